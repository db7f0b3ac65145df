"""The network as plain values: what is drawn, exported and walked, whatever engine answered.

>>> person, promise = Node("urn:a", "person", "Ilham"), Node("urn:b", "promise", "Tools")
>>> network = Network((person, promise), (Edge("urn:e", "urn:b", "urn:a", "promisor", "promised by"),))
>>> [node.label for node in network.neighbours("urn:a")]
['Tools']
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Wording:
    """In whose words, how and when a quoted phrase was said."""

    #: The IRI of the speaker; None where the document names nobody.
    speaker: str | None
    speaker_label: str | None
    #: The slug of the concept: "quoted", "paraphrased" or "narrated".
    directness: str
    directness_label: str
    #: A date as the document gives it, year or month or day, or a day without its year (--MM-DD).
    said_on: str | None


@dataclass(frozen=True)
class Receipt:
    """Where a fact stands, and on what it rests."""

    #: The words of the document; None where the fact comes from a reference source.
    quote: str | None
    #: The IRI of the document or of the reference source.
    document: str
    document_label: str
    #: "stated", "inferred", "coded" or "reference"; of a curator's remark, which is no fact, "curator".
    basis: str
    #: How the quote was said; None where it is nobody's saying, or where it is not known which of several.
    wording: Wording | None = None
    #: The language of the quote, where it is another than the document's.
    language: str | None = None
    #: Which quotation of the document the quote is part of, and how many that has; None where it is of none.
    quotation: tuple[int, int] | None = None
    #: The row of the reference source, and the date on which it was read, where these are said.
    row: str | None = None
    retrieved: str | None = None


@dataclass(frozen=True)
class CitedDocument:
    """A document as it is cited; what it does not name is None."""

    #: The IRI of the document.
    id: str
    label: str
    #: Its address on the web.
    url: str | None = None
    #: The date of issue as written, year or month or day.
    issued: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    #: The language that it is written in.
    language: str | None = None
    #: Whether the label is its own title, rather than a curator's words.
    is_titled: bool = False


@dataclass(frozen=True)
class NodeFact:
    """One thing said of a node, readable as it stands in the language asked for."""

    relation: str
    other: str
    receipt: Receipt | None = None


@dataclass(frozen=True)
class Node:
    """One actor, place, program, promise, document or concept, with what is known of it."""

    #: The IRI.
    id: str
    #: "person", "ticket", "place", "promise" …, or the slug of a concept's scheme.
    kind: str
    label: str
    aliases: tuple[str, ...] = ()
    facts: tuple[NodeFact, ...] = ()
    #: The entity's own date as the source writes it: of a development when it happened, of a document its issue.
    #: A promise has none: its wordings have dates.
    date: str | None = None
    #: How binding a promise is: the slug of the concept, such as "listed" or "conditional".
    commitment: str | None = None
    commitment_label: str | None = None
    #: On what it rests itself, whatever its values rest on: several where documents differ, none where it is not said.
    bases: tuple[str, ...] = ()
    #: Where a place lies, in degrees north and east (WGS 84).
    latitude: float | None = None
    longitude: float | None = None
    #: The language of its label; None where that is in every language, or not known.
    language: str | None = None


@dataclass(frozen=True)
class Edge:
    """One relation between two nodes; two nodes may have several."""

    #: Unique in the network, and the same in every build.
    id: str
    #: The identifiers of the two nodes.
    source: str
    target: str
    #: The slug, such as "promisor" or "hoped-support".
    relation: str
    relation_label: str
    receipt: Receipt | None = None

    @property
    def is_hope(self) -> bool:
        """Say whether the relation is only hoped for.

        >>> Edge("e", "a", "b", "hoped-support", "hoped-for support").is_hope
        True
        """
        return self.relation.startswith("hoped")


@dataclass(frozen=True)
class Network:
    """Nodes and the edges between them, in the language in which their labels are written."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    language: str = "en"
    #: Every document of the graph, as it is cited.
    sources: tuple[CitedDocument, ...] = ()
    #: The concepts of the graph that have a broader one, each with that.
    broader: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)

    def degrees(self) -> Counter[str]:
        """Count the edges at each node; a node without any counts zero."""
        counts = Counter({node.id: 0 for node in self.nodes})
        counts.update(edge.source for edge in self.edges)
        counts.update(edge.target for edge in self.edges if edge.target != edge.source)
        return counts

    def neighbours(self, node: str) -> tuple[Node, ...]:
        """Return the nodes that share an edge with one node, in the order of the network."""
        near = {edge.target for edge in self.edges if edge.source == node}
        near |= {edge.source for edge in self.edges if edge.target == node}
        return tuple(other for other in self.nodes if other.id in near - {node})
