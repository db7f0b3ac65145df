"""What the vocabulary says of one class or property: its labels, and what the rest of the house derives from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from ontology.rdf.ids import SCHEMES
from ontology.rdf.term import Term
from ontology.rdf.terms import JANJI, PREFIXES

CONCEPT, CONCEPT_SCHEME = f"{PREFIXES['skos']}Concept", f"{PREFIXES['skos']}ConceptScheme"


@dataclass(frozen=True)
class TermDescription:
    """What a class and a property have in common; texts are by language."""

    name: str
    labels: Mapping[str, str] = field(hash=False)
    comments: Mapping[str, str] = field(hash=False)

    @property
    def term(self) -> Term:
        """The identifier."""
        return Term(getattr(JANJI, self.name))

    def label(self, language: str) -> str:
        """Return the label in a language, or the English one."""
        return self.labels.get(language) or self.labels["en"]


@dataclass(frozen=True)
class ClassDescription(TermDescription):
    """A class; `parents` are IRIs."""

    parents: tuple[str, ...]
    #: Where a slug of this class means one thing: in the whole "study" or in one "document". None: no curator names it.
    slug: str | None
    #: Whether its instances are nodes of the network, with a name of their own.
    is_node: bool
    #: Whether they are nodes that documents make: what is promised, planned, claimed or done.
    is_statement: bool

    @property
    def kind(self) -> str:
        """The short word for its instances, as their identifiers have it."""
        return self.name.lower()

    @property
    def is_actor(self) -> bool:
        """Whether its instances can promise, speak and act."""
        return f"{PREFIXES['janji']}Actor" in self.parents


@dataclass(frozen=True)
class PropertyDescription(TermDescription):
    """A property; `domains` and `ranges` are IRIs."""

    domains: tuple[str, ...]
    ranges: tuple[str, ...]
    #: Whether its values are nodes, rather than texts, numbers and dates.
    is_link: bool
    #: What it is in the network: an "edge" between two nodes, or a "fact" that is told of one. None: neither.
    drawn_as: str | None
    #: Whether who it leads to promises, runs or begins something.
    is_binding: bool
    #: Whether every fact carries it for the graph's own sake: its receipt, its basis, what it is looked up by.
    is_carried: bool
    #: Whether its values may be spans of dates, too.
    is_period: bool
    #: Whether it is an edge that follows from others and serves browsing alone.
    is_shortcut: bool
    #: The slug of the scheme that its concepts are of.
    scheme: str | None
    #: How many values a node has at least and at most; None: any number.
    least: int | None
    most: int | None
    #: The smallest number, and the form of a text, as a regular expression of XPath.
    minimum: int | None
    pattern: str | None
    #: What to do where a value is not as it should be; None where that follows from the rest.
    advice: str | None

    @cached_property
    def is_date(self) -> bool:
        """Whether its values are dates as the source writes them, of any precision, or spans of them."""
        return self.ranges == (f"{PREFIXES['rdfs']}Literal",)

    @cached_property
    def is_text(self) -> bool:
        """Whether its values are texts in a language."""
        return self.ranges == (f"{PREFIXES['rdf']}langString",)

    @cached_property
    def is_address(self) -> bool:
        """Whether its values are addresses on the web."""
        return self.ranges == ("http://xmlns.com/foaf/0.1/Document",)

    @cached_property
    def datatype(self) -> str | None:
        """The name of its datatype in XML Schema; None where its values are something else."""
        only = self.ranges[0]
        return only.removeprefix(PREFIXES["xsd"]) if only.startswith(PREFIXES["xsd"]) else None


def scheme_slug(iri: str) -> str:
    """Return the slug of a concept scheme."""
    return iri.removeprefix(SCHEMES)
