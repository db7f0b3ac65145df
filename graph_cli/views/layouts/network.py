"""Near in the network, near on the page: hubs with their leaves around them, and what belongs together side by side.

A network of usual size is laid out as a whole, by stress majorization: beside force layouts it keeps the leaves of a
hub apart as a fan, leaves no island adrift, and does not depend on chance. A larger one is laid out by its
communities. The same network gives the same places, on every run and in whatever order it comes, and a network that
differs by one promise differs little: everything that would otherwise be left to chance follows from identifiers.
"""

import numpy as np

from graph_cli.views.layouts.arrangement import Arrangement
from graph_cli.views.layouts.islands import archipelago
from graph_cli.views.layouts.stress import apart, place_points
from graph_cli.views.layouts.turning import turn_points
from graph_cli.views.layouts.ways import distances
from graph_cli.views.network_arrays import Real, TieArrays, Whole, lots
from graph_cli.views.node_groups import group_nodes
from queries.network.model import Network

#: Up to so many nodes all pairs are looked at.
WHOLE = 1000
#: Pixels between two nodes at least, and in the middle of all cases between a node and its nearest one.
LEAST, WISHED = 46.0, 66.0
#: A screen is wider than high.
STRETCH = np.array([1.25, 1.0])
#: How often the pairs that are near are looked for, and how often these are pushed apart.
ROUNDS, PUSHES = 25, 20


def arrange(network: Network) -> Arrangement:
    """Return a network laid out by what is near to what."""
    ties = TieArrays.of(network)
    groups = group_nodes(ties) if len(ties.names) > WHOLE else np.zeros(0, np.int64)
    points = _row(len(ties.names)) if len(ties.names) < 3 else _points(ties, groups)
    whole = np.rint(points - (points.min(axis=0, initial=0) + points.max(axis=0, initial=0)) / 2) + 0.0
    places = {name: (float(x), float(y)) for name, (x, y) in zip(ties.names, whole, strict=True)}
    return Arrangement(places, groups=dict(zip(ties.names, groups.tolist(), strict=False)))


def has_order(_: Network) -> bool:
    """Say that there is something to lay out: this order needs nothing but nodes."""
    return True


def _row(count: int) -> Real:
    return np.array([(4 * LEAST * number, 0.0) for number in range(count)]).reshape(-1, 2)


def _points(ties: TieArrays, groups: Whole) -> Real:
    return archipelago(ties, groups, LEAST) if len(groups) else _separate_points(_spread(_place_nodes(ties.single())))


def _place_nodes(ties: TieArrays) -> Real:
    points = place_points(distances(ties, _lengths(ties)), lots(ties.names, 3) - 0.5)
    return turn_points(points, ties.names, ties.counts())


def _lengths(ties: TieArrays) -> Real:
    """Return the length of each tie: longer where its ends share few of their neighbours."""
    adjacency = np.zeros((len(ties.names), len(ties.names)), bool)
    adjacency[ties.one, ties.other] = True
    return np.asarray((adjacency[ties.one] ^ adjacency[ties.other]).sum(axis=1) ** 0.3, np.float64)


def _spread(points: Real) -> Real:
    """Scale the picture so that a node's nearest one is, in the middle of all cases, as far as wished."""
    nearest = np.median(apart(points).min(axis=1))
    return np.asarray(points * STRETCH * (WISHED / max(nearest, 1e-9)), np.float64)


def _separate_points(points: Real) -> Real:
    """Move apart what lies closer together than the least distance, a little at a time."""
    for _ in range(ROUNDS):
        distance = apart(points)
        if distance.min() >= LEAST:
            break
        points = _push_pairs(points, *np.nonzero(np.triu(distance < 3 * LEAST)))
    return points


def _push_pairs(points: Real, one: Whole, other: Whole) -> Real:
    """Push apart those pairs that are too near, which alone can be so until the next round."""
    for _ in range(PUSHES):
        between = points[one] - points[other]
        distance = np.maximum(np.hypot(*between.T), 1e-9)
        push = between * (np.clip(LEAST - distance, 0.0, None) / distance / 2)[:, None]
        for axis in (0, 1):
            off = np.bincount(one, push[:, axis], len(points)) - np.bincount(other, push[:, axis], len(points))
            points[:, axis] += off
    return points
