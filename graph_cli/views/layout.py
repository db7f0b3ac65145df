"""Where each node stands: computed once, so that the picture is still from its first moment.

Distance on the page follows distance in the network, as far as a plane allows: stress majorization
(Gansner, Koren and North 2004, https://doi.org/10.1007/978-3-540-31843-9_25), from the start that classical
scaling gives. Beside networkx's force layouts it keeps the leaves of a hub apart as a fan, leaves no island
adrift, and hardly depends on chance. Then nodes that lie upon each other are moved apart. The same network
gives the same places: nodes are sorted first, chance has a seed, signs are fixed, and places are rounded to
whole pixels.
"""

import math
from collections.abc import Sized

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from queries.network_model import Network

Points = NDArray[np.float64]

#: Pixels between two nodes at least, and in the middle of all cases between a node and its nearest one.
LEAST, WISHED = 44.0, 66.0
#: A screen is wider than high.
STRETCH = np.array([1.25, 1.0])
#: Each step looks at all pairs, so that a larger network gets fewer steps.
STEPS, PAIRS = 200, 60_000_000


def positions(network: Network, seed: int = 20241127) -> dict[str, tuple[float, float]]:
    """Return the place of each node, in pixels around a centre of (0, 0)."""
    graph = _graph(network)
    names = list(graph)
    if len(names) < 3:
        return {name: (row * 4 * LEAST, 0.0) for row, name in enumerate(names)}
    points = _separated(_spread(_placed(graph, seed)))
    whole = np.rint(points - (points.min(axis=0) + points.max(axis=0)) / 2) + 0.0
    return {name: (float(x), float(y)) for name, (x, y) in zip(names, whole, strict=True)}


def _graph(network: Network) -> "nx.Graph[str]":
    """Return the network with one edge a pair, longer where its ends share few of their neighbours."""
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(sorted(node.id for node in network.nodes))
    pairs = {(min(e.source, e.target), max(e.source, e.target)) for e in network.edges}
    graph.add_edges_from(sorted(pair for pair in pairs if pair[0] != pair[1]))
    for one, other in graph.edges:
        graph.edges[one, other]["length"] = len(set(graph[one]) ^ set(graph[other])) ** 0.3
    return graph


def _placed(graph: "nx.Graph[str]", seed: int) -> Points:
    """Move all nodes, again and again, to where their distances fit best; near ones weigh more."""
    wanted = _distances(graph)
    weights = np.divide(1.0, wanted**2, out=np.zeros_like(wanted), where=wanted > 0)
    mean = 1 / len(wanted)
    inverse = np.asarray(np.linalg.inv(_laplacian(weights) + mean) - mean, np.float64)
    points: Points = _scaled(wanted) + np.random.default_rng(seed).normal(0, 0.05, (len(wanted), 2))
    for _ in range(_steps(graph)):
        ratio = weights * wanted / np.maximum(np.sqrt(_squares(points)), 1e-6)
        points = np.asarray(inverse @ (_laplacian(ratio) @ points), np.float64)
    return points


def _steps(nodes: Sized) -> int:
    return min(STEPS, 20 + PAIRS // max(len(nodes), 1) ** 2)


def _distances(graph: "nx.Graph[str]") -> Points:
    """Return the lengths of the shortest paths; a node out of reach is put a little beyond the middle."""
    lengths = np.asarray(nx.floyd_warshall_numpy(graph, weight="length"), np.float64)
    known = lengths[np.isfinite(lengths) & (lengths > 0)]
    return np.where(np.isinf(lengths), 1.1 * np.median(known) if known.size else 1.0, lengths)


def _scaled(wanted: Points) -> Points:
    """Return the plane that keeps most of the distances: classical multidimensional scaling, signs fixed."""
    centring = np.eye(len(wanted)) - 1 / len(wanted)
    values, vectors = np.linalg.eigh(-0.5 * centring @ wanted**2 @ centring)
    values, vectors = values[-2:], vectors[:, -2:]
    signs = np.sign(vectors[np.abs(vectors).argmax(axis=0), [0, 1]])
    plane: Points = vectors * signs * np.sqrt(np.maximum(values, 0.0))
    return plane[:, ::-1]


def _laplacian(weights: Points) -> Points:
    laplacian = -weights
    np.fill_diagonal(laplacian, weights.sum(axis=1) - np.diagonal(weights))
    return laplacian


def _spread(points: Points) -> Points:
    """Scale the picture so that a node's nearest one is, in the middle of all cases, as far as wished."""
    nearest = math.sqrt(np.median(_squares(points).min(axis=1)))
    spread: Points = points * STRETCH * (WISHED / max(nearest, 1e-9))
    return spread


def _separated(points: Points) -> Points:
    """Move apart what lies closer together than the least distance, a little at a time."""
    for _ in range(_steps(points) // 2):
        distance = np.sqrt(_squares(points))
        push = np.clip(LEAST - distance, 0.0, None) / np.maximum(distance, 1e-9) / 2
        if not push.any():
            break
        points = points + points * push.sum(axis=1)[:, None] - push @ points
    return points


def _squares(points: Points) -> Points:
    """Return the squared distances of all pairs; a node is infinitely far from itself."""
    lengths = (points**2).sum(axis=1)
    squares: Points = np.maximum(lengths[:, None] + lengths[None] - 2 * points @ points.T, 0.0)
    np.fill_diagonal(squares, np.inf)
    return squares
