"""An upload sends what changed and no more, and removes only what it once wrote."""

from collections.abc import Iterator
from hashlib import sha256

import pytest
from pyoxigraph import DefaultGraph, NamedNode, QueryResultsFormat, QuerySolutions, RdfFormat, Store

from ontology.errors import DataError, EndpointError, UsageError
from queries.servers.upload import NamedGraph, Uploaded, upload
from tests.queries.endpoint import Request, Serve, Server

BASE = "https://example.org/id/document/"


def make_graph(name: str, text: str = "one") -> NamedGraph:
    triples = f'<urn:a> <urn:b> "{text}" .\n'.encode()
    return NamedGraph(BASE + name, sha256(triples).hexdigest(), triples)


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture(params=["update", "sparql-auth", "sparql"])
def server(request: pytest.FixtureRequest, store: Store, serve: Serve) -> Server:
    def answer(query_request: Request) -> None:
        if query_request.headers["Content-Type"] == "application/sparql-update":
            store.update(query_request.body)
            query_request.say(b"", 200, "text/plain")
        else:
            result = store.query(query_request.query)
            assert isinstance(result, QuerySolutions)
            query_request.say(result.serialize(format=QueryResultsFormat.JSON) or b"")

    running = serve(answer)
    running.url = running.url.replace("/sparql", f"/{request.param}")
    return running


def texts(store: Store) -> dict[str, set[str]]:
    texts_by_graph: dict[str, set[str]] = {}
    for quad in store.quads_for_pattern(None, NamedNode("urn:b"), None, None):
        name = "" if isinstance(quad.graph_name, DefaultGraph) else quad.graph_name.value
        texts_by_graph.setdefault(name.removeprefix(BASE), set()).add(quad.object.value)  # type: ignore[union-attr]
    return texts_by_graph


def writings(server: Server) -> list[str]:
    return [
        request.body for request in server.requests if request.headers["Content-Type"] == "application/sparql-update"
    ]


def test_first_upload_writes_all_and_the_second_nothing(server: Server, store: Store) -> None:
    assert upload([make_graph("x"), make_graph("y")], server.url) == Uploaded(2, 0, 0)
    before = len(writings(server))
    assert upload([make_graph("x"), make_graph("y")], server.url) == Uploaded(0, 2, 0)
    assert len(writings(server)) == before
    assert texts(store) == {"x": {"one"}, "y": {"one"}}


def test_only_what_changed_is_written(server: Server, store: Store) -> None:
    upload([make_graph("x"), make_graph("y")], server.url)
    assert upload([make_graph("x"), make_graph("y", "two")], server.url) == Uploaded(1, 1, 0)
    assert texts(store) == {"x": {"one"}, "y": {"two"}}


def test_what_is_no_longer_there_is_removed_and_what_others_wrote_stays(server: Server, store: Store) -> None:
    store.update("INSERT DATA { GRAPH <urn:theirs> { <urn:a> <urn:b> 1 } }")
    upload([make_graph("x"), make_graph("y")], server.url)
    assert upload([make_graph("y")], server.url) == Uploaded(0, 1, 1)
    assert texts(store) == {"y": {"one"}, "urn:theirs": {"1"}}


def test_what_another_changed_on_the_server_behind_a_digest_is_not_noticed_but_a_second_digest_is(
    server: Server, store: Store
) -> None:
    upload([make_graph("x")], server.url)
    graph = f"<{BASE}x>"
    store.update(f'INSERT DATA {{ GRAPH {graph} {{ {graph} <https://w3id.org/janji/ns#digest> "0" }} }}')
    assert upload([make_graph("x")], server.url) == Uploaded(1, 0, 0)


def test_nothing_to_write_leaves_the_server_as_it_was(server: Server, store: Store) -> None:
    upload([make_graph("x")], server.url)
    with pytest.raises(DataError, match="no graph to write"):
        upload([], server.url)
    assert texts(store) == {"x": {"one"}}


