"""One network in two languages: the same nodes and edges, each with its labels in English and Indonesian."""

from dataclasses import dataclass, replace
from functools import cached_property

from ontology.errors import DataError, UsageError
from ontology.text.phrase import Phrase, join_choices
from queries.asking.graph_reader import LANGUAGES
from queries.network.model import Edge, Network, Node

Pair = str | list[str]


def pair(english: str, indonesian: str) -> Pair:
    """Return a text in two languages, English first, or one text where both agree.

    >>> pair("Promise", "Janji"), pair("Malili", "Malili")
    (['Promise', 'Janji'], 'Malili')
    """
    return english if english == indonesian else [english, indonesian]


@dataclass(frozen=True)
class Bilingual:
    """A network as it is shown first, and the same in the other language.

    Where there is no other, the labels are those of the first in both languages.
    """

    shown: Network
    other: Network

    @classmethod
    def of(cls, shown: Network, other: Network | None) -> "Bilingual":
        """Return both.

        Raises UsageError for a language that the page does not speak, DataError where the two do not hold the
        same nodes and edges.
        """
        if shown.language not in LANGUAGES:
            raise UsageError(
                Phrase(
                    "the page speaks no {language}; choose {languages}",
                    language=repr(shown.language),
                    languages=join_choices(LANGUAGES),
                )
            )
        both = cls(shown, other or replace(shown, language="en" if shown.language == "id" else "id"))
        for kind in ("nodes", "edges", "sources"):
            if {each.id for each in getattr(shown, kind)} != {each.id for each in getattr(both.other, kind)}:
                raise DataError(
                    Phrase("the two languages of the network differ in their {kind}: build the graph again", kind=kind)
                )
        return both

    @property
    def language(self) -> str:
        """Return the language that is shown first."""
        return self.shown.language

    @cached_property
    def nodes(self) -> list[tuple[Node, Node]]:
        """Each node in English and in Indonesian, in the order of the network that is shown."""
        others = {node.id: node for node in self.other.nodes}
        both = [(node, others[node.id]) for node in self.shown.nodes]
        return both if self.language == "en" else [(other, node) for node, other in both]

    @cached_property
    def edges(self) -> list[tuple[Edge, Edge]]:
        """Each edge in English and in Indonesian, in the order of the network that is shown."""
        others = {edge.id: edge for edge in self.other.edges}
        both = [(edge, others[edge.id]) for edge in self.shown.edges]
        return both if self.language == "en" else [(other, edge) for edge, other in both]
