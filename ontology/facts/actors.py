"""Who promises, speaks and runs: people with their roles, tickets, organisations; and where."""

from typing import Annotated, Self

from pydantic import model_validator

from ontology.facts.fact import Formerly, Labelled, Places, Quoted
from ontology.facts.fields import As, Date, Many, Name, Plain, Ref, Slug
from ontology.text.dates import in_order
from ontology.vocabulary.kinds import ACTORS


class Role(Quoted):
    """What a person was, where and when."""

    kind: Annotated[Plain, Ref(scheme="role-kind"), As("roleKind")]
    title: Name | None = None
    of: Annotated[Plain | None, Ref(ACTORS), As("organization")] = None
    place: Annotated[Plain | None, Ref(("place",))] = None
    start: Date | None = None
    end: Date | None = None
    as_of: Date | None = None
    slug: Slug | None = None
    formerly: Formerly = ()

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

    kind: Annotated[Plain, Ref(scheme="organization-kind"), As("organizationKind")]
    part_of: Annotated[Many, Ref(("organization",))] = ()
    based_in: Places = ()


class Place(Labelled):
    """A place that no gazetteer has, such as a hall."""

    level: Annotated[Plain, Ref(scheme="place-level")]
    within: Annotated[Plain, Ref(("place",))]
