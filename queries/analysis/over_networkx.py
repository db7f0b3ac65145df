"""Analysis by networkx, or by the backend that networkx is told to prefer."""

import networkx as nx

from queries.analysis.engine import SEED
from queries.analysis.weighted_ties import Ties


class Over:
    """One network in networkx. Its nodes are numbers: sets of texts have another order in every process."""

    name = f"networkx {nx.__version__}"

    def __init__(self, ties: Ties) -> None:
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
        """Return the PageRank of each node, nearer than networkx's own tolerance, which grows with the network."""
        ranks = nx.pagerank(self.graph, alpha=0.85, weight="weight", tol=1e-12, max_iter=1_000)
        return [ranks[node] for node in self.graph]

    def betweenness(self) -> list[float]:
        """Return the betweenness of each node, from the sources."""
        sums = nx.betweenness_centrality_subset(self.graph, self.ties.sources, list(self.graph))
        return [sums[node] for node in self.graph]

    def cuts(self) -> set[int]:
        """Return the articulation points."""
        return set(nx.articulation_points(self.graph))
