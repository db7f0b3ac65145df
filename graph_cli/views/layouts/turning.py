"""Which way up a picture is: nothing in a network says it, and yet it should be the same tomorrow.

Each node has a direction of its own, drawn by lot from its identifier. The picture is turned, and mirrored if need be,
so that its nodes lie in their directions as far as possible; the few busiest ones decide, and they seldom change.
"""

from collections.abc import Sequence

import numpy as np

from graph_cli.views.network_arrays import Real, lots


def turn_points(points: Real, names: Sequence[str], weights: Real) -> Real:
    """Return the points around their middle, turned as the names tell, each by its weight."""
    plane = (points - points.mean(axis=0)) @ np.array([1.0, 1j])
    target = weights**3 * np.exp(2j * np.pi * lots(names)[:, 0])
    as_is, mirror = (target * plane.conj()).sum(), (target * plane).sum()
    if abs(mirror) > abs(as_is):
        plane, as_is = plane.conj(), mirror
    plane = plane * np.exp(1j * np.angle(as_is))
    return np.column_stack((plane.real, plane.imag))
