"""A large network as islands: one round island for each community, near to those it is tied to.

On its island the busiest node stands in the middle and the others in rings around it, each on the side where those
are that it is tied to, on this island or on others.
"""

import numpy as np

from graph_cli.views.layouts.stress import apart
from graph_cli.views.network_arrays import Real, TieArrays, Whole, lots, runs

#: How many pixels of sea there are between two islands.
SEA = 130.0
#: How often the nodes of a ring are put in order anew, and how often islands that touch are moved apart at most.
TURNS, PUSHES = 6, 500
#: How much stronger an island is drawn by the others than it is held by its origin, which is drawn by lot.
PULL = 5.0
#: How much wider the sea is at first than the islands need.
ROOMY = 1.15
#: A screen is wider than high.
STRETCH = np.array([1.25, 1.0])
#: Six nodes in the first ring, twelve in the second: so they stand as dense in all rings.
FIRST = 6


def archipelago(ties: TieArrays, groups: Whole, pitch: float) -> Real:
    """Return a place for each node, with an island for each group, no two nearer to each other than the pitch."""
    rings = _rings(ties, groups)
    centres = _centres(ties, groups, pitch)[groups]
    angles = 2 * np.pi * lots(ties.names)[:, 0]
    for _ in range(TURNS):
        points = centres + pitch * rings[:, None] * _unit(angles)
        angles = _space_angles(groups * (int(rings.max()) + 1) + rings, _find_directions(ties, points, centres, angles))
    return np.asarray(centres + pitch * rings[:, None] * _unit(angles), np.float64)


def _rings(ties: TieArrays, groups: Whole) -> Whole:
    """Return the ring of each node, the busier the further in: one in the middle, then six, then twelve."""
    order = np.lexsort((-ties.degrees(), groups))
    rank = np.empty(len(groups), np.int64)
    rank[order] = np.arange(len(groups)) - np.searchsorted(groups[order], groups[order])
    rings: Whole = np.ceil((np.sqrt(FIRST**2 / 4 + 2 * FIRST * rank) - FIRST / 2) / FIRST).astype(np.int64)
    return rings


def _unit(angles: Real) -> Real:
    return np.column_stack((np.cos(angles), np.sin(angles)))


def _find_directions(ties: TieArrays, points: Real, centres: Real, angles: Real) -> Real:
    """Return the direction in which each node is drawn by what it is tied to; its own, if it is tied to nothing."""
    pull = [np.bincount(ties.one, ties.weight * points[ties.other, axis], len(points)) for axis in (0, 1)]
    toward = np.column_stack(pull) - centres * ties.degrees()[:, None]
    return np.where(toward.any(axis=1), np.arctan2(toward[:, 1], toward[:, 0]), angles)


def _space_angles(seats: Whole, angles: Real) -> Real:
    """Return the angles spaced evenly in each ring, in the same order and as near to what they were as can be."""
    order = np.lexsort((angles, seats))
    ring = seats[order]
    sizes = np.bincount(ring)[ring]
    even = 2 * np.pi * (np.arange(len(ring)) - np.searchsorted(ring, ring)) / sizes
    off = np.exp(1j * (angles[order] - even))
    turn = np.angle(np.bincount(ring, off.real)[ring] + 1j * np.bincount(ring, off.imag)[ring])
    new_angles = np.empty(len(ring))
    new_angles[order] = even + turn
    return new_angles


def _centres(ties: TieArrays, groups: Whole, pitch: float) -> Real:
    """Return the middles of the islands, no two islands touching."""
    radii = pitch * (np.sqrt(np.bincount(groups) * 2 / FIRST) + 1)
    room = radii[:, None] + radii + SEA
    if len(radii) < 3:
        return np.column_stack((room[0] * np.arange(len(radii)), np.zeros(len(radii))))
    share = radii**2 / (radii**2).sum()
    points = _settle_islands(ties.merge_groups(groups), lots(_hubs(ties, groups), 2) - 0.5)
    points = points - share @ points
    spread, axes = np.linalg.eigh((points * share[:, None]).T @ points)
    points = points @ (axes / np.sqrt(spread)) @ axes.T
    distance = np.hypot(*points.T)
    inward = np.argsort(distance)
    reach = np.empty(len(radii))
    reach[inward] = np.sqrt(np.cumsum((radii[inward] + SEA / 2) ** 2) - (radii[inward] + SEA / 2) ** 2 / 2)
    return _separate_islands(points * (ROOMY * reach / distance)[:, None] * STRETCH, room)


def _settle_islands(between: TieArrays, origins: Real) -> Real:
    """Return where islands come to rest that are held by their origins and draw each other by their ties.

    There is one such rest, and it moves little when the ties change a little.
    """
    degrees = between.degrees() + 1e-9
    pull = np.zeros((len(degrees), len(degrees)))
    pull[between.one, between.other] = between.weight / np.sqrt(degrees[between.one] * degrees[between.other])
    pull *= PULL / max(pull.sum(axis=1).mean(), 1e-9)
    return np.asarray(np.linalg.solve(np.diag(1 + pull.sum(axis=1)) - pull, origins), np.float64)


def _hubs(ties: TieArrays, groups: Whole) -> list[str]:
    """Return the busiest node of each group, which stays when others come and go."""
    order = np.lexsort((-ties.degrees(), groups))
    return [ties.names[node] for node in order[runs(groups[order])]]


def _separate_islands(centres: Real, room: Real) -> Real:
    for _ in range(PUSHES):
        distance = apart(centres)
        push = np.clip(room - distance, 0.0, None) / np.maximum(distance, 1e-9) / 4
        if not push.any():
            break
        centres = centres + centres * push.sum(axis=1)[:, None] - push @ centres
    return np.asarray(centres * max(1.0, ((room - SEA) / apart(centres)).max()), np.float64)
