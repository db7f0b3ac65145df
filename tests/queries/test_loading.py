"""A store is loaded as a whole, and holds the same in whatever order its files are."""

from pathlib import Path

import pytest

from queries import Graph
from queries.engines.embedded_store import EmbeddedStore
from queries.folder import store_loading as loading

EVERYTHING = "SELECT ?s ?p ?o WHERE { ?s ?p ?o }"


def test_store_that_was_put_into_one_order_holds_the_same(
    graph: Graph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert graph.generation
    monkeypatch.setattr(loading, "_MANY", 0)
    size = loading.load(tmp_path / "store", graph.generation.triples.read_bytes())
    assert size == graph.generation.manifest.triples
    rows = EmbeddedStore.open(tmp_path / "store").select(EVERYTHING).rows
    assert sorted(map(repr, rows)) == sorted(map(repr, graph.store.select(EVERYTHING).rows))
