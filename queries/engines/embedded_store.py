"""The embedded store: Oxigraph, read into memory or opened read-only on a finished graph folder."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ontology.errors import GraphError, UsageError
from ontology.text.phrase import Phrase
from queries.engines.store import (
    Lookup,
    Result,
    Row,
    Selecting,
    Solutions,
    Statement,
    Triples,
    expect_solutions,
    number_things,
)
from queries.sparql.value import Value, value_of

if TYPE_CHECKING:
    import pyoxigraph


class EmbeddedStore(Selecting):
    """An Oxigraph store, in memory or read-only on disk."""

    looks_up = True

    def __init__(self, store: "pyoxigraph.Store", folder: Path | None = None) -> None:
        """Take a store, and the folder in which it lies if it does not lie in memory."""
        self.store, self._folder = store, folder

    @classmethod
    def open(cls, folder: Path) -> "EmbeddedStore":
        """Open a finished store without changing it; GraphError where it is damaged."""
        from pyoxigraph import Store as Oxigraph

        try:
            return cls(Oxigraph.read_only(str(folder)), folder)
        except RuntimeError as error:
            raise _damage_error(folder, error) from None

    @classmethod
    def read(cls, triples: Path) -> "EmbeddedStore":
        """Read N-Triples, which were checked when they were written, into memory; GraphError where they are damaged."""
        from pyoxigraph import RdfFormat
        from pyoxigraph import Store as Oxigraph

        store = Oxigraph()
        try:
            store.bulk_load(path=str(triples), format=RdfFormat.N_TRIPLES, lenient=True)
        except (SyntaxError, RuntimeError) as error:
            raise _damage_error(triples, error) from None
        return cls(store)

    def look_up(self, prefixes: str, things: Sequence[str], wanted: Sequence[Lookup]) -> Iterator[Statement]:
        """Yield what is said of some things, by their IRIs.

        Oxigraph goes through all that is said of a thing in the time of one look-up; and to compare the language of a
        text takes it longer than to hand the text over.
        """
        if not things:
            return
        lookups: dict[str, dict[str | None, Lookup]] = {}
        for each in wanted:
            lookups.setdefault(each.path, {})[each.language] = each
        properties = " ".join(f"({name} {number})" for number, path in enumerate(lookups) for name in path.split("|"))
        query = (
            f"{prefixes}SELECT ?number ?which ?value WHERE {{ "
            f"{{ SELECT ?number ?property ?value WHERE {{ {number_things(things)} ?thing ?property ?value }} }} "
            f"{{ SELECT ?property ?which WHERE {{ VALUES (?property ?which) {{ {properties} }} }} }} }}"
        )
        by_number = list(lookups.values())
        # The first two are numbers that the query was given, which the types of rows cannot say.
        for number, which, value, language in expect_solutions(self._result(query, _tagged_rows)).rows:
            languages = by_number[which]  # type: ignore[index]
            lookup = languages.get(language) or languages.get(None)  # type: ignore[arg-type]
            if lookup:
                yield Statement(things[number], lookup, value)  # type: ignore[index, arg-type]

    def select(self, sparql: str) -> Solutions:
        """Answer a SELECT of the project's own, which asks nothing that Oxigraph would answer wrongly."""
        return expect_solutions(self._result(sparql))

    def query(self, sparql: str) -> Result:
        """Answer a query.

        Raises UsageError, with the place, where it is none, and for what Oxigraph would answer wrongly; GraphError
        where the store is damaged.
        """
        from queries.sparql.wrong_answers import refuse_wrong_answers

        refuse_wrong_answers(sparql)
        return self._result(sparql)

    def _result(
        self, sparql: str, read_rows: "Callable[[pyoxigraph.QuerySolutions], Iterator[Row]] | None" = None
    ) -> Result:
        from pyoxigraph import QueryBoolean, QuerySolutions

        try:
            result = self.store.query(sparql)
            if isinstance(result, QueryBoolean):
                return bool(result)
            if isinstance(result, QuerySolutions):
                names = tuple(variable.value for variable in result.variables)
                return Solutions(names, list((read_rows or _rows)(result)))
            return Triples(tuple(sorted({f"{triple} ." for triple in result})))
        except SyntaxError as error:
            raise UsageError(Phrase("the query cannot be read: {error}", error=error)) from None
        except (RuntimeError, OSError) as error:
            if self._folder is None:
                raise
            raise _damage_error(self._folder, error) from None


def _damage_error(part: Path, error: Exception) -> GraphError:
    """Return what to say of a part of a generation that the engine could not read."""
    from queries.folder.graph_manifest import damage_error

    reason = " ".join(str(error).split())
    return damage_error(part.parents[1], f"{part} ({reason})")


def _rows(solutions: "pyoxigraph.QuerySolutions") -> Iterator[Row]:
    from pyoxigraph import Literal, Triple

    for solution in solutions:
        cells: list[Value | None] = []
        for term in solution:
            if term is None:
                cells.append(None)
            elif type(term) is Literal:
                cells.append(value_of(term.value, term.datatype.value))
            else:
                cells.append(str(term) if type(term) is Triple else term.value)
        yield tuple(cells)


def _tagged_rows(solutions: "pyoxigraph.QuerySolutions") -> Iterator[Row]:
    """Yield two numbers and what is said, with the language that it is in."""
    from pyoxigraph import Literal

    for number, which, term in solutions:
        is_literal = type(term) is Literal
        language = term.language if is_literal else None
        value = value_of(term.value, term.datatype.value) if is_literal and language is None else term.value
        yield int(number.value), int(which.value), value, language
