"""A connection that no client can keep for others: what it sends, and what it is sent, has to go in time.

Uvicorn closes a connection that is idle between requests, and none that never sends the end of a request's head, or
never takes its answer; and it hands a whole answer to the system at once, to wait there for as long as it is not taken.
"""

import asyncio
import sys
from collections import Counter
from time import monotonic
from typing import Any, cast

import h11
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from graph_cli.web.problem import HttpProblem
from ontology.text.phrase import Phrase

#: How many seconds the head of a request may take, and a piece of an answer until it is taken.
HEAD_SECONDS = PIECE_SECONDS = 10.0
#: How many bytes a piece of an answer has.
PIECE = 2**16
#: How many bytes of answers may wait to be taken, on all connections together, and how many connections there may be.
UNSENT, CONNECTIONS = 64 * 2**20, 512


class Connection(H11Protocol):
    """A connection that is closed where a client keeps it waiting, for a time or while there is no room for others."""

    _late: asyncio.TimerHandle | None = None
    _untaken: asyncio.TimerHandle | None = None

    def __init__(self, *config: Any, **options: Any) -> None:
        super().__init__(*config, **options)
        self._served, self.app = cast("ASGIApp", self.app), self._answer
        #: How many bytes of an answer wait to be taken, and since when nothing went on.
        self._unsent, self._since = 0, monotonic()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin to wait; where there are too many connections, one that waits goes."""
        super().connection_made(cast("asyncio.Transport", transport))
        self.transport.set_write_buffer_limits(high=0)  # so that it is told of all that is not taken at once
        self._wait(HEAD_SECONDS)
        if len(self.connections) >= CONNECTIONS:
            self._make_way()

    def handle_events(self) -> None:
        """Wait no longer where the head of a request has come."""
        super().handle_events()
        if self._is_answering():
            _cancel(self._late)

    def send_400_response(self, msg: str) -> None:
        """Tell off what is no HTTP, or has too long a head, with the status that says so, and close."""
        refusal = self._problem(sys.exception(), msg).response()
        headers = [*refusal.raw_headers, (b"connection", b"close")]
        events = (h11.Response(status_code=refusal.status_code, headers=headers), h11.Data(data=bytes(refusal.body)))
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            self.transport.write(b"".join(self.conn.send(event) or b"" for event in (*events, h11.EndOfMessage())))
        self.transport.close()

    def _problem(self, error: BaseException | None, wrong: str) -> HttpProblem:
        status = error.error_status_hint if isinstance(error, h11.RemoteProtocolError) else 400
        if status != 431:
            return HttpProblem("malformed", status, wrong)
        if self.conn.our_state is not h11.IDLE:  # the head has come, and what follows is in no chunks
            return HttpProblem("malformed", 400, wrong)
        if b"\n" in self.conn.trailing_data[0]:
            return HttpProblem("headers-too-large", 431, Phrase("the headers of the request are too long"))
        return HttpProblem("address-too-long", 414, Phrase("the address is too long: send a query by POST"))

    def on_response_complete(self) -> None:
        """Begin to wait for the next."""
        super().on_response_complete()
        self._wait(self.timeout_keep_alive + HEAD_SECONDS)

    def pause_writing(self) -> None:
        """Begin to wait for a piece to be taken."""
        super().pause_writing()
        self._since = monotonic()
        self._untaken = self.loop.call_later(PIECE_SECONDS, self._cut)

    def resume_writing(self) -> None:
        """Wait no longer for it."""
        super().resume_writing()
        _cancel(self._untaken)

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        super().connection_lost(exc)
        _cancel(self._late)
        _cancel(self._untaken)

    def _wait(self, seconds: float) -> None:
        _cancel(self._late)
        self._since = monotonic()
        self._late = self.loop.call_later(seconds, self._close)

    def _close(self) -> None:
        if not self._is_answering():
            self.transport.close()

    def _is_answering(self) -> bool:
        return self.cycle is not None and not self.cycle.response_complete

    def _is_waiting(self) -> bool:
        """Say whether it is the client that has to do something."""
        return not self._is_answering() or self.cycle.more_body or self.flow.write_paused

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, piece by piece."""

        async def send_pieces(message: Message) -> None:
            body, is_part = message.get("body", b""), message.get("more_body", False)
            if len(body) <= PIECE:
                await send(message)
                return
            self._take_room(len(body))
            for start in range(0, len(body), PIECE):
                self._unsent = len(body) - start
                rest = is_part or self._unsent > PIECE
                await send({**message, "body": body[start : start + PIECE], "more_body": rest})
            self._unsent = 0

        await self._served(scope, receive, send_pieces)

    def _take_room(self, size: int) -> None:
        """Have so many bytes wait; where too many do, who has taken nothing for the longest is cut off."""
        self._unsent = size
        slow = [each for each in self._others() if each._unsent and each.flow.write_paused]
        slow.sort(key=lambda each: -each._since)
        while slow and sum(each._unsent for each in self._others()) + size > UNSENT:
            slow.pop()._cut()

    def _make_way(self) -> None:
        """Cut off who has waited for the longest, of those at the address that has the most connections."""
        waiting = [each for each in self._others() if each._is_waiting()]
        at = Counter(each._address for each in waiting)
        if waiting:
            max(waiting, key=lambda each: (at[each._address], -each._since))._cut()

    def _others(self) -> list["Connection"]:
        return [each for each in self.connections if isinstance(each, Connection) and each is not self]

    @property
    def _address(self) -> str:
        return self.client[0] if self.client else ""

    def _cut(self) -> None:
        """End it, whatever the client has not taken."""
        self._unsent = 0
        self.connections.discard(self)
        self.transport.abort()


def _cancel(timer: asyncio.TimerHandle | None) -> None:
    if timer:
        timer.cancel()
