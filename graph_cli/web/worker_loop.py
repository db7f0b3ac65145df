"""What a worker does: it confines itself, and answers one line after another until nothing more comes."""

import os
import socket
from time import process_time
from typing import Protocol

from graph_cli.web.job import Reply
from graph_cli.web.limits import Limits
from graph_cli.web.sandbox import allow, confine

READY = b"ready\n"


class RequestHandler(Protocol):
    """What a worker is made of before it begins: a graph is open, and what is needed is read."""

    limits: Limits

    def settle(self) -> None:
        """Open what each worker has to have open for itself."""

    def answer(self, line: bytes) -> Reply:
        """Return what becomes of a job."""


def work(handler: RequestHandler, connection: socket.socket) -> None:
    """Work on what comes by a connection; each answer is its head, a line, and its bytes."""
    handler.settle()
    confine(handler.limits.memory)
    with connection.makefile("rb") as requests, connection.makefile("wb") as replies:
        replies.write(READY)
        replies.flush()
        for line in requests:
            allow(handler.limits.seconds)
            reply = handler.answer(line)
            replies.write(reply.head(process_time()).line())
            replies.write(reply.body)
            replies.flush()


def fork_worker(handler: RequestHandler, connection: socket.socket, *others: socket.socket) -> int:
    """Begin a worker, which has a connection and none of some others; return its process."""
    process = os.fork()
    if process:
        return process
    try:
        for other in others:
            other.close()
        work(handler, connection)
    finally:
        os._exit(0)
