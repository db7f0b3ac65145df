"""Nodes and edges as flat rows: what a table, a GraphML and a GEXF file say of them, as the page of a network does.

What is not known is absent. An edge names its document by its identifier; one that rests on reference sources has no
document and names the sources instead.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from graph_cli.views.line_styles import line
from graph_cli.views.multilingual import Multilingual
from queries import Graph
from queries.asking.label_languages import order_languages
from queries.network.model import Edge, Node, Receipt, Wording

#: The columns of a table; after those of nodes come the measures of an analysis, if there are any.
_NODE, _POINT = ("id", "kind", "label", "aliases", "date", "commitment"), ("latitude", "longitude")
EDGE = (
    *("id", "source", "target", "relation", "label", "quote", "document", "basis", "line"),
    "document_label",
    *("speaker", "speaker_label", "directness", "said_on", "issued", "source_label", "target_label", "quote_language"),
    *("source_row", "retrieved_on"),
)

#: What is said of a node or an edge, by the names of the columns.
Row = dict[str, str | float]
Measures = Mapping[str, Mapping[str, float]]
NONE: Measures = {}


def list_node_columns(languages: Sequence[str]) -> tuple[str, ...]:
    """Return the columns of a table of nodes, which has a label in each of some languages."""
    return (*_NODE, *map(_label_column, languages), *_POINT)


def _label_column(language: str) -> str:
    return f"label_{language}"


class Rows:
    """The rows of a network, in the language in which it is shown."""

    def __init__(self, network: Multilingual, languages: Sequence[str]) -> None:
        """Take a network, and the languages in which every node has a label of its own in the rows."""
        self._network, self.languages = network, languages
        self._written = {source.id: source.language for source in network.shown.sources}
        self._labels = {node.id: node.label for node in network.shown.nodes}
        self._issued = {source.id: source.issued for source in network.shown.sources}

    @classmethod
    def of(cls, graph: Graph) -> "Rows":
        """Return the rows of the whole graph."""
        languages = order_languages(graph.languages)
        read = (replace(graph, language=each).network() for each in languages if each != graph.language)
        return cls(Multilingual.of([graph.network(), *read]), languages)

    def nodes(self, measures: Measures = NONE) -> Iterator[Row]:
        """Yield each node, with its measures."""
        for node, all_of_it in zip(self._network.shown.nodes, self._network.nodes, strict=True):
            labels = {language: each.label for language, each in zip(self._network.languages, all_of_it, strict=True)}
            named = {_label_column(language): labels.get(language, node.label) for language in self.languages}
            cells = _describe(node) | named | {"latitude": node.latitude, "longitude": node.longitude}
            yield _drop_empty(cells) | dict(measures.get(node.id, {}))

    def edges(self) -> Iterator[Row]:
        """Yield each edge, with its receipt."""
        for edge in self._network.shown.edges:
            yield _drop_empty(self._edge(edge))

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
            "quote_language": (receipt.language or self._written.get(receipt.document)) if receipt.quote else None,
            "document": receipt.document or receipt.document_label,
            "basis": receipt.basis,
            "document_label": receipt.document_label,
            **(_wording(receipt.wording) if receipt.wording else {}),
            "issued": self._issued.get(receipt.document),
            "source_row": receipt.row,
            "retrieved_on": receipt.retrieved,
        }


def _wording(wording: Wording) -> dict[str, str | None]:
    return {
        "speaker": wording.speaker,
        "speaker_label": wording.speaker_label,
        "directness": wording.directness,
        "said_on": wording.said_on,
    }


def _describe(node: Node) -> dict[str, str | float | None]:
    return {
        "id": node.id,
        "kind": node.kind,
        "label": node.label,
        "aliases": " | ".join(node.aliases),
        "date": node.date,
        "commitment": node.commitment,
    }


def _drop_empty(cells: Mapping[str, str | float | None]) -> Row:
    return {name: cell for name, cell in cells.items() if cell is not None and cell != ""}
