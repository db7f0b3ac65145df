"""Analysis by networkx, or by the backend that networkx is told to prefer."""

import networkx as nx
import numpy as np

from queries.analysis.engine import SEED
from queries.analysis.weighted_ties import WeightedTies

DAMPING = 0.85
#: Ranks that move by less than this at each node, from one step of the walk to the next, stand still.
TOLERANCE = 1e-12


class NetworkxEngine:
    """One network in networkx. Its nodes are numbers: sets of texts have another order in every process."""

    name = f"networkx {nx.__version__}"

    def __init__(self, ties: WeightedTies) -> None:
        self.ties = ties
        self.graph: nx.Graph[int] = nx.Graph()
        self.graph.add_nodes_from(range(len(ties.names)))
        self.graph.add_weighted_edges_from(
            (one, other, weight) for (one, other), weight in zip(ties.pairs, ties.weights, strict=True)
        )

    def communities(self) -> list[int]:
        """Return the group of each node, by Louvain's method (Blondel and others 2008)."""
        groups = [0] * len(self.ties.names)
        for number, members in enumerate(nx.community.louvain_communities(self.graph, weight="weight", seed=SEED)):
            for node in members:
                groups[node] = number
        return groups

    def modularity(self, groups: list[int]) -> float:
        """Return the modularity of groups."""
        members: dict[int, set[int]] = {}
        for node, group in enumerate(groups):
            members.setdefault(group, set()).add(node)
        return float(nx.community.modularity(self.graph, members.values())) if self.ties.pairs else 0.0

    def pagerank(self) -> list[float]:
        """Return the PageRank of each node, by power iteration: networkx's own needs SciPy, for this alone."""
        count = len(self.ties.names)
        pairs = np.array(self.ties.pairs, dtype=np.intp).reshape(-1, 2)
        sources, targets = np.concatenate([pairs, pairs[:, ::-1]]).T
        weights = np.tile(self.ties.weights, 2)
        shares = weights / np.bincount(sources, weights, count)[sources]  # every node has a tie
        start = np.full(count, 1 / max(count, 1))
        ranks, change = start, np.inf
        while change > count * TOLERANCE:
            flow = np.bincount(targets, ranks[sources] * shares, count)
            previous, ranks = ranks, DAMPING * flow + (1 - DAMPING) * start
            change = np.abs(ranks - previous).sum()
        return [float(rank) for rank in ranks]

    def betweenness(self) -> list[float]:
        """Return the betweenness of each node, from the sources."""
        sums = nx.betweenness_centrality_subset(self.graph, self.ties.sources, list(self.graph))
        return [sums[node] for node in self.graph]

    def cuts(self) -> set[int]:
        """Return the articulation points."""
        return set(nx.articulation_points(self.graph))
