"""How soon a page can be used: drawn, and its search answers; against a bare page that is drawn."""

import json
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser

from benchmarks.browser import open_page, wait_for_mark
from benchmarks.figure import Figure, ratio
from benchmarks.page_pair import PagePair
from benchmarks.timing import in_turns

#: How often each size is measured, by its number of nodes.
SIZES = {100: 5, 1_000: 5, 5_000: 5, 20_000: 3}
_TYPING = Path(__file__).with_name("typing.js").read_text(encoding="utf-8")


def figures(browser: Browser, pairs: Iterable[PagePair]) -> list[Figure]:
    """Return our first usable frame against the bare page's first frame, for each size."""
    return [_figure(browser, pair) for pair in pairs]


def usable(browser: Browser, pair: PagePair) -> float:
    """Return the seconds from the start of navigation until our page is drawn and its search has answered."""
    with open_page(browser, pair.ours, f"const label = {json.dumps(pair.known_label)};\n{_TYPING}") as page:
        return wait_for_mark(page, "search:answered")


def _time_frame(browser: Browser, pair: PagePair) -> float:
    with open_page(browser, pair.bare) as page:
        return wait_for_mark(page, "bare:drawn")


def _figure(browser: Browser, pair: PagePair) -> Figure:
    pages = {"ours": partial(usable, browser, pair), "bare": partial(_time_frame, browser, pair)}
    seconds = in_turns(pages, SIZES[pair.nodes])
    name = f"first usable frame against a bare vis-network page, {pair.nodes:,} nodes"
    return ratio(name, seconds["ours"], seconds["bare"], 1.3)
