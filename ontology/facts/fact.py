"""What every fact has: its quotes, on what it rests, and names where it has some."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from ontology.facts.fields import FormerSlugs, Many, Model, Name, Plain, Quote, Quotes, Ref, Text
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import ACTORS

Basis = Literal["stated", "inferred"]

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


def only_one(model: Model, names: tuple[str, ...]) -> None:
    """Refuse a fact that has none, or several, of the given fields."""
    present = [name for name in names if getattr(model, name) is not None]
    if len(present) != 1:
        raise ValueError(
            Phrase("needs exactly one of {names}", names=", ".join(names))
            + (Phrase(", not {count}", count=len(present)) if present else "")
        )


class Fact(Model):
    """What every fact has: its quotes, and whether the document states it or the curator infers it."""

    quote: Quotes = ()
    basis: Basis = "stated"
    note: Annotated[Text | None, Field(description="A remark of the curator's.")] = None
    seen: Seen = Field(default_factory=dict)

    @property
    def receipts(self) -> tuple[Quote, ...]:
        """The quotes that show the fact, the one to show first in front."""
        return self.quote


class Quoted(Fact):
    """A fact that needs a quote of its own."""

    @model_validator(mode="after")
    def _has_a_receipt(self) -> Self:
        if not self.receipts:
            raise ValueError(Phrase("has no quote: no receipt, no fact"))
        return self


class Labelled(Quoted):
    """A fact with a name of its own."""

    label: Name
    also: Annotated[Many, Field(description="Other names under which people look for it.")] = ()
    formerly: Formerly = ()
