"""A store at a SPARQL 1.1 endpoint: the same questions and the same rows, asked over the network.

The endpoint's default graph has to hold the whole graph, merged. An answer is whole or it is an EndpointError.
"""

import ssl
from collections.abc import Callable, Mapping
from http.client import HTTPException
from typing import Any
from urllib.error import URLError
from urllib.parse import SplitResult, urlsplit

from ontology.errors import EndpointError, UsageError
from queries.budget import Budget, TooLarge
from queries.protocol import Protocol, clean
from queries.service import refuse_service
from queries.store import Result, Row, Selecting, Solutions, Triples
from queries.value import Value, value_of

#: The longest wait for an answer, in seconds, and the largest answer, in bytes.
SECONDS = 30.0
LARGEST = 256 * 2**20


class RemoteStore(Selecting):
    """A SPARQL 1.1 endpoint by its address; `https://USER:PASSWORD@HOST/…` where it wants to know who asks."""

    def __init__(self, url: str, *, seconds: float = SECONDS, largest: int = LARGEST) -> None:
        self._address = _address(url)
        self._seconds, self._largest = seconds, largest
        netloc = self._address.netloc.rpartition("@")[2]
        #: The address as errors show it: without a password or parameters.
        self.shown = f"{self._address.scheme}://{netloc}{self._address.path}"

    def query(self, sparql: str) -> Result:
        """Answer a query; UsageError where it is none, EndpointError where the endpoint does not answer it whole."""
        form = _form(sparql)
        try:
            return self._asked(sparql, form)
        except (EndpointError, TooLarge, OSError, HTTPException) as error:
            raise EndpointError(f"{self.shown}: {self._fault(error)}") from error

    def _fault(self, error: Exception) -> str:
        """Say what came of a query, and what to do."""
        if isinstance(error, TooLarge):
            return f"its answer is larger than {self._largest:,} bytes: ask for less, for example with LIMIT"
        if isinstance(error, TimeoutError):
            return f"no whole answer within {self._seconds:g} seconds: ask for less, or try again later"
        return str(error) if isinstance(error, EndpointError) else _network(error)

    def _asked(self, sparql: str, form: str) -> Result:
        budget = Budget(self._seconds, self._largest)
        reply = budget.run(Protocol(self._address, sparql, form, budget).query)
        try:
            result = _READ[form](reply.convert())
        except (ValueError, TypeError, KeyError, AttributeError, SyntaxError, RecursionError):
            raise EndpointError("its answer is cut off or no SPARQL result: try again, or ask who runs it") from None
        _refuse_the_first_rows(result, reply.info().get("x-sparql-maxrows"))
        return result


def _address(url: str) -> SplitResult:
    try:
        address = urlsplit(url)
        known = address.scheme in ("http", "https") and bool((address.hostname or "").encode("idna"))
        known = known and address.port != 0
    except ValueError:
        known = False
    if not known or not url.isascii() or not url.isprintable() or " " in url:
        raise UsageError(f"{url!r} is no address of an endpoint: give one such as https://example.org/sparql")
    return address


def _form(sparql: str) -> str:
    """Return what a query is, as Oxigraph reads it on an empty store; UsageError where it is none."""
    from pyoxigraph import QueryBoolean, QuerySolutions, Store

    refuse_service(sparql)
    try:
        result = Store().query(sparql)
    except SyntaxError as error:
        raise UsageError(f"the query cannot be read: {error}") from None
    if isinstance(result, QuerySolutions):
        return "SELECT"
    return "ASK" if isinstance(result, QueryBoolean) else "CONSTRUCT"


def _network(error: Exception) -> str:
    """Say what the network or the protocol under it came to."""
    reason = error.reason if isinstance(error, URLError) and isinstance(error.reason, OSError) else error
    if isinstance(reason, TimeoutError):
        return "no connection in time: check the address and that the endpoint is running"
    if isinstance(reason, ssl.SSLCertVerificationError):
        return f"its certificate is not trusted ({reason.verify_message}): check the address"
    if isinstance(reason, HTTPException):
        return f"its answer breaks off or is no HTTP ({type(reason).__name__}): try again"
    said = clean(getattr(reason, "strerror", None) or str(reason)) or type(reason).__name__
    return f"it cannot be reached ({said}): check the address and that the endpoint is running"


def _solutions(content: Mapping[str, Any]) -> Solutions:
    names = tuple(_text(name) for name in content["head"]["vars"])
    return Solutions(names, [_row(names, binding) for binding in content["results"]["bindings"]])


def _row(names: tuple[str, ...], binding: Mapping[str, Mapping[str, str]]) -> Row:
    if not binding.keys() <= set(names):
        raise ValueError("a row has a variable that the head does not name")
    return tuple(_value(binding[name]) if name in binding else None for name in names)


def _value(term: Mapping[str, str]) -> Value:
    text, datatype = _text(term["value"]), term.get("datatype")
    return text if term["type"] in ("uri", "bnode") else value_of(text, datatype)


def _text(content: object) -> str:
    if not isinstance(content, str):
        raise TypeError("a term's value is no text")
    return content


def _truth(content: Mapping[str, Any]) -> bool:
    truth = content["boolean"]
    if not isinstance(truth, bool):
        raise TypeError("the answer to an ASK is no truth")
    return truth


def _triples(content: bytes) -> Triples:
    from pyoxigraph import RdfFormat, parse

    return Triples(tuple(sorted({f"{quad.triple} ." for quad in parse(content, format=RdfFormat.TURTLE)})))


_READ: dict[str, Callable[[Any], Result]] = {"SELECT": _solutions, "ASK": _truth, "CONSTRUCT": _triples}


def _refuse_the_first_rows(result: Result, most: str | None) -> None:
    """Raise EndpointError where a result has as many rows as the endpoint ever gives (Virtuoso says how many)."""
    rows = result.rows if isinstance(result, Solutions) else result.lines if isinstance(result, Triples) else ()
    if most and most.isdigit() and len(rows) >= int(most):
        raise EndpointError(f"it gives {most} rows at most, and there may be more: ask for less, with LIMIT and OFFSET")
