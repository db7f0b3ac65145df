"""What every fact has: its quotes, on what it rests, and names where it has some."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from ontology.facts.fields import (
    Date,
    FormerSlugs,
    Many,
    Model,
    Name,
    Plain,
    Quote,
    Quotes,
    Ref,
    Text,
    one_or_many,
)
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import ACTORS

Basis = Literal["stated", "inferred", "reference"]

Actors = Annotated[Many, Ref(ACTORS)]
Places = Annotated[Many, Ref(("place",))]
Themes = Annotated[Many, Ref(scheme="theme")]
Sectors = Annotated[Many, Ref(scheme="sector")]
Formerly = Annotated[
    FormerSlugs,
    Field(description="Slugs that now mean this one and keep resolving; promise/lamps where it was of another kind."),
]
Beneficiaries = Annotated[Many, Ref(scheme="beneficiary")]
#: How the curator takes each of some values from the words: `inferred`, `coded`, or what in them means it. A mark names
#: its value, so that it holds for no other that is written there later.
Seen = Annotated[
    dict[str, Plain],
    Field(description="Values that the quotes do not name: 'coded', 'inferred', or what in the words means each."),
]

#: The quotes that show some values, each under what names its value; `{value: …, quote: …}` in the place of a value is
#: the same.
Shown = Annotated[dict[str, Quotes], Field(description="Quotes that show single values, each under its value.")]


def only_one(model: Model, names: tuple[str, ...]) -> None:
    """Refuse a fact that has none, or several, of the given fields."""
    present = [name for name in names if getattr(model, name) is not None]
    if len(present) != 1:
        raise ValueError(
            Phrase("needs exactly one of {names}", names=", ".join(names))
            + (Phrase(", not {count}", count=len(present)) if present else "")
        )


def join_quotes(shown: Mapping[str, Quotes]) -> tuple[Quote, ...]:
    """Return the quotes that show single values, in the order in which these are written."""
    return tuple(quote for quotes in shown.values() for quote in quotes)


class Reference(Model):
    """Where in a reference source a fact stands: in which row of a dataset, at which anchor of a page.

    The short form has the row behind a number sign: `kpu-2024#17`.
    """

    source: Annotated[Plain, Ref(("source",))]
    row: Plain | None = None
    retrieved: Date | None = None

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        source, _, row = value.partition("#")
        return {"source": source, "row": row or None}


References = Annotated[tuple[Reference, ...], BeforeValidator(one_or_many)]


class Fact(Model):
    """What every fact has: its quotes, and whether the document states it or the curator infers it."""

    quote: Quotes = ()
    basis: Basis = "stated"
    note: Annotated[Text | None, Field(description="A remark of the curator's.")] = None
    seen: Seen = Field(default_factory=dict)
    shown: Shown = Field(default_factory=dict)
    reference: References = ()

    @model_validator(mode="after")
    def _rests_on_its_source(self) -> Self:
        if self.basis == "reference" and not self.reference:
            raise ValueError(Phrase("rests on a reference and names none: add 'reference', a source of sources.csv"))
        if self.reference and not self.receipts and self.basis == "stated":
            return self.model_copy(update={"basis": "reference"})
        return self

    @property
    def receipts(self) -> tuple[Quote, ...]:
        """The quotes that show the fact, the one to show first in front, and those that show single values."""
        return self.quote + join_quotes(self.shown)


class Quoted(Fact):
    """A fact that needs a quote of its own."""

    @model_validator(mode="after")
    def _has_a_receipt(self) -> Self:
        if not self.receipts and not self.reference:
            raise ValueError(Phrase("has no quote: no receipt, no fact"))
        return self


class Labelled(Quoted):
    """A fact with a name of its own."""

    label: Name
    also: Annotated[Many, Field(description="Other names under which people look for it.")] = ()
    formerly: Formerly = ()
