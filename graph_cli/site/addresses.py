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
from dataclasses import dataclass

from ontology.ids import SCHEMES
from ontology.terms import PREFIXES

#: The kinds whose nodes are parts of a document's page: what was quoted, where it stands, and what was counted.
PARTS = ("evidence", "quote", "position", "target")
#: Languages by the suffix of a page.
SUFFIXES = {"en": ".html", "id": ".id.html"}

_HOME = SCHEMES.removesuffix("scheme/")
_PATH = re.compile(r"(id/[a-z]+(-[a-z]+)*/[a-z0-9_-]+|scheme/[a-z-]+(/[a-z0-9-]+)?)")


@dataclass(frozen=True)
class Addresses:
    """The paths of the pages of one study, by the base of its identifiers."""

    base: str

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

    def told(self, identifier: str) -> tuple[str, str] | None:
        """Return the path of the page on which an identifier is told, and the anchor there; None for what is elsewhere.

        >>> Addresses("https://w3id.org/janji/").told("https://w3id.org/janji/id/target/lebak-jobs_seats")
        ('id/document/lebak-jobs', 'target-seats')
        """
        path = self.path(identifier)
        if path is None:
            return None
        page, _, anchor = path.partition("#")
        kind, _, slug = page.removeprefix("id/").partition("/")
        if page.startswith("id/") and kind in PARTS:
            document, _, part = slug.partition("_")
            return f"id/document/{document}", f"{kind if kind == 'target' else 'evidence'}-{part}"
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
    for language in ("id", "en"):
        if path.endswith(SUFFIXES[language]):
            return path.removesuffix(SUFFIXES[language]), language
    return None
