"""What the store says, looked up node by node: a page needs little of a graph, and no query to be planned."""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Store, Triple

from ontology.rdf.term import Term, bare
from ontology.rdf.terms import JANJI
from ontology.text.readable import readable
from queries.asking.answer import plain
from queries.sparql.value import value_of

RdfValue = NamedNode | BlankNode | Literal | Triple
_GRAPH = DefaultGraph()
_XSD = "http://www.w3.org/2001/XMLSchema#"
_KEPT = 1024
#: What leads from a fact to its evidence: each piece by one of the two.
_EVIDENCE = (JANJI.keyEvidence, JANJI.evidence)


class NodeReader:
    """Looks things up in a store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        #: A page asks for its own node, and for its receipts, several times.
        self.read_statements = lru_cache(_KEPT)(self._read_statements)

    def _read_statements(self, subject: str) -> list[tuple[str, RdfValue]]:
        """Return what is said of a node: predicates and objects, in no order."""
        quads = self._store.quads_for_pattern(NamedNode(subject), None, None, _GRAPH)
        return [(quad.predicate.value, quad.object) for quad in quads]

    def group_statements(self, subject: str) -> dict[str, list[RdfValue]]:
        """Return what is said of a node: the objects by predicate."""
        objects: dict[str, list[RdfValue]] = {}
        for predicate, value in self.read_statements(subject):
            objects.setdefault(predicate, []).append(value)
        return objects

    def read_incoming(self, node: str) -> Iterator[tuple[str, str]]:
        """Yield what leads to a node: subjects and predicates, in no order."""
        for quad in self._store.quads_for_pattern(None, None, NamedNode(node), _GRAPH):
            yield _iri(quad.subject), quad.predicate.value

    def read_incoming_by(self, node: str, predicates: Iterable[NamedNode]) -> Iterator[tuple[str, str]]:
        """Yield what leads to a node by some predicates: subjects and predicates, predicate by predicate."""
        value = NamedNode(node)
        for predicate in predicates:
            for quad in self._store.quads_for_pattern(None, predicate, value, _GRAPH):
                yield _iri(quad.subject), predicate.value

    def find_subjects(self, predicate: Term, node: str) -> list[str]:
        """Return the subjects that have a node as the object of a predicate, sorted."""
        quads = self._store.quads_for_pattern(None, _make_node(predicate), NamedNode(node), _GRAPH)
        return sorted(_iri(quad.subject) for quad in quads)

    def find_objects(self, subject: str, predicate: Term) -> list[RdfValue]:
        """Return the objects of a predicate, in no order."""
        quads = self._store.quads_for_pattern(NamedNode(subject), _make_node(predicate), None, _GRAPH)
        return [quad.object for quad in quads]

    def find_nodes(self, subject: str, predicate: Term) -> list[str]:
        """Return the nodes that are objects of a predicate, sorted."""
        objects = self.find_objects(subject, predicate)
        return sorted(value.value for value in objects if isinstance(value, NamedNode))

    def find_evidence(self, fact: str) -> list[str]:
        """Return the evidence of a fact, that to show first among it, sorted."""
        return sorted({node for predicate in _EVIDENCE for node in self.find_nodes(fact, predicate)})

    def find_facts(self, evidence: str) -> list[str]:
        """Return the facts that a piece of evidence shows, sorted."""
        return sorted({fact for predicate in _EVIDENCE for fact in self.find_subjects(predicate, evidence)})

    def read_triples(self) -> Iterator[Triple]:
        """Yield all there is, subject by subject."""
        for quad in self._store.quads_for_pattern(None, None, None, _GRAPH):
            yield quad.triple

    def find_texts(self, predicate: Term) -> list[str]:
        """Return the texts that are objects of a predicate, each once, sorted."""
        quads = self._store.quads_for_pattern(None, _make_node(predicate), None, _GRAPH)
        return sorted({quad.object.value for quad in quads if isinstance(quad.object, Literal)})

    def find_subjects_of_text(self, predicate: Term, text: str) -> list[str]:
        """Return the subjects that have a plain text as the object of a predicate, sorted."""
        quads = self._store.quads_for_pattern(None, _make_node(predicate), Literal(text), _GRAPH)
        return sorted(_iri(quad.subject) for quad in quads)

    def find_pairs(self, predicate: Term) -> list[tuple[str, str]]:
        """Return the subjects and objects of a predicate that leads to nodes, sorted."""
        quads = self._store.quads_for_pattern(None, _make_node(predicate), None, _GRAPH)
        return sorted((_iri(quad.subject), quad.object.value) for quad in quads if isinstance(quad.object, NamedNode))

    def has_more(self, predicate: Term, node: str, count: int) -> bool:
        """Say whether more than so many subjects have a node as the object of a predicate."""
        quads = self._store.quads_for_pattern(None, _make_node(predicate), NamedNode(node), _GRAPH)
        return next(islice(quads, count, None), None) is not None

    def count_subjects(self, predicate: Term, node: str) -> int:
        """Return how many subjects have a node as the object of a predicate."""
        pattern = None, _make_node(predicate), NamedNode(node), _GRAPH
        return sum(1 for _ in self._store.quads_for_pattern(*pattern))


@lru_cache(_KEPT)
def _make_node(predicate: Term) -> NamedNode:
    return NamedNode(bare(predicate))


def _iri(node: NamedNode | BlankNode | Triple) -> str:
    return node.value if isinstance(node, NamedNode | BlankNode) else str(node)


def readable_literal(text: str, datatype: str | None, language: str) -> str:
    """Return the text of a literal; only what is typed as a number, a date or a length of time is one.

    >>> readable_literal("P3Y", "http://www.w3.org/2001/XMLSchema#duration", "id"), readable_literal("P3Y", None, "id")
    ('3 tahun', 'P3Y')
    """
    if datatype is None or not datatype.startswith(_XSD) or datatype == f"{_XSD}string":
        return text
    value = value_of(text, datatype)
    return plain(value) if isinstance(value, bool) else readable(value, language)
