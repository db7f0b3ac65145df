"""Writes the parts that all facts of a document share: classes, receipts, names, links."""

from collections.abc import Iterable, Iterator

from ontology.facts.fact import Basis, Fact, Labelled
from ontology.facts.fields import Model, Quote, Ref
from ontology.facts.slug_register import Index, Target
from ontology.quads.quad_buffer import GraphBuffer, QuadBuffer, number
from ontology.quads.written_field import find_ref, find_written_fields
from ontology.rdf.ids import Ids, concept, quote_digest
from ontology.rdf.term import Term, bare, literal
from ontology.rdf.terms import DCT, JANJI, OA, RDF, SKOS
from ontology.vocabulary.kinds import FACT_KINDS, full_slug


class FactWriter(GraphBuffer):
    """Writes the facts of one document into the document's graph."""

    def __init__(self, buffer: QuadBuffer, ids: Ids, index: Index, document: str) -> None:
        super().__init__(buffer, ids.entity("document", document))
        self.ids, self.index, self.document = ids, index, document
        #: What the document was called before, as its own entry says, which is written first.
        self.former_documents: tuple[str, ...] = ()
        self._meant: dict[Ref, dict[str, tuple[Target, Term]]] = {}
        self._quoted: dict[tuple[tuple[str, str, str], int | None], Term] = {}

    @property
    def meanings(self) -> Iterator[tuple[str, Ref, Target]]:
        """Yield what each name was taken to mean: the facts of a document hold as long as their names do."""
        for ref, names in self._meant.items():
            for name, (target, _) in names.items():
                yield name, ref, target

    def node(self, kind: str, slug: str) -> Term:
        """Return the identifier of an entity or of a fact of this document."""
        return self.ids.entity(kind, full_slug(kind, self.document, slug))

    def properties(self, node: Term, fact: Model) -> None:
        """Write the fields of a fact that are properties; DataError where a reference means nothing, or two things."""
        dates: dict[Term, str] = {}
        for field in find_written_fields(type(fact)):
            value = getattr(fact, field.name)
            if value is None or value == ():  # where a number begins may well be 0
                continue
            if field.ref:
                for target in self._targets(value, field.ref):
                    self.add(node, field.predicate, target)
            elif field.description.is_text:
                self.texts(node, field.predicate, value)
            elif field.description.is_date:
                dates[field.predicate] = value
            else:
                self.add(node, field.predicate, field.term_of(value))
        self.dates(node, dates)

    def targets(self, fact: Model, name: str) -> list[Term]:
        """Return what a field of a fact refers to; DataError where a reference means nothing, or two things."""
        value, ref = getattr(fact, name), find_ref(type(fact), name)
        return self._targets(value, ref) if value and ref else []

    def _targets(self, value: str | tuple[str, ...], ref: Ref) -> list[Term]:
        targets = self._meant.setdefault(ref, {})
        names = (value,) if isinstance(value, str) else value
        return [(targets.get(name) or self._resolve(name, ref))[1] for name in names]

    def _resolve(self, name: str, ref: Ref) -> tuple[Target, Term]:
        target = self.index.resolve(name, ref, self.document)
        known_concept = ref.scheme is not None and target.kind == ref.scheme
        term = self.index.vocabulary.term(*target) if known_concept else self.ids.entity(*target)
        self._meant[ref][name] = target, term
        return target, term

    def write_type(self, node: Term, kind: Term, basis: Basis) -> None:
        """Write the class of a node and on what it rests."""
        self.add(node, RDF.type, kind)
        self.add(node, JANJI.basis, concept("basis", basis))

    def fact(self, node: Term, kind: Term, fact: Fact, quotes: tuple[Quote, ...]) -> None:
        """Write what every fact has: class, basis, receipts, remark, and its names where it has some."""
        self.write_type(node, kind, fact.basis)
        self.receipts(node, quotes)
        self.texts(node, SKOS.editorialNote, fact.note)
        if isinstance(fact, Labelled):
            self.names(node, fact.label, fact.also)
        self.addresses(node, getattr(fact, "formerly", ()))

    def addresses(self, node: Term, formerly: Iterable[str]) -> None:
        """Write the addresses that lead to a node: what it was called, and its slug in what its document was called."""
        kind, slug = bare(node).split("/")[-2:]
        is_fact = kind in FACT_KINDS
        slugs = (slug.removeprefix(f"{self.document}_"), *formerly) if is_fact else ()
        before = (f"{document}_{own}" for document in self.former_documents for own in slugs if "_" not in own)
        for old in (*formerly, *before):
            self.add(self.node(kind, old), DCT.isReplacedBy, node)

    def receipts(self, node: Term, quotes: tuple[Quote, ...]) -> None:
        """Write the evidence of a fact; the first quote is the one to show first, which says that it is evidence."""
        for position, quote in enumerate(quotes):
            evidence = self._quoted.get((quote.key, quote.at)) or self._evidence(quote)
            self.add(node, JANJI.evidence if position else JANJI.keyEvidence, evidence)

    def _evidence(self, quote: Quote) -> Term:
        digest = quote_digest(quote.key)
        evidence, words, position = (
            self.ids.make_quote_id(kind, self.document, digest) for kind in ("evidence", "quote", "position")
        )
        self._quoted[quote.key, quote.at] = evidence
        self.add(evidence, RDF.type, JANJI.Evidence)
        self.add(evidence, OA.hasSource, self.graph)
        if quote.language:
            self.add(evidence, DCT.language, literal(quote.language))
        self.derive(evidence, JANJI.quote, literal(quote.text))
        self.add(evidence, OA.hasSelector, words)
        self.add(words, RDF.type, OA.TextQuoteSelector)
        context = ((OA.exact, quote.text), (OA.prefix, quote.before), (OA.suffix, quote.after))
        for predicate, text in context:
            if text:
                self.add(words, predicate, literal(text))
        if quote.at is not None and quote.end is not None:
            self.add(evidence, OA.hasSelector, position)
            self.add(position, RDF.type, OA.TextPositionSelector)
            self.add(position, OA.start, number(quote.at))
            self.add(position, OA.end, number(quote.end))
        return evidence
