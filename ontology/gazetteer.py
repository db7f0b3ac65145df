"""Places beyond the text: a row of a gazetteer and the reference sources in which it stands."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from ontology.dates import in_order
from ontology.fields import Address, Date, Many, Model, Plain, Ref, Slug, Text

#: How long a Kemendagri code is at each level of administration; anything else has none.
_CODED = {"province": 2, "regency": 5, "city": 5, "district": 8, "village": 13}


class Source(Model):
    """A reference source: what it is, under which licence and where it can be read."""

    name: Text
    licence: Plain
    url: Address | None = None


class GazetteerPlace(Model):
    """A place as reference sources have it. Codes are text with a scheme; none is derived from another."""

    label: Text
    also: Many = ()
    level: Annotated[Plain, Ref(scheme="place-level")]
    within: Annotated[Plain | None, Ref(("place",))] = None
    kemendagri: Annotated[str | None, Field(pattern=r"^[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?$")] = None
    bps: Annotated[str | None, Field(pattern=r"^[0-9]{2}([0-9]{2}([0-9]{3}([0-9]{3})?)?)?$")] = None
    iso: Annotated[str | None, Field(pattern=r"^[A-Z]{2}(-[A-Z]{2,3})?$")] = None
    lat: Annotated[str | None, Field(pattern=r"^-?([0-8]?[0-9](\.[0-9]+)?|90(\.0+)?)$")] = None
    long: Annotated[str | None, Field(pattern=r"^-?((1[0-7]|[0-9])?[0-9](\.[0-9]+)?|180(\.0+)?)$")] = None
    wikidata: Annotated[str | None, Field(pattern=r"^Q[1-9][0-9]*$")] = None
    geonames: Annotated[str | None, Field(pattern=r"^[1-9][0-9]*$")] = None
    valid_from: Date | None = None
    valid_until: Date | None = None
    sources: tuple[Slug, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _code_fits_level(self) -> Self:
        expected = _CODED.get(self.level)
        if self.kemendagri and len(self.kemendagri) != expected:
            raise ValueError(f"the code {self.kemendagri!r} is none of a {self.level}; did a spreadsheet cut its zero?")
        return self

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if (self.lat is None) != (self.long is None):
            raise ValueError("has one of 'lat' and 'long': give both or neither")
        in_order(self.valid_from, self.valid_until)
        return self
