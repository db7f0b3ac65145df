"""The layout of a text becomes quads: its quotations, and in which part of the text each quote stands.

The text itself is nowhere in them: a quotation is a number and a place. Whoever speaks in it is known when all
utterances of the document are written, and is written then, where these agree.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from ontology.facts.fact_file import Document
from ontology.facts.fields import Quote
from ontology.quads.quad_buffer import GraphBuffer, number
from ontology.rdf.ids import Ids, concept
from ontology.rdf.term import Term
from ontology.rdf.terms import JANJI, OA, RDF
from ontology.text.passages import Span


class TextLayoutQuads:
    """Writes what the layout of one document's text says; without a layout, nothing."""

    def __init__(self, ids: Ids, slug: str, document: Document, to: GraphBuffer) -> None:
        self._ids, self._slug, self._to = ids, slug, to
        self._quotations, self._headline, self._captions = document.quotations, document.headline, document.captions
        self._speakers: dict[Term, set[Term]] = defaultdict(set)

    def write_quotations(self) -> None:
        """Write how many quotations the text has, and each with its number and place."""
        if self._quotations is None:
            return
        self._to.add(self._to.graph, JANJI.quotationCount, number(len(self._quotations)))
        for place, span in enumerate(self._quotations, 1):
            node, selector = self._node(place), self._ids.entity("position", f"{self._slug}_quotation-{place}")
            self._to.add(node, RDF.type, JANJI.Quotation)
            self._to.add(node, OA.hasSource, self._to.graph)
            self._to.add(node, JANJI.quotationNumber, number(place))
            self._to.add(node, OA.hasSelector, selector)
            self._to.add(selector, RDF.type, OA.TextPositionSelector)
            self._to.add(selector, OA.start, number(span.start))
            self._to.add(selector, OA.end, number(span.end))

    def write_position(self, evidence: Term, quote: Quote) -> None:
        """Write in which part of the text a quote stands, and of which quotation it is part, where that is known."""
        if quote.at is None or quote.end is None:
            return
        span, quotation = Span(quote.at, quote.end), self._find_quotation(quote)
        if quotation:
            self._to.add(evidence, JANJI.quotation, quotation)
        position = self._find_position(span, quotation)
        if position:
            self._to.add(evidence, JANJI.position, concept("text-position", position))

    def _find_position(self, span: Span, quotation: Term | None) -> str | None:
        """Return in which part of the text a stretch stands; a headline is one though it quotes."""
        if _find_around(self._headline, span) is not None:
            return "headline"
        if _find_around(self._captions, span) is not None:
            return "caption"
        if self._quotations is None:
            return None
        return "quotation" if quotation else "body"

    def _find_quotation(self, quote: Quote) -> Term | None:
        if quote.at is None or quote.end is None:
            return None
        place = _find_around(self._quotations or (), Span(quote.at, quote.end))
        return None if place is None else self._node(place + 1)

    def note_speakers(self, quote: Quote, speakers: Iterable[Term]) -> None:
        """Take note of who speaks a wording."""
        quotation = self._find_quotation(quote)
        if quotation:
            self._speakers[quotation].update(speakers)

    def write_speakers(self) -> None:
        """Write who speaks in each quotation, where the utterances in it agree."""
        for quotation, speakers in self._speakers.items():
            if len(speakers) == 1:
                self._to.add(quotation, JANJI.speaker, *speakers)

    def _node(self, place: int) -> Term:
        return self._ids.entity("quotation", f"{self._slug}_{place}")


def _find_around(spans: Sequence[Span], span: Span) -> int | None:
    """Return which of some stretches, that are in order, holds another one wholly; None where none does."""
    place = bisect_right(spans, span.start, key=lambda each: each.start) - 1
    return place if place >= 0 and span.end <= spans[place].end else None
