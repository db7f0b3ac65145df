"""A server of a graph folder on loopback, with limits of a test's own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest

from graph_cli.web.app import app
from graph_cli.web.limits import Limits
from graph_cli.web.running import bound, server
from tests.graph_cli.web.client import Client, Log


@contextmanager
def serving(folder: Path, limits: Limits, *, addresses: bool = False, cors: bool = True) -> Iterator[Client]:
    """Yield a client of a server, which ends with the block."""
    log = Log()
    with bound("127.0.0.1", 0) as listening:
        running = server(app(folder, limits, ["127.0.0.1"], log.say, addresses=addresses, cors=cors), limits)
        thread = Thread(target=running.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield Client(listening.getsockname()[1], log)
        finally:
            running.should_exit = True
            thread.join()


@pytest.fixture(scope="session")
def client(graph_folder: Path) -> Iterator[Client]:
    """A client of a server of the five articles."""
    with serving(graph_folder, Limits(workers=2)) as served:
        yield served
