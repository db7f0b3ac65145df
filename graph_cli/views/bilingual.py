"""One network in two languages: the same nodes and edges, each with its labels in English and Indonesian."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph_cli.views.words import LANGUAGES
from ontology.errors import DataError, UsageError
from queries.network_model import Edge, Network, Node

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
            raise UsageError(f"the page speaks no {shown.language!r}; choose {' or '.join(LANGUAGES)}")
        both = cls(shown, other or replace(shown, language="en" if shown.language == "id" else "id"))
        for kind in ("nodes", "edges", "sources"):
            if {each.id for each in getattr(shown, kind)} != {each.id for each in getattr(both.other, kind)}:
                raise DataError(f"the two languages of the network differ in their {kind}: build the graph again")
        return both

    @property
    def language(self) -> str:
        """Return the language that is shown first."""
        return self.shown.language

    def nodes(self) -> Iterator[tuple[Node, Node]]:
        """Yield each node in English and in Indonesian, in the order of the network that is shown."""
        others = {node.id: node for node in self.other.nodes}
        for node in self.shown.nodes:
            yield (node, others[node.id]) if self.language == "en" else (others[node.id], node)

    def edges(self) -> Iterator[tuple[Edge, Edge]]:
        """Yield each edge in English and in Indonesian, in the order of the network that is shown."""
        others = {edge.id: edge for edge in self.other.edges}
        for edge in self.shown.edges:
            yield (edge, others[edge.id]) if self.language == "en" else (others[edge.id], edge)
