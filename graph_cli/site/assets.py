"""The style and the script that all pages share."""

from collections.abc import Callable
from functools import cache
from importlib.resources import files

from graph_cli.site.page import Page
from graph_cli.views import assets as views

_CSS, _SCRIPT = "text/css; charset=utf-8", "text/javascript; charset=utf-8"
_ASSETS: dict[str, tuple[Callable[[], str], str]] = {
    "assets/site.css": (lambda: views.palette() + _own("style/site.css"), _CSS),
    "assets/site.js": (lambda: _own("script/site.js"), _SCRIPT),
    "assets/view.css": (views.style, _CSS),
    "assets/view.js": (views.whole, _SCRIPT),
}
#: The paths of all.
PATHS = tuple(_ASSETS)


@cache
def asset(path: str) -> Page | None:
    """Return what lies at a path; None where there is nothing."""
    if path not in _ASSETS:
        return None
    text, media = _ASSETS[path]
    return Page(text().encode(), media)


def _own(path: str) -> str:
    return files("graph_cli.site").joinpath(path).read_text(encoding="utf-8")
