"""The shape of one fact file: what a curator writes of one document.

A file has the document and, by kind, what the document states. Whatever has a name of its own is written under
its slug; everything carries the quote that shows it.

>>> promise = Promise.model_validate({
...     "label": {"id": "Sekolah vokasi", "en": "Vocational schools"},
...     "by": "ibas-puspa", "commitment": "listed", "quote": "Sekolah vokasi @2210"})
>>> promise.by, promise.receipts[0].at
(('ibas-puspa',), 2210)
"""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from ontology.amounts import Amount
from ontology.dates import in_order
from ontology.fields import (
    ACTORS,
    Address,
    Date,
    Duration,
    FileName,
    Many,
    Model,
    Name,
    Plain,
    Quote,
    Quotes,
    Ref,
    Slug,
    Slugs,
    Text,
    bare_slug,
)

Basis = Literal["stated", "inferred"]
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

Actors = Annotated[Many, Ref(ACTORS)]
Places = Annotated[Many, Ref(("place",))]
Themes = Annotated[Many, Ref(scheme="theme")]
Sectors = Annotated[Many, Ref(scheme="sector")]
Beneficiaries = Annotated[Many, Ref(scheme="beneficiary")]


def _only_one(model: Model, names: tuple[str, ...]) -> None:
    given = [name for name in names if getattr(model, name) is not None]
    if len(given) != 1:
        raise ValueError(f"needs exactly one of {', '.join(names)}" + (f", not {len(given)}" if given else ""))


def _no_actual(numbers: tuple["Number", ...]) -> None:
    if any(number.kind == "actual" for number in numbers):
        raise ValueError("has an 'actual' number: what happened is a development, not what is promised or planned")


class Fact(Model):
    """What every fact has: its quotes, and whether the document states it or the curator infers it."""

    quote: Quotes = ()
    basis: Basis = "stated"
    note: Annotated[Text | None, Field(description="A remark of the curator's, in both languages.")] = None

    @property
    def receipts(self) -> tuple[Quote, ...]:
        """The quotes that show the fact, the one to show first in front."""
        return self.quote


class Quoted(Fact):
    """A fact that needs a quote of its own."""

    @model_validator(mode="after")
    def _has_a_receipt(self) -> Self:
        if not self.receipts:
            raise ValueError("has no quote: no receipt, no fact")
        return self


class Labelled(Quoted):
    """A fact with a name of its own."""

    label: Name
    also: Annotated[Many, Field(description="Other names under which people look for it.")] = ()
    formerly: Annotated[Slugs, Field(description="Slugs that now mean this one and keep resolving.")] = ()


class Role(Quoted):
    """What a person was, where and when."""

    kind: Annotated[Plain, Ref(scheme="role-kind")]
    title: Name | None = None
    of: Annotated[Plain | None, Ref(ACTORS)] = None
    place: Annotated[Plain | None, Ref(("place",))] = None
    start: Date | None = None
    end: Date | None = None
    as_of: Date | None = None
    slug: Slug | None = None

    @model_validator(mode="after")
    def _ends_after_its_start(self) -> Self:
        in_order(self.start, self.end)
        return self


class Person(Labelled):
    """A named human."""

    roles: tuple[Role, ...] = ()


class Ticket(Labelled):
    """A pair standing or governing together; its members are those whose role is `of` the ticket."""


class Organization(Labelled):
    """A named body."""

    kind: Annotated[Plain, Ref(scheme="organization-kind")]
    part_of: Annotated[Many, Ref(("organization",))] = ()
    based_in: Places = ()


class Place(Labelled):
    """A place that no gazetteer has, such as a hall."""

    level: Annotated[Plain, Ref(scheme="place-level")]
    within: Annotated[Plain, Ref(("place",))]


