"""A network as pyvis assembles it: nodes and edges for vis-network, and the options that it starts with.

pyvis's own `add_node` and `add_edge` search all that is there before they add, and an undirected network
drops the second edge between two nodes; so the directed network's public lists are filled with pyvis's own
nodes and edges.
"""

import json
import math
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from pyvis import network as pyvis_network
from pyvis.edge import Edge as PyvisEdge
from pyvis.node import Node as PyvisNode

from graph_cli.views.kind_styles import kind
from graph_cli.views.line_styles import LINES, line
from ontology.errors import DataError
from ontology.text.phrase import Phrase
from queries.network.model import Edge, Network

#: How far a second line between the same two nodes bends from the first, in parts of its length.
BEND = 0.24

OPTIONS = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": False, "multiselect": False, "zoomSpeed": 0.7, "hideNodesOnDrag": True},
    "nodes": {"chosen": False, "borderWidth": 0},
}


def assemble_picture(network: Network) -> Any:
    """Return pyvis's network of all nodes and edges; DataError if an edge hangs loose."""
    _check(network)
    drawing = pyvis_network.Network(directed=True)
    drawing.nodes.extend(_nodes(network))
    drawing.edges.extend(_edges(network))
    drawing.set_options(json.dumps(OPTIONS))
    return drawing


def _check(network: Network) -> None:
    nodes = {node.id for node in network.nodes}
    if len(nodes) < len(network.nodes) or len({edge.id for edge in network.edges}) < len(network.edges):
        raise DataError(Phrase("two nodes or two edges of the network have one identifier: give each its own"))
    for edge in network.edges:
        if edge.source not in nodes or edge.target not in nodes:
            raise DataError(
                Phrase("edge {edge} leads to no node of the network: leave it out, or add the node", edge=edge.id)
            )


def _nodes(network: Network) -> Iterator[dict[str, Any]]:
    degrees = network.degrees()
    for node in network.nodes:
        looks = kind(node.kind)
        size = round(looks.scale * min(6.0 + 2.3 * math.sqrt(degrees[node.id]), 21.0), 1)
        yield PyvisNode(node.id, looks.shape, node.label, size=size).options


def _edges(network: Network) -> Iterator[dict[str, Any]]:
    bends = _bends(network.edges)
    for edge in network.edges:
        width = LINES[line(edge)].width
        yield PyvisEdge(
            edge.source, edge.target, directed=True, edge=edge.id, width=width, bend=bends.get(edge.id, 0)
        ).options


def _bends(edges: tuple[Edge, ...]) -> dict[str, float]:
    """Return how far edges between the same two nodes bend to their right, to fan out; others are straight."""
    between: defaultdict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        between[min(edge.source, edge.target), max(edge.source, edge.target)].append(edge)
    return {
        edge.id: round(BEND * (rank - (len(group) - 1) / 2) * (1 if edge.source < edge.target else -1), 3)
        for group in between.values()
        if len(group) > 1
        for rank, edge in enumerate(group)
    }
