"""Endpoints on this machine, for what is asked over the network, and a graph of more than five articles."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat, Store

from benchmarks import nation
from graph_cli.building import build
from queries import Graph, open_graph
from queries.engines.embedded_store import EmbeddedStore
from tests.queries.endpoint import TURTLE, Request, Serve, Server, serving

#: So many the nation of the tests is promised.
PROMISES = 600


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
    nation.write(facts, PROMISES)
    build(facts / "graph", [facts])
    return facts / "graph"


@pytest.fixture(scope="session")
def nation_graph(nation_folder: Path) -> Graph:
    return open_graph(nation_folder)
