"""What statements are made of becomes quads: wordings, and numbers that somebody named."""

from ontology.facts.fields import Quote
from ontology.facts.wordings import Number, Said
from ontology.quads.currency_unit import write_unit
from ontology.quads.fact_writer import FactWriter, FieldLinks
from ontology.quads.quad_buffer import number
from ontology.rdf.ids import concept, quote_digest
from ontology.rdf.term import Term, literal
from ontology.rdf.terms import JANJI, XSD

_SAID = FieldLinks(Said, {"by": JANJI.speaker, "in_": JANJI.saidAt})
_NUMBER = FieldLinks(Number, {"unit": JANJI.unit, "per": JANJI.per})


def said(expressed: tuple[Term, ...], fact: Said, to: FactWriter) -> None:
    """Write one wording, of all that it expresses."""
    node = to.ids.quoted("utterance", to.document, quote_digest(fact.wording.key))
    to.typed(node, JANJI.Utterance, fact.basis)
    to.receipts(node, (fact.wording,))
    for what in expressed:
        to.add(node, JANJI.expresses, what)
    to.add(node, JANJI.directness, concept("directness", fact.directness))
    to.links(node, fact, _SAID)
    to.dates(node, {JANJI.saidOn: fact.on})


def numbers(
    owner: Term,
    predicate: Term,
    owner_slug: str,
    named: tuple[Number, ...],
    inherited: tuple[Quote, ...],
    to: FactWriter,
) -> None:
    """Write the numbers of a fact; one without a quote of its own is shown by its owner's."""
    for fact in named:
        node = to.node("target", f"{owner_slug}-{fact.slug or fact.kind}")
        to.add(owner, predicate, node)
        to.fact(node, JANJI.Target, fact, fact.receipts or inherited)
        _number(node, fact, to)


def _number(node: Term, fact: Number, to: FactWriter) -> None:
    to.add(node, JANJI.quantityKind, concept("quantity-kind", fact.kind))
    to.links(node, fact, _NUMBER)
    amount = fact.amount
    if amount and amount.least is not None:
        to.add(node, JANJI.min, number(amount.least))
    if amount and amount.most is not None:
        to.add(node, JANJI.max, number(amount.most))
    label = fact.label or (amount.wording if amount else None)
    if label:
        to.names(node, label)
    if fact.currency:
        to.add(node, JANJI.currency, literal(fact.currency))
        to.add(node, JANJI.unit, write_unit(fact.currency, to.buffer))
    length = fact.duration or fact.over
    if length:
        to.add(node, JANJI.duration, literal(length, datatype=XSD.duration))
    to.dates(node, {JANJI.deadline: fact.deadline})
