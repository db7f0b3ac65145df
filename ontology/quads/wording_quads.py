"""What statements are made of becomes quads: wordings, and numbers that somebody named."""

from ontology.facts.fields import Quote
from ontology.facts.marked_values import write_value
from ontology.facts.wordings import Number, Said
from ontology.quads.currency_unit import write_unit
from ontology.quads.fact_writer import FactWriter
from ontology.quads.quad_buffer import number
from ontology.rdf.ids import concept, quote_digest
from ontology.rdf.term import Term
from ontology.rdf.terms import JANJI


def write_wording(contents: tuple[Term, ...], fact: Said, to: FactWriter) -> None:
    """Write one wording, of all that it expresses."""
    node = to.ids.make_quote_id("utterance", to.document, quote_digest(fact.wording.key))
    to.write_type(node, JANJI.Utterance, fact.basis)
    to.receipts(node, fact.receipts)
    for what in contents:
        to.add(node, JANJI.expresses, what)
    to.add(node, JANJI.directness, concept("directness", fact.directness))
    to.properties(node, fact)
    if to.layout:
        to.layout.note_speakers(fact.wording, to.targets(fact, "by"))


def numbers(
    owner: Term,
    predicate: Term,
    owner_slug: str,
    facts: tuple[Number, ...],
    owner_quotes: tuple[Quote, ...],
    to: FactWriter,
) -> None:
    """Write the numbers of a fact; one without a quote of its own is shown by its owner's."""
    for fact in facts:
        node = to.node("target", f"{owner_slug}-{fact.slug or fact.kind}")
        to.add(owner, predicate, node)
        value = getattr(fact, fact.kind)
        key_quote = to.shown.get((id(fact), fact.kind, write_value(value)))
        quotes = sorted(fact.receipts or owner_quotes, key=lambda quote: quote != key_quote)
        to.fact(node, JANJI.Target, fact, tuple(quotes), to.basis_of(fact, fact.kind, value))
        _number(node, fact, to)


def _number(node: Term, fact: Number, to: FactWriter) -> None:
    to.add(node, JANJI.quantityKind, concept("quantity-kind", fact.kind))
    to.properties(node, fact)
    amount = fact.amount
    if amount and amount.least is not None:
        to.add(node, JANJI.min, number(amount.least))
        to.ground(node, fact, fact.kind, amount, number(amount.least))
    if amount and amount.most is not None:
        to.add(node, JANJI.max, number(amount.most))
        to.ground(node, fact, fact.kind, amount, number(amount.most))
    label = fact.label or (amount.wording if amount else None)
    if label:
        to.names(node, label)
    if fact.currency:
        unit = write_unit(fact.currency, to.index.vocabulary, to.buffer)
        to.add(node, JANJI.unit, unit)
        to.ground(node, fact, "currency", fact.currency, unit)
