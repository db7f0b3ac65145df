"""The places of the bundled gazetteers on which a study stands, by which a place of its own is seen to be the same.

>>> lebak = KnownPlace("lebak", {"id": "Lebak"}, {"level": "regency", "kemendagri": "36.02"})
>>> KnownPlaces({"lebak": lebak}).find("kab-lebak", {"kemendagri": "36.02"})
['lebak']
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

#: The schemes of official codes: one code is one place.
CODE_SCHEMES = ("kemendagri", "bps", "iso", "wikidata", "geonames")


@dataclass(frozen=True)
class KnownPlace:
    """A place of a gazetteer: its labels by language, and what it has but one of, as the table writes it."""

    slug: str
    labels: Mapping[str, str]
    values: Mapping[str, str]


@dataclass(frozen=True)
class KnownPlaces:
    """The places of the gazetteers by slug, and the slugs that the study has for some of them."""

    by_slug: Mapping[str, KnownPlace] = field(default_factory=dict)
    same: Mapping[str, str] = field(default_factory=dict)

    def find(self, slug: str, values: Mapping[str, str]) -> list[str]:
        """Return the slugs of the places that have this slug, or one of the codes among some values."""
        coded = (self._by_code.get((scheme, values.get(scheme, ""))) for scheme in CODE_SCHEMES)
        own = slug if slug in self.by_slug else None
        return list(dict.fromkeys(match for match in (own, *coded) if match))

    @cached_property
    def _by_code(self) -> dict[tuple[str, str], str]:
        return {
            (scheme, place.values[scheme]): place.slug
            for place in self.by_slug.values()
            for scheme in CODE_SCHEMES
            if scheme in place.values
        }
