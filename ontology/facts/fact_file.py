"""The shape of one fact file: what a curator writes of one document.

A file has the document and, by kind, what the document states. Whatever has a name of its own is written under
its slug; everything carries the quote that shows it.

>>> promise = Promise.model_validate({
...     "label": {"id": "Sekolah vokasi", "en": "Vocational schools"},
...     "by": "ibas-puspa", "commitment": "listed", "quote": "Sekolah vokasi @2210"})
>>> promise.by, promise.receipts[0].at
(('ibas-puspa',), 2210)
"""

from collections.abc import Iterator
from typing import Annotated, Any, Self, get_args, get_origin

from pydantic import Field, ValidationInfo, model_validator

from ontology.facts.actors import Organization, Person, Place, Ticket
from ontology.facts.fact import Formerly, Seen
from ontology.facts.fact_rules import rules_of
from ontology.facts.fields import Address, Date, FileName, LanguageTag, Many, Model, Name, Plain, Ref, Slug, Text
from ontology.facts.statements import Assessment, Claim, Development, Hope, Program, Promise, Relationship, Utterance
from ontology.facts.text_spans import TextSpans
from ontology.text.phrase import Phrase


class Document(Model):
    """The source. What it does not name (a title, a date) is left out and reported as absent."""

    slug: Slug
    formerly: Formerly = ()
    label: Name | None = None
    title: Plain | None = None
    publisher: Annotated[Many, Ref(("organization",))] = ()
    creator: Annotated[Many, Ref(("person", "organization"))] = ()
    contributor: Annotated[Many, Ref(("person", "organization"))] = ()
    issued: Date | None = None
    language: LanguageTag | None = None
    dateline: Plain | None = None
    url: Address | None = None
    archived_at: Address | None = None
    text_file: FileName | None = None
    sha256: Annotated[str | None, Field(pattern=r"^[0-9a-f]{64}$")] = None
    quotations: TextSpans | None = Field(
        default=None, description="What is quoted in the text, each as 1205..1410; 'janji verify --pin' writes it."
    )
    headline: TextSpans = Field(default=(), description="Where the headline stands in the text.")
    captions: TextSpans = Field(default=(), description="Where captions of pictures stand in the text.")
    seen: Seen = Field(default_factory=dict)

    @model_validator(mode="before")
    @classmethod
    def _in_the_language_of_the_study(cls, value: Any, info: ValidationInfo) -> Any:
        language = rules_of(info.context).document_language
        return {"language": language, **value} if language and isinstance(value, dict) else value

    @model_validator(mode="after")
    def _has_a_name(self, info: ValidationInfo) -> Self:
        """Take the title for the label where there is none."""
        if self.label is not None:
            return self
        if self.title is None:
            raise ValueError(Phrase("needs a 'label' where it has no 'title'"))
        languages = rules_of(info.context).languages
        label = Text.in_all(dict.fromkeys(languages, self.title), languages)
        return self.model_copy(update={"label": label})

    @property
    def name(self) -> Text:
        """The label, or the title where there is none."""
        assert self.label is not None  # by its validation
        return self.label


class FactFile(Model):
    """All facts of one document."""

    document: Document
    places: dict[Slug, Place] = Field(default_factory=dict)
    persons: dict[Slug, Person] = Field(default_factory=dict)
    tickets: dict[Slug, Ticket] = Field(default_factory=dict)
    organizations: dict[Slug, Organization] = Field(default_factory=dict)
    programs: dict[Slug, Program] = Field(default_factory=dict)
    promises: dict[Slug, Promise] = Field(default_factory=dict)
    hopes: dict[Slug, Hope] = Field(default_factory=dict)
    claims: dict[Slug, Claim] = Field(default_factory=dict)
    developments: dict[Slug, Development] = Field(default_factory=dict)
    assessments: dict[Slug, Assessment] = Field(default_factory=dict)
    relationships: tuple[Relationship, ...] = ()
    utterances: tuple[Utterance, ...] = ()


def _sections(container: type) -> Iterator[tuple[str, Any]]:
    """Yield the sections of a fact file that are of a sort, each with the kind of fact in it."""
    for name, field in FactFile.model_fields.items():
        if get_origin(field.annotation) is container:
            yield name, next(each for each in get_args(field.annotation) if isinstance(each, type))


#: The sections of a fact file that hold facts under their slug, and the kind of each.
SLUGGED: dict[str, tuple[str, type[Model]]] = {
    name: (model.class_name().lower(), model) for name, model in _sections(dict)
}
#: The sections that hold a plain list.
LISTED: dict[str, type[Model]] = dict(_sections(tuple))
