"""The links of a page: relative, so that a site works under any prefix, and from a disk."""

from dataclasses import dataclass

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

    @property
    def root(self) -> str:
        """The way to the start of the site."""
        return "../" * self.path.count("/")

    def page(self, path: str, language: str | None = None) -> str:
        """Return the link to a page, in the language of this one where no other is given."""
        return f"{self.root}{path}{SUFFIXES[language or self.language]}"

    def file(self, path: str) -> str:
        """Return the link to what has its suffix."""
        return self.root + path

    def to(self, identifier: str) -> str | None:
        """Return the link to where an identifier is told; None where no page tells it."""
        told = self.addresses.told(identifier)
        if told is None:
            return identifier if identifier.startswith(("http://", "https://")) else None
        path, anchor = told
        return self.page(path) + (f"#{anchor}" if anchor else "")
