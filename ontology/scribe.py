"""Writes the parts that all facts share as quads: labels, receipts, dates, links."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from ontology.dates import bounds, date_type
from ontology.fact import Basis, Fact, Labelled
from ontology.fields import LANGUAGES, Model, Quote, Ref, Text
from ontology.ids import FACT_KINDS, Ids, concept
from ontology.index import Index
from ontology.names import fold
from ontology.rdf import Quad, Term, bare, iri, literal
from ontology.terms import DCT, JANJI, OA, RDF, SKOS, XSD

_DATE_TYPES = {
    "date": XSD.date,
    "gYearMonth": XSD.gYearMonth,
    "gYear": XSD.gYear,
    "gMonthDay": XSD.gMonthDay,
}
#: Whether a date opens or closes the time of its node; any other does both.
_OPENING, _CLOSING = {JANJI.start, JANJI.validFrom}, {JANJI.end, JANJI.validUntil}


def number(value: Decimal | int) -> Term:
    """Return a number as xsd:integer or xsd:decimal, in its canonical form."""
    plain = format(Decimal(value).normalize(), "f")
    return literal(plain, datatype=XSD.decimal if "." in plain else XSD.integer)


def texts(node: Term, predicate: Term, text: Text | None, graph: Term) -> Iterator[Quad]:
    """Yield a text in each of its languages."""
    if text:
        for language in LANGUAGES:
            yield Quad(node, predicate, literal(getattr(text, language), language=language), graph)


def names(node: Term, label: Text, also: Iterable[str], graph: Term) -> Iterator[Quad]:
    """Yield the label, the aliases and the folded keys under which a typed name is found."""
    yield from texts(node, SKOS.prefLabel, label, graph)
    for alias in also:
        yield Quad(node, SKOS.altLabel, literal(alias), graph)
    for key in sorted({fold(name) for name in (label.id, label.en, *also)} - {""}):
        yield Quad(node, JANJI.lookupKey, literal(key), JANJI.derived)


def dates(node: Term, given: Mapping[Term, str | None], graph: Term) -> Iterator[Quad]:
    """Yield dates as written, and the bounds that make a node comparable where a year is known."""
    first: list[str] = []
    last: list[str] = []
    for predicate, text in given.items():
        if text is None:
            continue
        yield Quad(node, predicate, literal(text, datatype=_DATE_TYPES[date_type(text)]), graph)
        span = bounds(text)
        if span:
            first += [] if predicate in _CLOSING else [span[0]]
            last += [] if predicate in _OPENING else [span[1]]
    if first:
        yield Quad(node, JANJI.earliest, literal(min(first), datatype=XSD.date), graph)
    if last:
        yield Quad(node, JANJI.latest, literal(max(last), datatype=XSD.date), graph)


@dataclass(frozen=True)
class Scribe:
    """Writes the facts of one document into the document's graph."""

    ids: Ids
    index: Index
    document: str

    @property
    def graph(self) -> Term:
        """The document's identifier, which is its named graph too."""
        return self.ids.entity("document", self.document)

    def node(self, kind: str, slug: str) -> Term:
        """Return the identifier of an entity or of a fact of this document."""
        return self.ids.fact(kind, self.document, slug) if kind in FACT_KINDS else self.ids.entity(kind, slug)

    def quad(self, subject: Term, predicate: Term, value: Term) -> Quad:
        """Return a quad in the document's graph."""
        return Quad(subject, predicate, value, self.graph)

    def refer(self, name: str, ref: Ref) -> Term:
        """Return the identifier that a reference means."""
        target = self.index.resolve(name, ref, self.document)
        known_concept = ref.scheme is not None and target.kind == ref.scheme
        return concept(*target) if known_concept else self.ids.entity(*target)

    def links(self, node: Term, fact: Model, predicates: Mapping[str, Term]) -> Iterator[Quad]:
        """Yield the references of a fact, each under the predicate of its field."""
        for name, predicate in predicates.items():
            ref = next(mark for mark in type(fact).model_fields[name].metadata if isinstance(mark, Ref))
            value = getattr(fact, name)
            for slug in (value,) if isinstance(value, str) else value or ():
                yield self.quad(node, predicate, self.refer(slug, ref))

    def typed(self, node: Term, kind: Term, basis: Basis) -> Iterator[Quad]:
        """Yield the class of a node and on what it rests."""
        yield self.quad(node, RDF.type, kind)
        yield self.quad(node, JANJI.basis, concept("basis", basis))

    def fact(self, node: Term, kind: Term, fact: Fact, quotes: tuple[Quote, ...]) -> Iterator[Quad]:
        """Yield what every fact has: class, basis, receipts, remark, and its names where it has some."""
        yield from self.typed(node, kind, fact.basis)
        yield from self.receipts(node, quotes)
        yield from texts(node, SKOS.editorialNote, fact.note, self.graph)
        if isinstance(fact, Labelled):
            yield from names(node, fact.label, fact.also, self.graph)
            for old in fact.formerly:
                former = iri(bare(node).rpartition("/")[0] + "/" + old)
                yield self.quad(former, DCT.isReplacedBy, node)

    def receipts(self, node: Term, quotes: tuple[Quote, ...]) -> Iterator[Quad]:
        """Yield the evidence of a fact; the first quote is the one to show first."""
        for position, quote in enumerate(quotes):
            evidence = self.ids.quoted("evidence", self.document, *quote.key)
            if position == 0:
                yield self.quad(node, JANJI.keyEvidence, evidence)
            yield self.quad(node, JANJI.evidence, evidence)
            yield from self._evidence(evidence, quote)

    def _evidence(self, evidence: Term, quote: Quote) -> Iterator[Quad]:
        yield self.quad(evidence, RDF.type, JANJI.Evidence)
        yield self.quad(evidence, OA.hasSource, self.graph)
        yield Quad(evidence, JANJI.quote, literal(quote.text), JANJI.derived)
        words = self.ids.quoted("quote", self.document, *quote.key)
        yield self.quad(evidence, OA.hasSelector, words)
        yield self.quad(words, RDF.type, OA.TextQuoteSelector)
        context = ((OA.exact, quote.text), (OA.prefix, quote.before), (OA.suffix, quote.after))
        for predicate, text in context:
            if text:
                yield self.quad(words, predicate, literal(text))
        if quote.at is None or quote.end is None:
            return
        position = self.ids.quoted("position", self.document, *quote.key)
        yield self.quad(evidence, OA.hasSelector, position)
        yield self.quad(position, RDF.type, OA.TextPositionSelector)
        yield self.quad(position, OA.start, number(quote.at))
        yield self.quad(position, OA.end, number(quote.end))