class Number(Fact):
    """A number that somebody named, under the key of its kind; without a quote, its owner's quotes show it."""

    target: Amount | None = None
    cap: Amount | None = None
    quota: Amount | None = None
    duration: Duration | None = None
    coverage: Amount | None = None
    actual: Amount | None = None
    effect: Amount | None = None
    unit: Annotated[Plain | None, Ref(scheme="unit")] = None
    currency: Annotated[str | None, Field(pattern=r"^[A-Z]{3}$")] = None
    per: Annotated[Plain | None, Ref(scheme="unit")] = None
    over: Duration | None = None
    deadline: Date | None = None
    label: Name | None = None
    slug: Slug | None = None

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        _only_one(self, QUANTITY_KINDS)
        return self

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if self.cap and self.cap.least is not None:
            raise ValueError(f"'cap' is the most there may be: write '..{self.cap.most or self.cap.least}'")
        if self.unit and bare_slug(self.unit) == "rupiah" and not self.currency:
            raise ValueError("is money: name its 'currency', such as IDR")
        if self.duration and self.over:
            raise ValueError("is a length of time itself: leave 'over' out")
        return self

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
    """One wording of a promise or claim, under the key of its directness."""

    quoted: Quote | None = None
    paraphrased: Quote | None = None
    narrated: Quote | None = None
    by: Annotated[Plain | None, Ref(ACTORS)] = None
    on: Date | None = None
    in_: Annotated[Plain | None, Ref(("place",))] = None
    basis: Basis = "stated"

    @model_validator(mode="after")
    def _one_wording(self) -> Self:
        _only_one(self, DIRECTNESS)
        if self.narrated is None and self.by is None:
            raise ValueError("needs 'by': words that are quoted or paraphrased have a speaker")
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


class Spoken(Labelled):
    """What can be said several times: each wording is a receipt of it."""

    said: tuple[Said, ...] = ()

    @property
    def receipts(self) -> tuple[Quote, ...]:
        """The wordings, then further quotes that show a part of the fact."""
        return tuple(said.wording for said in self.said) + self.quote


class Program(Labelled):
    """A named or described program, framework or vision."""

    part_of: Annotated[Many, Ref(("program",))] = ()
    run_by: Actors = ()
    initiated_by: Actors = ()
    place: Places = ()
    theme: Themes = ()
    sector: Sectors = ()
    beneficiary: Beneficiaries = ()
    eligibility: Name | None = None
    stakeholder: Annotated[Many, Ref(scheme="stakeholder")] = ()
    in_line_with: Annotated[Many, Ref(("program",))] = ()
    numbers: tuple[Number, ...] = ()

    @model_validator(mode="after")
    def _is_no_result(self) -> Self:
        _no_actual(self.numbers)
        return self


class Promise(Spoken):
    """What an actor binds itself to, once per content, however often it is said."""

    by: Actors = Field(min_length=1)
    in_capacity: Annotated[Many, Ref(("role",))] = ()
    commitment: Annotated[Plain, Ref(scheme="commitment")]
    condition: Name | None = None
    program: Annotated[Many, Ref(("program",))] = ()
    list_number: Annotated[int | None, Field(ge=1)] = None
    place: Places = ()
    coverage: Annotated[Many, Ref(scheme="coverage")] = ()
    theme: Themes = ()
    sector: Sectors = ()
    beneficiary: Beneficiaries = ()
    instrument: Annotated[Many, Ref(scheme="instrument")] = ()
    partner: Annotated[Many, Ref(ACTORS, scheme="stakeholder")] = ()
    eligibility: Name | None = None
    numbers: tuple[Number, ...] = ()

    @model_validator(mode="after")
    def _binding(self) -> Self:
        conditional = self.commitment == "conditional"
        if conditional and self.condition is None:
            raise ValueError("is conditional and names no 'condition'")
        if self.condition and not conditional:
            raise ValueError("has a 'condition': let its 'commitment' be conditional, or leave the condition out")
        _no_actual(self.numbers)
        return self


class Claim(Spoken):
    """A statement about the world: attributed, never asserted. Without `by`, the document itself makes it."""

    about: Annotated[Many, Ref((*ACTORS, "place", "program", "promise", "development"), scheme="beneficiary")] = Field(
        min_length=1
    )
    by: Actors = ()
    attributed_to: Actors = ()
    numbers: tuple[Number, ...] = ()


