"""Programs with their parts, promises, hopes and developments, under those who run them: trees from left to right.

A program stands under the program it is part of, or else under who runs it, or else under who initiated it. What is in
no tree stands below, by kind.
"""

import math
from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from graph_cli.views.layouts.arrangement import Arrangement
from graph_cli.views.layouts.block_layout import (
    CELL,
    ROW,
    Block,
    by_kind,
    column,
    find_best_fit,
    grid,
    kind_blocks,
    overlay,
    pile,
    set_in_columns,
    shelve,
    sort_nodes,
    stack,
)
from queries.network.model import Network

#: What each kind stands under: the relations that lead there, the first that there is.
UPWARD = {
    "program": ("partOf", "runBy", "initiatedBy"),
    "organization": ("partOf",),
    "promise": ("program",),
    "hope": ("program",),
    "development": ("of",),
}
#: How far a node stands to the right of what it belongs to, in pixels.
LEVEL = 240.0
#: Up to so many leaves stand in one column.
COLUMN = 8
#: How much of a picture is air and headings, beside the nodes.
LOOSE = 2.0


def arrange(network: Network) -> Arrangement:
    """Return a network laid out as trees of programs, and the rest by kind."""
    forest = _Forest(network)
    trees = [forest.tree(root) for root in forest.roots]
    rest = [node for node in network.nodes if node.id not in forest.above and node.id not in forest.below]
    kinds = by_kind(rest)
    area = sum(tree.width * tree.height for tree in trees) + len(rest) * CELL * ROW * LOOSE

    def make_block(rows: int, width: float) -> Block:
        return stack([set_in_columns(trees, width), shelve(kind_blocks(kinds, rows, network.language), width)])

    return find_best_fit(make_block, area).arrangement()


def has_order(network: Network) -> bool:
    """Say whether anything stands under anything."""
    return bool(_Forest(network).roots)


class _Forest:
    """What stands under what; nothing stands under itself, at however many removes."""

    def __init__(self, network: Network) -> None:
        self.above: dict[str, str] = {}
        self.below: dict[str, list[str]] = {}
        nodes = sort_nodes(network.nodes)
        upward = _upward(network)
        for node in nodes:
            over = next((name for name in upward.get(node.id, ()) if not self._is_under(name, node.id)), None)
            if over is not None:
                self.above[node.id] = over
                self.below.setdefault(over, []).append(node.id)
        self.roots = [node.id for node in nodes if node.id in self.below and node.id not in self.above]

    def _is_under(self, name: str, other: str) -> bool:
        while name != other and name in self.above:
            name = self.above[name]
        return name == other

    def tree(self, root: str) -> Block:
        """Return a tree: each node left of the middle of what belongs to it, leaves after branches."""
        blocks: dict[str, Block] = {}
        for name in reversed(list(self._downward(root))):
            branches = [blocks.pop(each) for each in self.below[name] if each in blocks]
            leaves = [each for each in self.below[name] if each not in self.below]
            right = pile([*branches, _leaves(leaves)]).move(LEVEL, 0.0)
            itself = Block(CELL, right.height, (name,), np.array([[CELL / 2, right.height / 2]]))
            blocks[name] = overlay(itself, right)
        return blocks[root]

    def _downward(self, root: str) -> Iterator[str]:
        """Yield what has something below it, whatever is above before what is below."""
        level = [root]
        while level:
            yield from level
            level = [each for name in level for each in self.below[name] if each in self.below]


def _leaves(names: list[str]) -> Block:
    rows = max(COLUMN, math.ceil(math.sqrt(len(names) * CELL / ROW)))
    return grid(names, rows) if len(names) > COLUMN else column(names)


def _upward(network: Network) -> dict[str, list[str]]:
    """Return what each node may stand under, the first relation first."""
    kinds = {node.id: node.kind for node in network.nodes}
    parents: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for edge in network.edges:
        relations = UPWARD.get(kinds[edge.source], ())
        if edge.relation in relations:
            parents[edge.source].append((relations.index(edge.relation), edge.target))
    return {name: [over for _, over in sorted(ranks)] for name, ranks in parents.items()}
