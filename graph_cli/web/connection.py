"""A connection on which a request has to come in time.

Uvicorn closes a connection that is idle between requests, and none that never sends the end of a request's head.
"""

import asyncio
import sys
from typing import cast

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from graph_cli.web.problem import Problem

#: How many seconds the head of a request may take.
HEAD_SECONDS = 10.0


class Connection(H11Protocol):
    """A connection that is closed where no request is answered on it, and none has come whole for a time."""

    _late: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to wait."""
        super().connection_made(cast("asyncio.Transport", transport))
        self._wait(HEAD_SECONDS)

    def handle_events(self) -> None:
        """Wait no longer where the head of a request has come."""
        super().handle_events()
        if self._is_answering() and self._late:
            self._late.cancel()

    def send_400_response(self, msg: str) -> None:
        """Tell off what is no HTTP, or has too long a head, with the status that says so, and close."""
        refusal = self._problem(sys.exception(), msg).response()
        headers = [*refusal.raw_headers, (b"connection", b"close")]
        events = (h11.Response(status_code=refusal.status_code, headers=headers), h11.Data(data=bytes(refusal.body)))
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            self.transport.write(b"".join(self.conn.send(event) or b"" for event in (*events, h11.EndOfMessage())))
        self.transport.close()

    def _problem(self, error: BaseException | None, wrong: str) -> Problem:
        status = error.error_status_hint if isinstance(error, h11.RemoteProtocolError) else 400
        if status != 431:
            return Problem("malformed", status, wrong)
        if self.conn.our_state is not h11.IDLE:  # the head has come, and what follows is in no chunks
            return Problem("malformed", 400, wrong)
        if b"\n" in self.conn.trailing_data[0]:
            return Problem("headers-too-large", 431, "the headers of the request are too long")
        return Problem("address-too-long", 414, "the address is too long: send a query by POST")

    def on_response_complete(self) -> None:
        """Begin to wait for the next."""
        super().on_response_complete()
        self._wait(self.timeout_keep_alive + HEAD_SECONDS)

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        super().connection_lost(exc)
        if self._late:
            self._late.cancel()

    def _wait(self, seconds: float) -> None:
        if self._late:
            self._late.cancel()
        self._late = self.loop.call_later(seconds, self._close)

    def _close(self) -> None:
        if not self._is_answering():
            self.transport.close()

    def _is_answering(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete
