"""Where identifiers are told: an identifier's path is what follows the base, and a page adds its suffix.

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
from collections.abc import Callable
from dataclasses import dataclass

from graph_cli.words.interface_catalogue import DEFAULT, LANGUAGES
from ontology.rdf.ids import SCHEMES
from ontology.rdf.terms import PREFIXES

#: The kinds whose nodes are parts of a document's page: what was quoted, where it stands, and what was counted.
PARTS = ("evidence", "quote", "position", "target")
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
        """
        path = self.path(identifier)
        if path is None:
            return None
        page, _, anchor = path.partition("#")
        kind, _, slug = page.removeprefix("id/").partition("/")
        if page.startswith("id/") and kind in PARTS:
            document, _, part = slug.partition("_")
            document_page = f"id/document/{document}"
            evidence = identifier if kind == "target" else f"{self.base}id/evidence/{slug}"
            number = self.part_of(evidence, self.base + document_page)
            return add_part(document_page, number), f"{kind if kind == 'target' else 'evidence'}-{part}"
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
