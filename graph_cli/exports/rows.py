"""Nodes and edges as flat rows of text: what a table, a GraphML and a GEXF file say of them.

What is not known is an empty text. An edge names its document by its identifier; one that rests on reference
sources has no document and names the sources instead.
"""

from queries.network_model import Edge, Node

NODE = ("id", "kind", "label", "aliases", "date")
EDGE = ("id", "source", "target", "relation", "label", "quote", "document", "basis")


def node_row(node: Node) -> dict[str, str]:
    """Return a node's cells, by the names in NODE.

    >>> node_row(Node("urn:a", "place", "East Kotawaringin", ("Kotim", "Sampit")))["aliases"]
    'Kotim | Sampit'
    """
    cells = (node.id, node.kind, node.label, " | ".join(node.aliases), node.date or "")
    return dict(zip(NODE, cells, strict=True))


def edge_row(edge: Edge) -> dict[str, str]:
    """Return an edge's cells, by the names in EDGE."""
    receipt = edge.receipt
    shown = (
        (receipt.quote or "", receipt.document or receipt.document_label, receipt.basis) if receipt else ("", "", "")
    )
    cells = (edge.id, edge.source, edge.target, edge.relation, edge.relation_label, *shown)
    return dict(zip(EDGE, cells, strict=True))
