"""A request handler that fails as it is asked to."""

import os
import signal
import sys

from graph_cli.web.job import Reply
from graph_cli.web.limits import Limits
from graph_cli.web.visit import Visit


class Failing:
    """Ends its process in one of several ways, or answers with the way that it was asked for."""

    limits = Limits()

    def settle(self) -> None:
        """Open nothing."""

    def answer(self, line: bytes) -> Reply:
        way = Visit.of(line).path
        if way == "raise":
            raise RuntimeError(way)
        if way == "exit":
            sys.exit(1)
        if way == "abort":
            os.abort()
        if way == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if way == "nest":
            return self.answer(line)
        return Reply("answered", way.encode())


def make_handler(_: bytes) -> Failing:
    return Failing()
