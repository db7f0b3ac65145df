"""Fetches over HTTP within a budget: so many seconds and so many bytes for the whole exchange.

A timeout of urllib is one for each read: a peer that drips a byte a second never meets it. Here the clock and the
count run from the first name that is resolved to the last byte that is read, over every try.
"""

import io
import socket
from collections.abc import Callable
from concurrent.futures import Future
from functools import cache, partial
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from threading import Thread
from time import monotonic
from typing import Any, TypeVar, cast
from urllib.request import HTTPHandler, HTTPRedirectHandler, HTTPSHandler, OpenerDirector, Request, build_opener

T = TypeVar("T")


class TransferTooLarge(Exception):
    """The peer sends more bytes than the budget has."""


class Budget:
    """What is left of an exchange's seconds and bytes."""

    def __init__(self, seconds: float, size: int) -> None:
        #: The seconds and the bytes that there were to begin with.
        self.allowed, self.largest = seconds, size
        self._end = monotonic() + seconds
        self._size = size

    def seconds(self) -> float:
        """Return the seconds that are left; TimeoutError where none are."""
        seconds = self._end - monotonic()
        if seconds <= 0:
            raise TimeoutError
        return seconds

    def spend(self, count: int) -> None:
        """Take bytes from what is left; TransferTooLarge where there are not so many."""
        self._size -= count
        if self._size < 0:
            raise TransferTooLarge

    def open(self, request: Request) -> HTTPResponse:
        """Return the reply to a request; HTTPError where it is none, a redirect too."""
        request.budget = self  # type: ignore[attr-defined]  # as urllib itself hands on the timeout
        return cast("HTTPResponse", _opener().open(request, timeout=self.seconds()))

    def run(self, work: Callable[[], T]) -> T:
        """Return what some work returns; TimeoutError where it is not done in time.

        It runs in a thread of its own, because the resolving of a name can be given no deadline.
        """
        future: Future[T] = Future()
        Thread(target=_fulfil, args=(future, work), daemon=True).start()
        return future.result(self.seconds())


def _fulfil(future: "Future[T]", work: Callable[[], T]) -> None:
    try:
        future.set_result(work())
    except BaseException as error:  # nothing is swallowed: it is raised again where the result is awaited
        future.set_exception(error)


class _Metered(io.RawIOBase):
    """A socket's bytes, each read of them on the budget."""

    def __init__(self, peer: socket.socket, budget: Budget) -> None:
        self._peer, self._budget = peer, budget
        self._bytes = peer.makefile("rb", buffering=0)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        self._peer.settimeout(self._budget.seconds())
        count: int | None = self._bytes.readinto(buffer)
        self._budget.spend(count or 0)
        return count

    def close(self) -> None:
        self._bytes.close()
        super().close()


class _Reply(HTTPResponse):
    """A response that is read on a budget, its status line and headers too."""

    def __init__(self, budget: Budget, peer: socket.socket, *more: Any, **options: Any) -> None:
        super().__init__(peer, *more, **options)
        self.fp.close()
        self.fp = io.BufferedReader(_Metered(peer, budget))


def _connection(kind: type[HTTPConnection], budget: Budget) -> Any:
    def connect(host: str, **options: Any) -> HTTPConnection:
        connection = kind(host, **options)
        connection.response_class = partial(_Reply, budget)  # type: ignore[assignment]
        return connection

    return connect


class _Http(HTTPHandler):
    def http_open(self, req: Any) -> HTTPResponse:
        return self.do_open(_connection(HTTPConnection, req.budget), req)


class _Https(HTTPSHandler):
    def https_open(self, req: Any) -> HTTPResponse:
        return self.do_open(_connection(HTTPSConnection, req.budget), req)


class _NoRedirect(HTTPRedirectHandler):
    """Leaves a redirect, its address unread, to be an HTTPError like every other answer that is none."""

    def http_error_302(self, *_: Any, **__: Any) -> None:
        return None

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


@cache
def _opener() -> OpenerDirector:
    """Return what opens addresses, within the budget of each request; to make it takes as long as a short exchange."""
    return build_opener(_Http(), _Https(), _NoRedirect())
