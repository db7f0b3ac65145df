"""A store in columns, read from N-Triples into memory when it is first needed."""

from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ontology.errors import UsageError
from ontology.text.phrase import Phrase
from queries.engines.columnar import column_cells as cells
from queries.engines.columnar.forms import FORMS, refuse_what_it_cannot_hold
from queries.engines.columnar.named_terms import pointing, things
from queries.engines.columnar.patterns import Edit, Patterns
from queries.engines.columnar.query_reading import read
from queries.engines.columnar.refusal import Refused
from queries.engines.columnar.syntax import Select
from queries.engines.columnar.term_kinds import NOTHING
from queries.engines.embedded_store import EmbeddedStore
from queries.engines.store import Result, Selecting, Solutions, Store

if TYPE_CHECKING:
    import maplib
    import polars

_LANG = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"
#: Joining columns takes the longer the larger they are, and looking up a statement hardly. So many statements are
#: looked up sooner, of a graph of any size, and one more for so many bytes of N-Triples.
_FEW, _BYTES = 100, 5_000_000


class ColumnarStore(Selecting):
    """A graph in maplib, and beside it a store for what the columnar engine is slow at or would answer otherwise.

    With no store beside it, such a query is a UsageError which names what the engine does not take.
    """

    #: A list of any length is one more frame to join; to begin a query takes as long as to look up hundreds.
    at_a_time = 100_000

    def __init__(self, triples: Path, beside: Store | None = None) -> None:
        if not find_spec("maplib"):
            raise UsageError(Phrase("the columnar engine is not installed: pip install 'janji[columnar]'"))
        self._triples = triples
        self._beside = beside
        self._kinds: dict[str, frozenset[str]] = {}

    @classmethod
    def read(cls, triples: Path, beside: Store | None = None) -> "ColumnarStore":
        """Read N-Triples at once; UsageError where they hold what maplib would hold otherwise."""
        store = cls(triples, beside)
        _ = store._model
        return store

    def query(self, sparql: str) -> Result:
        """Answer a query; UsageError where it is none."""
        try:
            return _solutions(*self._query_columns(sparql, self._read_foreign(sparql)))
        except Refused as refused:
            return self._handed_on(sparql, refused).query(sparql)

    def select(self, sparql: str) -> Solutions:
        """Answer a SELECT of the project's own, which is a query: Oxigraph need not say so."""
        try:
            return _solutions(*self._query_columns(sparql, self._read_select(sparql)))
        except Refused as refused:
            return self._handed_on(sparql, refused).select(sparql)

    def frame(self, sparql: str) -> "polars.DataFrame | None":
        """Answer a SELECT as the frame that the engine has it in; None where the store beside is to be asked."""
        try:
            return cells.frame(*self._query_columns(sparql, self._read_foreign(sparql)))
        except Refused as refused:
            self._handed_on(sparql, refused)
            return None

    def _handed_on(self, sparql: str, refusal: Refused) -> Store:
        """Return the store beside this one; UsageError where there is none."""
        if self._beside is None:
            _check(sparql)
            raise UsageError(Phrase("the columnar engine does not take {part}", part=refusal)) from None
        return self._beside

    def _read_select(self, sparql: str) -> Select:
        """Read a query; Refused where the store beside is done sooner."""
        select = read(sparql)
        if self._beside is not None and self._is_about_little(select, self._beside):
            raise Refused("a query about little")
        return select

    def _read_foreign(self, sparql: str) -> Select:
        """Read a query that may be none; Refused where the store beside is done sooner, UsageError where it is none."""
        asked = self._read_select(sparql)
        _check(sparql)
        return asked

    def _query_columns(self, sparql: str, select: Select) -> "tuple[polars.DataFrame, tuple[str, ...]]":
        """Return what maplib finds, and the columns of the query."""
        return self._run(self._rewritten(sparql, select)), tuple(item.variable for item in select.items)

    def _is_about_little(self, select: Select, beside: Store) -> bool:
        """Say whether a query names something, and whether few statements are about it."""
        terms = things(select)
        if not 0 < len(terms) <= self._few:
            return False
        properties = "|".join(f"<{name}>" for name in sorted(pointing(select)))
        if not properties:
            return True
        about = f"SELECT ?fact WHERE {{ VALUES ?thing {{ {' '.join(terms)} }} ?fact {properties} ?thing }}"
        query = f"SELECT (COUNT(*) AS ?n) WHERE {{ {{ {about} LIMIT {self._few + 1} }} }}"
        return beside.select(query).rows != [(self._few + 1,)]

    @cached_property
    def _few(self) -> int:
        return _FEW + self._triples.stat().st_size // _BYTES

    def _rewritten(self, sparql: str, select: Select) -> str:
        patterns = Patterns(self._kinds_of)
        patterns.select(select)
        return _edit(sparql, patterns.edits)

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
            solutions = cast("maplib.SolutionMappings", self._model.query(sparql, solution_mappings=True))
        except MaplibException as error:
            raise Refused(f"this query: {str(error).splitlines()[0]}") from None
        except BaseException as error:
            if type(error).__name__ != "PanicException":
                raise
            del self._model
            raise Refused("this query: it breaks off") from None
        return solutions.mappings

    def _kinds_of(self, iri: str) -> frozenset[str]:
        """Return of which kinds the values of a property are."""
        if iri not in self._kinds:
            frame = self._run(f"SELECT DISTINCT (DATATYPE(?value) AS ?kind) WHERE {{ ?thing <{iri}> ?value }}")
            self._kinds[iri] = frozenset(map(_kind, frame["kind"].to_list())) or NOTHING
        return self._kinds[iri]


def _solutions(mappings: "polars.DataFrame", names: tuple[str, ...]) -> Solutions:
    return Solutions(names, cells.rows(mappings, names))


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


def _edit(sparql: str, edits: list[Edit]) -> str:
    pieces, at = [], 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        pieces += [sparql[at : edit.start], edit.text]
        at = edit.end
    return "".join([*pieces, sparql[at:]])
