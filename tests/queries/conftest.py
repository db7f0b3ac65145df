"""Endpoints on this machine, for the tests of what is asked over the network."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat, Store

from queries import Graph
from queries.store import EmbeddedStore
from tests.queries.endpoint import TURTLE, Request, Serve, Server, serving


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
