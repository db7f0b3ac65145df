"""How far nodes are from each other on the shortest way through the network."""

import numpy as np

from graph_cli.views.network_arrays import Real, TieArrays, Whole, runs

#: So many nodes are measured at one time: what they need stays within the processor's memory.
TOGETHER = 50
#: What cannot be reached is put a little beyond the middle of all distances.
BEYOND = 1.1


def distances(ties: TieArrays, lengths: Real) -> Real:
    """Return the distances of all pairs, given the length of each tie (Bellman 1958, all ways grown at once)."""
    count = len(ties.names)
    itself = np.arange(count)
    one, other = np.concatenate((ties.one, itself)), np.concatenate((ties.other, itself))
    order = np.argsort(one, kind="stable")
    steps = np.concatenate((lengths, np.zeros(count)))[order]
    start = np.where(np.eye(count, dtype=bool), 0.0, np.inf)
    blocks = [_grow(start[row : row + TOGETHER], other[order], steps, runs(one[order])) for row in itself[::TOGETHER]]
    return _fill_unreachable(np.vstack(blocks))


def _grow(matrix: Real, other: Whole, steps: Real, starts: Whole) -> Real:
    while True:
        new_matrix: Real = np.minimum.reduceat(matrix[:, other] + steps, starts, axis=1)
        if np.array_equal(new_matrix, matrix):
            return matrix
        matrix = new_matrix


def _fill_unreachable(matrix: Real) -> Real:
    finite = matrix[np.isfinite(matrix) & (matrix > 0)]
    return np.where(np.isinf(matrix), BEYOND * np.median(finite) if finite.size else 1.0, matrix)
