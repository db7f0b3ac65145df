"""A concept of a scheme, bundled or a study's own, before it is quads.

>>> Concept("theme", "water", {"en": "Water", "es": "Agua"}, base="https://example.org/promesas/scheme/").iri
'<https://example.org/promesas/scheme/theme/water>'
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ontology.rdf.ids import SCHEMES
from ontology.rdf.term import Term, iri


@dataclass(frozen=True)
class Concept:
    """One concept: its slug within its scheme, and what is said of it.

    `labels` and `definitions` map a language (a BCP 47 tag, or `mul`) to a text; `broader` is a slug of the same
    scheme; `exact_match` holds IRIs; `base` is the address under which all schemes of its edition lie: a bundled
    concept lives under janji's, a study's under the study's.
    """

    scheme: str
    slug: str
    labels: Mapping[str, str] = field(hash=False)
    aliases: tuple[str, ...] = ()
    definitions: Mapping[str, str] = field(default_factory=dict, hash=False)
    broader: str | None = None
    exact_match: tuple[str, ...] = ()
    notation: str | None = None
    base: str = SCHEMES

    @property
    def iri(self) -> Term:
        """The identifier. TermError where base, scheme and slug make no IRI."""
        return iri(f"{self.base}{self.scheme}/{self.slug}")
