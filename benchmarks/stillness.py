"""How much sooner our page can be used than pyvis's own, with its default physics, is still."""

import time
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser
from playwright.sync_api import TimeoutError as WatchedLongEnough

from benchmarks.browser import open_page
from benchmarks.default_page import default
from benchmarks.figure import Figure, ms
from benchmarks.first_frames import usable
from benchmarks.networks import network
from benchmarks.page_pair import PagePair

_SOONER = 50
_RUNS = 3
#: Beyond what proves the ratio, pyvis's page is not watched much longer: it takes minutes.
_MARGIN = 1.02


def figures(browser: Browser, pair: PagePair, folder: Path) -> list[Figure]:
    """Return the least that we know of the ratio: pyvis's page is watched once, and only as long as it takes."""
    path = folder / "default.html"
    path.write_text(default(network(pair.nodes)), encoding="utf-8")
    ours = median(usable(browser, pair) for _ in range(_RUNS))
    still, theirs = _watch(browser, path, most=_SOONER * ours * _MARGIN)
    medians = f"{ms(ours)} : {'' if still else '> '}{ms(theirs)}"
    name = f"first usable frame, times sooner than default pyvis is still, {pair.nodes:,} nodes"
    return [Figure(name, theirs / ours, None, "×", medians, least=_SOONER)]


def _watch(browser: Browser, path: Path, most: float) -> tuple[bool, float]:
    """Say whether the page became still in so many seconds, and return how long that took or how long we watched."""
    with open_page(browser, path) as page:
        start = time.perf_counter()
        try:
            page.wait_for_event("console", lambda said: said.text.startswith("still"), timeout=most * 1000)
        except WatchedLongEnough:
            return False, time.perf_counter() - start
        return True, time.perf_counter() - start
