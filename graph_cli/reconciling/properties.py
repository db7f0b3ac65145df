"""What else a query may say of an entity than its name: the properties of the vocabulary, and who has which values."""

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from graph_cli.reconciling.batch import Condition, Given
from graph_cli.reconciling.classes import ACTOR, CLASSES, local
from graph_cli.reconciling.entity_names import CODES, Entities, NamedEntity
from ontology.rdf.term import Term, bare
from ontology.rdf.terms import JANJI, PREFIXES, RDF, RDFS, SKOS
from ontology.text.names import fold
from ontology.vocabulary.data_model import load_model
from queries.nodes.node_reader import RdfValue
from queries.nodes.node_summary import NodeSummaries

_DOMAINS = (RDFS.domain, Term("<https://schema.org/domainIncludes>"))
#: What a fact carries for the graph's own sake.
_APART = frozenset(each.name for each in (*load_model().carried_properties, *load_model().quantities))
#: What tells two of a name apart.
_TELLING = ("level", "organizationKind", "within", "partOf", "basedIn", "runBy", "place")
#: The same of a role, for its holder.
_OFFICE = (JANJI.roleKind, JANJI.organization, JANJI.place)
_APART_BY = " · "


@dataclass(frozen=True)
class Property:
    """A property: its identifier, what it is called, and what it means."""

    id: str
    name: str
    description: str


@dataclass(frozen=True)
class Check:
    """A condition, with the nodes and the texts of which an entity must have one as a value."""

    property: str
    nodes: frozenset[str]
    texts: frozenset[str]


class Properties:
    """The properties of the entities of a graph."""

    def __init__(self, summaries: NodeSummaries, entities: Entities) -> None:
        self._summaries, self._reader, self._entities = summaries, summaries.reader, entities
        self._concepts: dict[str, set[str]] = {}
        for iri in self._reader.find_subjects(RDF.type, bare(SKOS.Concept)):
            for key in (iri, fold(iri.rpartition("/")[2]), *map(fold, summaries.summarize(iri).names)):
                self._concepts.setdefault(key, set()).add(iri)
        classes = (bare(getattr(JANJI, each)) for each in (*CLASSES, ACTOR))
        properties = {
            iri for each in classes for domain in _DOMAINS for iri in self._reader.find_subjects(domain, each)
        }
        self.all = [self._property(iri) for iri in sorted(properties) if local(iri) != iri and local(iri) not in _APART]
        self._names = {each.id for each in self.all}

    def _property(self, iri: str) -> Property:
        comments = self._reader.find_objects(iri, RDFS.comment)
        comment = (each.value for each in comments if isinstance(each, Literal) and each.language == "en")
        return Property(local(iri), self._summaries.summarize(iri).name("en"), next(comment, ""))

    def check(self, condition: Condition) -> Check:
        """Return a condition in the terms of the graph."""
        nodes = {iri for value in condition.values for iri in self._nodes(value)}
        texts = (fold(value.text) for value in condition.values if not value.is_entity)
        return Check(condition.property, frozenset(nodes), frozenset(texts))

    def agrees(self, entity: NamedEntity, check: Check) -> bool | None:
        """Say whether an entity is as a condition has it; None where the graph does not say."""
        values = self._values(entity, check.property)
        return any(_meets(value, check) for value in values) if values else None

    def having(self, check: Check) -> Iterator[NamedEntity]:
        """Yield the entities that are as a condition has it, as far as they can be looked up by it."""
        if check.property in CODES:
            keys = (f"bps {text}" if check.property == "bpsCode" else text for text in check.texts)
            entities = (entity for key in keys for entity in self._entities.find_called(key))
            yield from (entity for entity in entities if self.agrees(entity, check))
        elif check.property in self._names:
            subjects = (
                each for node in check.nodes for each in self._reader.find_subjects(_term(check.property), node)
            )
            yield from filter(None, map(self._entities.of, subjects))

    def describe(self, entity: NamedEntity, language: str) -> str:
        """Return what tells an entity from others of its name."""
        values = [value for name in _TELLING for value in self._values(entity, name)] or self._offices(entity)
        parts = (
            self._summaries.summarize(value.value).name(language) for value in values if isinstance(value, NamedNode)
        )
        return _APART_BY.join(dict.fromkeys(parts))

    def _values(self, entity: NamedEntity, name: str) -> list[RdfValue]:
        return self._reader.find_objects(entity.iri, _term(name)) if name in self._names else []

    def _offices(self, entity: NamedEntity) -> list[RdfValue]:
        """Return what roles a person has, where and in which bodies."""
        roles = self._reader.find_subjects(JANJI.holder, entity.iri)
        return [value for each in _OFFICE for role in roles for value in self._reader.find_objects(role, each)]

    def _nodes(self, value: Given) -> Iterator[str]:
        if value.is_entity:
            match = self._entities.of(value.text)
            yield from [match.iri] if match else self._concepts.get(value.text, ())
        else:
            yield from (entity.iri for entity in self._entities.find_called(value.text))
            yield from self._concepts.get(fold(value.text), ())


def _meets(value: RdfValue, check: Check) -> bool:
    if isinstance(value, NamedNode):
        return value.value in check.nodes
    return isinstance(value, Literal) and fold(value.value) in check.texts


def _term(name: str) -> Term:
    return Term(f"<{PREFIXES['janji']}{name}>")
