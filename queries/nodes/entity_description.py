"""One entity with all its facts, in every language, and what speaks of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from ontology.rdf.term import Term, bare
from ontology.rdf.terms import DCT, JANJI, OA, RDF, SKOS
from ontology.vocabulary.data_model import load_model
from queries.asking.short_words import kind_of
from queries.asking.value_receipts import STATED
from queries.nodes.node_reader import RdfValue
from queries.nodes.node_summary import Evidence, NodeSummaries, NodeSummary
from queries.sparql.value import Value as AnswerValue
from queries.sparql.value import value_of

_MODEL = load_model()
_QUANTITIES = tuple(bare(each.term) for each in _MODEL.quantities)

#: What serves looking up, and what a page tells elsewhere than among the facts.
_APART = frozenset(
    map(
        bare,
        (
            *(RDF.type, SKOS.prefLabel, SKOS.altLabel, SKOS.editorialNote, SKOS.inScheme, DCT.source),
            *(each.term for each in (*_MODEL.carried_properties, *_MODEL.shortcuts, *_MODEL.quantities)),
            JANJI.digest,
        ),
    )
)
#: What leads to an entity and says nothing of it that the other way round does not.
_AWAY = frozenset(
    map(
        bare,
        (
            *(each.term for each in (*_MODEL.carried_properties, *_MODEL.shortcuts)),
            *(OA.hasSource, DCT.isReplacedBy),
        ),
    )
)


class _Telling(NamedTuple):
    """By which of its values a fact without a name is told at all of its ends."""

    value: Term
    ends: frozenset[str]


_TOLD_BY = {
    "role": _Telling(JANJI.holder, frozenset(map(bare, (JANJI.holder, JANJI.organization, JANJI.place)))),
    "relationship": _Telling(JANJI.to, frozenset(map(bare, (JANJI.from_, JANJI.to, JANJI.program)))),
    "utterance": _Telling(JANJI.speaker, frozenset(map(bare, (JANJI.speaker, JANJI.expresses)))),
}
#: What leads from a fact to a part of it, or to that of which it is a saying: no words name these.
_OF_ITSELF = frozenset(map(bare, (JANJI.target, JANJI.actual, JANJI.expresses)))

#: Up to so many links are ordered by their names; of more, nothing is looked up but what a page shows.
_NAMED = 5_000


@dataclass(frozen=True)
class TextValue:
    """A text, a number or a date, with its language where it has one."""

    text: str
    language: str | None
    datatype: str | None = None


@dataclass(frozen=True)
class ExternalAddress:
    """An address of another site."""

    iri: str


Value = NodeSummary | TextValue | ExternalAddress
#: What is said of a node, by predicate.
Statements = Mapping[str, list[RdfValue]]


@dataclass(frozen=True)
class PredicateValues:
    """What is said of an entity by one predicate."""

    predicate: NodeSummary
    values: list[Value]


@dataclass(frozen=True)
class QuotedPhrase:
    """A phrase of a document, and the facts that rest on it."""

    evidence: Evidence
    facts: list[NodeSummary]


@dataclass(frozen=True)
class LineReceipt:
    """What shows the value of a line, and on what it rests."""

    evidence: Evidence | None
    #: The slug of the concept; empty where that is not said, as of a document or a concept.
    basis: str

    @property
    def is_shown(self) -> bool:
        """Whether the quote shows the value, rather than the fact of which it is one."""
        return self.basis == STATED


@dataclass(frozen=True)
class EntityDescription:
    """One entity with all its facts."""

    summary: NodeSummary
    type: NodeSummary | None
    aliases: list[TextValue]
    notes: list[TextValue]
    #: The concept scheme of a concept.
    scheme: NodeSummary | None
    facts: list[PredicateValues]
    #: The numbers that it carries: targets, quotas, what was counted.
    numbers: list[NodeSummary]
    #: The phrases that show it, the one to show first first.
    receipts: list[Evidence]
    #: The reference sources from which it was taken.
    sources: list[NodeSummary]


def describe_entity(summaries: NodeSummaries, iri: str) -> EntityDescription | None:
    """Return an entity; None where the graph says nothing of it."""
    summary = summaries.summarize(iri)
    if not summary.type:
        return None
    statements = summaries.reader.group_statements(iri)

    def summarize_all(*predicates: str) -> list[NodeSummary]:
        values = (value for predicate in predicates for value in statements.get(predicate, ()))
        return [summaries.summarize(each) for each in sorted(_iris(values))]

    schemes = summarize_all(bare(SKOS.inScheme))
    return EntityDescription(
        summary,
        summaries.summarize(summary.type),
        _read_texts(statements.get(bare(SKOS.altLabel), ())),
        _read_texts(statements.get(bare(SKOS.editorialNote), ())),
        schemes[0] if schemes else None,
        _list_facts(summaries, statements),
        summarize_all(*_QUANTITIES),
        _list_evidence(summaries, summary),
        summarize_all(bare(DCT.source)),
    )


def find_line(summaries: NodeSummaries, fact: str, predicate: str, value: Value) -> LineReceipt:
    """Return what shows a value of a fact, where the two are told in one line; the property stands for a text."""
    if predicate in _OF_ITSELF:
        return _read_receipt(summaries, fact, None)
    if isinstance(value, TextValue):
        return _read_receipt(summaries, fact, predicate if value.language else value_of(value.text, value.datatype))
    return _read_receipt(summaries, fact, value.iri)


def find_line_of_link(summaries: NodeSummaries, fact: str, predicate: str, entity: str) -> LineReceipt:
    """Return what shows that a fact speaks of an entity, as an answer that lists the fact has it.

    A role is shown by who holds it, a relationship by the one to whom it leads, a saying by who says it.
    """
    told = _TOLD_BY.get(summaries.summarize(fact).kind)
    if told and predicate in told.ends:
        return _read_receipt(summaries, fact, min(summaries.reader.find_nodes(fact, told.value), default=None))
    return _read_receipt(summaries, fact, None if predicate in _OF_ITSELF else entity)


def _read_receipt(summaries: NodeSummaries, fact: str, value: AnswerValue | None) -> LineReceipt:
    receipt = summaries.find_receipt(fact, value)
    evidence = summaries.read_evidence(str(receipt.evidence)) if receipt.evidence else None
    return LineReceipt(evidence, receipt.basis or "")


def read_quoted_phrase(summaries: NodeSummaries, evidence: str) -> QuotedPhrase:
    """Return a phrase with the facts that rest on it."""
    facts = summaries.reader.find_facts(evidence)
    return QuotedPhrase(summaries.read_evidence(evidence), [*map(summaries.summarize, facts)])


def find_links(summaries: NodeSummaries, iri: str) -> list[tuple[str, str]]:
    """Return what else speaks of an entity, in no order: the subjects, each with its predicate.

    A place or a concept may have a hundred thousand, so that nothing is looked up of those in documents.
    """
    pairs = summaries.reader.read_incoming(iri)
    return [(subject, name) for subject, name in pairs if name not in _AWAY and _is_told(summaries, subject)]


def _is_told(summaries: NodeSummaries, subject: str) -> bool:
    """Say whether a subject is an entity or a fact, rather than evidence, a quotation or a term of the vocabulary."""
    if "/id/" in subject:
        return "/id/evidence/" not in subject and "/id/quotation/" not in subject
    type_ = summaries.summarize(subject).type
    return bool(type_) and kind_of(type_) not in ("class", "ontology")


def _list_evidence(summaries: NodeSummaries, summary: NodeSummary) -> list[Evidence]:
    first = summary.evidence
    iris = summaries.reader.find_evidence(summary.iri)
    further = (summaries.read_evidence(each) for each in iris if first is None or each != first.iri)
    return [*([first] if first else ()), *further]


def _iris(values: Iterable[RdfValue]) -> Iterator[str]:
    return (value.value for value in values if isinstance(value, NamedNode))


def _list_facts(summaries: NodeSummaries, statements: Statements) -> list[PredicateValues]:
    return [
        PredicateValues(summaries.summarize(name), [_read_value(summaries, value) for value in values])
        for name, values in statements.items()
        if name not in _APART
    ]


def _read_value(summaries: NodeSummaries, value: RdfValue) -> Value:
    if isinstance(value, NamedNode):
        summary = summaries.summarize(value.value)
        return summary if summary.type else ExternalAddress(value.value)
    return _read_text(value)


def _read_texts(values: Iterable[RdfValue]) -> list[TextValue]:
    return sorted(map(_read_text, values), key=lambda text: text.text)


def _read_text(value: RdfValue) -> TextValue:
    if isinstance(value, Literal):
        return TextValue(value.value, value.language, value.datatype.value)
    return TextValue(str(value), None)


def list_subjects(summaries: NodeSummaries, iri: str, language: str) -> list[tuple[str, str]]:
    """Return what speaks of an entity, each with its predicate: by what it is, as what it names it, and its name."""
    pairs = find_links(summaries, iri)
    if len(pairs) > _NAMED:
        return sorted(pairs, key=lambda pair: (pair[0].rpartition("/")[0], pair[1], pair[0]))
    summarize = summaries.summarize
    entries = sorted((name_link(summaries, *pair, language), summarize(pair[0]).name(language), pair) for pair in pairs)
    return [pair for _, _, pair in entries]


def name_link(summaries: NodeSummaries, subject: str, predicate: str, language: str) -> str:
    """Return under what a subject with its predicate stands on a page."""
    summarize = summaries.summarize
    return f"{summarize(summarize(subject).type).name(language)} · {summarize(predicate).name(language)}"
