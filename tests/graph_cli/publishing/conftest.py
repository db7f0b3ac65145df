"""The five articles, published once, and Python's own static server on it."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from graph_cli.publishing.publishing import Published, Wish, publish


def publish_folder(graph: Path, folder: Path, wish: Wish | None = None) -> Published:
    return publish(graph, folder, wish or Wish(), lambda _: nullcontext(lambda _: None))


@pytest.fixture(scope="session")
def folder(graph_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("published") / "site"
    publish_folder(graph_folder, path)
    return path


class Silent(SimpleHTTPRequestHandler):
    """Python's static server, without its log."""

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@contextmanager
def static(folder: Path) -> Iterator[str]:
    """Yield the address at which a folder is served."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(folder)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
