"""What the graph itself says of facts, values and quotes, read once and without any query of the project's own."""

from collections import defaultdict
from dataclasses import dataclass, field

from queries import Graph
from queries.sparql.value import Value

_JANJI, _OA = "https://w3id.org/janji/ns#", "http://www.w3.org/ns/oa#"
_QUERY = "SELECT ?s ?p ?o WHERE { ?s ?p ?o }"

#: Of a property the values of a thing.
_Said = dict[str, set[Value]]


@dataclass(frozen=True)
class ShownInGraph:
    """The statements of a graph, and whether a quote of a fact shows a value."""

    said: dict[Value, _Said] = field(default_factory=lambda: defaultdict(lambda: defaultdict(set)))

    @classmethod
    def of(cls, graph: Graph) -> "ShownInGraph":
        """Read all statements of a graph."""
        shown = cls()
        for thing, predicate, value in graph.store.select(_QUERY).rows:
            assert thing is not None
            assert value is not None
            shown.said[thing][str(predicate)].add(value)
        return shown

    def bases(self, fact: Value) -> set[str]:
        """Return on what a fact rests, by its own word."""
        return {str(each).rpartition("/")[2] for each in self.said[fact][f"{_JANJI}basis"]}

    def evidence(self, fact: Value) -> set[Value]:
        """Return the evidence of a fact."""
        return self.said[fact][f"{_JANJI}keyEvidence"] | self.said[fact][f"{_JANJI}evidence"]

    def key_receipts(self, fact: Value) -> set[tuple[Value | None, Value]]:
        """Return the quotes that a fact shows first, each with its document; a reference has a source alone."""
        return set().union(*map(self._receipts, self.said[fact][f"{_JANJI}keyEvidence"]))

    def receipts_of(self, fact: Value, value: Value) -> set[tuple[Value | None, Value]]:
        """Return the quotes of a fact that show a value, each with its document."""
        showing = (each for each in self.evidence(fact) if value in self.said[each][f"{_JANJI}shows"])
        return set().union(*map(self._receipts, showing))

    def _receipts(self, evidence: Value) -> set[tuple[Value | None, Value]]:
        quotes: list[Value | None] = [*self.said[evidence][f"{_JANJI}quote"]]
        return {(quote, document) for quote in quotes or [None] for document in self.said[evidence][f"{_OA}hasSource"]}

    def is_inferred(self, fact: Value, value: Value) -> bool:
        """Say whether the curator infers a value of a fact."""
        return value in self.said[fact][f"{_JANJI}inferredValue"]

    def values(self, fact: Value, *names: str) -> set[Value]:
        """Return what some properties say of a fact."""
        return set().union(*(self.said[fact][f"{_JANJI}{name}"] for name in names))
