"""How things are said, and the numbers that are named: the parts of which statements are made."""

from typing import Annotated, Literal, Self

from pydantic import Field, ValidationInfo, model_validator

from ontology.facts.amounts import Amount, Figure
from ontology.facts.currency import Currency, find_unit
from ontology.facts.fact import Basis, Fact, Formerly, Labelled, Seen, Shown, join_quotes, only_one
from ontology.facts.fact_rules import vocabulary_of
from ontology.facts.fields import As, Date, Duration, Model, Name, Plain, Quote, Ref, Slug
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import ACTORS

Directness = Literal["quoted", "paraphrased", "narrated"]
QuantityKind = Literal["target", "cap", "quota", "duration", "coverage", "actual", "effect"]

DIRECTNESS: tuple[Directness, ...] = ("quoted", "paraphrased", "narrated")
QUANTITY_KINDS: tuple[QuantityKind, ...] = (
    "target",
    "cap",
    "quota",
    "duration",
    "coverage",
    "actual",
    "effect",
)


def no_actual(numbers: tuple["Number", ...]) -> None:
    """Refuse an actual number on what is promised or planned."""
    if any(number.kind == "actual" for number in numbers):
        raise ValueError(
            Phrase("has an 'actual' number: what happened is a development, not what is promised or planned")
        )


class Number(Fact):
    """A number that somebody named, under the key of its kind; without a quote, its owner's quotes show it."""

    described_as = "Target"

    target: Amount | None = None
    cap: Amount | None = None
    quota: Amount | None = None
    duration: Duration | None = None
    coverage: Amount | None = None
    actual: Amount | None = None
    effect: Amount | None = None
    baseline: Figure | None = None
    unit: Annotated[Plain | None, Ref(scheme="unit")] = None
    currency: Currency | None = None
    per: Annotated[Plain | None, Ref(scheme="unit")] = None
    over: Annotated[Duration | None, As("duration")] = None
    deadline: Date | None = None
    label: Name | None = None
    slug: Slug | None = None
    formerly: Formerly = ()

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        only_one(self, QUANTITY_KINDS)
        return self

    @model_validator(mode="after")
    def _is_whole(self, info: ValidationInfo) -> Self:
        if self.cap and self.cap.least is not None:
            raise ValueError(
                Phrase("'cap' is the most there may be: write '..{most}'", most=self.cap.most or self.cap.least)
            )
        if self.unit and not self.currency and self.unit in vocabulary_of(info.context).units.values():
            raise ValueError(Phrase("is money: name its 'currency', such as IDR"))
        if self.currency and self.unit not in (None, find_unit(self.currency, vocabulary_of(info.context))):
            raise ValueError(
                Phrase(
                    "counts {unit} in {currency}: leave 'unit' out, the currency is the unit",
                    unit=repr(self.unit),
                    currency=self.currency,
                )
            )
        self._length_of_time()
        return self

    def _length_of_time(self) -> None:
        for name in ("over", "unit", "currency", "baseline") if self.duration else ():
            if getattr(self, name) is not None:
                raise ValueError(Phrase("is a length of time itself: leave '{name}' out", name=name))

    @property
    def kind(self) -> QuantityKind:
        """What sort of number it is."""
        return next(kind for kind in QUANTITY_KINDS if getattr(self, kind) is not None)

    @property
    def amount(self) -> Amount | None:
        """How much; None for a length of time."""
        value = getattr(self, self.kind)
        return value if isinstance(value, Amount) else None


class Said(Model):
    """One wording of a promise, hope or claim, under the key of its directness."""

    described_as = "Utterance"

    quoted: Quote | None = None
    paraphrased: Quote | None = None
    narrated: Quote | None = None
    by: Annotated[Plain | None, Ref(ACTORS), As("speaker")] = None
    on: Annotated[Date | None, As("saidOn")] = None
    in_: Annotated[Plain | None, Ref(("place",)), As("saidAt")] = None
    basis: Basis = "stated"
    seen: Seen = Field(default_factory=dict)
    shown: Shown = Field(default_factory=dict)

    @model_validator(mode="after")
    def _one_wording(self) -> Self:
        only_one(self, DIRECTNESS)
        if self.narrated is None and self.by is None:
            raise ValueError(Phrase("needs 'by': words that are quoted or paraphrased have a speaker"))
        return self

    @property
    def directness(self) -> Directness:
        """How near the wording is to the speaker's own."""
        return next(kind for kind in DIRECTNESS if getattr(self, kind) is not None)

    @property
    def wording(self) -> Quote:
        """The phrase itself."""
        quote = getattr(self, self.directness)
        assert isinstance(quote, Quote)
        return quote

    @property
    def receipts(self) -> tuple[Quote, ...]:
        """The wording, then the quotes that show single values, as who speaks."""
        return (self.wording, *join_quotes(self.shown))


class Spoken(Labelled):
    """What can be said several times: each wording is a receipt of it."""

    said: tuple[Said, ...] = ()

    @property
    def receipts(self) -> tuple[Quote, ...]:
        """The wordings, then further quotes that show a part of the fact."""
        return tuple(utterance.wording for utterance in self.said) + super().receipts
