"""What the store says, looked up node by node: a page needs little of a graph, and no query to be planned."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from pyoxigraph import BlankNode, DefaultGraph, Literal, NamedNode, Store, Triple

from ontology.rdf.term import Term, bare

Node = NamedNode | BlankNode | Literal | Triple
_GRAPH = DefaultGraph()
_KEPT = 256


class Reader:
    """Looks things up in a store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        #: A page asks for its own node, and for its receipts, several times.
        self.of = lru_cache(_KEPT)(self._of)

    def _of(self, subject: str) -> list[tuple[str, Node]]:
        """Return what is said of a node: predicates and objects, in no order."""
        quads = self._store.quads_for_pattern(NamedNode(subject), None, None, _GRAPH)
        return [(quad.predicate.value, quad.object) for quad in quads]

    def said(self, subject: str) -> dict[str, list[Node]]:
        """Return what is said of a node: the objects by predicate."""
        found: dict[str, list[Node]] = {}
        for predicate, value in self.of(subject):
            found.setdefault(predicate, []).append(value)
        return found

    def to(self, node: str) -> Iterator[tuple[str, str]]:
        """Yield what leads to a node: subjects and predicates, in no order."""
        for quad in self._store.quads_for_pattern(None, None, NamedNode(node), _GRAPH):
            yield _iri(quad.subject), quad.predicate.value

    def having(self, predicate: Term, node: str) -> list[str]:
        """Return the subjects that have a node as the object of a predicate, sorted."""
        quads = self._store.quads_for_pattern(None, NamedNode(bare(predicate)), NamedNode(node), _GRAPH)
        return sorted(_iri(quad.subject) for quad in quads)

    def objects(self, subject: str, predicate: Term) -> list[Node]:
        """Return the objects of a predicate, in no order."""
        quads = self._store.quads_for_pattern(NamedNode(subject), NamedNode(bare(predicate)), None, _GRAPH)
        return [quad.object for quad in quads]

    def triples(self) -> Iterator[Triple]:
        """Yield all there is, subject by subject."""
        for quad in self._store.quads_for_pattern(None, None, None, _GRAPH):
            yield quad.triple

    def values(self, predicate: Term) -> list[str]:
        """Return the texts that are objects of a predicate, each once, sorted."""
        quads = self._store.quads_for_pattern(None, NamedNode(bare(predicate)), None, _GRAPH)
        return sorted({quad.object.value for quad in quads if isinstance(quad.object, Literal)})

    def pairs(self, predicate: Term) -> list[tuple[str, str]]:
        """Return the subjects and objects of a predicate that leads to nodes, sorted."""
        quads = self._store.quads_for_pattern(None, NamedNode(bare(predicate)), None, _GRAPH)
        return sorted((_iri(quad.subject), quad.object.value) for quad in quads if isinstance(quad.object, NamedNode))

    def has_more(self, predicate: Term, node: str, count: int) -> bool:
        """Say whether more than so many subjects have a node as the object of a predicate."""
        quads = self._store.quads_for_pattern(None, NamedNode(bare(predicate)), NamedNode(node), _GRAPH)
        return next(islice(quads, count, None), None) is not None

    def counted(self, predicate: Term, node: str) -> int:
        """Return how many subjects have a node as the object of a predicate."""
        pattern = None, NamedNode(bare(predicate)), NamedNode(node), _GRAPH
        return sum(1 for _ in self._store.quads_for_pattern(*pattern))


def _iri(node: NamedNode | BlankNode | Triple) -> str:
    return node.value if isinstance(node, NamedNode | BlankNode) else str(node)
