"""The network as networkx has it: directed, with as many edges between two nodes as there are."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from graph_cli.exports.rows import edge_row, node_row
from queries.network_model import Network

if TYPE_CHECKING:
    import networkx as nx

_ENDS = ("id", "source", "target")
NONE: Mapping[str, Mapping[str, float]] = {}


def multigraph(network: Network, measures: Mapping[str, Mapping[str, float]] = NONE) -> "nx.MultiDiGraph[str]":
    """Return the network with text attributes only, but for the measures of nodes, which are numbers.

    The formats crash on None and mix up types: what is not known is left out. An edge has its identifier as its key.
    """
    import networkx as nx

    drawn: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in network.nodes:
        drawn.add_node(node.id, **_known(node_row(node), "id"), **measures.get(node.id, {}))
    for edge in network.edges:
        drawn.add_edge(edge.source, edge.target, edge.id, **_known(edge_row(edge), *_ENDS))
    return drawn


def _known(row: dict[str, str], *without: str) -> dict[str, str]:
    return {name: text for name, text in row.items() if text and name not in without}
