"""The columnar engine over the five articles, and over six hundred made-up promises, with no other store beside it."""

from pathlib import Path

import pytest

from ontology.errors import UsageError
from queries.columnar.store import ColumnarStore
from queries.store import Result, Selecting, Solutions, Store


class Answering(Selecting):
    """Looks names up in one store and asks questions of another, as far as it takes them."""

    def __init__(self, names: Store, answers: Store) -> None:
        self._names = names
        self._answers = answers
        #: Why the other did not take a question.
        self.refusals: set[str] = set()

    def query(self, sparql: str) -> Result:
        return self._names.query(sparql)

    def answer(self, sparql: str) -> Solutions:
        try:
            return self._answers.answer(sparql)
        except UsageError as error:
            self.refusals.add(str(error).removeprefix("the columnar engine does not take "))
            return self._names.answer(sparql)


def triples(folder: Path) -> Path:
    return next(folder.glob("*/segments.nt"))


@pytest.fixture(scope="session", autouse=True)
def installed() -> None:
    pytest.importorskip("maplib", reason="the columnar engine is not installed: pip install 'janji[columnar]'")


@pytest.fixture(scope="session")
def columnar(graph_folder: Path) -> ColumnarStore:
    return ColumnarStore.read(triples(graph_folder))


@pytest.fixture(scope="session")
def nation_columnar(nation_folder: Path) -> ColumnarStore:
    return ColumnarStore.read(triples(nation_folder))
