"""Stress majorization: distance in the plane follows distance in the network, as far as a plane allows.

Gansner, Koren and North 2004, https://doi.org/10.1007/978-3-540-31843-9_25. Nodes first find their places in space,
where they can pass each other, and are then laid flat: from there the plane's own best arrangement is near, and it is
the same one again when the network changes a little.
"""

import numpy as np

from graph_cli.views.network_arrays import Real

#: Each step looks at all pairs, so that a larger network gets fewer steps.
STEPS, AT_LEAST, PAIRS = 200, 20, 40_000_000
#: How many turns bring a start that is drawn by lot to the space that keeps most of the distances.
TURNS = 30


def place_points(distances: Real, start: Real) -> Real:
    """Return places in the plane for wanted distances; `start` has a row of three numbers for each node."""
    weights = np.divide(1.0, distances**2, out=np.zeros_like(distances), where=distances > 0)
    mean = 1 / len(distances)
    inverse = np.asarray(np.linalg.inv(_laplacian(weights) + mean) - mean, np.float64)
    points, steps = _scale(distances, start), min(STEPS, AT_LEAST + PAIRS // len(distances) ** 2)
    for step in range(steps):
        if step == steps * 3 // 10:
            points = flatten(points)
        ratio = weights * distances / np.maximum(apart(points), 1e-6)
        points = np.asarray(inverse @ (_laplacian(ratio) @ points), np.float64)
    return points


def apart(points: Real) -> Real:
    """Return the distances of all pairs of points; one is infinitely far from itself."""
    lengths = (points**2).sum(axis=1)
    distances = np.sqrt(np.maximum(lengths[:, None] + lengths[None] - 2 * points @ points.T, 0.0))
    np.fill_diagonal(distances, np.inf)
    return np.asarray(distances, np.float64)


def flatten(points: Real) -> Real:
    """Return the plane in which points in space differ most."""
    points = points - points.mean(axis=0)
    return np.asarray(points @ np.linalg.eigh(points.T @ points)[1][:, :0:-1], np.float64)


def _scale(distances: Real, start: Real) -> Real:
    """Return the space that keeps most of the distances: classical scaling, by orthogonal iteration."""
    squares = -0.5 * distances**2
    gram_matrix = squares - squares.mean(axis=0) - squares.mean(axis=1)[:, None] + squares.mean()
    points = start - start.mean(axis=0)
    for _ in range(TURNS):
        points = gram_matrix @ np.linalg.qr(points)[0]
    return np.asarray(points / np.sqrt(np.maximum(np.linalg.norm(points, axis=0), 1e-9)), np.float64)


def _laplacian(weights: Real) -> Real:
    laplacian = -weights
    np.fill_diagonal(laplacian, weights.sum(axis=1) - np.diagonal(weights))
    return laplacian
