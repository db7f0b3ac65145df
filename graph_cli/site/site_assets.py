"""The styles and scripts of the pages: what all share, what is for queries, and what was brought from elsewhere."""

from collections.abc import Callable
from functools import cache
from importlib.resources import files

from graph_cli.site import vendored as brought
from graph_cli.site.page import Page
from graph_cli.views import view_assets as views

_MEDIA = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "wasm": "application/wasm",
}
_TEXTS: dict[str, Callable[[], str]] = {
    "assets/site.css": lambda: views.palette() + _own("style/site.css"),
    "assets/site.js": lambda: views.folding() + views.blanks() + _own("script/site.js"),
    "assets/view.css": views.style,
    "assets/view.js": views.whole,
    "assets/answer.js": lambda: _own("script/answer.js"),
    "assets/query.js": lambda: _own("script/query.js"),
    "assets/editor.js": lambda: _own("script/editor.js"),
    "assets/editor.css": lambda: _own("style/editor.css"),
    "assets/engine.js": lambda: _own("script/engine.js"),
}
_SHARED = ("assets/site.css", "assets/site.js", "assets/view.css", "assets/view.js")
_QUERIES = ("assets/answer.js", "assets/query.js")


def list_assets() -> list[str]:
    """Return the paths of what the pages of a folder load, which no server answers."""
    return [*_SHARED, *_QUERIES, "assets/engine.js", *brought.ENGINE] if brought.has_engine() else [*_SHARED]


def asset(path: str) -> Page | None:
    """Return what lies at a path; None where there is nothing."""
    return _read_asset(path) if path in _TEXTS or brought.is_vendored(path) else None


@cache
def _read_asset(path: str) -> Page:
    content = _TEXTS[path]().encode() if path in _TEXTS else brought.read_asset(path)
    return Page(content, _MEDIA[path.rpartition(".")[2]])


def _own(path: str) -> str:
    return files("graph_cli.site").joinpath(path).read_text(encoding="utf-8")
