"""The classes and properties of the graph, as `janji.ttl` describes them: the one place that says what each is for.

`janji.ttl` is ordinary RDF Schema, and beside it says in a namespace of its own (`model:`) what follows for the rest
of the house. The model is the same in every study; concepts, which a study may add to, are in the vocabulary.

>>> model = load_model()
>>> model.actors
('person', 'ticket', 'organization')
>>> model.properties["promisor"].drawn_as, model.properties["theme"].scheme
('edge', 'theme')
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files

from ontology.rdf.terms import PREFIXES
from ontology.vocabulary.term_description import (
    CONCEPT,
    ClassDescription,
    PropertyDescription,
    scheme_slug,
)

#: The namespace of what `janji.ttl` says for the house alone; it is no part of the graph.
MODEL = "https://w3id.org/janji/model#"
_HOME, _RDFS, _OWL = PREFIXES["janji"], PREFIXES["rdfs"], PREFIXES["owl"]
_SCHEMA, _TYPE = "https://schema.org/", f"{PREFIXES['rdf']}type"

#: What is said of one term: texts by predicate, each with its language where it has one.
_Statements = Mapping[str, list[tuple[str, str | None]]]


@dataclass(frozen=True)
class DataModel:
    """The classes and properties by their names, in the order of the vocabulary, in which they are told everywhere."""

    classes: Mapping[str, ClassDescription] = field(hash=False)
    properties: Mapping[str, PropertyDescription] = field(hash=False)

    @classmethod
    def of(cls, turtle: bytes) -> "DataModel":
        """Return the model that a Turtle file describes."""
        descriptions = _read_statements(turtle)
        classes = {
            n: _class(n, s) for n, s in descriptions.items() if (f"{_OWL}Class", None) in s[f"{PREFIXES['rdf']}type"]
        }
        properties = {
            name: _property(name, statements) for name, statements in descriptions.items() if name not in classes
        }
        return cls(classes, properties)

    @cached_property
    def actors(self) -> tuple[str, ...]:
        """The kinds of those who promise, speak and act."""
        return tuple(each.kind for each in self.classes.values() if each.is_actor)

    @cached_property
    def general_classes(self) -> Mapping[str, tuple[str, ...]]:
        """The classes that are never used directly, by name, each with the names of those that stand below it."""
        parents = {name: [each.removeprefix(_HOME) for each in above.parents] for name, above in self.classes.items()}
        below = {name: tuple(each for each in parents if name in parents[each]) for name in self.classes}
        return {name: names for name, names in below.items() if names}

    @cached_property
    def entity_kinds(self) -> tuple[str, ...]:
        """The kinds whose slug means the same in every document of a study."""
        return tuple(each.kind for each in self.classes.values() if each.slug == "study")

    @cached_property
    def fact_kinds(self) -> tuple[str, ...]:
        """The kinds whose slug belongs to the document in which it stands."""
        return tuple(each.kind for each in self.classes.values() if each.slug == "document")

    @cached_property
    def node_kinds(self) -> tuple[str, ...]:
        """The kinds that are nodes of the network, beside concepts."""
        return tuple(each.kind for each in self.classes.values() if each.is_node)

    @cached_property
    def statement_kinds(self) -> tuple[str, ...]:
        """The kinds of nodes that documents make: what is promised, planned, claimed or done."""
        return tuple(each.kind for each in self.classes.values() if each.is_statement)

    @cached_property
    def edges(self) -> tuple[PropertyDescription, ...]:
        """The properties that are edges of the network."""
        return tuple(each for each in self.properties.values() if each.drawn_as == "edge")

    @cached_property
    def node_facts(self) -> tuple[PropertyDescription, ...]:
        """The properties that are told of a node of the network as facts."""
        return tuple(each for each in self.properties.values() if each.drawn_as == "fact")

    @cached_property
    def binding(self) -> tuple[PropertyDescription, ...]:
        """The properties that lead to who promises, runs or begins something."""
        return tuple(each for each in self.properties.values() if each.is_binding)

    @cached_property
    def bound_kinds(self) -> tuple[str, ...]:
        """The kinds of what somebody promises, runs or begins."""
        homes = {domain for each in self.binding for domain in each.domains}
        return tuple(each.kind for each in self.classes.values() if _HOME + each.name in homes)

    @cached_property
    def carried_properties(self) -> tuple[PropertyDescription, ...]:
        """The properties that every fact carries for the graph's own sake."""
        return tuple(each for each in self.properties.values() if each.is_carried)

    @cached_property
    def shortcuts(self) -> tuple[PropertyDescription, ...]:
        """The properties that are edges which follow from others."""
        return tuple(each for each in self.properties.values() if each.is_shortcut)

    @cached_property
    def quantities(self) -> tuple[PropertyDescription, ...]:
        """The properties that lead to numbers which somebody named."""
        return tuple(each for each in self.properties.values() if each.ranges == (f"{_HOME}Target",))

    @cached_property
    def concept_kinds(self) -> tuple[str, ...]:
        """The schemes whose concepts are nodes of the network."""
        return tuple(each.name for each in self.edges if each.ranges == (CONCEPT,))

    def properties_of(self, name: str) -> tuple[PropertyDescription, ...]:
        """Return the properties of the instances of a class, by its name."""
        homes = {_HOME + name, *self.classes[name].parents}
        return tuple(each for each in self.properties.values() if homes.intersection(each.domains))

    def classes_with(self, name: str) -> tuple[ClassDescription, ...]:
        """Return the classes whose instances have a property, by its name."""
        domains = self.properties[name].domains
        return tuple(each for each in self.classes.values() if _HOME + each.name in domains)


