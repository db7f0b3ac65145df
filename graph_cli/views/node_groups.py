"""Which nodes of a large network belong together, for a picture of it that can be taken in at one glance.

The busiest nodes that have little to do with each other are the hubs of groups; every other node belongs to the hub it
is tied to most closely. Then nodes move to where more of their ties lead (modularity, Newman and Girvan 2004,
https://doi.org/10.1103/PhysRevE.69.026113). What is tied to no hub makes one group more. Chance has no part in it, and
what a node belongs to depends on its surroundings alone, so that a small change of the network stays one.
"""

import math
from itertools import pairwise

import numpy as np

from graph_cli.views.network_arrays import Mask, Real, TieArrays, Whole, lots, runs, sum_runs
from queries.network.model import Network

#: How many groups are wished for at least and at most.
FEW, MANY = 10, 80
#: The part of all nodes beyond which a group takes in no more.
PART = 1 / 6
#: In each turn half of the nodes may move, lest two that are drawn to each other change places for ever.
TURNS = 8


def communities(network: Network) -> dict[str, int]:
    """Return the number of each node's group: the largest is 0."""
    ties = TieArrays.of(network)
    return dict(zip(ties.names, group_nodes(ties).tolist(), strict=True))


def group_nodes(ties: TieArrays) -> Whole:
    """Return the number of each node's group, in the order of the names."""
    if not len(ties.one):
        return np.zeros(len(ties.names), np.int64)
    groups = _nearest(ties, _hubs(ties))
    even = lots(ties.names)[ties.one, 0] < 0.5
    for turn in range(TURNS):
        groups = _move_nodes(ties, groups, even == (turn % 2 == 0))
    return _number_groups(groups)


def _hubs(ties: TieArrays) -> list[int]:
    """Return the busiest nodes, none next to another, nor to what is next to another and less busy than it."""
    degrees, starts = ties.degrees(), np.searchsorted(ties.one, np.arange(len(ties.names) + 1))
    near = [ties.other[start:end] for start, end in pairwise(starts)]
    free = ties.entity & (degrees > 0) if ties.entity.any() else degrees > 0
    hubs: list[int] = []
    for node in np.argsort(-degrees, kind="stable").tolist():
        if free[node]:
            hubs.append(node)
            less = near[node][ties.entity[near[node]] & (degrees[near[node]] < degrees[node])]
            free[np.concatenate([near[node], *(near[other] for other in less)])] = False
        if len(hubs) >= min(max(math.sqrt(len(ties.names)) / 2, FEW), MANY):
            break
    return hubs


def _nearest(ties: TieArrays, hubs: list[int]) -> Whole:
    """Return the position of the hub nearest to each node; a tie is longer where its ends have many others."""
    degrees, starts = ties.degrees(), runs(ties.one)
    lengths = np.sqrt(degrees[ties.one] * degrees[ties.other]) / ties.weight
    distances = np.full(len(ties.names), np.inf)
    nearest = np.full(len(ties.names), len(hubs))
    distances[hubs], nearest[hubs] = 0.0, np.arange(len(hubs))
    while True:
        ways = distances[ties.other] + lengths
        best = _best(starts, -ways)
        better = best[ways[best] < distances[ties.one[best]]]
        if not len(better):
            return nearest
        distances[ties.one[better]] = ways[better]
        nearest[ties.one[better]] = nearest[ties.other[better]]


def _move_nodes(ties: TieArrays, groups: Whole, moving: Mask) -> Whole:
    """Move the nodes of the marked ties to where more of their ties lead than chance would bring there."""
    count, degrees = int(groups.max()) + 1, ties.degrees()
    key = ties.one[moving] * count + groups[ties.other[moving]]
    order = np.argsort(key, kind="stable")
    starts = runs(key[order])
    node, group = key[order][starts] // count, key[order][starts] % count
    stays = groups[node] == group
    others = np.bincount(groups, degrees)[group] - np.where(stays, degrees[node], 0.0)
    gain = sum_runs(ties.weight[moving][order], starts) - degrees[node] * others / degrees.sum()
    gain[~stays & (np.bincount(groups)[group] >= len(groups) * PART)] = -np.inf
    best = _best(runs(node), gain + np.where(stays, 1e-9, 0.0))
    new_groups = groups.copy()
    new_groups[node[best]] = group[best]
    return new_groups


def _best(starts: Whole, values: Real) -> Whole:
    """Return where each run of values has its largest one first."""
    if not len(starts):
        return starts
    lengths = np.diff(starts, append=len(values))
    largest = np.flatnonzero(values == np.repeat(np.maximum.reduceat(values, starts), lengths))
    return largest[runs(np.repeat(np.arange(len(starts)), lengths)[largest])]


def _number_groups(groups: Whole) -> Whole:
    """Return the groups numbered by their size."""
    _, first, inverse, sizes = np.unique(groups, return_index=True, return_inverse=True, return_counts=True)
    rank = np.empty(len(sizes), np.int64)
    rank[np.lexsort((first, -sizes))] = np.arange(len(sizes))
    numbers: Whole = rank[inverse]
    return numbers
