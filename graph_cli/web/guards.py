"""What holds for every request, whatever it asks: its host, the headers of its answer, and its line in the log."""

import re
from collections.abc import Callable, Collection
from time import monotonic
from urllib.parse import quote

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph_cli.web.negotiation import choose_problem_language, headers_read
from graph_cli.web.problem import HttpProblem
from graph_cli.web.target import in_origin_form
from ontology.text.phrase import Phrase

#: An answer that says nothing else may load and do nothing.
_HEADERS = {
    "content-security-policy": "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "cross-origin-opener-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
#: How many bytes the headers of a request may have: a list in one of them is read in the process that serves all.
_LARGEST = 2**14
#: So much of a path is logged, in characters.
_LOGGED = 500
_PORT = re.compile("[0-9]{1,5}")
_NOT_MODIFIED = 304


class Guards:
    """Lets a request through to an app."""

    def __init__(self, app: ASGIApp, hosts: Collection[str], log: Callable[[str], None], *, addresses: bool) -> None:
        self._app, self._hosts, self._log, self._addresses = app, hosts, log, addresses

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        scope = in_origin_form(scope)
        start, status, size, chosen_by = monotonic(), 0, 0, headers_read(scope)

        async def forward(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                for name in chosen_by:
                    headers.add_vary_header(name)
                if status != _NOT_MODIFIED:  # what a client is told with it would take the place of what its copy has
                    _guard(headers)
            elif message["type"] == "http.response.body":
                size += len(message.get("body", b""))
            await send(message)

        try:
            await self._admit(scope)(scope, receive, forward)
        finally:
            milliseconds = (monotonic() - start) * 1000
            visitor = f" {scope['client'][0]}" if self._addresses and scope.get("client") else ""
            path = quote(scope["path"])[:_LOGGED]
            self._log(f"{scope['method']} {path} {status} {size} bytes {milliseconds:.0f} ms{visitor}")

    def _admit(self, scope: Scope) -> ASGIApp:
        """Return who answers: a page elsewhere whose name was made to mean this machine is told off."""
        if sum(len(name) + len(value) for name, value in scope["headers"]) > _LARGEST:
            detail = Phrase("the headers of a request may have {count} bytes", count=_LARGEST)
            return HttpProblem("headers-too-large", 431, detail).response()
        host = Headers(scope=scope).get("host", "")
        name, _, port = host.rpartition(":")
        if (name if _PORT.fullmatch(port) else host).lower() in self._hosts:
            return self._app
        detail = Phrase("this server is not known by that name: give it one with --name")
        return HttpProblem("host", 421, detail).response(choose_problem_language(Request(scope)))


def _guard(headers: MutableHeaders) -> None:
    for name, value in _HEADERS.items():
        headers.setdefault(name, value)
    if "frame-ancestors *" in headers["content-security-policy"]:
        del headers["x-frame-options"]
