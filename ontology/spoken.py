"""What statements are made of becomes quads: wordings, and numbers that somebody named."""

from collections.abc import Iterator

from ontology.fields import Quote
from ontology.ids import concept
from ontology.rdf import Quad, Term, literal
from ontology.scribe import Scribe, dates, names, number
from ontology.terms import JANJI, XSD
from ontology.wordings import Number, Said


def said(expressed: tuple[Term, ...], fact: Said, to: Scribe) -> Iterator[Quad]:
    """Yield one wording, of all that it expresses."""
    node = to.ids.quoted("utterance", to.document, *fact.wording.key)
    yield from to.typed(node, JANJI.Utterance, fact.basis)
    yield from to.receipts(node, (fact.wording,))
    for what in expressed:
        yield to.quad(node, JANJI.expresses, what)
    yield to.quad(node, JANJI.directness, concept("directness", fact.directness))
    yield from to.links(node, fact, {"by": JANJI.speaker, "in_": JANJI.saidAt})
    yield from dates(node, {JANJI.saidOn: fact.on}, to.graph)


def numbers(
    owner: Term,
    predicate: Term,
    owner_slug: str,
    named: tuple[Number, ...],
    inherited: tuple[Quote, ...],
    to: Scribe,
) -> Iterator[Quad]:
    """Yield the numbers of a fact; one without a quote of its own is shown by its owner's."""
    for fact in named:
        node = to.ids.fact("target", to.document, f"{owner_slug}-{fact.slug or fact.kind}")
        yield to.quad(owner, predicate, node)
        yield from to.fact(node, JANJI.Target, fact, fact.receipts or inherited)
        yield from _number(node, fact, to)


def _number(node: Term, fact: Number, to: Scribe) -> Iterator[Quad]:
    yield to.quad(node, JANJI.quantityKind, concept("quantity-kind", fact.kind))
    yield from to.links(node, fact, {"unit": JANJI.unit, "per": JANJI.per})
    amount = fact.amount
    if amount and amount.least is not None:
        yield to.quad(node, JANJI.min, number(amount.least))
    if amount and amount.most is not None:
        yield to.quad(node, JANJI.max, number(amount.most))
    label = fact.label or (amount.wording if amount else None)
    if label:
        yield from names(node, label, (), to.graph)
    if fact.currency:
        yield to.quad(node, JANJI.currency, literal(fact.currency))
    length = fact.duration or fact.over
    if length:
        yield to.quad(node, JANJI.duration, literal(length, datatype=XSD.duration))
    yield from dates(node, {JANJI.deadline: fact.deadline}, to.graph)
