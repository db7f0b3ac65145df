"""The links of a page: relative, so that a site works under any prefix, and from a disk."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from graph_cli.site.addresses import SUFFIXES, Addresses


@dataclass(frozen=True)
class Links:
    """The way from one page, by its path without a suffix, to others.

    >>> links = Links(Addresses("https://w3id.org/janji/"), "id/place/lebak", "en")
    >>> links.page("id/place/banten"), links.file("assets/site.css"), links.page("id/place/lebak", "id")
    ('../../id/place/banten.html', '../../assets/site.css', '../../id/place/lebak.id.html')
    >>> links.to("https://w3id.org/janji/id/evidence/lebak-jobs_0a1b")
    '../../id/document/lebak-jobs.html#evidence-0a1b'
    """

    addresses: Addresses
    path: str
    language: str
    #: What follows the path in the address of this page: the question that it answers, or nothing.
    query: str = ""

    @property
    def suffix(self) -> str:
        """The suffix of pages in the language of this one."""
        return SUFFIXES[self.language]

    @property
    def root(self) -> str:
        """The way to the start of the site."""
        return "../" * self.path.count("/")

    def page(self, path: str, language: str | None = None) -> str:
        """Return the link to a page, in the language of this one where no other is given."""
        return f"{self.root}{path}{SUFFIXES[language or self.language]}"

    def sibling(self, path: str, language: str | None = None) -> str:
        """Return the link to this page in another language, or to another part of it: it answers the same question.

        >>> addresses = Addresses("https://w3id.org/janji/")
        >>> Links(addresses, "ask/documents", "en", "?place=lebak").sibling("ask/documents.2")
        '../ask/documents.2.html?place=lebak'
        """
        return self.page(path, language) + self.query

    def file(self, path: str) -> str:
        """Return the link to what has its suffix."""
        return self.root + path

    def to(self, identifier: str) -> str | None:
        """Return the link to where an identifier is told; None where no page tells it."""
        location = self.addresses.find_page(identifier)
        if location is None:
            return identifier if identifier.startswith(("http://", "https://")) else None
        path, anchor = location
        return self.page(path) + (f"#{anchor}" if anchor else "")


def query_of(fields: Mapping[str, str]) -> str:
    """Return fields as the query of an address; empty where none is filled in.

    >>> query_of({"place": "luwu timur", "actor": ""}), query_of({})
    ('?place=luwu+timur', '')
    """
    values = {name: value for name, value in fields.items() if value}
    return f"?{urlencode(values)}" if values else ""
