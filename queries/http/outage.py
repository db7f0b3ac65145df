"""Says in one line what came of an exchange that failed, and what to do."""

import ssl
from http.client import HTTPException
from urllib.error import URLError

from ontology.errors import EndpointError
from ontology.text.phrase import Phrase
from ontology.text.printable import printable_line
from ontology.text.system_reason import tell_reason
from queries.http.budget import Budget, TransferTooLarge

#: What an exchange with a server ends in where it fails.
FAILURES = (EndpointError, TransferTooLarge, OSError, HTTPException)


def describe_outage(error: Exception, budget: Budget) -> str:
    """Return what one of the FAILURES of an exchange within a budget means."""
    if isinstance(error, TransferTooLarge):
        return Phrase(
            "its answer is larger than {bytes|byte|bytes}: ask for less, for example with LIMIT", bytes=budget.largest
        )
    if isinstance(error, TimeoutError):
        return Phrase(
            "no whole answer within {seconds|second|seconds}: ask for less, or try again later", seconds=budget.allowed
        )
    return error.args[0] if isinstance(error, EndpointError) else _network(error)


def _network(error: Exception) -> str:
    """Say what the network or the protocol under it came to."""
    reason = error.reason if isinstance(error, URLError) and isinstance(error.reason, OSError) else error
    if isinstance(reason, TimeoutError):
        return Phrase("no connection in time: check the address and that the endpoint is running")
    if isinstance(reason, ssl.SSLCertVerificationError):
        return Phrase("its certificate is not trusted ({reason}): check the address", reason=reason.verify_message)
    if isinstance(reason, HTTPException):
        return Phrase("its answer breaks off or is no HTTP ({reason}): try again", reason=type(reason).__name__)
    text = _tell(reason) or type(reason).__name__
    return Phrase("it cannot be reached ({reason}): check the address and that the endpoint is running", reason=text)


def _tell(reason: BaseException) -> str:
    """Return what is said of a failure: what the system says of it, or text from elsewhere as one line."""
    told = tell_reason(reason) if isinstance(reason, OSError) else str(reason)
    return told if isinstance(told, Phrase) else printable_line(told)
