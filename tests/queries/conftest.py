"""Endpoints on this machine, for what is asked over the network, and a graph of more than five articles."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat, Store

from graph_cli.building import build
from queries import Graph, open_graph
from queries.asking.graph_reader import IN_MEMORY
from queries.engines.embedded_store import EmbeddedStore
from tests.queries.endpoint import TURTLE, Request, Serve, Server, serving
from tests.small_nation import write_small_nation

#: So many the nation of the tests is promised, and so many of its districts it has. Of more than some 1,000 places the
#: embedded store reads a list otherwise than of fewer, and Virtuoso none.
PROMISES, DISTRICTS = 800, 1_000


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


@pytest.fixture
def serve() -> Iterator[Serve]:
    with ExitStack() as stack:
        yield lambda answer: stack.enter_context(serving(answer))


@pytest.fixture(scope="module")
def endpoint(graph: Graph) -> Iterator[Server]:
    """Yield an endpoint over the graph of the five articles."""
    assert isinstance(graph.store, EmbeddedStore)
    store: Store = graph.store.store

    def answer(request: Request) -> None:
        result = store.query(request.query)
        if isinstance(result, QueryTriples):
            request.say(result.serialize(format=RdfFormat.TURTLE) or b"", kind=f"{TURTLE}; charset=utf-8")
        else:
            request.say(result.serialize(format=QueryResultsFormat.JSON) or b"")

    with serving(answer) as server:
        yield server


@pytest.fixture(scope="session")
def nation_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    facts = tmp_path_factory.mktemp("nation")
    write_small_nation(facts, PROMISES, DISTRICTS)
    assert build(facts / "graph", [facts]).manifest.triples > IN_MEMORY, "it is asked where it lies, on disk"
    return facts / "graph"


@pytest.fixture(scope="session")
def nation_graph(nation_folder: Path) -> Graph:
    return open_graph(nation_folder)
