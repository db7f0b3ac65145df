"""One HTML file with everything in it, and a policy that lets it ask nobody for anything.

The page allows by their digests the scripts and the style that it carries, and nothing else (W3C Content
Security Policy Level 3, section 2.3.1). What comes from the graph is data in blocks that no browser runs;
the script writes it as text, never as HTML.
"""

import base64
import gc
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import cache, partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from graph_cli.views import view_assets as assets
from graph_cli.views.data import Opening, data
from graph_cli.views.multilingual import Multilingual
from graph_cli.views.node_styles import PLAIN, Looks
from graph_cli.words.interface_catalogue import choose_language, read_catalogue
from queries.folder.edition import UNSAID, Edition
from queries.network.model import Network

#: Characters that could end a data block or a line of it, as JSON can write them otherwise.
_ESCAPES = {character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"}
_SHARED = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'"


def render(
    network: Network,
    *,
    title: str | Mapping[str, str] | None = None,
    edition: Edition = UNSAID,
    also: Sequence[Network] = (),
    picture: str = "network",
    layout: str = "network",
    focus: str | None = None,
    looks: Looks = PLAIN,
    assets_address: str | None = None,
    alone: bool = False,
) -> str:
    """Return the page as HTML; the same network gives the same page.

    `also` is the same network in other languages, and `title` may be one for each, or None: then the page is called
    as the `edition` that it is of, which is told beside a title of its own; `picture` and `layout`
    say what the page opens with, `focus` the entity that it opens on, by its IRI; `looks` colours and sizes
    nodes. `assets_address` is where view.css and view.js lie for all pages of a site: the page then has no script.
    With `alone` it has no other layout. Texts of the interface are English where it has none in the network's language.

    Raises UsageError for an unknown layout, DataError for a network that does not hold together.
    """
    # One element for both scripts: between two the browser would stop to draw a page that is still empty.
    style, script = ("", "") if assets_address is not None else (assets.style(), assets.whole())
    titles = partial(_title_in, title or edition.titles or edition.title, otherwise=edition.title)
    with _pause_collector():
        networks = Multilingual.of([network, *also])
        blocks = data(networks, titles, Opening(picture, layout, focus, alone), looks, edition)
    return _template().render(
        title=titles(network.language),
        edition=edition,
        language=choose_language(network.language),
        words=read_catalogue(choose_language(network.language)).section("view"),
        policy=_policy(style, script) if assets_address is None else _SHARED,
        assets_address=assets_address,
        style=Markup(style),
        script=Markup(script),
        core=_json(blocks.core),
        quotes=map(_json, blocks.quotes),
        facts=map(_json, blocks.facts),
    )


def _title_in(title: str | Mapping[str, str], language: str, *, otherwise: str = "") -> str:
    """Return a title in a language, else the one that stands for it; of none, what such a page is called."""
    if not title:
        return read_catalogue(choose_language(language)).text("view", "untitled")
    return title if isinstance(title, str) else title.get(language) or otherwise or next(iter(title.values()))


@contextmanager
def _pause_collector() -> Iterator[None]:
    """Let the garbage collector rest: a large network is a million values that all stay, which it would go through."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _json(value: Any) -> Markup:
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for character, escape in _ESCAPES.items():
        text = text.replace(character, escape)
    return Markup(text)


@cache
def _template() -> Template:
    loader = PackageLoader("graph_cli", "views")
    environment = Environment(loader=loader, autoescape=True, undefined=StrictUndefined)
    return environment.get_template("page.html.j2")


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; script-src {_digest(script)}; style-src {_digest(style)}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    """Return the digest of an inline script or style as a policy writes it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