class Development(Labelled):
    """What happened, as the document says."""

    of: Annotated[Many, Ref(("program", "promise", "relationship"))] = Field(min_length=1)
    stage: Annotated[Plain, Ref(scheme="stage")]
    by: Actors = ()
    on: Date | None = None
    place: Places = ()
    numbers: tuple[Number, ...] = ()

    @model_validator(mode="after")
    def _what_is(self) -> Self:
        if any(number.kind not in ("actual", "duration") for number in self.numbers):
            raise ValueError("may have 'actual' and 'duration' numbers only: a quota or target is no result")
        return self


class Relationship(Quoted):
    """Who stands how to whom."""

    kind: Annotated[Plain, Ref(scheme="relationship-kind")]
    from_: Annotated[Plain, Ref(ACTORS)]
    to: Annotated[Plain, Ref(ACTORS, scheme="stakeholder")]
    program: Annotated[Many, Ref(("program",))] = ()
    start: Date | None = None
    end: Date | None = None
    slug: Slug | None = None

    @model_validator(mode="after")
    def _ends_after_its_start(self) -> Self:
        in_order(self.start, self.end)
        return self


class Utterance(Said):
    """A further wording of a promise or claim, of this document or another (`kotim-panghulu_training`)."""

    expresses: Annotated[Many, Ref(("promise", "claim"))] = Field(min_length=1)


class Assessment(Quoted):
    """One dated judgement of a promise by a named assessor under a named scheme."""

    of: Annotated[Many, Ref(("promise", "program"))] = Field(min_length=1)
    by: Annotated[Plain, Ref(ACTORS)]
    scheme: Literal["assessment-status"] = "assessment-status"
    status: Annotated[Plain, Ref(scheme="assessment-status")]
    reason: Name
    judged_on: Date
    recorded_on: Date | None = None


class Document(Model):
    """The source. What it does not name (a title, a date) is left out and reported as absent."""

    slug: Slug
    label: Name | None = None
    title: Plain | None = None
    publisher: Annotated[Many, Ref(("organization",))] = ()
    creator: Annotated[Many, Ref(("person", "organization"))] = ()
    contributor: Annotated[Many, Ref(("person", "organization"))] = ()
    issued: Date | None = None
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] = "id"
    dateline: Plain | None = None
    url: Address | None = None
    archived_at: Address | None = None
    text_file: FileName | None = None
    sha256: Annotated[str | None, Field(pattern=r"^[0-9a-f]{64}$")] = None

    @model_validator(mode="after")
    def _has_a_name(self) -> Self:
        if self.label is None and self.title is None:
            raise ValueError("needs a 'label' where it has no 'title'")
        return self

    @property
    def name(self) -> Text:
        """The label, or the title where there is none."""
        return self.label or Text(id=self.title or "", en=self.title or "")


#: The sections of a fact file that hold facts under their slug, and the kind of each.
SLUGGED: dict[str, tuple[str, type[Labelled] | type[Assessment]]] = {
    "places": ("place", Place),
    "persons": ("person", Person),
    "tickets": ("ticket", Ticket),
    "organizations": ("organization", Organization),
    "programs": ("program", Program),
    "promises": ("promise", Promise),
    "claims": ("claim", Claim),
    "developments": ("development", Development),
    "assessments": ("assessment", Assessment),
}
#: The sections that hold a plain list.
LISTED: dict[str, type[Relationship] | type[Utterance]] = {
    "relationships": Relationship,
    "utterances": Utterance,
}


class FactFile(Model):
    """All facts of one document."""

    document: Document
    places: dict[Slug, Place] = Field(default_factory=dict)
    persons: dict[Slug, Person] = Field(default_factory=dict)
    tickets: dict[Slug, Ticket] = Field(default_factory=dict)
    organizations: dict[Slug, Organization] = Field(default_factory=dict)
    programs: dict[Slug, Program] = Field(default_factory=dict)
    promises: dict[Slug, Promise] = Field(default_factory=dict)
    claims: dict[Slug, Claim] = Field(default_factory=dict)
    developments: dict[Slug, Development] = Field(default_factory=dict)
    assessments: dict[Slug, Assessment] = Field(default_factory=dict)
    relationships: tuple[Relationship, ...] = ()
    utterances: tuple[Utterance, ...] = ()
