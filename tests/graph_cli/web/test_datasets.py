"""A request, or a query, that names graphs is answered from exactly these, or is refused."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode, urljoin

import pyoxigraph
import pytest

from graph_cli.building import build
from graph_cli.web import snapshots
from graph_cli.web.limits import Limits
from graph_cli.web.service_description import description
from loaders.settings.study_home import find_bundled_facts
from queries.folder.generation import open_generation
from queries.servers.named_graphs import named_graphs
from tests.graph_cli.web.client import Client, Response
from tests.graph_cli.web.conftest import serving

DOCUMENT = "https://w3id.org/janji/id/document/"
LEBAK, BANTAENG = f"{DOCUMENT}lebak-kasepuhan", f"{DOCUMENT}bantaeng-blk"
ALL = "SELECT ?s ?p ?o { ?s ?p ?o }"
BY_NAME = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g"
SD = "http://www.w3.org/ns/sparql-service-description#"


@pytest.fixture(scope="module")
def graphs(graph_folder: Path) -> dict[str, set[str]]:
    """The lines of each named graph."""
    every_graph = named_graphs(open_generation(graph_folder).home)
    return {graph.iri: set(graph.triples.decode().split("\n")) - {""} for graph in every_graph}


@pytest.fixture(scope="module", params=["in memory", "on disk"])
def server(request: pytest.FixtureRequest, graph_folder: Path) -> Iterator[Client]:
    """A server of a graph as a small one is served, and as a large one is."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "on disk":
            patch.setattr(snapshots, "IN_MEMORY", 0)
        with serving(graph_folder, Limits(workers=1, dataset=5_000)) as client:
            yield client


def ask_dataset(
    client: Client, query: str, default: tuple[str, ...] = (), named_iris: tuple[str, ...] = ()
) -> Response:
    fields = [("query", query)]
    fields += [("default-graph-uri", name) for name in default] + [("named-graph-uri", name) for name in named_iris]
    return client.send("GET", "/sparql?" + urlencode(fields))


def lines(response: Response) -> set[str]:
    """Return the rows of three columns as lines of N-Triples."""
    read = pyoxigraph.parse_query_results(response.body, format=pyoxigraph.QueryResultsFormat.JSON)
    assert isinstance(read, pyoxigraph.QuerySolutions)
    return {f"{s} {p} {o} ." for s, p, o in read}


def counts(response: Response) -> dict[str, int]:
    return {row["g"]["value"]: int(row["n"]["value"]) for row in response.json["results"]["bindings"]}


def test_query_is_answered_from_the_graph_that_is_named(server: Client, graphs: dict[str, set[str]]) -> None:
    for response in (
        ask_dataset(server, ALL, (LEBAK,)),
        ask_dataset(server, f"SELECT ?s ?p ?o FROM <{LEBAK}> {{ ?s ?p ?o }}"),
    ):
        assert lines(response) == graphs[LEBAK]


def test_graphs_that_are_named_together_are_merged(server: Client, graphs: dict[str, set[str]]) -> None:
    assert lines(ask_dataset(server, ALL, (LEBAK, BANTAENG, LEBAK))) == graphs[LEBAK] | graphs[BANTAENG]


def test_graph_is_asked_by_its_name(server: Client, graphs: dict[str, set[str]]) -> None:
    expected_counts = {name: len(graphs[name]) for name in (BANTAENG, LEBAK)}
    assert counts(ask_dataset(server, BY_NAME, (), (LEBAK, BANTAENG))) == expected_counts
    assert lines(ask_dataset(server, ALL, (), (LEBAK,))) == set()
    assert counts(ask_dataset(server, BY_NAME, (LEBAK,), ())) == {}
    both = "SELECT ?s ?p ?o { ?s ?p ?o FILTER EXISTS { GRAPH ?g { ?s ?p ?o } } }"
    assert lines(ask_dataset(server, both, (LEBAK,), (LEBAK, BANTAENG))) == graphs[LEBAK]
    assert lines(ask_dataset(server, both, (LEBAK,), (BANTAENG,))) == graphs[LEBAK] & graphs[BANTAENG]


