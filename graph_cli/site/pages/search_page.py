"""What speaks of some words: the best first, with the words marked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph_cli.site.addresses import Links, query_of
from graph_cli.site.content import Content
from graph_cli.site.page import Page
from graph_cli.site.rendering import render_page
from graph_cli.words.interface_catalogue import read_catalogue
from queries.asking.answer import AnswerRow, plain
from queries.nodes.node_summary import NodeSummary

#: So many are shown.
_SHOWN = 50


@dataclass(frozen=True)
class _Found:
    href: str | None
    summary: NodeSummary
    kind: str
    #: What tells it from others of its name, where any are found.
    description: str
    #: The text that was found, in parts, each with whether it is one of the words; and its language, if it is a quote.
    parts: list[tuple[str, bool]]
    language: str


def search_page(site: Content, search_words: str, language: str) -> Page:
    """Return the page of what speaks of some words; of no words, the page to write them on."""
    links = Links(site.addresses, "search", language, query_of({"words": search_words}))
    words = read_catalogue(language).section("site")
    rows = site.search(search_words, _SHOWN + 1, language) if search_words.strip() and site.is_served else []
    note = words["best"].format(count=_SHOWN) if len(rows) > _SHOWN else ""
    if site.is_served and search_words.strip() and not rows:
        note = words["nothing"].format(words=search_words)
    return render_page(
        "search",
        links,
        site,
        searched=search_words,
        note=note,
        rows=[_make_result(site, links, row, language) for row in rows[:_SHOWN]],
    )


def _make_result(site: Content, links: Links, row: AnswerRow, language: str) -> _Found:
    iri, text = str(row["entity"]), str(row["matched"])
    summary = site.summaries.summarize(iri)
    kind = site.summaries.summarize(summary.type).name(language)
    marks = row.get("marks", [])
    parts = [*_parts(text, marks if isinstance(marks, list) else [])]
    description = plain(row.get("description"))
    is_quote = text == row.get("quote")
    quote_language = site.summaries.find_quote_language(text, str(row["document"])) if is_quote else ""
    own = quote_language or (summary.own_language(language) if text == summary.name(language) else "")
    return _Found(links.to(iri), summary, kind, description, parts, own)


def _parts(text: str, marks: Sequence[object]) -> Iterator[tuple[str, bool]]:
    """Yield a text in parts, by where marks begin and end.

    >>> list(_parts("pelatihan las", ["10", "13"]))
    [('pelatihan ', False), ('las', True)]
    """
    start, is_marked = 0, False
    for end in [*(int(str(mark)) for mark in marks), len(text)]:
        if end > start:
            yield text[start:end], is_marked
        start, is_marked = end, not is_marked
