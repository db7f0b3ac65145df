"""Nodes in blocks, and blocks on shelves: what layouts without a physics of their own are made of.

A caption of two lines fits below each node of a block, since every other row stands half a cell aside.

>>> grid(["urn:a", "urn:b", "urn:c"], rows=2).points
array([[ 86.,  38.],
       [258.,  38.],
       [172., 114.]])
"""

import math
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from graph_cli.views.kind_styles import ORDER, kind
from graph_cli.views.layouts.arrangement import Arrangement, Guide
from graph_cli.views.network_arrays import Real
from queries.network.model import Node

#: The room of one node with its caption, in pixels.
CELL, ROW = 172.0, 76.0
#: The room of a heading over its block, and the air between blocks and between shelves.
HEADING, AIR, SHELF = 120.0, 130.0, 90.0
#: Where a heading stands: so far above its block that captions above the first row leave it free.
FOOT = 40.0
#: How much wider than high a picture is, to fill what the legend leaves of a screen.
SCREEN = 1.4
#: How high a block may be, in rows: the best for the screen is taken.
ROWS = (4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128)
#: How far a picture's width may be from the root of its area, for the same reason.
WIDTHS = (0.9, 1.05, 1.25, 1.5)


@dataclass(frozen=True)
class Block:
    """Nodes and guides in a box from (0, 0) to its width and height."""

    width: float
    height: float
    names: tuple[str, ...]
    #: A row for each name.
    points: Real
    guides: tuple[Guide, ...] = ()

    def add_heading(self, text: str, node: str | None = None) -> "Block":
        """Return the block with a heading above it."""
        heading = Guide(text, node, self.width / 2, FOOT)
        below = self.move(0.0, HEADING)
        return replace(below, guides=(heading, *below.guides))

    def move(self, x: float, y: float) -> "Block":
        """Return the same things further right and further down, in a box that holds them there."""
        return replace(
            self,
            width=self.width + x,
            height=self.height + y,
            points=self.points + np.array([x, y]),
            guides=tuple(_move_guide(guide, x, y) for guide in self.guides),
        )

    def add_guides(self, *guides: Guide) -> "Block":
        """Return the block with further guides."""
        return replace(self, guides=(*self.guides, *guides))

    def arrangement(self) -> Arrangement:
        """Return the places in whole pixels around the middle of the box."""
        middle = self.move(-self.width / 2, -self.height / 2)
        whole = np.rint(middle.points) + 0.0
        places = {name: (float(x), float(y)) for name, (x, y) in zip(self.names, whole, strict=True)}
        return Arrangement(places, tuple(_whole(guide) for guide in middle.guides))


def grid(names: Sequence[str], rows: int) -> Block:
    """Return nodes in reading order, in about so many rows."""
    columns = max(math.ceil(len(names) / rows), min(2, len(names)))
    row, column = np.divmod(np.arange(len(names)), max(columns, 1))
    points = np.column_stack(((column + 0.5 + row % 2 / 2) * CELL, (row + 0.5) * ROW))
    high = math.ceil(len(names) / max(columns, 1))
    return Block((columns + (high > 1) / 2) * CELL, high * ROW, tuple(names), points)


def column(names: Sequence[str]) -> Block:
    """Return nodes straight below each other."""
    points = np.column_stack((np.full(len(names), CELL / 2), (np.arange(len(names)) + 0.5) * ROW))
    return Block(CELL, len(names) * ROW, tuple(names), points)


def shelve(blocks: Iterable[Block], width: float) -> Block:
    """Return blocks from left to right, on as many shelves as the width asks for."""
    moved_blocks: list[Block] = []
    x = y = bottom = 0.0
    for block in blocks:
        if x and x + block.width > width:
            x, y = 0.0, bottom + SHELF
        moved_blocks.append(block.move(x, y))
        x, bottom = moved_blocks[-1].width + AIR, max(bottom, moved_blocks[-1].height)
    return overlay(*moved_blocks)


