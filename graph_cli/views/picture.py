"""A network as pyvis assembles it: nodes, edges and options for vis-network, and what the panel says of them.

pyvis's own `add_node` and `add_edge` search all that is there before they add, and an undirected network
drops the second edge between two nodes; so the directed network's public lists are filled with pyvis's own
nodes and edges.
"""

import json
import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict
from textwrap import wrap
from typing import Any

from pyvis import network as pyvis_network
from pyvis.edge import Edge as PyvisEdge
from pyvis.node import Node as PyvisNode

from graph_cli.views.kinds import LINES, ORDER, kind, line
from graph_cli.views.layout import positions
from graph_cli.views.words import words
from ontology.errors import DataError
from queries.network_model import Edge, Network, Node

#: How many characters a line of a caption has, how many lines.
WIDTH, LINES_OF_CAPTION = 21, 2
#: How far a second line between the same two nodes bends from the first, in parts of its length.
BEND = 0.24

OPTIONS = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "multiselect": False,
        "selectConnectedEdges": False,
        "hoverConnectedEdges": False,
        "zoomSpeed": 0.7,
    },
    "nodes": {"chosen": False, "borderWidth": 1.5},
    "edges": {
        "chosen": False,
        "arrows": {"to": {"enabled": True, "scaleFactor": 0.36}},
        "arrowStrikethrough": False,
        "selectionWidth": 0,
        "hoverWidth": 0,
    },
}


def picture(network: Network) -> dict[str, Any]:
    """Return all that the page's script needs, as values for JSON; DataError if an edge hangs loose."""
    _check(network)
    nodes, edges, *_, options = _assembled(network).get_network_data()
    return {
        "language": network.language,
        "words": words(network.language),
        "kinds": _kinds(network),
        "lines": {slug: asdict(entry) for slug, entry in LINES.items()},
        "nodes": nodes,
        "edges": edges,
        "options": json.loads(options),
        "entities": {node.id: asdict(node) for node in network.nodes},
        "relations": {edge.id: asdict(edge) | {"line": line(edge)} for edge in network.edges},
    }


def _check(network: Network) -> None:
    nodes = {node.id for node in network.nodes}
    if len(nodes) < len(network.nodes) or len({edge.id for edge in network.edges}) < len(network.edges):
        raise DataError("two nodes or two edges of the network have one identifier: give each its own")
    for edge in network.edges:
        if not {edge.source, edge.target} <= nodes:
            raise DataError(f"edge {edge.id} leads to no node of the network: leave it out, or add the node")


def _assembled(network: Network) -> Any:
    assembled = pyvis_network.Network(directed=True)
    assembled.nodes.extend(_nodes(network))
    assembled.edges.extend(_edges(network))
    assembled.set_options(json.dumps(OPTIONS))
    return assembled


def _nodes(network: Network) -> Iterator[dict[str, Any]]:
    places, degrees = positions(network), network.degrees()
    for node in network.nodes:
        x, y = places[node.id]
        looks = kind(node.kind)
        size = round(looks.scale * min(6.0 + 2.3 * math.sqrt(degrees[node.id]), 21.0), 1)
        options = {"x": x, "y": y, "size": size, "kind": node.kind, "degree": degrees[node.id]}
        yield PyvisNode(node.id, looks.shape, caption(node), **options).options


def _edges(network: Network) -> Iterator[dict[str, Any]]:
    bends = _bends(network.edges)
    for edge in network.edges:
        looks = LINES[line(edge)]
        options = {"id": edge.id, "width": looks.width, "dashes": list(looks.dashes) or False}
        curve = _curve(bends[edge.id])
        yield PyvisEdge(edge.source, edge.target, directed=True, smooth=curve, **options).options


def _bends(edges: tuple[Edge, ...]) -> dict[str, float]:
    """Return how far each edge bends to its right: edges between the same two nodes fan out."""
    between: defaultdict[frozenset[str], list[Edge]] = defaultdict(list)
    for edge in edges:
        between[frozenset((edge.source, edge.target))].append(edge)
    return {
        edge.id: BEND * (rank - (len(group) - 1) / 2) * (1 if edge.source < edge.target else -1)
        for group in between.values()
        for rank, edge in enumerate(group)
    }


def _curve(bend: float) -> dict[str, Any]:
    if not bend:
        return {"enabled": False}
    turn = "curvedCW" if bend > 0 else "curvedCCW"
    return {"enabled": True, "type": turn, "roundness": round(abs(bend), 3)}


def caption(node: Node) -> str:
    """Return the label as it fits beside a node: two short lines, the rest is for the panel."""
    lines = wrap(node.label, WIDTH, max_lines=LINES_OF_CAPTION, placeholder=" …")
    return "\n".join(lines) or node.label[:WIDTH]


def _kinds(network: Network) -> dict[str, dict[str, Any]]:
    present = sorted({node.kind for node in network.nodes}, key=lambda slug: (_rank(slug), slug))
    looks = ((slug, kind(slug)) for slug in present)
    return {slug: asdict(entry) | {"label": entry.label(network.language)} for slug, entry in looks}


def _rank(slug: str) -> int:
    return ORDER.index(slug) if slug in ORDER else len(ORDER)
