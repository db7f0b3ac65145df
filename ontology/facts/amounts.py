"""How much: a number, a range, a most, a least, or only a wording.

>>> Amount.model_validate("..50000000").most
Decimal('50000000')
"""

import re
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, ValidationInfo, model_validator

from ontology.facts.fact_rules import rules_of
from ontology.facts.fields import Model, Text
from ontology.text.phrase import Phrase, join_all

_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
#: A thousands separator, a full stop in Indonesian and a comma in English, never follows a lone 0.
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?P<mark>[.,])[0-9]{3}((?P=mark)[0-9]{3})*")
#: With a decimal comma, or with both marks, of which the last one is that of the decimals.
_MARKED = re.compile(r"([0-9]+|[1-9][0-9]{0,2}(\.[0-9]{3})+),[0-9]+|[1-9][0-9]{0,2}(,[0-9]{3})+\.[0-9]+")
#: What decimal arithmetic keeps exactly; a longer number is a slip of the keyboard.
_MOST_DIGITS = 24


def _as_figure(value: Any) -> Any:
    """Return a number as it came; ValueError for a text that is none, or that people read in two ways."""
    if not isinstance(value, str) or (_NUMBER.fullmatch(value) and not _THOUSANDS.fullmatch(value)):
        return value
    raise ValueError(Phrase("{value} {fault}", value=repr(value), fault=_fault_of(value)))


def _fault_of(value: str) -> str:
    """Return what is wrong with a number, and what to write.

    >>> _fault_of("50.000")
    'can be read in two ways: write 50000, or 50.0000 where these are decimals'
    >>> _fault_of("1.234,56")
    'is no number: write 1234.56'
    """
    digits = re.sub("[.,]", "", value)
    marks = len(value) - len(digits)
    if _THOUSANDS.fullmatch(value) and marks == 1:
        return Phrase(
            "can be read in two ways: write {digits}, or {value}0 where these are decimals",
            digits=digits,
            value=value.replace(",", "."),
        )
    if _THOUSANDS.fullmatch(value):
        return Phrase("has separators: write {digits}", digits=digits)
    if _MARKED.fullmatch(value):
        decimals = len(re.split("[.,]", value)[-1])
        return Phrase("is no number: write {whole}.{decimals}", whole=digits[:-decimals], decimals=digits[-decimals:])
    return Phrase("is no number: write digits only, such as 1444 or 2.5")


Figure = Annotated[Decimal, BeforeValidator(_as_figure), Field(ge=0, max_digits=_MOST_DIGITS)]


class Amount(Model):
    """How much: a number, a range, or only the wording where the source names no number.

    Short forms: `1000` (exactly), `10..20`, `..50000000` (at most), `40..` (at least); a wording is written by
    language, `{id: ribuan, en: thousands}`, and has no value.
    """

    least: Figure | None = None
    most: Figure | None = None
    wording: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: Any, info: ValidationInfo) -> Any:
        if isinstance(value, dict) and value and set(value).isdisjoint(cls.model_fields):
            return {"wording": value}
        if not isinstance(value, str):
            return value
        low, dots, high = value.partition("..")
        if not any(character.isdigit() for character in value):
            languages = join_all(rules_of(info.context).languages)
            raise ValueError(
                Phrase(
                    "{value} is no number: write 1000, 10..20, ..50 or 40.., or a wording in {languages}",
                    value=repr(value),
                    languages=languages,
                )
            )
        for figure in filter(None, (low, high)):
            _as_figure(figure)
        return {"least": low or None, "most": (high if dots else low) or None}

    @model_validator(mode="after")
    def _says_how_much(self) -> Self:
        if self.least is None and self.most is None and self.wording is None:
            raise ValueError(Phrase("names no number: write one, or the wording by language"))
        if self.least is not None and self.most is not None and self.least > self.most:
            raise ValueError(
                Phrase(
                    "runs backwards: a range is from small to large; from {least} down to {most} is "
                    "'baseline: {least}' and 'target: {most}'",
                    least=self.least,
                    most=self.most,
                )
            )
        return self
