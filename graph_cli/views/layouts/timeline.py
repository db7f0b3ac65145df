"""From earlier to later: each kind in a lane of its own, and what no source dates at the side.

A node stands at its own date, or else at the earliest day on which one of its quotes was said. What is known as a year
or a month stands in the middle of it. A day without its year is no date.
"""

import heapq
import math
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

import numpy as np

from graph_cli.views.kind_styles import kind
from graph_cli.views.layouts.arrangement import Arrangement, Guide
from graph_cli.views.layouts.block_layout import (
    CELL,
    FOOT,
    HEADING,
    ROW,
    ROWS,
    Block,
    beside,
    best,
    by_kind,
    grid,
    overlay,
    sort_nodes,
)
from graph_cli.views.network_arrays import Real
from graph_cli.words.interface_catalogue import choose_language, read_catalogue
from ontology.text.dates import bounds
from queries.network.model import Network, Node

#: Up to so many days the months are ruled, beyond them the years; a heading needs so many pixels.
MONTHS, LEGIBLE = 800, 150.0
#: How wide the time may be, in pixels: the best for the screen is taken.
WIDTHS = (1000.0, 1400.0, 2000.0, 2800.0, 4000.0, 5600.0, 8000.0, 16000.0, 32000.0)
#: The room left of the lanes for their headings.
MARGIN = 360.0


def arrange(network: Network) -> Arrangement:
    """Return a network laid out by dates."""
    days = {node.id: day for node in network.nodes if (day := _day(node)) is not None}
    without_day = [node.id for node in sort_nodes(network.nodes) if node.id not in days]
    heading = read_catalogue(choose_language(network.language)).text("layouts", "undated")
    lanes = by_kind(node for node in network.nodes if node.id in days)
    times = [_draw_lanes(_Scale(days, width), lanes, network.language) for width in WIDTHS] if days else [overlay()]
    sides = [grid(without_day, rows).add_heading(heading) for rows in ROWS] if without_day else [overlay()]
    return best(beside(time, side) for time in times for side in sides).arrangement()


def has_order(network: Network) -> bool:
    """Say whether anything is dated."""
    return any(_day(node) is not None for node in network.nodes)


def _day(node: Node) -> float | None:
    """Return the middle of a node's date, in days of the calendar."""
    wordings = (fact.receipt.wording for fact in node.facts if fact.receipt and fact.receipt.wording)
    ranges = [limits for wording in wordings if (limits := _limits(wording.said_on))]
    if own := _limits(node.date):
        ranges = [own]
    return min((_middle(*limits) for limits in ranges), default=None)


def _limits(text: str | None) -> tuple[str, str] | None:
    """Return the first and last day of a date; what a foreign graph has instead of a date says nothing."""
    try:
        return bounds(text) if text else None
    except ValueError:
        return None


def _middle(first: str, last: str) -> float:
    return (date.fromisoformat(first).toordinal() + date.fromisoformat(last).toordinal() + 1) / 2


class _Scale:
    """Days as pixels: whole years, or whole months where the time is short."""

    def __init__(self, days: dict[str, float], width: float) -> None:
        self.days, self.width = days, width
        first, last = (date.fromordinal(int(day)) for day in (min(days.values()), max(days.values())))
        self.monthly = last.toordinal() - first.toordinal() <= MONTHS
        self.starts = list(self._starts(first, last))

    def _starts(self, first: date, last: date) -> Iterator[date]:
        """Yield the first day of each year or month, and of the one after the last."""
        step = 1 if self.monthly else 12
        month = first.year * 12 + (first.month - 1 if self.monthly else 0)
        while True:
            start = date(month // 12, month % 12 + 1, 1)
            yield start
            if start > last:
                return
            month += step

    def x(self, day: float) -> float:
        first, last = self.starts[0].toordinal(), self.starts[-1].toordinal()
        return MARGIN + (day - first) / (last - first) * self.width

    def guides(self, height: float) -> Iterator[Guide]:
        """Yield a rule for the beginning of each year or month, and its name in its middle where there is room."""
        step = math.ceil(LEGIBLE * (len(self.starts) - 1) / self.width)
        for start, end in list(pairwise(self.starts))[::step]:
            x = self.x(start.toordinal())
            name = f"{start:%Y-%m}" if self.monthly else f"{start.year:04}"
            yield Guide(None, None, x, FOOT, (x, height))
            yield Guide(name, None, (x + self.x(end.toordinal())) / 2, FOOT)


def _draw_lanes(scale: _Scale, lanes: dict[str, list[str]], language: str) -> Block:
    blocks, top = [], HEADING
    right = MARGIN + scale.width
    for slug, names in lanes.items():
        lane = _lane(names, [scale.x(scale.days[name]) for name in names], right)
        name = Guide(kind(slug).label(language), None, MARGIN / 4, ROW)
        blocks.append(lane.add_guides(name, Guide(None, None, 0.0, 0.0, (right, 0.0))).move(0.0, top))
        top += lane.height
    return overlay(*blocks).add_guides(*scale.guides(top))


def _lane(names: list[str], xs: list[float], width: float) -> Block:
    """Return nodes at their days, those that would cover each other in rows below each other."""
    ends: list[tuple[float, int]] = []
    points: Real = np.zeros((len(names), 2))
    for position in sorted(range(len(names)), key=lambda position: xs[position]):
        free = bool(ends) and ends[0][0] + CELL <= xs[position]
        row = heapq.heappop(ends)[1] if free else len(ends)
        heapq.heappush(ends, (xs[position], row))
        points[position] = xs[position], (row + 0.75) * ROW
    return Block(width, (len(ends) + 0.75) * ROW, tuple(names), points)
