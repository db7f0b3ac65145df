"""Writes the parts that all facts of a document share: classes, receipts, names, links."""

from collections.abc import Iterable, Iterator, Mapping

from ontology.facts.fact import Basis, Fact, Labelled
from ontology.facts.fields import Model, Quote, Ref
from ontology.facts.slug_register import Index, Target
from ontology.quads.quad_buffer import GraphBuffer, QuadBuffer, number
from ontology.rdf.ids import FACT_KINDS, Ids, concept, full_slug, quote_digest
from ontology.rdf.term import Term, bare, literal
from ontology.rdf.terms import DCT, JANJI, OA, RDF, SKOS


class FieldLinks:
    """The fields of a kind of fact that refer to something, each with the predicate under which that is written."""

    def __init__(self, model: type[Model], predicates: Mapping[str, Term]) -> None:
        self.plan = tuple((name, predicate, _ref(model, name)) for name, predicate in predicates.items())


def _ref(model: type[Model], name: str) -> Ref:
    return next(mark for mark in model.model_fields[name].metadata if isinstance(mark, Ref))


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
    def meant(self) -> Iterator[tuple[str, Ref, Target]]:
        """Yield what each name was taken to mean: the facts of a document hold as long as their names do."""
        for ref, names in self._meant.items():
            for name, (target, _) in names.items():
                yield name, ref, target

    def node(self, kind: str, slug: str) -> Term:
        """Return the identifier of an entity or of a fact of this document."""
        return self.ids.entity(kind, full_slug(kind, self.document, slug))

    def links(self, node: Term, fact: Model, links: FieldLinks) -> None:
        """Write the references of a fact; DataError where one means nothing, or two things."""
        for _, predicate, target in self.targets(fact, links):
            self.add(node, predicate, target)

    def targets(self, fact: Model, links: FieldLinks) -> Iterator[tuple[str, Term, Term]]:
        """Yield the references of a fact: the field, the predicate and what is meant."""
        for field, predicate, ref in links.plan:
            value = getattr(fact, field)
            if value:
                known = self._meant.setdefault(ref, {})
                for name in (value,) if isinstance(value, str) else value:
                    yield field, predicate, (known.get(name) or self._resolved(name, ref))[1]

    def _resolved(self, name: str, ref: Ref) -> tuple[Target, Term]:
        target = self.index.resolve(name, ref, self.document)
        known_concept = ref.scheme is not None and target.kind == ref.scheme
        term = concept(*target) if known_concept else self.ids.entity(*target)
        self._meant[ref][name] = target, term
        return target, term

    def typed(self, node: Term, kind: Term, basis: Basis) -> None:
        """Write the class of a node and on what it rests."""
        self.add(node, RDF.type, kind)
        self.add(node, JANJI.basis, concept("basis", basis))

    def fact(self, node: Term, kind: Term, fact: Fact, quotes: tuple[Quote, ...]) -> None:
        """Write what every fact has: class, basis, receipts, remark, and its names where it has some."""
        self.typed(node, kind, fact.basis)
        self.receipts(node, quotes)
        self.texts(node, SKOS.editorialNote, fact.note)
        if isinstance(fact, Labelled):
            self.names(node, fact.label, fact.also)
        self.addresses(node, getattr(fact, "formerly", ()))

    def addresses(self, node: Term, formerly: Iterable[str]) -> None:
        """Write the addresses that lead to a node: what it was called, and its slug in what its document was called."""
        kind, slug = bare(node).split("/")[-2:]
        own = slug.removeprefix(f"{self.document}_") if kind in FACT_KINDS else ""
        for old in (*formerly, *(f"{document}_{own}" for document in self.former_documents if own)):
            self.add(self.node(kind, old), DCT.isReplacedBy, node)

    def receipts(self, node: Term, quotes: tuple[Quote, ...]) -> None:
        """Write the evidence of a fact; the first quote is the one to show first."""
        for position, quote in enumerate(quotes):
            evidence = self._quoted.get((quote.key, quote.at)) or self._evidence(quote)
            if position == 0:
                self.add(node, JANJI.keyEvidence, evidence)
            self.add(node, JANJI.evidence, evidence)

    def _evidence(self, quote: Quote) -> Term:
        digest = quote_digest(quote.key)
        evidence, words, position = (
            self.ids.quoted(kind, self.document, digest) for kind in ("evidence", "quote", "position")
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
