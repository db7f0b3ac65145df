"""Writes the parts that all facts of a document share: classes, receipts, names, links."""

from collections.abc import Iterable, Iterator, Mapping

from ontology.facts.fact import Fact, Labelled, Reference
from ontology.facts.fields import Model, Quote, Ref, Text
from ontology.facts.marked_values import name_value, write_value
from ontology.facts.slug_register import Index, Target
from ontology.quads.layout_quads import TextLayoutQuads
from ontology.quads.quad_buffer import GraphBuffer, QuadBuffer, date_term, number
from ontology.quads.written_field import find_ref, find_written_fields
from ontology.rdf.ids import Ids, concept, quote_digest
from ontology.rdf.term import Term, bare, literal
from ontology.rdf.terms import DCT, JANJI, OA, RDF, SKOS
from ontology.vocabulary.kinds import ENTITY_KINDS, FACT_KINDS, full_slug, split_kind

_SOURCE = Ref(("source",))
#: The mark of a value that is the curator's code, and not inferred.
_CODED = "coded"


#: The quote that shows a value, by the `id` of the part of a fact that has it, the field, and the value as written.
ShownValues = Mapping[tuple[int, str, str], Quote]


class FactWriter(GraphBuffer):
    """Writes the facts of one document into the document's graph."""

    def __init__(self, buffer: QuadBuffer, ids: Ids, index: Index, document: str) -> None:
        super().__init__(buffer, ids.entity("document", document))
        self.ids, self.index, self.document = ids, index, document
        #: What the document was called before, as its own entry says, which is written first.
        self.former_documents: tuple[str, ...] = ()
        #: Where in the text its quotes stand, as its own entry says; None in a chunk without that entry.
        self.layout: TextLayoutQuads | None = None
        self._meant: dict[Ref, dict[str, tuple[Target, Term]]] = {}
        self._quoted: dict[tuple[tuple[str, str, str], int | None], Term] = {}
        #: Which quote shows which value of the fact that is being written.
        self.shown: ShownValues = {}
        #: How its curator takes values from the words, whichever of its parts has them.
        self.marks: Mapping[str, str] = {}

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
                names = (value,) if isinstance(value, str) else value
                for name, target in zip(names, self._targets(names, field.ref), strict=True):
                    self.add(node, field.predicate, target)
                    self.ground(node, fact, field.alias, name, target)
            elif field.description.is_text:
                self.texts(node, field.predicate, value)
                self.ground(node, fact, field.alias, value, field.predicate)
            elif field.description.is_date:
                dates[field.predicate] = value
                self.ground(node, fact, field.alias, value, date_term(value))
            else:
                term = field.term_of(value)
                self.add(node, field.predicate, term)
                self.ground(node, fact, field.alias, value, term)
        self.dates(node, dates)

    def ground(self, node: Term, part: Model, field: str, value: object, term: Term) -> None:
        """Write which evidence shows a value; else that it is inferred, where the curator says so."""
        name = value.names[0] if isinstance(value, Text) else write_value(value)
        quote = self.shown.get((id(part), field, name))
        mark = self._find_mark(part, name_value(field, name))
        if quote:
            self.add(self._find_evidence(quote), JANJI.shows, term)
        elif mark and mark != _CODED:
            self.add(node, JANJI.inferredValue, term)

    def targets(self, fact: Model, name: str) -> list[Term]:
        """Return what a field of a fact refers to; DataError where a reference means nothing, or two things."""
        value, ref = getattr(fact, name), find_ref(type(fact), name)
        names = (value,) if isinstance(value, str) else value
        return self._targets(names, ref) if names and ref else []

    def _targets(self, names: tuple[str, ...], ref: Ref) -> list[Term]:
        targets = self._meant.setdefault(ref, {})
        return [(targets.get(name) or self._resolve(name, ref))[1] for name in names]

    def _resolve(self, name: str, ref: Ref) -> tuple[Target, Term]:
        target = self.index.resolve(name, ref, self.document)
        known_concept = ref.scheme is not None and target.kind == ref.scheme
        term = self.index.vocabulary.term(*target) if known_concept else self.ids.entity(*target)
        self._meant[ref][name] = target, term
        return target, term

    def basis_of(self, part: Fact, field: str, value: object) -> str:
        """Return on what a value rests: as its fact says, but stated only where a quote shows it."""
        if part.basis != "stated" or (id(part), field, write_value(value)) in self.shown:
            return part.basis
        mark = self._find_mark(part, name_value(field, value))
        return "inferred" if mark and mark != _CODED else _CODED

    def _find_mark(self, part: Model, name: str) -> str | None:
        """Return how the curator takes a value from the words: by the mark of its part, else by that of the fact."""
        marks: Mapping[str, str] = getattr(part, "seen", {})
        return marks.get(name) or self.marks.get(name)

    def write_type(self, node: Term, kind: Term, basis: str) -> None:
        """Write the class of a node and on what it rests."""
        self.add(node, RDF.type, kind)
        self.add(node, JANJI.basis, concept("basis", basis))

    def fact(self, node: Term, kind: Term, fact: Fact, quotes: tuple[Quote, ...], basis: str = "") -> None:
        """Write what every fact has: class, basis, receipts, remark, and its names where it has some."""
        self.write_type(node, kind, basis or fact.basis)
        self.receipts(node, quotes)
        self.references(node, fact.reference, JANJI.evidence if quotes else JANJI.keyEvidence)
        self.texts(node, SKOS.editorialNote, fact.note)
        if isinstance(fact, Labelled):
            self.names(node, fact.label, fact.also)
            if fact.class_name().lower() in ENTITY_KINDS:
                self.ground(node, fact, "label", fact.label, node)
        self.addresses(node, getattr(fact, "formerly", ()))

    def addresses(self, node: Term, formerly: Iterable[str]) -> None:
        """Write the addresses that lead to a node: what it was called, and its slug in what its document was called."""
        kind, slug = bare(node).split("/")[-2:]
        formers = [split_kind(name, kind) for name in formerly]
        names = ((kind, slug.removeprefix(f"{self.document}_")), *formers)
        before = (
            (of, f"{document}_{own}")
            for document in self.former_documents
            for of, own in names
            if of in FACT_KINDS and "_" not in own
        )
        for of, old in (*formers, *before):
            self.add(self.node(of, old), DCT.isReplacedBy, node)

    def receipts(self, node: Term, quotes: tuple[Quote, ...]) -> None:
        """Write the evidence of a fact; the first quote is the one to show first, which says that it is evidence."""
        for position, quote in enumerate(quotes):
            self.add(node, JANJI.evidence if position else JANJI.keyEvidence, self._find_evidence(quote))

    def show(self, quote: Quote, term: Term) -> None:
        """Write that a quote shows something."""
        self.add(self._find_evidence(quote), JANJI.shows, term)

    def references(self, node: Term, references: Iterable[Reference], predicate: Term) -> None:
        """Write where in reference sources a fact stands; the first place is written by the predicate."""
        for reference in references:
            target = self._targets((reference.source,), _SOURCE)[0]
            slug = target[1:-1].rpartition("/")[2]
            digest = quote_digest((slug, reference.row or ""))
            evidence = self.ids.make_quote_id("evidence", self.document, digest)
            self.add(node, predicate, evidence)
            self.add(evidence, RDF.type, JANJI.Evidence)
            self.add(evidence, OA.hasSource, target)
            if reference.row:
                self.add(evidence, JANJI.anchor, literal(reference.row))
            if reference.retrieved:
                self.add(evidence, JANJI.retrievedOn, date_term(reference.retrieved))
            predicate = JANJI.evidence

    def _find_evidence(self, quote: Quote) -> Term:
        return self._quoted.get((quote.key, quote.at)) or self._evidence(quote)

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
        if self.layout:
            self.layout.write_position(evidence, quote)
        return evidence
