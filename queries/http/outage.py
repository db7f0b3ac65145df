"""Says in one line what came of an exchange that failed, and what to do."""

import ssl
from http.client import HTTPException
from urllib.error import URLError

from ontology.errors import EndpointError
from ontology.text.printable import printable_line
from ontology.text.readable import count
from queries.http.budget import Budget, TransferTooLarge

#: What an exchange with a server ends in where it fails.
FAILURES = (EndpointError, TransferTooLarge, OSError, HTTPException)


def describe_outage(error: Exception, budget: Budget) -> str:
    """Return what one of the FAILURES of an exchange within a budget means."""
    if isinstance(error, TransferTooLarge):
        return f"its answer is larger than {count(budget.largest, 'byte')}: ask for less, for example with LIMIT"
    if isinstance(error, TimeoutError):
        return f"no whole answer within {count(budget.allowed, 'second')}: ask for less, or try again later"
    return str(error) if isinstance(error, EndpointError) else _network(error)


def _network(error: Exception) -> str:
    """Say what the network or the protocol under it came to."""
    reason = error.reason if isinstance(error, URLError) and isinstance(error.reason, OSError) else error
    if isinstance(reason, TimeoutError):
        return "no connection in time: check the address and that the endpoint is running"
    if isinstance(reason, ssl.SSLCertVerificationError):
        return f"its certificate is not trusted ({reason.verify_message}): check the address"
    if isinstance(reason, HTTPException):
        return f"its answer breaks off or is no HTTP ({type(reason).__name__}): try again"
    message = printable_line(getattr(reason, "strerror", None) or str(reason)) or type(reason).__name__
    return f"it cannot be reached ({message}): check the address and that the endpoint is running"
