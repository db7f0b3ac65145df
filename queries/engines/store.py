"""What a store is: anything that answers SPARQL 1.1 queries over the merged graph, and what it answers."""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Protocol

from ontology.errors import UsageError
from ontology.text.phrase import Phrase
from queries.sparql.value import Value

Row = tuple[Value | None, ...]


@dataclass(frozen=True)
class Solutions:
    """The answer to a SELECT: variables, and rows in the order of the query."""

    variables: tuple[str, ...]
    rows: list[Row]


@dataclass(frozen=True)
class Triples:
    """The answer to a CONSTRUCT or DESCRIBE, as sorted lines of N-Triples."""

    lines: tuple[str, ...]


Result = Solutions | Triples | bool


class Store(Protocol):
    """Anything that answers SPARQL 1.1 queries over the merged graph."""

    def query(self, sparql: str) -> Result:
        """Answer a query; UsageError where it is no query."""

    def select(self, sparql: str) -> Solutions:
        """Answer a SELECT of the project's own, as it stands."""

    def answer(self, sparql: str) -> Solutions:
        """Answer a SELECT of the project's own, by whatever way gives the same rows in the same order."""


class Selecting(ABC):
    """The part of a store that follows from `query`."""

    @abstractmethod
    def query(self, sparql: str) -> Result:
        """Answer a query; UsageError where it is no query."""

    def select(self, sparql: str) -> Solutions:
        """Answer a SELECT of the project's own, as it stands."""
        return expect_solutions(self.query(sparql))

    def answer(self, sparql: str) -> Solutions:
        """Answer a SELECT of the project's own as it stands."""
        return self.select(sparql)


def expect_solutions(result: Result) -> Solutions:
    """Return a result that is that of a SELECT; UsageError where it is not."""
    if not isinstance(result, Solutions):
        raise UsageError(Phrase("the query is no SELECT"))
    return result
