"""Where identifiers are told, and the links that lead there.

An identifier's path is what follows the base, and a page adds its suffix. Links are relative: a site works under any
prefix, and from a disk.

>>> addresses = Addresses("https://example.org/study/")
>>> addresses.path("https://example.org/study/id/place/lebak")
'id/place/lebak'
>>> addresses.path("https://w3id.org/janji/scheme/theme/health")
'scheme/theme/health'
>>> addresses.path("http://www.wikidata.org/entity/Q10119")
>>> addresses.identifier("id/place/lebak"), addresses.identifier("scheme/theme")
('https://example.org/study/id/place/lebak', 'https://w3id.org/janji/scheme/theme')
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from graph_cli.words.interface_catalogue import DEFAULT, LANGUAGES
from ontology.rdf.ids import SCHEMES
from ontology.rdf.terms import PREFIXES

#: The kinds whose nodes are parts of a document's page: what was quoted, where it stands, and what was counted.
PARTS = ("evidence", "quote", "position", "target", "quotation")
#: So many entries of a list stand on a page; a longer list comes in parts.
ON_A_PAGE = 400
#: Languages by the suffix of a page.
SUFFIXES = {each: ".html" if each == DEFAULT else f".{each}.html" for each in LANGUAGES}

_HOME = SCHEMES.removesuffix("scheme/")
_PATH = re.compile(r"(id/[a-z]+(-[a-z]+)*/[a-z0-9_-]+|scheme/[a-z-]+(/[a-z0-9-]+)?)")


@dataclass(frozen=True)
class Addresses:
    """The paths of the pages of one study, by the base of its identifiers."""

    base: str
    #: On which part of a document's page something is told, by its identifier and the document's.
    part_of: Callable[[str, str], int] = lambda _identifier, _document: 1

    def path(self, identifier: str) -> str | None:
        """Return the path of an identifier's page, without a suffix; None for what is told elsewhere."""
        vocabulary = PREFIXES["janji"]
        if identifier.startswith(vocabulary):
            return f"ns#{identifier.removeprefix(vocabulary)}"
        for home in (self.base, _HOME):
            path = identifier.removeprefix(home)
            if path != identifier and _PATH.fullmatch(path):
                return path
        return None

    def find_page(self, identifier: str) -> tuple[str, str] | None:
        """Return the path of the page on which an identifier is told, and the anchor there; None for what is elsewhere.

        >>> Addresses("https://w3id.org/janji/").find_page("https://w3id.org/janji/id/target/lebak-jobs_seats")
        ('id/document/lebak-jobs', 'target-seats')
        >>> Addresses("https://w3id.org/janji/").find_page("https://w3id.org/janji/id/quotation/lebak-jobs_3")
        ('id/document/lebak-jobs', 'quotation-3')
        """
        path = self.path(identifier)
        if path is None:
            return None
        page, _, anchor = path.partition("#")
        kind, _, slug = page.removeprefix("id/").partition("/")
        if page.startswith("id/") and kind in PARTS:
            document, _, part = slug.partition("_")
            document_page = f"id/document/{document}"
            if kind == "position" and part.startswith("quotation-"):
                kind, part = "quotation", part.removeprefix("quotation-")
            kind = kind if kind in ("target", "quotation") else "evidence"
            number = self.part_of(f"{self.base}id/{kind}/{document}_{part}", self.base + document_page)
            return add_part(document_page, number), f"{kind}-{part}"
        return page, anchor

    def identifier(self, path: str) -> str | None:
        """Return the identifier that a path is of; None where it is of none."""
        if not _PATH.fullmatch(path):
            return None
        return (_HOME if path.startswith("scheme/") else self.base) + path


def language_of(path: str) -> tuple[str, str] | None:
    """Return the path of a page without its suffix, and the language of the page; None for what is no page.

    >>> language_of("id/place/lebak.id.html"), language_of("id/place/lebak.html"), language_of("dump.nt")
    (('id/place/lebak', 'id'), ('id/place/lebak', 'en'), None)
    """
    for language, suffix in reversed(SUFFIXES.items()):  # the one of the default is the end of all others
        if path.endswith(suffix):
            return path.removesuffix(suffix), language
    return None


def add_part(path: str, number: int) -> str:
    """Return the path of a part of a page.

    >>> add_part("id/place/lebak", 1), add_part("id/place/lebak", 2)
    ('id/place/lebak', 'id/place/lebak.2')
    """
    return path if number == 1 else f"{path}.{number}"


def split_part(path: str) -> tuple[str, int]:
    """Return the path of a page, and which part of it is meant.

    >>> split_part("id/place/lebak.2"), split_part("id/place/lebak")
    (('id/place/lebak', 2), ('id/place/lebak', 1))
    """
    whole, _, number = path.rpartition(".")
    is_part = whole and number.isascii() and number.isdecimal() and len(number) < 7
    return (whole, int(number)) if is_part else (path, 1)


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
