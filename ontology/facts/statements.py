"""What a document states: programs, promises, hopes, claims, what happened, who stands how to whom, judgements."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from ontology.facts.fact import Actors, Beneficiaries, Formerly, Labelled, Places, Quoted, Sectors, Themes
from ontology.facts.fields import As, Date, Many, Name, Period, Plain, Ref, Slug, Whole
from ontology.facts.wordings import Number, Said, Spoken, no_actual
from ontology.text.dates import in_order
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import ACTORS


class Program(Labelled):
    """A named or described program, framework or vision."""

    kind: Annotated[Plain | None, Ref(scheme="program-kind"), As("programKind")] = None
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
        no_actual(self.numbers)
        return self


class Intention(Spoken):
    """What an actor says it will do or wishes to see, once per content, however often it is said."""

    in_capacity: Annotated[Many, Ref(("role",))] = ()
    program: Annotated[Many, Ref(("program",))] = ()
    aim_of: Annotated[Many, Ref(("program",))] = ()
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
    def _is_no_result(self) -> Self:
        no_actual(self.numbers)
        return self


class Promise(Intention):
    """What an actor binds itself to."""

    by: Annotated[Actors, As("promisor")] = Field(min_length=1)
    commitment: Annotated[Plain, Ref(scheme="commitment")]
    condition: Name | None = None
    list_number: Annotated[Whole | None, Field(ge=1)] = None

    @model_validator(mode="after")
    def _binding(self) -> Self:
        if self.commitment == "hope":
            raise ValueError(
                Phrase(
                    "is a hope, and a hope is no promise: write it under 'hopes:' of its document, without 'commitment'"
                )
            )
        conditional = self.commitment == "conditional"
        if conditional and self.condition is None:
            raise ValueError(Phrase("is conditional and names no 'condition'"))
        if self.condition and not conditional:
            raise ValueError(
                Phrase("has a 'condition': let its 'commitment' be conditional, or leave the condition out")
            )
        return self


class Hope(Intention):
    """What an actor wishes to see without binding itself."""

    by: Annotated[Actors, As("wisher")] = Field(min_length=1)
    part_of: Annotated[Many, Ref(("hope",))] = ()


class Claim(Spoken):
    """A statement about the world: attributed, never asserted. Without `by`, the document itself makes it."""

    about: Annotated[
        Many, Ref((*ACTORS, "place", "program", "promise", "hope", "development"), scheme="beneficiary")
    ] = Field(min_length=1)
    by: Annotated[Actors, As("claimant")] = ()
    attributed_to: Actors = ()
    period: Period | None = None
    aim_of: Annotated[Many, Ref(("program",))] = ()
    numbers: tuple[Number, ...] = ()


class Development(Labelled):
    """What happened, as the document says."""

    of: Annotated[Many, Ref(("program", "promise", "hope", "relationship"))] = Field(min_length=1)
    stage: Annotated[Plain, Ref(scheme="stage")]
    by: Annotated[Actors, As("actor")] = ()
    on: Date | None = None
    place: Places = ()
    numbers: tuple[Number, ...] = ()

    @model_validator(mode="after")
    def _what_is(self) -> Self:
        if any(number.kind not in ("actual", "duration") for number in self.numbers):
            raise ValueError(Phrase("may have 'actual' and 'duration' numbers only: a quota or target is no result"))
        return self


class Relationship(Quoted):
    """Who stands how to whom."""

    kind: Annotated[Plain, Ref(scheme="relationship-kind"), As("relationshipKind")]
    from_: Annotated[Plain, Ref(ACTORS)]
    to: Annotated[Plain, Ref(ACTORS, scheme="stakeholder")]
    program: Annotated[Many, Ref(("program",))] = ()
    start: Date | None = None
    end: Date | None = None
    slug: Slug | None = None
    formerly: Formerly = ()

    @model_validator(mode="after")
    def _ends_after_its_start(self) -> Self:
        in_order(self.start, self.end)
        return self


class Utterance(Said):
    """A further wording of a promise, hope or claim, of this document or another (`kotim-panghulu_training`)."""

    expresses: Annotated[Many, Ref(("promise", "hope", "claim"))] = Field(min_length=1)


class Assessment(Quoted):
    """One dated judgement of a promise by a named assessor under a named scheme."""

    formerly: Formerly = ()
    of: Annotated[Many, Ref(("promise", "program"))] = Field(min_length=1)
    by: Annotated[Plain, Ref(ACTORS), As("assessor")]
    scheme: Literal["assessment-status"] = "assessment-status"
    status: Annotated[Plain, Ref(scheme="assessment-status")]
    reason: Name
    judged_on: Date
    recorded_on: Date | None = None
