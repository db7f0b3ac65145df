"""Links as a weighted network of numbers, which is what engines take.

>>> ties = WeightedTies.of([Link("urn:b", "urn:a", "promisor"), Link("urn:b", "urn:c", "theme")])
>>> ties.names, ties.pairs, ties.weights
(('urn:a', 'urn:b', 'urn:c'), ((0, 1), (1, 2)), (1.0, 0.3))
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from hashlib import blake2b

from queries.analysis.linked_entities import Link
from queries.network.relations import SHARED

#: What two entities merely share, a theme or the place that holds them, ties them less than what is said of both.
SHARED_WEIGHT = 0.3
#: A network of so many entities is walked from each of them; a larger one from some, which stand for all.
WALKED_WHOLE, SOURCES = 1_000, 50


@dataclass(frozen=True)
class WeightedTies:
    """An undirected network: names in order, and the pairs of their positions that are tied, each once, in order."""

    names: tuple[str, ...]
    pairs: tuple[tuple[int, int], ...]
    #: Of each pair, the weights of all its relations together.
    weights: tuple[float, ...]
    #: Of each name, how many relations it has.
    counts: tuple[int, ...]

    @classmethod
    def of(cls, links: Iterable[Link]) -> "WeightedTies":
        """Return the ties of links, the same in whatever order they come; what leads back to itself is left out."""
        apart = sorted(link for link in links if link.source != link.target)
        names = tuple(sorted({end for link in apart for end in (link.source, link.target)}))
        index = {name: position for position, name in enumerate(names)}
        weights: dict[tuple[int, int], float] = {}
        counts = [0] * len(names)
        for link in apart:
            one, other = sorted((index[link.source], index[link.target]))
            weight = SHARED_WEIGHT if link.relation in SHARED else 1.0
            weights[one, other] = weights.get((one, other), 0.0) + weight
            counts[one] += 1
            counts[other] += 1
        pairs = tuple(sorted(weights))
        return cls(names, pairs, tuple(weights[pair] for pair in pairs), tuple(counts))

    @cached_property
    def index(self) -> dict[str, int]:
        """The position of each name."""
        return {name: position for position, name in enumerate(self.names)}

    @cached_property
    def sources(self) -> tuple[int, ...]:
        """From where shortest paths are walked: from all, or from some that their names alone pick, as if by lot."""
        if len(self.names) <= WALKED_WHOLE:
            return tuple(range(len(self.names)))
        return tuple(sorted(sorted(range(len(self.names)), key=lambda node: _lot(self.names[node]))[:SOURCES]))


def _lot(name: str) -> bytes:
    return blake2b(name.encode(), digest_size=8).digest()
