"""The installed Chromium, headless and quiet: it measures pages, and tests them."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

_NAMES = ("chromium", "chromium-browser", "google-chrome")
#: Chromium without windows: the tests open a page with two thirds of the work. What is measured is what readers have.
SHELL = "chromium-headless-shell"
_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
_SCREEN = ViewportSize(width=1400, height=900)
#: Remembers from the beginning whether a script of the page failed, so that nobody waits for what will not come.
_WATCHED = """
window.failed = new Promise((done, fail) => {
  addEventListener("error", ({ message }) => fail(new Error(message)));
  addEventListener("unhandledrejection", ({ reason }) => fail(reason));
});
window.failed.catch(() => {});
"""
#: Gives the moment of a mark, in milliseconds since navigation began, as soon as the page has set it.
_MARKED = """
name => Promise.race([window.failed, new Promise((done, fail) => {
  setTimeout(() => fail(new Error(`no mark "${name}" in two minutes`)), 120_000);
  new PerformanceObserver((list, observer) => {
    const [mark] = list.getEntriesByName(name);
    if (!mark) return;
    observer.disconnect();
    done(mark.startTime);
  }).observe({ type: "mark", buffered: true });
})])
"""


#: No limit of sixty frames a second: it would make every frame that is shorter look as long.
UNLIMITED = ("--disable-frame-rate-limit", "--disable-gpu-vsync")


def find_chromium(*preferred: str) -> str | None:
    """Return where the installed Chromium is, one of the preferred names first, None where there is none."""
    return next(filter(None, map(shutil.which, (*preferred, *_NAMES))), None)


@contextmanager
def chromium(*options: str, preferred: Sequence[str] = ()) -> Iterator[Browser]:
    """Yield the installed Chromium, with options beside those that keep it quiet."""
    executable = find_chromium(*preferred)
    if executable is None:
        raise RuntimeError("the pages are measured in a browser: install Debian's chromium, or another Chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=[*_QUIET, *options])
        yield browser
        browser.close()


@contextmanager
def open_page(browser: Browser, path: Path, *scripts: str) -> Iterator[Page]:
    """Yield a fresh page that has begun to load a file; scripts run in it before the file's own."""
    context = browser.new_context(viewport=_SCREEN, offline=True)
    page = context.new_page()
    for script in (_WATCHED, *scripts):
        page.add_init_script(script)
    page.goto(path.as_uri(), wait_until="commit")
    yield page
    context.close()


def wait_for_mark(page: Page, name: str) -> float:
    """Wait for a mark that the page sets, and return its moment in seconds since navigation began.

    Raises playwright's Error where a script of the page fails, or the mark does not come.
    """
    moment: float = page.evaluate(_MARKED, name)
    return moment / 1000
