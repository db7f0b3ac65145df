"""A store in columns, read from N-Triples into memory when it is first needed."""

from collections.abc import Callable
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ontology.errors import UsageError
from queries.columnar import cells
from queries.columnar.forms import FORMS, refuse_what_it_cannot_hold
from queries.columnar.kinds import NOTHING
from queries.columnar.naming import things
from queries.columnar.patterns import Edit, Patterns
from queries.columnar.reading import read
from queries.columnar.refusal import Refused
from queries.columnar.syntax import Select
from queries.store import EmbeddedStore, Result, Selecting, Solutions, Store

if TYPE_CHECKING:
    import maplib
    import polars

_LANG = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
#: Of so many things that a query names, looking them up in the store beside takes no longer than joining columns.
_FEW = 100


class ColumnarStore(Selecting):
    """A graph in maplib, and beside it a store for what the columnar engine is slow at or would answer otherwise.

    With no store beside it, such a query is a UsageError which names what the engine does not take.
    """

    def __init__(self, triples: Path, beside: Store | None = None) -> None:
        if not find_spec("maplib"):
            raise UsageError("the columnar engine is not installed: pip install 'janji[columnar]'")
        self._triples = triples
        self._beside = beside
        self._kinds: dict[str, frozenset[str]] = {}

    @classmethod
    def read(cls, triples: Path) -> "ColumnarStore":
        """Read N-Triples; UsageError where they hold what maplib would hold otherwise."""
        store = cls(triples)
        _ = store._model
        return store

    def query(self, sparql: str) -> Result:
        """Answer a query; UsageError where it is none."""
        return self._answered(sparql, lambda beside: beside.query(sparql))

    def answer(self, sparql: str) -> Solutions:
        """Answer a SELECT of the project's own."""
        found = self._answered(sparql, lambda beside: beside.answer(sparql))
        if not isinstance(found, Solutions):
            raise UsageError("the query is no SELECT")
        return found

    def frame(self, sparql: str) -> "polars.DataFrame | None":
        """Answer a SELECT as the frame that the engine has it in; None where the store beside is to be asked."""
        try:
            return cells.frame(*self._found(sparql))
        except Refused as refused:
            self._refuse(sparql, refused)
            return None

    def _answered(self, sparql: str, beside: Callable[[Store], Result]) -> Result:
        try:
            mappings, names = self._found(sparql)
            return Solutions(names, cells.rows(mappings, names))
        except Refused as refused:
            return beside(self._refuse(sparql, refused))

    def _refuse(self, sparql: str, refused: Refused) -> Store:
        """Return the store beside this one; UsageError where there is none."""
        if self._beside is None:
            _check(sparql)
            raise UsageError(f"the columnar engine does not take {refused}") from None
        return self._beside

    def _found(self, sparql: str) -> "tuple[polars.DataFrame, tuple[str, ...]]":
        """Return what maplib finds, and the columns of the query; UsageError where it is none."""
        asked = read(sparql)
        if self._beside is not None and 0 < things(asked) <= _FEW:
            raise Refused("a query about a few things")
        _check(sparql)
        return self._run(self._rewritten(sparql, asked)), tuple(item.variable for item in asked.items)

    def _rewritten(self, sparql: str, asked: Select) -> str:
        patterns = Patterns(self._kinds_of)
        patterns.select(asked)
        return _edited(sparql, patterns.edits)

    @cached_property
    def _model(self) -> "maplib.Model":
        from maplib import Model

        refuse_what_it_cannot_hold(self._triples)
        model = Model()
        model.read(str(self._triples), format="ntriples", parallel=True, checked=False)
        return model

    def _run(self, sparql: str) -> "polars.DataFrame":
        """Let maplib answer; after a panic of its own it never answers again, so the graph is read anew then."""
        from maplib import MaplibException

        try:
            found = cast("maplib.SolutionMappings", self._model.query(sparql, solution_mappings=True))
        except MaplibException as error:
            raise Refused(f"this query: {str(error).splitlines()[0]}") from None
        except BaseException as error:
            if type(error).__name__ != "PanicException":
                raise
            del self._model
            raise Refused("this query: it breaks off") from None
        return found.mappings

    def _kinds_of(self, iri: str) -> frozenset[str]:
        """Return of which kinds the values of a property are."""
        if iri not in self._kinds:
            found = self._run(f"SELECT DISTINCT (DATATYPE(?value) AS ?kind) WHERE {{ ?thing <{iri}> ?value }}")
            self._kinds[iri] = frozenset(map(_kind, found["kind"].to_list())) or NOTHING
        return self._kinds[iri]


def _check(sparql: str) -> None:
    """Let Oxigraph read a query, on an empty store; UsageError where it is none."""
    from pyoxigraph import Store as Oxigraph

    EmbeddedStore(Oxigraph()).query(sparql)


def _kind(datatype: str | None) -> str:
    if datatype is None:
        return "iri"
    if datatype == _LANG:
        return "lang"
    return next(kind for kind in FORMS if datatype.endswith(f"#{kind}"))


def _edited(sparql: str, edits: list[Edit]) -> str:
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces += [sparql[at : edit.start], edit.text]
        at = edit.end
    return "".join([*pieces, sparql[at:]])
