"""Analysis by igraph (GPL-2, the extra `janji[analysis]`)."""

import random
from collections.abc import Iterator
from contextlib import contextmanager

import igraph

from queries.analysis.engine import SEED
from queries.analysis.weighted_ties import WeightedTies


class IgraphEngine:
    """One network in igraph."""

    name = f"igraph {igraph.__version__}"

    def __init__(self, ties: WeightedTies) -> None:
        self.ties = ties
        self.graph = igraph.Graph(n=len(ties.names), edges=ties.pairs)
        self.weights = list(ties.weights)

    def communities(self) -> list[int]:
        """Return the group of each node, by Louvain's method (Blondel and others 2008)."""
        if not self.weights:
            return list(range(len(self.ties.names)))
        with _seed_generator():
            groups: list[int] = self.graph.community_multilevel(weights=self.weights).membership
        return groups

    def modularity(self, groups: list[int]) -> float:
        """Return the modularity of groups."""
        return float(self.graph.modularity(groups, weights=self.weights)) if self.weights else 0.0

    def pagerank(self) -> list[float]:
        """Return the PageRank of each node."""
        ranks: list[float] = self.graph.pagerank(damping=0.85, weights=self.weights) if self.ties.names else []
        return ranks

    def betweenness(self) -> list[float]:
        """Return the betweenness of each node, from the sources."""
        sums: list[float] = self.graph.betweenness(sources=list(self.ties.sources)) if self.ties.names else []
        return sums

    def cuts(self) -> set[int]:
        """Return the articulation points."""
        return set(self.graph.articulation_points())


@contextmanager
def _seed_generator() -> Iterator[None]:
    """Let igraph draw from a generator of ours; it draws from Python's own otherwise, which others may use."""
    igraph.set_random_number_generator(random.Random(SEED))
    try:
        yield
    finally:
        igraph.set_random_number_generator(random)
