"""The phrases that are quoted from documents: in the order of each text, and on which part of its page each stands."""

from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from graph_cli.site.addresses import ON_A_PAGE
from ontology.rdf.terms import JANJI, OA
from queries.nodes.node_reader import NodeReader

#: Of so many documents it is kept whether they are long, and of so many long ones the order of their phrases.
_DOCUMENTS, _LONG = 1 << 14, 8
#: Where a phrase comes that has no place in the text: behind all others.
_NOWHERE = 1 << 62


class Quotes:
    """The evidence of each document."""

    def __init__(self, reader: NodeReader) -> None:
        self._reader = reader
        self.of = lru_cache(_LONG)(self._of)
        self._ranks = lru_cache(_LONG)(self._rank_quotes)
        self._is_long = lru_cache(_DOCUMENTS)(self._has_parts)

    def _of(self, document: str) -> list[str]:
        """Return the evidence that stands in a document, in the order of the text."""
        evidence = [each for each in self._reader.find_subjects(OA.hasSource, document) if "/id/evidence/" in each]
        return sorted(evidence, key=lambda each: (self._place(each), each))

    def part_of(self, identifier: str, document: str) -> int:
        """Return on which part of a document's page a piece of evidence stands, or a number or quotation of it."""
        if not self._is_long(document):
            return 1
        ranks, evidence = self._ranks(document), [identifier]
        if "/id/target/" in identifier:
            evidence = self._reader.find_evidence(identifier)
        elif "/id/quotation/" in identifier:
            evidence = self._reader.find_subjects(JANJI.quotation, identifier)
        return min((ranks[each] for each in evidence if each in ranks), default=0) // ON_A_PAGE + 1

    def _rank_quotes(self, document: str) -> dict[str, int]:
        return {evidence: rank for rank, evidence in enumerate(self.of(document))}

    def _has_parts(self, document: str) -> bool:
        return self._reader.has_more(OA.hasSource, document, ON_A_PAGE)

    def _place(self, evidence: str) -> int:
        """Return where in the text a phrase begins."""
        selectors = self._reader.find_objects(evidence, OA.hasSelector)
        starts = (
            start.value
            for selector in selectors
            if isinstance(selector, NamedNode) and "/id/position/" in selector.value
            for start in self._reader.find_objects(selector.value, OA.start)
            if isinstance(start, Literal)
        )
        return min(map(int, starts), default=_NOWHERE)
