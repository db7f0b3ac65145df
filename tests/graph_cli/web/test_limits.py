"""What a client sends never stops the server, reaches nothing beyond the graph, and changes nothing."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph_cli.web.limits import Limits
from queries.folder.file_state import read_states
from queries.folder.generation import open_generation
from tests.graph_cli.web.client import Client
from tests.graph_cli.web.conftest import serving

PRODUCT = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
NESTED = "SELECT * " + "{" * 3_000 + "?s ?p ?o" + "}" * 3_000
DOUBLED = "".join(f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1}) " for n in range(40))
GREEDY = f"SELECT (STRLEN(?v40) AS ?n) {{ VALUES ?v0 {{ 'aaaaaaaaaaaaaaaa' }} {DOUBLED} }}"


@pytest.fixture(scope="module")
def strict(graph_folder: Path) -> Iterator[Client]:
    """A client of a server with little time, one worker, and answers of a hundred rows."""
    limits = Limits(seconds=3, memory=128 * 2**20, rows=100, answer=20_000, workers=1, waiting=1)
    with serving(graph_folder, limits) as server:
        yield server


def is_answered_again(client: Client) -> bool:
    """Ask until the worker that was ended is replaced, which takes a moment."""
    responses = (client.get("ASK { ?s ?p ?o }") for _ in range(20))
    return next(one.json["boolean"] is True for one in responses if one.status != 429)


@pytest.mark.parametrize(
    ("query", "kind", "status"),
    [(PRODUCT, "timeout", 503), (NESTED, "broken", 503), (GREEDY, "broken", 503)],
    ids=["product", "nested", "greedy"],
)
def test_query_that_is_too_much_is_ended(
    strict: Client, graph_folder: Path, query: str, kind: str, status: int
) -> None:
    before = read_states(open_generation(graph_folder).home)
    response = strict.post(query.encode(), "application/sparql-query")
    assert (response.status, response.json["type"].rpartition("/")[2]) == (status, kind)
    assert strict.is_well()
    assert is_answered_again(strict)
    assert read_states(open_generation(graph_folder).home) == before


def test_answer_beyond_a_limit_is_refused_and_never_cut(strict: Client) -> None:
    assert is_answered_again(strict)
    values = " ".join(map(str, range(101)))
    assert strict.get(f"SELECT ?n {{ VALUES ?n {{ {values} }} }}").status == 422
    whole = strict.get(f"SELECT ?n {{ VALUES ?n {{ {values.removesuffix(' 100')} }} }}")
    assert len(whole.json["results"]["bindings"]) == 100
    for accept in ("text/csv", "application/sparql-results+xml"):
        assert strict.get("SELECT ?n { VALUES ?n { '" + "x" * 21_000 + "' } }", accept).status == 422
    assert strict.get("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }").status == 422


def test_who_comes_when_all_are_busy_is_told_to_come_again(strict: Client) -> None:
    with ThreadPoolExecutor(6) as clients:
        responses = list(clients.map(lambda _: strict.get(PRODUCT), range(6)))
    assert {one.status for one in responses} == {429, 503}
    assert all(one.headers["retry-after"] == "1" for one in responses if one.status == 429)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
        "SELECT * FROM NAMED <http://127.0.0.1/> { GRAPH ?g { ?s ?p ?o } }",
        "LOAD <file:///etc/passwd>",
        "INSERT DATA { <urn:x:s> <urn:x:p> 1 }",
        "ASK { S\\u0045RVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
        "ASK { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }",
    ],
)
def test_nothing_beyond_the_graph_is_reached(strict: Client, query: str) -> None:
    assert is_answered_again(strict)
    response = strict.get(query)
    assert response.status in (400, 403) or response.json["results"]["bindings"] == []
