"""One network in several languages: the same nodes and edges, each with its labels in each of them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from ontology.errors import DataError
from ontology.text.phrase import Phrase
from queries.asking.label_languages import order_languages
from queries.network.model import CitedDocument, Edge, Network, Node

T = TypeVar("T", Node, Edge, CitedDocument)

#: A text that is the same in all languages of labels, or one for each of them in their order.
Texts = str | list[str]


def join_texts(texts: Sequence[str]) -> Texts:
    """Return a text in each language, or one text where all agree.

    >>> join_texts(["Promise", "Janji"]), join_texts(["Malili", "Malili"])
    (['Promise', 'Janji'], 'Malili')
    """
    return [*texts] if len(set(texts)) > 1 else texts[0]


@dataclass(frozen=True)
class Multilingual:
    """A network in each of its languages of labels, and which of them is shown first."""

    networks: tuple[Network, ...]
    #: The language that is shown first.
    language: str

    @classmethod
    def of(cls, networks: Sequence[Network]) -> "Multilingual":
        """Return a network in its languages: the first one is shown first, and the order of texts is fixed.

        Raises DataError where two do not hold the same nodes and edges.
        """
        first = networks[0]
        for other in networks[1:]:
            for kind in ("nodes", "edges", "sources"):
                if {each.id for each in getattr(first, kind)} != {each.id for each in getattr(other, kind)}:
                    raise DataError(
                        Phrase("the languages of the network differ in their {kind}: build the graph again", kind=kind)
                    )
        by_language = {network.language: network for network in reversed(networks)}
        return cls(tuple(by_language[each] for each in order_languages(sorted(by_language))), first.language)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of labels, in the order of the texts."""
        return tuple(network.language for network in self.networks)

    @property
    def shown(self) -> Network:
        """The network as it is shown first."""
        return self.networks[self.languages.index(self.language)]

    @cached_property
    def nodes(self) -> list[tuple[Node, ...]]:
        """Each node in every language, in the order of the network that is shown."""
        return [*self._align(lambda network: network.nodes)]

    @cached_property
    def edges(self) -> list[tuple[Edge, ...]]:
        """Each edge in every language, in the order of the network that is shown."""
        return [*self._align(lambda network: network.edges)]

    @cached_property
    def sources(self) -> list[tuple[CitedDocument, ...]]:
        """Each document in every language, in the order of the network that is shown."""
        return [*self._align(lambda network: network.sources)]

    def _align(self, parts: Callable[[Network], Sequence[T]]) -> Iterator[tuple[T, ...]]:
        by_id = [{part.id: part for part in parts(network)} for network in self.networks]
        return (tuple(each[part.id] for each in by_id) for part in parts(self.shown))
