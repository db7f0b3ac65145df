"""One request to a server and its reply, within a budget: sent again only where the server itself asks for that.

Redirects stay on their host; a short Retry-After is waited for, once; a server that wants to know who asks is told,
once. Everything else that is no reply is an EndpointError that says what, and what to do.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from email.message import Message
from email.utils import parsedate_to_datetime
from http.client import HTTPResponse
from importlib.metadata import version
from string import punctuation
from time import sleep
from urllib.error import HTTPError
from urllib.parse import quote, urljoin, urlsplit
from urllib.request import Request

from ontology.errors import EndpointError
from ontology.text.phrase import Phrase
from queries.http.access import WHERE, Access
from queries.http.budget import Budget

AGENT = f"janji/{version('janji')}"

_PIECE = 65536
#: So much of a refusal is read and shown, and so much of its end left out where it is longer.
_READ, _SAID, _CUT = 4096, 200, 1024
#: The redirects that repeat a request as it was, and how many are followed.
_REDIRECTS = (301, 302, 307, 308)
_HOPS = 3
#: The refusals that another try may cure, and the longest wait for it, in seconds.
_BUSY = (429, 503)
_PATIENCE = 5.0
_WHAT = {
    403: Phrase("it refuses access: ask who runs it"),
    404: Phrase("there is no endpoint at this address: check it, often it ends in /sparql"),
    405: Phrase("it does not take this at this address: check it"),
    413: Phrase("it takes no request as large as this: ask who runs it to allow larger ones"),
    429: Phrase("it is asked too often: wait, then ask again"),
}


#: What is asked where nothing else is said.
_QUERY = Phrase("the query")


class Exchange:
    """A request to an address; `refused` is what the server does not accept where it answers 400."""

    def __init__(self, address: str, budget: Budget, access: Access, request_name: str = _QUERY) -> None:
        self.address = address
        self._budget, self._access, self._what = (
            budget,
            access,
            {400: Phrase("it does not accept {request}", request=request_name), **_WHAT},
        )
        self._hops, self._waited, self._told = 0, False, False

    def reply(self, request: Callable[[str], Request]) -> HTTPResponse:
        """Return the reply, to be read and closed, to what `request` makes for an address.

        Raises EndpointError for a refusal; what the network raises (OSError, HTTPException, TooLarge) is passed on.
        """
        while True:
            http_request = request(self.address)
            self._access.tell(http_request)
            try:
                return self._budget.open(http_request)
            except HTTPError as refusal:
                with refusal:
                    self._try_again_or_fail(refusal)

    def _try_again_or_fail(self, refusal: HTTPError) -> None:
        """Return where the request is to be sent once more."""
        if refusal.code in _REDIRECTS and self._hops < _HOPS:
            self._hops += 1
            self.address = _same_host(self.address, refusal.headers.get("Location", ""), self._access.conceal)
            return
        if refusal.code == 401 and not self._told and self._access.learn(refusal.headers):
            self._told = True
            return
        wait = _retry_after(refusal.headers) if refusal.code in _BUSY else None
        if wait is None or self._waited or wait > min(_PATIENCE, self._budget.seconds()):
            raise EndpointError(self._describe_refusal(refusal, wait))
        self._waited = True
        sleep(wait)

    def _describe_refusal(self, refusal: HTTPError, wait: float | None) -> str:
        code = refusal.code
        if code == 401:
            what = (
                Phrase("it does not know this user or password: check them")
                if self._access.who
                else Phrase("it wants a user and a password: {advice}", advice=WHERE)
            )
        elif code in _REDIRECTS:
            what = Phrase("it redirects again and again: check the address")
        else:
            silent, outage = Phrase("it gives no answer"), Phrase("it is out of order: try again later")
            what = self._what.get(code, outage if code >= 500 else silent)
        when = Phrase(" (it asks to wait {seconds|second|seconds})", seconds=round(wait)) if wait else ""
        is_explained = code == 400 or (code == 500 and refusal.headers.get_content_type() == "text/plain")
        return Phrase(
            "{fault}{wait} ({code}){words}",
            fault=what,
            wait=when,
            code=f"{code} {self._access.conceal(refusal.reason)}",
            words=Phrase(": {words}", words=self._first_words(refusal)) if is_explained else "",
        )

    def _first_words(self, refusal: HTTPError) -> str:
        content = refusal.read(_READ)
        words = self._access.conceal(content.decode("utf-8", "replace"))
        # What was cut off may have been the rest of a password.
        whole = words if len(content) < _READ else words[:-_CUT]
        return whole[:_SAID] or Phrase("it does not say why")


def body(reply: HTTPResponse) -> bytes:
    """Return all that a reply holds; EndpointError where it breaks off."""
    pieces = list(iter(lambda: reply.read(_PIECE), b""))
    if reply.length:
        raise EndpointError(
            Phrase("its answer breaks off, {bytes|byte|bytes} before the end: try again", bytes=reply.length)
        )
    return b"".join(pieces)


def _same_host(address: str, location: str, conceal: Callable[[str], str]) -> str:
    """Return the address of a redirect; EndpointError where it leaves the host, or goes from https to http."""
    try:
        target = urljoin(address, quote(location, encoding="iso-8859-1", safe=punctuation))
        here, there = urlsplit(address), urlsplit(target)
        is_upgrade = (here.scheme, here.port, there.scheme, there.port) == ("http", None, "https", None)
        same = (here.scheme, here.port) == (there.scheme, there.port)
    except ValueError:
        raise EndpointError(Phrase("it redirects to what is no address: check its own address")) from None
    if here.hostname != there.hostname or not (same or is_upgrade):
        where = conceal(f"{there.scheme}://{there.netloc.rpartition('@')[2]}{there.path}")
        raise EndpointError(
            Phrase(
                "it redirects to {where}, which is not asked: if you trust that address, give it instead", where=where
            )
        )
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
