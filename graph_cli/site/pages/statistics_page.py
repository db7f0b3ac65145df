"""How much of what is in the graph."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from graph_cli.site.addresses import Links
from graph_cli.site.content import Content
from graph_cli.site.page import Page
from graph_cli.site.rendering import render_page
from graph_cli.terminal.cells import readable_value
from ontology.text.readable import readable
from queries.asking.answer import AnswerRow

#: So many of a group are shown, those with the most.
_SHOWN = 200


@dataclass(frozen=True)
class _Row:
    href: str | None
    label: str
    count: int
    share: str


@dataclass(frozen=True)
class _RowGroup:
    label: str
    #: Those that are shown, and how many there are.
    rows: list[_Row]
    count: int

    @property
    def has_shares(self) -> bool:
        """Whether any row is a part of something."""
        return any(row.share for row in self.rows)


def statistics_page(site: Content, language: str) -> Page:
    """Return the page of what is in the graph."""
    links = Links(site.addresses, "statistics", language)
    groups = [
        _group(links, name, [*rows], language)
        for name, rows in groupby(site.statistics(language), key=lambda row: str(row["group"]))
    ]
    return render_page("statistics", links, site, groups=groups)


def _group(links: Links, name: str, rows: Sequence[AnswerRow], language: str) -> _RowGroup:
    first_rows = [_row(links, row, language) for row in rows[:_SHOWN]]
    return _RowGroup(_capitalize(readable_value("group", name, language)), first_rows, len(rows))


def _row(links: Links, row: AnswerRow, language: str) -> _Row:
    label = readable_value("itemLabel", str(row.get("itemLabel", "")), language)
    href = links.to(str(row["item"])) if "item" in row else None
    return _Row(href, label, int(str(row["count"])), readable(str(row.get("share", "")), language))


def _capitalize(text: str) -> str:
    return text[:1].upper() + text[1:]
