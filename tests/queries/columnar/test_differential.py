"""Whatever is asked of whatever graph: the columnar engine answers as Oxigraph does, or says what it does not take."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from pyoxigraph import DefaultGraph, RdfFormat, Store

from ontology.errors import UsageError
from queries.engines.columnar.columnar_store import ColumnarStore
from queries.engines.embedded_store import EmbeddedStore
from queries.engines.store import Row, Solutions
from tests.queries.columnar.wild import PREFIXES, queries, triples

Write = Callable[[list[str]], Path]


@pytest.fixture(scope="module")
def write(tmp_path_factory: pytest.TempPathFactory) -> Write:
    file = tmp_path_factory.mktemp("wild") / "graph.nt"

    def write_triples(statements: list[str]) -> Path:
        store = Store()
        turtle = PREFIXES + "\n".join(f"{triple} ." for triple in statements)
        store.load(turtle.encode(), format=RdfFormat.TURTLE)
        store.dump(str(file), format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph())
        return file

    return write_triples


@settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(statements=triples(), query=queries())
def test_any_query_is_answered_alike_or_refused(write: Write, statements: list[str], query: str) -> None:
    file = write(statements)
    embedded_store, columnar = EmbeddedStore.read(file), ColumnarStore.read(file)
    try:
        right_answer = embedded_store.select(PREFIXES + query)
    except UsageError:
        assume(False)
    try:
        answer = columnar.select(PREFIXES + query)
    except UsageError:
        event("refused")
        return
    event("answered, with rows" if right_answer.rows else "answered, without rows")
    assert answer.variables == right_answer.variables
    assert sorted(map(_rank, answer.rows)) == sorted(map(_rank, right_answer.rows))
    keys = re.search(r"ORDER BY ((?:\?\w+ ?)+)(?: LIMIT[^}]*)?$", query)
    if keys:
        assert _order_rows(answer, keys[1].split()) == _order_rows(right_answer, keys[1].split())


def _rank(row: Row) -> list[str]:
    """Return a row as texts: numbers as such, the values that GROUP_CONCAT joins in an order of their own."""
    return [repr(sorted(cell.split("|")) if isinstance(cell, str) and "|" in cell else cell) for cell in row]


def _order_rows(answer: Solutions, keys: list[str]) -> list[list[object]]:
    places = [answer.variables.index(key[1:]) for key in keys]
    return [[row[place] for place in places] for row in answer.rows]
