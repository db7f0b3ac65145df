"""The only place where an identifier is minted: from the curator's slug, never from a label.

>>> Ids().entity("place", "kutai-kartanegara")
'<https://w3id.org/janji/id/place/kutai-kartanegara>'
>>> concept("theme", "job-creation")
'<https://w3id.org/janji/scheme/theme/job-creation>'

What belongs to one document carries the document's slug, so that two articles never share a promise by accident:
`promise/kotim-panghulu_training`. An entity (a person, a place, a program) is the same in every document.
"""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from ontology.errors import TermError
from ontology.rdf.term import Term, iri
from ontology.text.phrase import Phrase

DEFAULT_BASE = "https://w3id.org/janji/"
#: That of a study that names none: nobody's, and never to be anybody's (RFC 2606, section 2).
UNNAMED_BASE = "https://study.invalid/"
SCHEMES = "https://w3id.org/janji/scheme/"

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
#: So many characters may follow the kind in an identifier: a file system takes names of 255 bytes, and a page that is
#: published adds a suffix, the number of its part, and what it is called until it is whole.
LONGEST_SLUG = 230
#: What a quote's identifier has behind its document's slug: an underscore and the quote's digest.
QUOTE_SUFFIX = 13


@dataclass(frozen=True)
class Ids:
    """The identifiers of one study; a study of one's own sets its own base.

    TermError where the base is no absolute IRI that ends in a slash.
    """

    base: str = DEFAULT_BASE

    def __post_init__(self) -> None:
        if ":" not in self.base:
            raise TermError(
                Phrase(
                    "{base} has no scheme: write {address}",
                    base=repr(self.base),
                    address=f"https://{self.base.strip('/')}/",
                )
            )
        iri(self.base)
        path = re.split("[?#]", self.base)[0]
        if path != self.base or not path.endswith("/"):
            raise TermError(
                Phrase(
                    "{base} is no base of addresses: write {address}",
                    base=repr(self.base),
                    address=f"{path.rstrip('/')}/",
                )
            )

    def entity(self, kind: str, slug: str) -> Term:
        """Return the identifier of an entity, or of a fact by its full slug (`document_slug`)."""
        return Term(f"<{self.base}id/{kind}/{slug}>")

    def fact(self, kind: str, document: str, slug: str) -> Term:
        """Return the identifier of a fact of one document."""
        return self.entity(kind, fact_slug(document, slug))

    def make_quote_id(self, kind: str, document: str, digest: str) -> Term:
        """Return the identifier of what a quote makes (evidence, selectors, an utterance), by the quote's digest."""
        return self.entity(kind, f"{document}_{digest}")

    @property
    def schemes(self) -> str:
        """The address under which the study's own concepts lie."""
        return f"{self.base}scheme/"

    def own_concept(self, scheme: str, slug: str) -> Term:
        """Return the identifier of a concept of the study's own."""
        return Term(f"<{self.schemes}{scheme}/{slug}>")

    def source(self, slug: str) -> Term:
        """Return the identifier of a reference source, which is its named graph too."""
        return self.entity("source", slug)


def quote_digest(text: Iterable[str]) -> str:
    """Return the digest of a quote's words and those around it: it stays when the text around them moves."""
    return hashlib.sha256("\0".join(text).encode()).hexdigest()[:12]


def fact_slug(document: str, slug: str) -> str:
    """Return the slug of a fact beyond its document; one that names its document already stays."""
    return slug if "_" in slug else f"{document}_{slug}"


@lru_cache(maxsize=1 << 12)
def concept(scheme: str, slug: str) -> Term:
    """Return the identifier of a concept."""
    return iri(f"{SCHEMES}{scheme}/{slug}")


def concept_scheme(scheme: str) -> Term:
    """Return the identifier of a concept scheme."""
    return iri(f"{SCHEMES}{scheme}")