@cache
def load_model() -> DataModel:
    """Return the model of the package."""
    return DataModel.of(files("ontology").joinpath("janji.ttl").read_bytes())


def _read_statements(turtle: bytes) -> Mapping[str, _Statements]:
    """Return what is said of each of the vocabulary's own terms, by name, in the order of the file."""
    from pyoxigraph import Literal, NamedNode, RdfFormat, parse

    descriptions: dict[str, dict[str, list[tuple[str, str | None]]]] = {}
    for quad in parse(turtle, format=RdfFormat.TURTLE):
        subject, value = quad.subject, quad.object
        if (
            isinstance(subject, NamedNode)
            and subject.value.startswith(_HOME)
            and isinstance(value, NamedNode | Literal)
        ):
            statements = descriptions.setdefault(subject.value.removeprefix(_HOME), {})
            language = value.language if isinstance(value, Literal) else None
            statements.setdefault(quad.predicate.value, []).append((value.value, language))
    return descriptions


def _class(name: str, statements: _Statements) -> ClassDescription:
    return ClassDescription(
        name,
        _texts(statements, "label"),
        _texts(statements, "comment"),
        _all(statements, f"{_RDFS}subClassOf"),
        slug=_one(statements, "slug"),
        is_node=_one(statements, "drawn") is not None,
        is_statement=_one(statements, "drawn") == "statement",
    )


def _property(name: str, statements: _Statements) -> PropertyDescription:
    scheme, least, most, minimum = (_one(statements, each) for each in ("scheme", "least", "most", "minimum"))
    return PropertyDescription(
        name,
        _texts(statements, "label"),
        _texts(statements, "comment"),
        (*_all(statements, f"{_RDFS}domain"), *_all(statements, f"{_SCHEMA}domainIncludes")),
        (*_all(statements, f"{_RDFS}range"), *_all(statements, f"{_SCHEMA}rangeIncludes")),
        is_link=f"{_OWL}ObjectProperty" in _all(statements, _TYPE),
        drawn_as=_one(statements, "drawn"),
        is_binding=_one(statements, "binds") == "true",
        is_carried=_one(statements, "carried") == "true",
        is_period=_one(statements, "period") == "true",
        is_shortcut=_one(statements, "shortcut") == "true",
        scheme=scheme_slug(scheme) if scheme else None,
        least=int(least) if least else None,
        most=int(most) if most else None,
        minimum=int(minimum) if minimum else None,
        pattern=_one(statements, "pattern"),
        advice=_one(statements, "advice"),
    )


def _texts(statements: _Statements, predicate: str) -> dict[str, str]:
    """Return the texts of a predicate of RDF Schema, by language."""
    return {language or "": text for text, language in statements.get(_RDFS + predicate, ())}


def _all(statements: _Statements, predicate: str) -> tuple[str, ...]:
    return tuple(value for value, _ in statements.get(predicate, ()))


def _one(statements: _Statements, name: str) -> str | None:
    return next(iter(_all(statements, MODEL + name)), None)
