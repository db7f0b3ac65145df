"""The SPARQL 1.1 Protocol by SPARQLWrapper, with the care that it leaves to its callers.

SPARQLWrapper writes the request and reads the result. Added are a budget for the whole exchange, redirects that stay
on their host, one more try where the endpoint asks for it, and checks that what came is an answer, and all of it.
"""

import io
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from http.client import HTTPResponse
from importlib.metadata import version
from string import punctuation
from time import sleep
from typing import cast
from urllib.error import HTTPError
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit
from urllib.response import addinfourl

from SPARQLWrapper import CONSTRUCT, JSON, POST, TURTLE, QueryResult, SPARQLWrapper

from ontology.errors import EndpointError
from queries.budget import Budget

#: Content types of results (SPARQL 1.1 Query Results JSON Format, section 6) and of graphs.
TABLE_TYPES = ("application/sparql-results+json", "application/json")
GRAPH_TYPES = ("text/turtle", "application/turtle", "application/n-triples")

#: The redirects that repeat a request as it was, and how many are followed.
_REDIRECTS = (301, 302, 307, 308)
_HOPS = 3
#: The refusals that another try may cure, and the longest wait for it, in seconds.
_BUSY = (429, 503)
_PATIENCE = 5.0
_PIECE = 65536
_WHAT = {
    400: "it does not accept the query",
    403: "it refuses access: ask who runs it",
    404: "there is no endpoint at this address: check it, often it ends in /sparql",
    429: "it is asked too often: wait, then ask again",
}


class Protocol(SPARQLWrapper):
    """One query to one endpoint; `form` is what the query is: SELECT, ASK or CONSTRUCT."""

    def __init__(self, address: SplitResult, query: str, form: str, budget: Budget) -> None:
        self._form, self._budget = form, budget
        bare = address._replace(netloc=address.netloc.rpartition("@")[2], fragment="")
        super().__init__(bare.geturl(), agent=f"janji/{version('janji')}")
        self.setReturnFormat(TURTLE if form == CONSTRUCT else JSON)
        self.setOnlyConneg(True)
        self.setMethod(POST)
        self.setCredentials(unquote(address.username or ""), unquote(address.password or ""))
        self.setQuery(query)
        self._hops, self._waited = 0, False

    def _parseQueryType(self, query: str) -> str:  # noqa: N802, ARG002 - SPARQLWrapper's name; its guess can be wrong
        return self._form

    def query(self) -> QueryResult:
        """Return the whole answer, read and checked; EndpointError where there is none.

        What the network raises (OSError, HTTPException, TooLarge) is passed on.
        """
        opener = self._budget.opener()
        while True:
            try:
                with opener.open(self._createRequest(), timeout=self._budget.seconds()) as reply:
                    return QueryResult((cast("HTTPResponse", self._whole(reply)), self.returnFormat))
            except HTTPError as refusal:
                with refusal:
                    self._try_again_or_fail(refusal)

    def _whole(self, reply: HTTPResponse) -> addinfourl:
        if reply.status != 200:
            raise EndpointError(f"it answers {reply.status} {clean(reply.reason)}, which is no whole answer: try again")
        types = GRAPH_TYPES if self._form == CONSTRUCT else TABLE_TYPES
        kind = reply.headers.get_content_type()
        if kind not in types:
            raise EndpointError(
                f"it answers with {clean(kind)} and not with {types[0]}: "
                "is this the address of the SPARQL endpoint itself? often it ends in /sparql"
            )
        if reply.headers.get("X-SQL-State"):
            raise EndpointError("it answers in part, for its time was up: ask for less")
        headers = Message()  # of its own: SPARQLWrapper would read as XML what has an XML type anywhere in the header
        headers["Content-Type"] = kind
        headers["X-SPARQL-MaxRows"] = reply.headers.get("X-SPARQL-MaxRows", "")
        return addinfourl(io.BytesIO(self._read(reply)), headers, self.endpoint, reply.status)

    def _read(self, reply: HTTPResponse) -> bytes:
        if self._form == CONSTRUCT and reply.length is None and not reply.chunked:
            raise EndpointError("it sends a graph without its length, which may be cut off anywhere: ask with SELECT")
        pieces = list(iter(lambda: reply.read(_PIECE), b""))
        if reply.length:
            raise EndpointError(f"its answer breaks off, {reply.length} bytes before the end: try again")
        return b"".join(pieces)

    def _try_again_or_fail(self, refusal: HTTPError) -> None:
        """Return where the query is to be sent once more: at another address of its host, or after a short wait."""
        if refusal.code in _REDIRECTS and self._hops < _HOPS:
            self._hops += 1
            self.endpoint = _same_host(self.endpoint, refusal.headers.get("Location", ""))
            return
        wait = _retry_after(refusal.headers) if refusal.code in _BUSY else None
        if wait is None or self._waited or wait > min(_PATIENCE, self._budget.seconds()):
            raise EndpointError(self._refused(refusal, wait))
        self._waited = True
        sleep(wait)

    def _refused(self, refusal: HTTPError, wait: float | None) -> str:
        code = refusal.code
        if code == 401:
            what = (
                "it does not know this user or password: check them"
                if self.user
                else "it wants a user and a password: write the address as https://USER:PASSWORD@HOST/…"
            )
        elif code in _REDIRECTS:
            what = "it redirects again and again: check the address"
        else:
            what = _WHAT.get(code, "it is out of order: try again later" if code >= 500 else "it gives no answer")
        when = f" (it asks to wait {wait:.0f} seconds)" if wait else ""
        said = f": {_first_words(refusal)}" if code == 400 else ""
        return f"{what}{when} ({code} {clean(refusal.reason)}){said}"


def _same_host(asked: str, location: str) -> str:
    """Return the address of a redirect; EndpointError where it leaves the host, or goes from https to http."""
    try:
        target = urljoin(asked, quote(location, encoding="iso-8859-1", safe=punctuation))
        here, there = urlsplit(asked), urlsplit(target)
        upgraded = (here.scheme, here.port, there.scheme, there.port) == ("http", None, "https", None)
        same = (here.scheme, here.port) == (there.scheme, there.port)
    except ValueError:
        raise EndpointError("it redirects to what is no address: check its own address") from None
    if here.hostname != there.hostname or not (same or upgraded):
        where = clean(f"{there.scheme}://{there.netloc.rpartition('@')[2]}{there.path}")
        raise EndpointError(f"it redirects to {where}, which is not asked: if you trust that address, give it instead")
    return there._replace(netloc=there.netloc.rpartition("@")[2], fragment="").geturl()


def _retry_after(headers: Message) -> float | None:
    """Return the seconds that a Retry-After asks for, as a number or as a date (RFC 9110, section 10.2.3)."""
    text = headers.get("Retry-After", "").strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        date = parsedate_to_datetime(text)
    except ValueError:
        return None
    now = datetime.now(UTC)
    return max(0.0, (date.replace(tzinfo=date.tzinfo or UTC) - now).total_seconds())


def _first_words(refusal: HTTPError) -> str:
    return clean(refusal.read(500).decode("utf-8", "replace"))[:200] or "it does not say why"


def clean(text: str) -> str:
    """Return what a peer says as printable text of one line."""
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())
