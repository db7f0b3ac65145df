"""Visits to a served site: how many pages of entities a second, asked by several clients at once.

python -m benchmarks.figures visits
"""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.timing import ROOT
from graph_cli.publishing.entity_paths import entities
from graph_cli.site.addresses import Addresses
from queries import Graph
from queries.engines.embedded_store import EmbeddedStore
from queries.nodes.node_reader import NodeReader

_CLIENTS, _VISITS = 8, 4_000


def figures(articles: Graph, nation: Graph) -> list[Figure]:
    """Return the pages of entities a second, of the five articles, and of a nation's each another one."""
    return [
        Figure("entity pages a second, five articles", _speed(articles), None, "pages", least=300),
        Figure("entity pages a second, 30,000 promises, each another one", _speed(nation), None, "pages", least=300),
    ]


def _speed(graph: Graph) -> float:
    assert graph.folder
    paths = _paths(graph)
    with serve(graph.folder) as server:
        _visit(server.port, paths[:40])
        start = time.perf_counter()
        with ThreadPoolExecutor(_CLIENTS) as clients:
            parts = [paths[number::_CLIENTS] for number in range(_CLIENTS)]
            visit_count = sum(clients.map(lambda part: _visit(server.port, part), parts))
        return visit_count / (time.perf_counter() - start)


def _paths(graph: Graph) -> list[str]:
    """Return the paths of pages, as if drawn by lot; of a small graph each several times."""
    assert isinstance(graph.store, EmbeddedStore)
    paths = sorted(entities(NodeReader(graph.store.store), Addresses(graph.base)), key=lambda path: path[::-1])
    step = max(1, len(paths) // _VISITS)
    return (paths[::step] * (1 + _VISITS // len(paths)))[:_VISITS]


def _visit(port: int, paths: list[str]) -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    for path in paths:
        connection.request("GET", f"/{path}.html")
        response = connection.getresponse()
        if response.status != 200 or b"</html>" not in response.read():
            raise ValueError(f"{path}: {response.status}")
    connection.close()
    return len(paths)


@dataclass(frozen=True)
class Server:
    """A server that runs: its port and its process."""

    port: int
    process: int


@contextmanager
def serve(folder: Path) -> Iterator[Server]:
    """Have a graph served by a process of its own."""
    line = [sys.executable, "-m", "graph_cli", "serve", "--port", "0", "--graph", str(folder)]
    with subprocess.Popen(line, cwd=ROOT, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        match = re.search(r":(\d+)/", process.stderr.readline())
        assert match
        log = ThreadPoolExecutor(1).submit(process.stderr.read)
        try:
            yield Server(int(match[1]), process.pid)
        finally:
            process.terminate()
            process.wait()
            log.result()
