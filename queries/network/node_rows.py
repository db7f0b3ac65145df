"""The nodes themselves, looked up: rows with the columns of the lookups `nodes`, `sources` and `wordings`."""

from collections.abc import Iterator

from pyoxigraph import Literal

from ontology.rdf.terms import DCT, GEO, JANJI, OA, SKOS
from queries.asking.answer import AnswerRow, Cell
from queries.asking.short_words import slug_of
from queries.network.cell_reader import CellReader, drop_empty

_ON = (JANJI.on, DCT.issued)


class NodeRows:
    """Looks up nodes, in a language."""

    def __init__(self, cells: CellReader) -> None:
        self._cells, self._summaries, self._lookups = cells, cells.summaries, cells.lookups

    def row(self, node: str) -> AnswerRow:
        """Return a node with its names, its date and where it lies."""
        summary = self._summaries.summarize(node)
        commitment = self._cells.find_node(node, JANJI.commitment)
        dates = [value for term in _ON if (value := self._cells.find_value(node, term)) is not None]
        label = self._cells.name(node)
        cells: dict[str, Cell | None] = {
            "node": node,
            "class": self._cells.find_node(node, SKOS.inScheme) or summary.type,
            "nodeLabel": label,
            "aliases": [*sorted(self._names(node) - {label})] or None,
            "date": min(dates, key=str, default=None),
            "commitment": slug_of(commitment) if commitment else None,
            "commitmentLabel": self._cells.name(commitment) if commitment else None,
            "bases": [*sorted(map(slug_of, self._cells.find_nodes(node, JANJI.basis)))] or None,
            "latitude": self._cells.find_value(node, GEO.lat),
            "longitude": self._cells.find_value(node, GEO.long),
            "labelLanguage": summary.names.choose(self._cells.language).language,
        }
        return drop_empty(cells)

    def _names(self, node: str) -> set[str]:
        values = [value for term in (SKOS.altLabel, SKOS.prefLabel) for value in self._cells.list_values(node, term)]
        return {value.value for value in values if isinstance(value, Literal)}

    def read_source(self, document: str) -> AnswerRow:
        """Return how a document is cited."""
        cells: dict[str, Cell | None] = {
            "document": document,
            "documentLabel": self._cells.name(document),
            "url": self._cells.find_value(document, JANJI.url),
            "issued": self._cells.find_value(document, DCT.issued),
            "publishers": self._cells.list_names(document, DCT.publisher) or None,
            "authors": self._cells.list_names(document, DCT.creator) or None,
            "language": self._cells.find_value(document, DCT.language),
            "title": self._cells.find_value(document, DCT.title),
        }
        return drop_empty(cells)

    def read_wordings(self, quote: str) -> Iterator[AnswerRow]:
        """Yield how a quote was said, wherever it stands; without wording where it is nobody's saying."""
        for evidence in self._lookups.find_subjects_of_text(JANJI.quote, quote):
            utterances = self._lookups.find_facts(evidence)
            sayings = [row for each in utterances if "directness" in (row := self._cells.read_wording(each))]
            for document in self._cells.find_nodes(evidence, OA.hasSource):
                where: AnswerRow = {"document": document, "quote": quote}
                yield from ({**where, **saying} for saying in sayings or [{}])
