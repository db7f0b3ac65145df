"""A connection on which a request has to come in time.

Uvicorn closes a connection that is idle between requests, and none that never sends the end of a request's head.
"""

import asyncio
from typing import cast

from uvicorn.protocols.http.h11_impl import H11Protocol

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
