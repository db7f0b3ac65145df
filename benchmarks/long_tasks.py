"""How long our page stands still at most, while it opens and while it shows all that it has."""

from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.browser import open_page, wait_for_mark
from benchmarks.figure import Figure
from benchmarks.networks import EDGES_A_NODE, network
from benchmarks.page_pair import PagePair
from benchmarks.timing import in_turns
from graph_cli.views.network_page import render

_EDGES = 50_000
_RUNS = 3
_LONG_TASKS = Path(__file__).with_name("long_tasks.js").read_text(encoding="utf-8")


def figures(browser: Browser, pair: PagePair, folder: Path) -> list[Figure]:
    """Return the longest task while 50,000 edges open, and while all of a smaller network is shown."""
    large = folder / "large.html"
    large.write_text(render(network(round(_EDGES / EDGES_A_NODE)), title="Measured"), encoding="utf-8")
    tasks = {"open": partial(_opening, browser, large), "show": partial(_showing, browser, pair.ours)}
    seconds = in_turns(tasks, _RUNS)
    return [
        Figure(f"longest standstill while {_EDGES:,} edges open", seconds["open"], 1.0, "s"),
        Figure(f"longest standstill while all of {pair.nodes:,} nodes are shown", seconds["show"], None, "s"),
    ]


def _opening(browser: Browser, path: Path) -> float:
    with open_page(browser, path, _LONG_TASKS) as page:
        return _longest(page)


def _showing(browser: Browser, path: Path) -> float:
    with open_page(browser, path, _LONG_TASKS) as page:
        _longest(page)
        page.evaluate("() => window.janji.showAll()")
        return _longest(page)


def _longest(page: Page) -> float:
    wait_for_mark(page, "janji:usable")
    milliseconds: float = page.evaluate("() => window.longestTask()")
    return milliseconds / 1000
