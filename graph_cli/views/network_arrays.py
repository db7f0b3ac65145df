"""A network as arrays: its nodes in the order of their identifiers, and its edges from either end.

>>> from queries.network.model import Edge, Node
>>> nodes = (Node("urn:b", "promise", "Tools"), Node("urn:a", "person", "Ilham"))
>>> TieArrays.of(Network(nodes, (Edge("urn:e", "urn:b", "urn:a", "promisor", "promised by"),))).one
array([0, 1])
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from ontology.vocabulary.kinds import NODE_KINDS
from queries.network.model import Network

Whole = NDArray[np.int64]
Real = NDArray[np.float64]
Mask = NDArray[np.bool_]

#: A concept is shared by much that has nothing else in common: it ties less.
_BY_CONCEPT = 0.3


@dataclass(frozen=True)
class TieArrays:
    """Each edge twice, from `one` to `other` by the positions of their names, sorted; loops are left out."""

    names: tuple[str, ...]
    one: Whole
    other: Whole
    weight: Real
    #: Which nodes are no concepts.
    entity: Mask

    @classmethod
    def of(cls, network: Network) -> "TieArrays":
        """Return the ties of a network, the same in whatever order it has its nodes and edges."""
        kinds = {node.id: node.kind for node in network.nodes}
        names = tuple(sorted(kinds))
        index = {name: position for position, name in enumerate(names)}
        entity = np.array([kinds[name] in NODE_KINDS for name in names], bool)
        source = np.array([index[edge.source] for edge in network.edges], np.int64)
        target = np.array([index[edge.target] for edge in network.edges], np.int64)
        one, other = np.concatenate((source, target)), np.concatenate((target, source))
        order = np.lexsort((other, one))
        one, other = (ends[order][one[order] != other[order]] for ends in (one, other))
        return cls(names, one, other, np.where(entity[one] & entity[other], 1.0, _BY_CONCEPT), entity)

    def single(self) -> "TieArrays":
        """Return the same with one tie for each pair that has any, as heavy as all of them together."""
        return self.merge_groups(np.arange(len(self.names)))

    def merge_groups(self, groups: Whole) -> "TieArrays":
        """Return the ties between groups, which are numbered without a gap; a group is named after its first node."""
        first = np.unique(groups, return_index=True)[1]
        names = tuple(self.names[node] for node in first)
        one, other = groups[self.one], groups[self.other]
        apart = one != other
        key = one[apart] * len(names) + other[apart]
        order = np.argsort(key, kind="stable")
        starts = runs(key[order])
        ends = key[order][starts]
        weight = sum_runs(self.weight[apart][order], starts)
        return TieArrays(names, ends // len(names), ends % len(names), weight, self.entity[first])

    def counts(self) -> Real:
        """Return how many ties each node has."""
        return np.bincount(self.one, minlength=len(self.names)).astype(np.float64)

    def degrees(self) -> Real:
        """Return how much each node is tied, in all."""
        return np.bincount(self.one, self.weight, len(self.names)).astype(np.float64)


def runs(keys: Whole) -> Whole:
    """Return where each run of equal keys begins.

    >>> runs(np.array([3, 3, 5, 7, 7]))
    array([0, 2, 3])
    """
    return np.flatnonzero(np.diff(keys, prepend=-1))


def sum_runs(values: Real, starts: Whole) -> Real:
    """Return the sum of each run of values."""
    return np.add.reduceat(values, starts) if len(starts) else np.zeros(0)


def lots(names: Sequence[str], count: int = 1) -> Real:
    """Return numbers from 0 to 1 for each name, which look drawn by lot and depend on the name alone."""
    digests = b"".join(blake2b(name.encode(), digest_size=4 * count).digest() for name in names)
    return np.frombuffer(digests, ">u4").reshape(-1, count) / 2.0**32
