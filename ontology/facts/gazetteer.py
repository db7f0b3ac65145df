"""Places beyond the text: a row of a gazetteer and the reference sources in which it stands."""

import re
from typing import Annotated, Self

from pydantic import AfterValidator, Field, ValidationInfo, model_validator

from ontology.facts.fact import Formerly
from ontology.facts.fact_rules import vocabulary_of
from ontology.facts.fields import Address, Date, Many, Model, Name, Plain, Ref, Slug, Text
from ontology.text.dates import in_order
from ontology.text.phrase import Phrase, join_choices

#: How long a Kemendagri code is at each level of administration; anything else has none.
_CODED = {"province": 2, "regency": 5, "city": 5, "district": 8, "village": 13}


def _form(pattern: str, examples: str) -> AfterValidator:
    """Return a check that a code has its form."""
    form = re.compile(pattern)

    def check(value: str) -> str:
        if not form.fullmatch(value):
            raise ValueError(
                Phrase(
                    "is {value}: write it as text, such as {examples}; did a spreadsheet cut it?",
                    value=repr(value),
                    examples=examples,
                )
            )
        return value

    return AfterValidator(check)


_KEMENDAGRI = _form(
    r"[0-9]{2}(\.[0-9]{2}(\.[0-9]{2}(\.[0-9]{4})?)?)?", join_choices(["64, 64.02, 64.02.05", "64.02.05.2001"])
)
_BPS = _form(r"[0-9]{2}([0-9]{2}([0-9]{3}([0-9]{3})?)?)?", join_choices(["64, 6403, 6403050", "6403050001"]))
_ISO = _form(r"[A-Z]{2}(-[A-Z]{2,3})?", join_choices(["ID", "ID-KI"]))
_LATITUDE = _form(r"-?([0-8]?[0-9](\.[0-9]+)?|90(\.0+)?)", Phrase("-0.44182 (degrees from -90 to 90)"))
_LONGITUDE = _form(r"-?((1[0-7]|[0-9])?[0-9](\.[0-9]+)?|180(\.0+)?)", Phrase("116.98139 (degrees from -180 to 180)"))


class Source(Model):
    """A reference source: what it is, under which licence, where it can be read and when it was."""

    name: Name
    licence: Plain
    url: Address | None = None
    retrieved: Date | None = None


class GazetteerPlace(Model):
    """A place as reference sources have it. Codes are text with a scheme; none is derived from another."""

    label: Name
    also: Many = ()
    formerly: Formerly = ()
    level: Annotated[Plain, Ref(scheme="place-level")]
    within: Annotated[Plain | None, Ref(("place",))] = None
    kemendagri: Annotated[str, _KEMENDAGRI] | None = None
    bps: Annotated[str, _BPS] | None = None
    iso: Annotated[str, _ISO] | None = None
    lat: Annotated[str, _LATITUDE] | None = None
    long: Annotated[str, _LONGITUDE] | None = None
    wikidata: Annotated[str, _form(r"Q[1-9][0-9]*", "Q5078")] | None = None
    geonames: Annotated[str, _form(r"[1-9][0-9]*", "1626232")] | None = None
    valid_from: Date | None = None
    valid_until: Date | None = None
    sources: tuple[Slug, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _code_fits_level(self, info: ValidationInfo) -> Self:
        is_known = bool(self.kemendagri) and vocabulary_of(info.context).has("place-level", self.level)
        if is_known and self.kemendagri and len(self.kemendagri) != _CODED.get(self.level):
            code = Phrase(
                "the code {kemendagri} is none of a {level}", kemendagri=repr(self.kemendagri), level=self.level
            )
            raise ValueError(Phrase("{code}; did a spreadsheet cut its zero?", code=code))
        return self

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if (self.lat is None) != (self.long is None):
            raise ValueError(Phrase("has one of 'lat' and 'long': give both or neither"))
        in_order(self.valid_from, self.valid_until)
        return self

    @property
    def written_label(self) -> Text:
        """The label that is written with it."""
        return self.label


class PlaceExtension(GazetteerPlace):
    """What a study adds to a place of a gazetteer, whose label it has; made of a place that was checked."""

    further: Text

    @property
    def written_label(self) -> Text:
        """The label in the languages in which the gazetteer has none."""
        return self.further
