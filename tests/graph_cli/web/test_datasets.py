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
    found = named_graphs(open_generation(graph_folder).home)
    return {graph.iri: set(graph.triples.decode().split("\n")) - {""} for graph in found}


@pytest.fixture(scope="module", params=["in memory", "on disk"])
def served(request: pytest.FixtureRequest, graph_folder: Path) -> Iterator[Client]:
    """A server of a graph as a small one is served, and as a large one is."""
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "on disk":
            patch.setattr(snapshots, "IN_MEMORY", 0)
        with serving(graph_folder, Limits(workers=1, dataset=5_000)) as client:
            yield client


def asked(client: Client, query: str, default: tuple[str, ...] = (), named: tuple[str, ...] = ()) -> Response:
    fields = [("query", query)]
    fields += [("default-graph-uri", name) for name in default] + [("named-graph-uri", name) for name in named]
    return client.send("GET", "/sparql?" + urlencode(fields))


def lines(found: Response) -> set[str]:
    """Return the rows of three columns as lines of N-Triples."""
    read = pyoxigraph.parse_query_results(found.body, format=pyoxigraph.QueryResultsFormat.JSON)
    assert isinstance(read, pyoxigraph.QuerySolutions)
    return {f"{s} {p} {o} ." for s, p, o in read}


def counts(found: Response) -> dict[str, int]:
    return {row["g"]["value"]: int(row["n"]["value"]) for row in found.json["results"]["bindings"]}


def test_query_is_answered_from_the_graph_that_is_named(served: Client, graphs: dict[str, set[str]]) -> None:
    for found in (asked(served, ALL, (LEBAK,)), asked(served, f"SELECT ?s ?p ?o FROM <{LEBAK}> {{ ?s ?p ?o }}")):
        assert lines(found) == graphs[LEBAK]


def test_graphs_that_are_named_together_are_merged(served: Client, graphs: dict[str, set[str]]) -> None:
    assert lines(asked(served, ALL, (LEBAK, BANTAENG, LEBAK))) == graphs[LEBAK] | graphs[BANTAENG]


def test_graph_is_asked_by_its_name(served: Client, graphs: dict[str, set[str]]) -> None:
    expected = {name: len(graphs[name]) for name in (BANTAENG, LEBAK)}
    assert counts(asked(served, BY_NAME, (), (LEBAK, BANTAENG))) == expected
    assert lines(asked(served, ALL, (), (LEBAK,))) == set()
    assert counts(asked(served, BY_NAME, (LEBAK,), ())) == {}
    both = "SELECT ?s ?p ?o { ?s ?p ?o FILTER EXISTS { GRAPH ?g { ?s ?p ?o } } }"
    assert lines(asked(served, both, (LEBAK,), (LEBAK, BANTAENG))) == graphs[LEBAK]
    assert lines(asked(served, both, (LEBAK,), (BANTAENG,))) == graphs[LEBAK] & graphs[BANTAENG]


def test_dataset_of_the_request_goes_before_that_of_the_query(served: Client, graphs: dict[str, set[str]]) -> None:
    query = f"SELECT ?s ?p ?o FROM <{LEBAK}> {{ ?s ?p ?o }}"
    assert lines(asked(served, query, (BANTAENG,))) == graphs[BANTAENG]
    assert lines(asked(served, query, (), (BANTAENG,))) == set()


@pytest.mark.parametrize("name", [f"{DOCUMENT}lebak", "", "lebak-kasepuhan", f"{LEBAK}/", "file:///etc/passwd"])
def test_graph_that_there_is_not_is_refused_and_not_empty(served: Client, name: str) -> None:
    from_query = asked(served, f"ASK FROM NAMED <{LEBAK}> FROM <{name}> {{}}")
    for found, graph in ((asked(served, ALL, (LEBAK, name)), name), (from_query, urljoin(served.url, name))):
        assert (found.status, found.json["type"].rpartition("/")[2]) == (400, "dataset")
        assert f"there is no graph <{graph}>" in found.json["detail"]


def test_dataset_beyond_its_size_is_refused(served: Client, graphs: dict[str, set[str]]) -> None:
    found = asked(served, ALL, tuple(graphs))
    assert (found.status, found.json["type"].rpartition("/")[2]) == (422, "dataset-too-large")
    assert "5,000" in found.json["detail"]


def test_triple_of_several_graphs_that_are_named_together_is_one(
    graph_folder: Path, graphs: dict[str, set[str]]
) -> None:
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    with serving(graph_folder, Limits(workers=1)) as client:
        assert asked(client, count, tuple(graphs)).json == asked(client, count).json


def test_next_query_is_asked_of_all_again(served: Client, graphs: dict[str, set[str]]) -> None:
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    before = asked(served, count)
    assert asked(served, count, (LEBAK,)).body != before.body
    assert asked(served, count).body == before.body
    assert asked(served, "ASK { GRAPH ?g { ?s ?p ?o } }").json["boolean"] is False


def test_graph_of_a_new_build_may_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(snapshots, "_EVERY", 0.05)
    (tmp_path / "facts").mkdir()
    shutil.copy(find_bundled_facts() / "lebak.yaml", tmp_path / "facts")
    build(tmp_path / "graph", [tmp_path / "facts"])
    with serving(tmp_path / "graph", Limits(workers=1)) as client:
        of_itself = f"ASK {{ <{BANTAENG}> ?p ?o }}"
        assert asked(client, of_itself, (BANTAENG,)).status == 400
        build(tmp_path / "graph")
        client.log.wait_for("are served now")
        assert asked(client, of_itself, (BANTAENG,)).json["boolean"] is True


def test_service_says_which_graphs_may_be_named(served: Client, graphs: dict[str, set[str]]) -> None:
    said = served.send("GET", "/sparql", headers={"accept": "application/n-triples"}).body
    triples = pyoxigraph.parse(said, pyoxigraph.RdfFormat.N_TRIPLES)
    found = {triple.object for triple in triples if triple.predicate == pyoxigraph.NamedNode(f"{SD}name")}
    assert found == {pyoxigraph.NamedNode(name) for name in graphs}


def test_service_lists_no_part_of_very_many_graphs() -> None:
    names = [f"{DOCUMENT}{number}" for number in range(1_001)]
    said = [description("http://127.0.0.1/sparql", 1, some, "text/turtle") for some in (names[1:], names)]
    assert [f"{SD}availableGraphs".encode() in text or b"sd:availableGraphs" in text for text in said] == [True, False]
    assert DOCUMENT.encode() in said[0]
    assert DOCUMENT.encode() not in said[1]


def test_what_the_engine_would_count_over_all_graphs_is_refused_by_name(served: Client) -> None:
    count = "SELECT ?g ?n { GRAPH ?g { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } } }"
    for found in (asked(served, count, (), (LEBAK, BANTAENG)), asked(served, count)):
        assert (found.status, found.json["type"].rpartition("/")[2]) == (400, "malformed")
        assert "a SELECT inside of GRAPH" in found.json["detail"]
    assert asked(served, count.replace("?g {", f"<{LEBAK}> {{"), (), (LEBAK,)).status == 200
