"""How long a frame takes while the view is moved by mouse, all nodes in sight, against plain vis-network."""

from functools import partial
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page

from benchmarks.browser import open_page, wait_for_mark
from benchmarks.figure import Figure, ratio
from benchmarks.page_pair import PagePair
from benchmarks.timing import in_turns

_RUNS = 3
_WAYS = {"pan": "panning", "zoom": "zooming"}
_MOVING = Path(__file__).with_name("moving.js").read_text(encoding="utf-8")


def figures(browser: Browser, pair: PagePair) -> list[Figure]:
    """Return the median frame of a path of the mouse, for panning and for zooming."""
    with open_page(browser, pair.ours) as ours, open_page(browser, pair.bare) as bare:
        wait_for_mark(bare, "bare:drawn")
        wait_for_mark(ours, "janji:usable")
        ours.evaluate("() => window.janji.showAll()")
        pages = {"ours": ours, "bare": bare}
        moves = {(way, name): partial(_frame, page, way) for way in _WAYS for name, page in pages.items()}
        seconds = in_turns(moves, _RUNS)
    return [
        ratio(
            f"a frame while {words}, against plain vis-network, all {pair.nodes:,} nodes in sight",
            seconds[way, "ours"],
            seconds[way, "bare"],
            0.2,
        )
        for way, words in _WAYS.items()
    ]


def _frame(page: Page, way: str) -> float:
    page.bring_to_front()
    milliseconds: list[float] = page.evaluate(_MOVING, way)
    return median(milliseconds) / 1000