def test_graph_that_comes_twice(server: Server) -> None:
    with pytest.raises(DataError, match="comes twice"):
        upload([make_graph("x"), make_graph("x")], server.url)


def test_facts_that_fail_midway_remove_nothing(server: Server, store: Store) -> None:
    def failing() -> Iterator[NamedGraph]:
        yield make_graph("x", "two")
        raise DataError("line 7")

    upload([make_graph("x"), make_graph("y")], server.url)
    with pytest.raises(DataError, match="line 7"):
        upload(failing(), server.url)
    assert texts(store) == {"x": {"two"}, "y": {"one"}}


@pytest.mark.parametrize("text", [r"a\\u0022 } } ; DROP ALL #", r"\"\\\\u\\U0000\n\t", "–ñ𝄞", r"\\\"} } ; DROP ALL #"])
def test_texts_are_kept_letter_by_letter(server: Server, store: Store, text: str) -> None:
    graph = make_graph("x", text)
    upload([graph], server.url)
    read = Store()
    read.load(graph.triples, format=RdfFormat.N_TRIPLES)
    assert texts(store) == {"x": texts(read)[""]}


def test_code_point_that_sparql_would_read_before_the_string_is_refused(server: Server) -> None:
    with pytest.raises(DataError, match="code point"):
        upload([make_graph("x", r"\u0022 } } ; DROP ALL #")], server.url)
    assert writings(server) == []


def test_large_graph_is_whole(server: Server, store: Store) -> None:
    triples = "".join(f'<urn:a> <urn:b> "{number}" .\n' for number in range(2500)).encode()
    upload([NamedGraph(BASE + "x", "d", triples)], server.url)
    assert {name: len(texts_of_graph) for name, texts_of_graph in texts(store).items()} == {"x": 2500}
    assert upload([NamedGraph(BASE + "x", "d", triples)], server.url) == Uploaded(0, 1, 0)


def test_what_a_killed_upload_gathered_is_removed(server: Server, store: Store) -> None:
    beside = f"<{BASE}x?unfinished>"
    store.update(f'INSERT DATA {{ GRAPH {beside} {{ <{BASE}x> <https://w3id.org/janji/ns#digest> "d" }} }}')
    assert upload([make_graph("x")], server.url) == Uploaded(1, 0, 1)
    assert {graph.value for graph in store.named_graphs()} == {BASE + "x"}


def test_what_somebody_copied_stays(server: Server, store: Store) -> None:
    store.update(f'INSERT DATA {{ GRAPH <urn:copy> {{ <{BASE}x> <https://w3id.org/janji/ns#digest> "d" }} }}')
    assert upload([make_graph("x")], server.url) == Uploaded(1, 0, 0)
    assert {graph.value for graph in store.named_graphs()} == {BASE + "x", "urn:copy"}


def test_digests_are_read_page_by_page(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("queries.servers.upload.PAGE", 2)
    graphs = [make_graph(name) for name in "bcaed"]
    assert upload(graphs, server.url) == Uploaded(5, 0, 0)
    before = len(server.requests)
    assert upload(graphs, server.url) == Uploaded(0, 5, 0)
    assert len(server.requests) == before + 3


def test_progress_is_told(server: Server) -> None:
    messages: list[str] = []
    upload([make_graph("x"), make_graph("y")], server.url, progress=messages.append)
    assert messages[-1] == "2 graphs written, 0 unchanged"


@pytest.mark.parametrize("word", ["sparql-graph-crud", "sparql-graph-crud-auth"])
def test_address_where_a_graph_would_be_seen_empty_is_refused(word: str) -> None:
    with pytest.raises(UsageError, match="/sparql-auth instead"):
        upload([make_graph("x")], f"http://127.0.0.1:9/{word}")


def test_server_that_says_done_and_has_not_done_it(serve: Serve) -> None:
    empty = b'{"head": {"vars": ["graph", "least", "most"]}, "results": {"bindings": []}}'
    server = serve(lambda query_request: query_request.say(empty))
    with pytest.raises(EndpointError, match="not as they were written"):
        upload([make_graph("x")], server.url)
