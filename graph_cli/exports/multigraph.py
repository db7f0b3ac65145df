"""The network as networkx has it: directed, with as many edges between two nodes as there are."""

import re
from typing import TYPE_CHECKING, Any

from graph_cli.exports.rows import Measures, Row, Rows
from queries import Graph

if TYPE_CHECKING:
    import networkx as nx

_ENDS = ("id", "source", "target")
#: All but the characters of XML 1.0 (section 2.2).
_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def multigraph(graph: Graph, measures: Measures) -> "nx.MultiDiGraph[str]":
    """Return the network of a graph; each attribute is a text or a number everywhere, and XML can be made of it.

    The formats crash on None and mix up types: what is not known is left out. An edge has its identifier as its key.
    """
    import networkx as nx

    rows = Rows.of(graph)
    nx_graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node in rows.nodes(measures):
        nx_graph.add_node(str(node["id"]), **_attributes(node))
    for edge in rows.edges():
        source, target, key = (str(edge[name]) for name in ("source", "target", "id"))
        nx_graph.add_edge(source, target, key, **_attributes(edge))
    return nx_graph


def _attributes(row: Row) -> dict[str, Any]:
    return {
        name: _NO_XML.sub("", cell) if isinstance(cell, str) else cell
        for name, cell in row.items()
        if name not in _ENDS
    }