def test_dataset_of_the_request_goes_before_that_of_the_query(server: Client, graphs: dict[str, set[str]]) -> None:
    query = f"SELECT ?s ?p ?o FROM <{LEBAK}> {{ ?s ?p ?o }}"
    assert lines(ask_dataset(server, query, (BANTAENG,))) == graphs[BANTAENG]
    assert lines(ask_dataset(server, query, (), (BANTAENG,))) == set()


@pytest.mark.parametrize("name", [f"{DOCUMENT}lebak", "", "lebak-kasepuhan", f"{LEBAK}/", "file:///etc/passwd"])
def test_graph_that_there_is_not_is_refused_and_not_empty(server: Client, name: str) -> None:
    from_query = ask_dataset(server, f"ASK FROM NAMED <{LEBAK}> FROM <{name}> {{}}")
    for response, graph in ((ask_dataset(server, ALL, (LEBAK, name)), name), (from_query, urljoin(server.url, name))):
        assert (response.status, response.json["type"].rpartition("/")[2]) == (400, "dataset")
        assert f"there is no graph <{graph}>" in response.json["detail"]


def test_dataset_beyond_its_size_is_refused(server: Client, graphs: dict[str, set[str]]) -> None:
    response = ask_dataset(server, ALL, tuple(graphs))
    assert (response.status, response.json["type"].rpartition("/")[2]) == (422, "dataset-too-large")
    assert "5,000" in response.json["detail"]


def test_triple_of_several_graphs_that_are_named_together_is_one(
    graph_folder: Path, graphs: dict[str, set[str]]
) -> None:
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    with serving(graph_folder, Limits(workers=1)) as client:
        assert ask_dataset(client, count, tuple(graphs)).json == ask_dataset(client, count).json


def test_next_query_is_asked_of_all_again(server: Client, graphs: dict[str, set[str]]) -> None:
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    before = ask_dataset(server, count)
    assert ask_dataset(server, count, (LEBAK,)).body != before.body
    assert ask_dataset(server, count).body == before.body
    assert ask_dataset(server, "ASK { GRAPH ?g { ?s ?p ?o } }").json["boolean"] is False


def test_graph_of_a_new_build_may_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshots, "_EVERY", 0.05)
    (tmp_path / "facts").mkdir()
    shutil.copy(find_bundled_facts() / "lebak.yaml", tmp_path / "facts")
    build(tmp_path / "graph", [tmp_path / "facts"])
    with serving(tmp_path / "graph", Limits(workers=1)) as client:
        of_itself = f"ASK {{ <{BANTAENG}> ?p ?o }}"
        assert ask_dataset(client, of_itself, (BANTAENG,)).status == 400
        build(tmp_path / "graph")
        client.log.wait_for("are served now")
        assert ask_dataset(client, of_itself, (BANTAENG,)).json["boolean"] is True


def test_service_says_which_graphs_may_be_named(server: Client, graphs: dict[str, set[str]]) -> None:
    service = server.send("GET", "/sparql", headers={"accept": "application/n-triples"}).body
    triples = pyoxigraph.parse(service, pyoxigraph.RdfFormat.N_TRIPLES)
    graph_names = {triple.object for triple in triples if triple.predicate == pyoxigraph.NamedNode(f"{SD}name")}
    assert graph_names == {pyoxigraph.NamedNode(name) for name in graphs}


def test_service_lists_no_part_of_very_many_graphs() -> None:
    names = [f"{DOCUMENT}{number}" for number in range(1_001)]
    descriptions = [description("http://127.0.0.1/sparql", 1, some, "text/turtle") for some in (names[1:], names)]
    assert [f"{SD}availableGraphs".encode() in text or b"sd:availableGraphs" in text for text in descriptions] == [
        True,
        False,
    ]
    assert DOCUMENT.encode() in descriptions[0]
    assert DOCUMENT.encode() not in descriptions[1]


def test_what_the_engine_would_count_over_all_graphs_is_refused_by_name(server: Client) -> None:
    count = "SELECT ?g ?n { GRAPH ?g { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } } }"
    for response in (ask_dataset(server, count, (), (LEBAK, BANTAENG)), ask_dataset(server, count)):
        assert (response.status, response.json["type"].rpartition("/")[2]) == (400, "malformed")
        assert "a SELECT inside of GRAPH" in response.json["detail"]
    assert ask_dataset(server, count.replace("?g {", f"<{LEBAK}> {{"), (), (LEBAK,)).status == 200
