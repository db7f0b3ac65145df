"""Nodes and edges as flat rows: what a table, a GraphML and a GEXF file say of them, as the page of a network does.

What is not known is absent. An edge names its document by its identifier; one that rests on reference sources has no
document and names the sources instead.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from graph_cli.views.bilingual import Bilingual
from graph_cli.views.line_styles import line
from queries import Graph
from queries.network.model import Edge, Node, Receipt, Wording

#: The columns of a table; after those of nodes come the measures of an analysis, if there are any.
NODE = (
    *("id", "kind", "label", "aliases", "date", "commitment"),
    *("label_en", "label_id", "latitude", "longitude"),
)
EDGE = (
    *("id", "source", "target", "relation", "label", "quote", "document", "basis", "line", "document_label"),
    *("speaker", "speaker_label", "directness", "said_on", "issued", "source_label", "target_label"),
)

#: What is said of a node or an edge, by the names of the columns.
Row = dict[str, str | float]
Measures = Mapping[str, Mapping[str, float]]
NONE: Measures = {}


class Rows:
    """The rows of a network, in the language in which it is shown."""

    def __init__(self, network: Bilingual) -> None:
        self._network = network
        self._labels = {node.id: node.label for node in network.shown.nodes}
        self._issued = {source.id: source.issued for source in network.shown.sources}

    @classmethod
    def of(cls, graph: Graph) -> "Rows":
        """Return the rows of the whole graph."""
        other = replace(graph, language="id" if graph.language == "en" else "en")
        return cls(Bilingual.of(graph.network(), other.network()))

    def nodes(self, measures: Measures = NONE) -> Iterator[Row]:
        """Yield each node, with its measures."""
        for node, both in zip(self._network.shown.nodes, self._network.nodes, strict=True):
            yield _known(_node(node, *both)) | dict(measures.get(node.id, {}))

    def edges(self) -> Iterator[Row]:
        """Yield each edge, with its receipt."""
        for edge in self._network.shown.edges:
            yield _known(self._edge(edge))

    def _edge(self, edge: Edge) -> dict[str, str | None]:
        return {
            "id": edge.id,
            "source": edge.source,
            "target": edge.target,
            "relation": edge.relation,
            "label": edge.relation_label,
            **(self._receipt(edge.receipt) if edge.receipt else {}),
            "line": line(edge),
            "source_label": self._labels.get(edge.source),
            "target_label": self._labels.get(edge.target),
        }

    def _receipt(self, receipt: Receipt) -> dict[str, str | None]:
        return {
            "quote": receipt.quote,
            "document": receipt.document or receipt.document_label,
            "basis": receipt.basis,
            "document_label": receipt.document_label,
            **(_wording(receipt.wording) if receipt.wording else {}),
            "issued": self._issued.get(receipt.document),
        }


def _wording(wording: Wording) -> dict[str, str | None]:
    return {
        "speaker": wording.speaker,
        "speaker_label": wording.speaker_label,
        "directness": wording.directness,
        "said_on": wording.said_on,
    }


def _node(node: Node, english: Node, indonesian: Node) -> dict[str, str | float | None]:
    return {
        "id": node.id,
        "kind": node.kind,
        "label": node.label,
        "aliases": " | ".join(node.aliases),
        "date": node.date,
        "commitment": node.commitment,
        "label_en": english.label,
        "label_id": indonesian.label,
        "latitude": node.latitude,
        "longitude": node.longitude,
    }


def _known(cells: Mapping[str, str | float | None]) -> Row:
    return {name: cell for name, cell in cells.items() if cell is not None and cell != ""}
