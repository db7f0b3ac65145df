"""Where workers come from: a process that has opened a graph and read all that they need, and makes them of itself.

    python -m graph_cli.web.fork_server MODULE DESCRIPTOR

A worker that was ended is replaced in some milliseconds so, and all share the memory of what does not change. The
descriptor is a socket. By it come the configuration, a line, and then messages: to begin a worker, with the socket by
which it is asked, and to end one. It is told which process a worker is, and when it has ended. When the socket closes,
all end.
"""

import os
import signal
import socket
import sys
from contextlib import suppress
from importlib import import_module

from graph_cli.web.worker_loop import READY, RequestHandler, fork_worker

#: Each message has so many bytes: a word, and a number where it is about a worker that there is.
SIZE = 24
BEGIN, END = "begin", "end"


def message(word: str, process: int = 0) -> bytes:
    """Return a message."""
    return f"{word} {process}".ljust(SIZE).encode()


class ForkServer:
    """Begins and ends workers."""

    def __init__(self, handler: RequestHandler, control: socket.socket) -> None:
        self._handler, self._control = handler, control
        self._workers: set[int] = set()

    def run(self) -> None:
        """Do as is told, until nobody is there any more."""
        while True:
            data, descriptors, _, _ = socket.recv_fds(self._control, SIZE, 1)
            if len(data) < SIZE:
                break
            word, process = data.decode().split()
            if word == BEGIN:
                self._begin(descriptors[0])
            else:
                self._end(int(process))
        for worker in [*self._workers]:
            self._kill(worker)

    def _begin(self, descriptor: int) -> None:
        with socket.socket(fileno=descriptor) as connection:
            process = fork_worker(self._handler, connection, self._control)
        self._workers.add(process)
        self._control.sendall(message(BEGIN, process))

    def _end(self, process: int) -> None:
        if process in self._workers:
            self._kill(process)
        self._control.sendall(message(END, process))

    def _kill(self, process: int) -> None:
        """End a worker, whatever it is at. One that has ended by itself is known until now, so no other is hit."""
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)
        self._workers.discard(process)


def main() -> None:
    """Read the configuration, and begin workers until nobody is there any more."""
    module, descriptor = sys.argv[1:]
    control = socket.socket(fileno=int(descriptor))
    with control.makefile("rb", buffering=0) as configuration:
        handler: RequestHandler = import_module(module).make_handler(configuration.readline())
    control.sendall(READY)
    ForkServer(handler, control).run()


if __name__ == "__main__":
    main()
