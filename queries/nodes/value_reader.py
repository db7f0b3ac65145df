"""Which quote shows a value of a fact, looked up of one fact: the same as `find_receipts` finds for an answer."""

from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from ontology.rdf.term import bare
from ontology.rdf.terms import JANJI, OA
from queries.asking.value_receipts import ValueOfFact, ValueReceipt, Values, choose_receipt
from queries.nodes.node_reader import NodeReader, RdfValue
from queries.sparql.value import Value, value_of

_EVIDENCE = (str(JANJI.keyEvidence), str(JANJI.evidence))
#: What receipts are made of: properties by their IRIs, as terms.
_READ = {bare(term): str(term) for term in (JANJI.basis, JANJI.inferredValue, JANJI.shows, JANJI.quote, OA.hasSource)}
_READ |= {name[1:-1]: name for name in _EVIDENCE}
_KEPT = 1 << 14


class ValueReader:
    """Finds receipts; a fact is told at each of its values, so that it is kept in mind."""

    def __init__(self, reader: NodeReader) -> None:
        self._reader = reader
        self.find_receipt = lru_cache(_KEPT)(self._find_receipt)
        self._read = lru_cache(_KEPT)(self._read_values)

    def _find_receipt(self, fact: str, value: Value | None = None) -> ValueReceipt:
        """Return what shows a value of a fact, or the fact itself."""
        said = self._read(fact)
        pieces = (piece for predicate in _EVIDENCE for piece in said.get(predicate, ()))
        return choose_receipt(ValueOfFact(fact, value), said, {piece: self._read(str(piece)) for piece in pieces})

    def _read_values(self, subject: str) -> Values:
        """Return what is said of a fact or of evidence, as far as receipts are made of it, as the values of answers."""
        values: dict[str, list[Value]] = {}
        for predicate, term in self._reader.read_statements(subject):
            if predicate in _READ:
                values.setdefault(_READ[predicate], []).append(read_value(term))
        return values


def read_value(term: RdfValue) -> Value:
    """Return a term as an answer has it."""
    if isinstance(term, Literal):
        return value_of(term.value, term.datatype.value)
    return term.value if isinstance(term, NamedNode) else str(term)
