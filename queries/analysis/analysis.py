"""One graph under analysis: read once, and each measure taken when it is first asked for."""

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ontology.errors import UsageError
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import ACTORS, FACT_KINDS, STATEMENT_KINDS
from queries.analysis import engine as engines
from queries.analysis.linked_entities import Linked
from queries.analysis.weighted_ties import WeightedTies

if TYPE_CHECKING:
    from queries.graph import Graph

#: Each leads from one thing to another: no community is named after one while it has anything else.
FACTS = tuple(kind for kind in STATEMENT_KINDS if kind in FACT_KINDS)


@dataclass(frozen=True)
class Analysis:
    """A graph, and the name of the engine that measures it; None for the fastest that is installed.

    Raises UsageError for an engine that is unknown or not installed.
    """

    graph: "Graph"
    engine_name: str | None = None

    def __post_init__(self) -> None:
        engines.choose_engine(self.engine_name)

    @cached_property
    def linked_entities(self) -> Linked:
        """The links between its entities."""
        return Linked.of(self.graph)

    @cached_property
    def ties(self) -> WeightedTies:
        """The same as a network."""
        return WeightedTies.of(self.linked_entities.links)

    @cached_property
    def engine(self) -> engines.Engine:
        """What measures it."""
        return engines.engine(engines.choose_engine(self.engine_name), self.ties)

    @cached_property
    def groups(self) -> list[int]:
        """The community of each node: 1 is the largest, of equal ones that with the smallest identifier."""
        groups = self.engine.communities()
        sizes, first = Counter(groups), {group: node for node, group in reversed([*enumerate(groups)])}
        order = sorted(sizes, key=lambda group: (-sizes[group], first[group]))
        numbers = {group: number for number, group in enumerate(order, start=1)}
        return [numbers[group] for group in groups]

    @cached_property
    def pagerank(self) -> list[float]:
        """The PageRank of each node, to seven places: beyond these engines differ."""
        return [round(rank, 7) for rank in self.engine.pagerank()]

    @cached_property
    def betweenness(self) -> list[float]:
        """The share of pairs, a source and any other node, with a shortest path through each node; to seven places."""
        nodes, sources = len(self.ties.names), set(self.ties.sources)
        pairs = ((len(sources) - (node in sources)) * (nodes - 2) for node in range(nodes))
        sums = self.engine.betweenness()
        return [round(2 * total / count, 7) if count > 0 else 0.0 for total, count in zip(sums, pairs, strict=True)]

    @cached_property
    def cuts(self) -> set[int]:
        """The nodes without which what they hold together falls apart."""
        return self.engine.cuts()

    def heads(self) -> dict[int, str]:
        """Return the member after which each community is named: of those that are no single facts the best tied."""
        heads: dict[int, tuple[bool, int, int]] = {}
        for node, number in enumerate(self.groups):
            rank = (self.kind(node) not in FACTS, self.ties.counts[node], -node)
            heads[number] = max(heads.get(number, rank), rank)
        return {number: self.ties.names[-node] for number, (_, _, node) in sorted(heads.items())}

    def measures(self) -> dict[str, dict[str, float]]:
        """Return the measures of each entity, by its identifier: community and ties are whole numbers."""
        columns = (self.groups, self.pagerank, self.betweenness, self.ties.counts)
        names = ("community", "pagerank", "betweenness", "ties")
        return {
            entity: dict(zip(names, cells, strict=True))
            for entity, *cells in zip(self.ties.names, *columns, strict=True)
        }

    def kind(self, node: int) -> str:
        """Return the kind of a node."""
        return self.linked_entities.kinds.get(self.ties.names[node], "")

    def choose_nodes(self, kinds: tuple[str, ...]) -> list[int]:
        """Return the nodes of some kinds; UsageError for a kind of which the graph has none."""
        present = {self.kind(node) for node in range(len(self.ties.names))}
        for kind in kinds:
            if kind not in (*present, *ACTORS):
                hint = did_you_mean(kind, present) or Phrase(
                    "; it has {names}", names=", ".join(sorted(present - {""}))
                )
                raise UsageError(
                    Phrase("--kind: no '{kind}' is tied to anything in this graph{hint}", kind=kind, hint=hint)
                )
        return [node for node in range(len(self.ties.names)) if self.kind(node) in kinds]

    def describe_walks(self) -> str:
        """Say from where shortest paths were walked."""
        sources, nodes = len(self.ties.sources), len(self.ties.names)
        if sources == nodes:
            return Phrase("from every entity")
        return Phrase("from {sources} of {nodes} entities, an estimate", sources=sources, nodes=nodes)