def set_in_columns(blocks: Sequence[Block], width: float) -> Block:
    """Return blocks in as many columns as the width asks for, each next one where there is most room."""
    wide = max((block.width for block in blocks), default=0.0) + AIR
    bottoms = [0.0] * max(int((width + AIR) // wide), 1)
    moved_blocks: list[Block] = []
    for block in blocks:
        number = bottoms.index(min(bottoms))
        moved_blocks.append(block.move(number * wide, bottoms[number]))
        bottoms[number] += block.height + SHELF
    return overlay(*moved_blocks)


def stack(blocks: Sequence[Block]) -> Block:
    """Return blocks below each other, with a rule between any two."""
    whole = overlay()
    for block in (block for block in blocks if block.names):
        width = max(whole.width, block.width)
        rule = Guide(None, None, 0.0, whole.height + SHELF, (width, whole.height + SHELF))
        top = whole.height + 2 * SHELF
        whole = overlay(whole, block.move(0.0, top)).add_guides(rule) if whole.names else block
    return whole


def pile(blocks: Iterable[Block]) -> Block:
    """Return blocks below each other without any air."""
    whole = overlay()
    for block in blocks:
        whole = overlay(whole, block.move(0.0, whole.height))
    return whole


def beside(left: Block, right: Block) -> Block:
    """Return two blocks side by side, or the one that holds anything."""
    if not (left.names and right.names):
        return left if left.names else right
    return overlay(left, right.move(left.width + AIR, 0.0))


def overlay(*parts: Block) -> Block:
    """Return blocks that are in their places already as one."""
    points = np.vstack([np.zeros((0, 2)), *(part.points for part in parts)])
    return Block(
        max((part.width for part in parts), default=0.0),
        max((part.height for part in parts), default=0.0),
        tuple(name for part in parts for name in part.names),
        points,
        tuple(guide for part in parts for guide in part.guides),
    )


def find_best_fit(make: Callable[[int, float], Block], area: float) -> Block:
    """Return what fits a screen best of all that can be made with a number of rows and a width."""
    wide = math.sqrt(area * SCREEN)
    return best(make(rows, wide * width) for rows in ROWS for width in WIDTHS)


def best(blocks: Iterable[Block]) -> Block:
    """Return the block that is largest on a screen when the screen shows all of it."""
    return min(blocks, key=lambda block: max(block.width / SCREEN, block.height))


def sort_nodes(nodes: Iterable[Node]) -> list[Node]:
    """Return nodes by kind, as the legend has them, then by label."""
    return sorted(nodes, key=lambda node: (kind_rank(node.kind), node.kind, node.label.casefold(), node.id))


def kind_rank(slug: str) -> int:
    """Return the place of a kind in the legend."""
    return ORDER.index(slug) if slug in ORDER else len(ORDER)


def by_kind(nodes: Iterable[Node]) -> dict[str, list[str]]:
    """Return the identifiers of nodes by their kind, in order."""
    names_by_kind: dict[str, list[str]] = {}
    for node in sort_nodes(nodes):
        names_by_kind.setdefault(node.kind, []).append(node.id)
    return names_by_kind


def kind_blocks(kinds: dict[str, list[str]], rows: int, language: str) -> list[Block]:
    """Return a block for each kind, with its name as the heading."""
    return [grid(names, rows).add_heading(kind(slug).label(language)) for slug, names in kinds.items()]


def _move_guide(guide: Guide, x: float, y: float) -> Guide:
    return replace(guide, x=guide.x + x, y=guide.y + y, to=guide.to and (guide.to[0] + x, guide.to[1] + y))


def _whole(guide: Guide) -> Guide:
    to = guide.to and (float(round(guide.to[0])), float(round(guide.to[1])))
    return replace(guide, x=float(round(guide.x)), y=float(round(guide.y)), to=to)
