"""What a graph in columns gives: the values of every engine, frames, and nothing read before it is needed."""

from pathlib import Path

import pytest
from polars.testing import assert_frame_equal

from ontology.errors import UsageError
from queries import Graph, open_graph
from queries.engines.columnar.columnar_store import ColumnarStore
from queries.engines.embedded_store import EmbeddedStore

_A = "<urn:a> <urn:p> <urn:b> ."
_PREFIXES = (
    "PREFIX janji: <https://w3id.org/janji/ns#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
    "PREFIX geo: <http://www.w3.org/2003/01/geo/wgs84_pos#> "
)
#: Counts by theme, texts with a language, dates, and numbers of two types in one column.
_QUERIES = [
    "SELECT ?theme (COUNT(?promise) AS ?n) { ?promise a janji:Promise ; janji:theme ?theme } GROUP BY ?theme "
    "ORDER BY DESC(?n) ?theme LIMIT 5",
    "SELECT ?place ?label { ?place a janji:Place ; skos:prefLabel ?label } ORDER BY ?place ?label",
    "SELECT ?fact ?day { ?fact janji:on ?day } ORDER BY ?fact",
    "SELECT ?place ?lat { ?place a janji:Place OPTIONAL { ?place geo:lat ?lat } } ORDER BY ?place",
]


@pytest.fixture(scope="module")
def both(graph_folder: Path) -> Graph:
    return open_graph(graph_folder, engine="columnar")


@pytest.mark.parametrize("query", _QUERIES)
def test_values_are_those_of_the_embedded_store(graph: Graph, columnar: ColumnarStore, query: str) -> None:
    assert columnar.query(_PREFIXES + query) == graph.store.query(_PREFIXES + query)


@pytest.mark.parametrize("query", _QUERIES)
def test_a_frame_has_the_rows_of_the_answer(graph: Graph, both: Graph, query: str) -> None:
    frame = both.frame(_PREFIXES + query)
    assert_frame_equal(frame, graph.frame(_PREFIXES + query))


def test_a_frame_of_what_is_refused_comes_from_the_store_beside(graph: Graph, both: Graph) -> None:
    query = _PREFIXES + "SELECT ?p (COUNT(*) AS ?n) { ?s a janji:Promise ; ?p ?o } GROUP BY ?p ORDER BY ?p"
    assert_frame_equal(both.frame(query), graph.frame(query))


def test_a_frame_is_that_of_a_select(both: Graph) -> None:
    with pytest.raises(UsageError, match="the query is no SELECT"):
        both.frame(_PREFIXES + "ASK { ?s a janji:Promise }")


def test_of_a_few_things_no_columns_are_read(tmp_path: Path) -> None:
    store = _beside(tmp_path, [_A])
    assert store.select("SELECT ?b { VALUES ?a { <urn:a> } ?a <urn:p> ?b }").rows == [("urn:b",)]
    with pytest.raises(UsageError, match="blank nodes"):
        store.select("SELECT ?b { ?a <urn:p> ?b }")


def test_of_a_thing_that_much_is_said_of_columns_are_read(tmp_path: Path) -> None:
    query = "SELECT ?a { VALUES ?b { <urn:b> } ?a <urn:p> ?b }"
    few, many = ([f"<urn:a{number}> <urn:p> <urn:b> ." for number in range(count)] for count in (100, 101))
    assert len(_beside(tmp_path, few).select(query).rows) == 100
    with pytest.raises(UsageError, match="blank nodes"):
        _beside(tmp_path, many).select(query)
    said_by_it = "SELECT ?c { VALUES ?b { <urn:b> } ?b <urn:q> ?c }"
    assert _beside(tmp_path, many).select(said_by_it).rows == []


def test_a_select_within_that_names_nothing_goes_over_columns(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="blank nodes"):
        _beside(tmp_path, [_A]).select("SELECT ?b { VALUES ?a { <urn:a> } { SELECT ?a ?b { ?a <urn:p> ?b } } }")


def _beside(folder: Path, lines: list[str]) -> ColumnarStore:
    """Return columns that cannot be read, with a store beside them that holds some triples."""
    refused_file, triples = folder / "refused.nt", folder / "graph.nt"
    refused_file.write_text("_:a <urn:p> <urn:b> .\n", encoding="utf-8")
    triples.write_text("\n".join(lines), encoding="utf-8")
    return ColumnarStore(refused_file, EmbeddedStore.read(triples))
