"""What a store is: anything that answers SPARQL 1.1 queries over the merged graph, and what it answers."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, NamedTuple, Protocol

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


class Lookup(NamedTuple):
    """What is to be looked up of things: a property, or alternatives of them (`a:b|c:d`)."""

    path: str
    #: The language of the texts that are wanted; None where any value is.
    language: str | None = None


class Statement(NamedTuple):
    """What is said of a thing, and what it was looked up for."""

    thing: str
    lookup: Lookup
    value: Value


Result = Solutions | Triples | bool


class Store(Protocol):
    """Anything that answers SPARQL 1.1 queries over the merged graph."""

    #: Whether what only says more of a row is sooner looked up after a query than asked for in it.
    looks_up: ClassVar[bool]

    def query(self, sparql: str) -> Result:
        """Answer a query; UsageError where it is no query."""

    def select(self, sparql: str) -> Solutions:
        """Answer a SELECT of the project's own, as it stands."""

    def look_up(self, prefixes: str, things: Sequence[str], lookups: Sequence[Lookup]) -> Iterator[Statement]:
        """Yield what is said of some things, by their IRIs."""


class Selecting(ABC):
    """The part of a store that follows from `query`."""

    looks_up: ClassVar[bool] = False
    #: So many things are looked up in one query: Virtuoso takes no list of more than some 800.
    at_a_time: ClassVar[int] = 500

    @abstractmethod
    def query(self, sparql: str) -> Result:
        """Answer a query; UsageError where it is no query."""

    def select(self, sparql: str) -> Solutions:
        """Answer a SELECT of the project's own, as it stands."""
        return expect_solutions(self.query(sparql))

    def look_up(self, prefixes: str, things: Sequence[str], lookups: Sequence[Lookup]) -> Iterator[Statement]:
        """Yield what is said of some things, by their IRIs; so many of them at a time, one query a property."""
        for start in range(0, len(things), self.at_a_time):
            some = things[start : start + self.at_a_time]
            for path in dict.fromkeys(each.path for each in lookups):
                languages = [each.language for each in lookups if each.path == path and each.language is not None]
                query = f"{prefixes}{_write_lookup(some, path, languages)}"
                for number, value, *language in self.select(query).rows:
                    # The number is one that the query was given, which the types of rows cannot say.
                    yield Statement(some[number], Lookup(path, *language), value)  # type: ignore[index, arg-type]


def _write_lookup(things: Sequence[str], path: str, languages: Sequence[str]) -> str:
    tags = ", ".join(f'"{language}"' for language in languages)
    column, condition = ("(LANG(?value) AS ?language)", f"FILTER(LANG(?value) IN ({tags}))") if tags else ("", "")
    return f"SELECT ?number ?value {column} WHERE {{ {number_things(things)} ?thing {path} ?value {condition} }}"


def number_things(things: Sequence[str]) -> str:
    """Return VALUES that give some things their numbers: an engine hands over a number sooner than an IRI.

    >>> number_things(["urn:a", "urn:b"])
    'VALUES (?thing ?number) { (<urn:a> 0) (<urn:b> 1) }'
    """
    return f"VALUES (?thing ?number) {{ {' '.join(f'(<{thing}> {number})' for number, thing in enumerate(things))} }}"


def expect_solutions(result: Result) -> Solutions:
    """Return a result that is that of a SELECT; UsageError where it is not."""
    if not isinstance(result, Solutions):
        raise UsageError(Phrase("the query is no SELECT"))
    return result
