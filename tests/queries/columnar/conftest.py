"""The columnar engine over the five articles and over eight hundred made-up promises, with no other store beside it."""

from pathlib import Path

import pytest

from queries.engines.columnar.columnar_store import ColumnarStore


def triples(folder: Path) -> Path:
    return next(folder.glob("*/segments.nt"))


@pytest.fixture(scope="session", autouse=True)
def skip_without_maplib() -> None:
    pytest.importorskip("maplib", reason="the columnar engine is not installed: pip install 'janji[columnar]'")


@pytest.fixture(scope="session")
def columnar(graph_folder: Path) -> ColumnarStore:
    return ColumnarStore.read(triples(graph_folder))


@pytest.fixture(scope="session")
def nation_columnar(nation_folder: Path) -> ColumnarStore:
    return ColumnarStore.read(triples(nation_folder))
