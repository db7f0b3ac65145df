"""A store over a plain rdflib graph: the same questions and the same rows, where rdflib is what there is.

It is many times slower than the embedded store, and serves as its check.
"""

from collections.abc import Iterator
from math import isinf
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ontology.errors import UsageError
from ontology.text.phrase import Phrase
from queries.engines.embedded_store import EmbeddedStore
from queries.engines.rdflib_plan import hasten
from queries.engines.store import Result, Row, Selecting, Solutions, Triples
from queries.sparql.service_refusal import refuse_service
from queries.sparql.value import Value, value_of

if TYPE_CHECKING:
    import rdflib


class RdflibStore(Selecting):
    """An rdflib graph that holds everything merged."""

    def __init__(self, graph: "rdflib.Graph") -> None:
        self.graph = graph

    @classmethod
    def read(cls, file: Path) -> "RdflibStore":
        """Read a file of N-Triples (`segments.nt` of a graph folder)."""
        from rdflib import Graph

        graph = Graph()
        graph.parse(data=file.read_text(encoding="utf-8"), format="nt")
        return cls(graph)

    def query(self, sparql: str) -> Result:
        """Answer a query; UsageError where it is none, or would read other graphs than this one."""
        from rdflib.plugins.sparql import prepareQuery

        _refuse_what_is_no_query(sparql)
        plan = prepareQuery(sparql)
        if plan.algebra.datasetClause:
            raise UsageError(
                Phrase("FROM is refused: rdflib would fetch the address; a query here asks this graph only")
            )
        hasten(plan.algebra)
        return _result(self.graph.query(plan))


def _refuse_what_is_no_query(sparql: str) -> None:
    """Let Oxigraph read the query on an empty store: rdflib's parser raises bare exceptions."""
    from pyoxigraph import Store

    refuse_service(sparql)
    EmbeddedStore(Store()).query(sparql)


def _result(result: "rdflib.query.Result") -> Result:
    if result.type == "ASK":
        return bool(result.askAnswer)
    if result.type == "SELECT":
        names = tuple(str(variable) for variable in result.vars or ())
        return Solutions(names, list(_rows(result)))
    graph = result.graph or ()
    return Triples(tuple(sorted(" ".join((*(term.n3() for term in triple), ".")) for triple in graph)))


def _rows(rows: Any) -> Iterator[Row]:
    for row in rows:
        yield tuple(_value(term) for term in row)


def _value(term: "rdflib.term.Identifier | None") -> Value | None:
    from rdflib import Literal

    if term is None:
        return None
    if isinstance(term, Literal) and isinstance(term.value, float) and isinf(term.value):
        return term.value  # which rdflib writes as no schema does: inf
    if isinstance(term, Literal):
        return value_of(str(term), None if term.datatype is None else str(term.datatype))
    return str(term)
