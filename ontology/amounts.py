"""How much: a number, a range, a most, a least, or only a wording.

>>> Amount.model_validate("..50000000").most
Decimal('50000000')
"""

import re
from decimal import Decimal
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, model_validator

from ontology.fields import Model, Text

_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_AMOUNT = re.compile(rf"(?P<exact>{_NUMBER})|(?P<low>{_NUMBER})?\.\.(?P<high>{_NUMBER})?")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:[.,][0-9]{3})+")


#: What decimal arithmetic keeps exactly; a longer number is a slip of the keyboard.
_MOST_DIGITS = 24


def _plain_number(value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch(_NUMBER, value):
        raise ValueError(f"{value!r} is no number: write digits only, such as 1444 or 2.5")
    return value


Figure = Annotated[Decimal, BeforeValidator(_plain_number), Field(ge=0, max_digits=_MOST_DIGITS)]


class Amount(Model):
    """How much: a number, a range, or only the wording where the source names no number.

    Short forms: `1000` (exactly), `10..20`, `..50000000` (at most), `40..` (at least); a wording is written in
    both languages, `{id: ribuan, en: thousands}`, and has no value.
    """

    least: Figure | None = None
    most: Figure | None = None
    wording: Text | None = None

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: Any) -> Any:
        if isinstance(value, dict) and set(value) <= {"id", "en"}:
            return {"wording": value}
        if not isinstance(value, str):
            return value
        if _THOUSANDS.fullmatch(value):
            raise ValueError(f"{value!r} can be read in two ways: write a number without separators, such as 1444")
        found = _AMOUNT.fullmatch(value)
        if not found or value == "..":
            raise ValueError(f"{value!r} is no number: write 1000, 10..20, ..50 or 40.., or a wording in id and en")
        exact = found["exact"]
        return {"least": exact or found["low"], "most": exact or found["high"]}

    @model_validator(mode="after")
    def _says_how_much(self) -> Self:
        if self.least is None and self.most is None and self.wording is None:
            raise ValueError("names no number: write one, or the wording in id and en")
        if self.least is not None and self.most is not None and self.least > self.most:
            raise ValueError(f"runs backwards: write {self.most}..{self.least}")
        return self
