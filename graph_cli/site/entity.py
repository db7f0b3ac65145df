"""One entity with all its facts, in both languages."""

from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from graph_cli.site.known import Knowledge, Known, Receipt
from graph_cli.site.reader import Node
from ontology.rdf.term import bare
from ontology.rdf.terms import DCT, JANJI, OA, RDF, SKOS
from ontology.vocabulary.data_model import load_model
from queries.asking.short_words import kind_of

_MODEL = load_model()

#: What serves looking up, and what a page tells elsewhere than among the facts.
_APART = frozenset(
    map(
        bare,
        (
            *(RDF.type, SKOS.prefLabel, SKOS.altLabel, SKOS.editorialNote, SKOS.inScheme, DCT.source),
            *(each.term for each in (*_MODEL.carried, *_MODEL.shortcuts, *_MODEL.quantities)),
            JANJI.digest,
        ),
    )
)
#: What leads to an entity and says nothing of it that the other way round does not.
_AWAY = frozenset(
    map(
        bare,
        (
            *(each.term for each in (*_MODEL.carried, *_MODEL.shortcuts)),
            *(OA.hasSource, DCT.isReplacedBy),
        ),
    )
)


@dataclass(frozen=True)
class Text:
    """A text, a number or a date, with its language where it has one."""

    text: str
    language: str | None
    datatype: str | None = None


@dataclass(frozen=True)
class Outside:
    """An address of another site."""

    iri: str


Value = Known | Text | Outside


@dataclass(frozen=True)
class Fact:
    """What is said of an entity by one predicate."""

    predicate: Known
    values: list[Value]


@dataclass(frozen=True)
class Quote:
    """A phrase of a document, and the facts that rest on it."""

    receipt: Receipt
    facts: list[Known]


@dataclass(frozen=True)
class Entity:
    """One entity with all its facts."""

    known: Known
    type: Known | None
    aliases: list[Text]
    notes: list[Text]
    #: The concept scheme of a concept.
    scheme: Known | None
    facts: list[Fact]
    #: The numbers that it carries: targets, quotas, what was counted.
    numbers: list[Known]
    #: The phrases that show it, the one to show first first.
    receipts: list[Receipt]
    #: The reference sources from which it was taken.
    sources: list[Known]


def entity(knowledge: Knowledge, iri: str) -> Entity | None:
    """Return an entity; None where the graph says nothing of it."""
    known = knowledge.known(iri)
    if not known.type:
        return None
    said = knowledge.reader.said(iri)

    def nodes(*predicates: str) -> list[Known]:
        values = (value for predicate in predicates for value in said.get(predicate, ()))
        return [knowledge.known(iri) for iri in sorted(value.value for value in values if isinstance(value, NamedNode))]

    schemes = nodes(bare(SKOS.inScheme))
    return Entity(
        known,
        knowledge.known(known.type),
        _texts(said.get(bare(SKOS.altLabel), ())),
        _texts(said.get(bare(SKOS.editorialNote), ())),
        schemes[0] if schemes else None,
        _facts(knowledge, said),
        nodes(*(bare(each.term) for each in _MODEL.quantities)),
        _receipts(knowledge, said, known),
        nodes(bare(DCT.source)),
    )


def facts_of(knowledge: Knowledge, iri: str) -> list[Fact]:
    """Return what is said of an entity itself, in no order."""
    return _facts(knowledge, knowledge.reader.said(iri))


def quote(knowledge: Knowledge, evidence: str) -> Quote:
    """Return a phrase with the facts that rest on it."""
    facts = knowledge.reader.having(JANJI.evidence, evidence)
    return Quote(knowledge.receipt(evidence), [*map(knowledge.known, facts)])


def links(knowledge: Knowledge, iri: str) -> list[tuple[str, str]]:
    """Return what else speaks of an entity, in no order: the subjects, each with its predicate.

    A place or a concept may have a hundred thousand, so that nothing is looked up of those in documents.
    """
    pairs = knowledge.reader.to(iri)
    return [
        (subject, predicate) for subject, predicate in pairs if predicate not in _AWAY and _tells(knowledge, subject)
    ]


def _tells(knowledge: Knowledge, subject: str) -> bool:
    """Say whether a subject is an entity or a fact, rather than evidence or a term of the vocabulary."""
    if "/id/" in subject:
        return "/id/evidence/" not in subject
    type_ = knowledge.known(subject).type
    return bool(type_) and kind_of(type_) not in ("class", "ontology")


def _receipts(knowledge: Knowledge, said: dict[str, list[Node]], known: Known) -> list[Receipt]:
    first = known.receipt
    evidence = sorted(value.value for value in said.get(bare(JANJI.evidence), ()) if isinstance(value, NamedNode))
    further = (knowledge.receipt(each) for each in evidence if first is None or each != first.evidence)
    return [*([first] if first else ()), *further]


def _facts(knowledge: Knowledge, said: dict[str, list[Node]]) -> list[Fact]:
    return [Fact(knowledge.known(name), _values(knowledge, said[name])) for name in said if name not in _APART]


def _values(knowledge: Knowledge, nodes: list[Node]) -> list[Value]:
    return [_value(knowledge, node) for node in nodes]


def _value(knowledge: Knowledge, node: Node) -> Value:
    if isinstance(node, NamedNode):
        known = knowledge.known(node.value)
        return known if known.type else Outside(node.value)
    return _text(node)


def _texts(nodes: "list[Node] | tuple[()]") -> list[Text]:
    return sorted((_text(node) for node in nodes), key=lambda text: text.text)


def _text(node: Node) -> Text:
    if isinstance(node, Literal):
        return Text(node.value, node.language, node.datatype.value)
    return Text(str(node), None)
