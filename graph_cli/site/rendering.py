"""A template becomes a page; what comes from the graph is text in it, never markup."""

import json
from functools import cache, lru_cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from graph_cli.site.addresses import Links
from graph_cli.site.page import Page
from graph_cli.words.interface_catalogue import LANGUAGES, read_catalogue
from ontology.text.language_tags import EVERY_LANGUAGE
from ontology.text.phrase import fill_blanks
from ontology.text.readable import number, read_locales, readable
from queries.nodes.node_reader import readable_literal
from queries.nodes.node_summary import Evidence, NodeSummary

#: Characters that could end a data block.
_ESCAPES = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})


def render_page(template: str, links: Links, site: Any, **values: Any) -> Page:
    """Return a page made of a template, with its links, what the site has, and values of its own."""
    catalogue = read_catalogue(links.language)
    common = {
        "links": links,
        "site": site,
        "words": catalogue.section("site"),
        "language": links.language,
        "locale": catalogue.locale,
        "labels": LANGUAGES.index(links.language),
        "others": {each: read_catalogue(each).name for each in LANGUAGES if each != links.language},
    }
    return Page(_environment().get_template(f"{template}.html.j2").render(**common, **values).encode())


def part(template: str, **values: Any) -> Markup:
    """Return a part of pages, made of a template, that is the same on many."""
    return Markup(_environment().get_template(f"{template}.html.j2").render(**values))


def data_block(value: Any) -> Markup:
    """Return a value as JSON that may stand in a data block of a page."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES))


@lru_cache(maxsize=256)
def own(language: str) -> Markup:
    """Return the attributes of a text with a direction of its own, and with its language where that is a single one.

    >>> own("ar"), own(""), own("mul")
    (Markup(' lang="ar" dir="auto"'), Markup(' dir="auto"'), Markup(' dir="auto"'))
    """
    is_one = language not in (None, "", EVERY_LANGUAGE)
    return Markup(' lang="{}" dir="auto"').format(language) if is_one else Markup(' dir="auto"')


def link_name(summary: NodeSummary, links: Links) -> Markup:
    """Return the name of a node, as a link to where it is told if it is told anywhere."""
    name, own_language = summary.name(links.language), own(summary.own_language(links.language))
    href = links.to(summary.iri)
    if href is None:
        return Markup(f"<span{own_language}>{escape(name)}</span>")
    return Markup(f'<a href="{escape(href)}"{own_language}>{escape(name)}</a>')


def link_quote(receipt: Evidence, links: Links) -> Markup:
    """Return the words of a receipt, as a link to where they stand in their document; nothing where it has none."""
    if not receipt.quote:
        return Markup("")
    href = escape(links.to(receipt.iri) or "")
    return Markup(f'<q{own(receipt.language)}><a href="{href}">{escape(receipt.quote)}</a></q>')


def _fill(template: str, language: str, **values: object) -> str:
    """Return a text of the interface with its blanks filled."""
    return fill_blanks(template, values, language)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("graph_cli.site"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters |= {
        "number": number,
        "fill": _fill,
        "value": readable_literal,
        "readable": readable,
        "own": own,
        "link_name": link_name,
        "link_quote": link_quote,
    }
    return environment


def read_all() -> None:
    """Have all templates read and kept, for a process that is to open no file later."""
    for name in _environment().list_templates():
        _environment().get_template(name)
    for language in LANGUAGES:
        read_catalogue(language)
    read_locales(LANGUAGES)
