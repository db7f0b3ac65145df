"""The parts of which facts are written: texts in the languages of the study, quotes, dates and references.

Each has a short form for the common case and turns it into the full one, so that whatever reads a fact finds one
form only. Scalars arrive as text: a reader that guesses types loses codes such as `62.10`.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated, Any, ClassVar, NamedTuple, Self, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    RootModel,
    ValidationInfo,
    field_validator,
    model_validator,
)

from ontology.facts.fact_rules import FactContext, rules_of
from ontology.rdf.ids import SLUG
from ontology.rdf.term import UNSAFE, iri
from ontology.text.dates import bounds_of_period, date_type, duration
from ontology.text.language_tags import EVERY_LANGUAGE, read_tag, unite_names
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import ENTITY_KINDS, FACT_KINDS


def _kebab(name: str) -> str:
    return name.rstrip("_").replace("_", "-")


class Model(BaseModel):
    """A frozen part of a fact: unknown keys are refused, keys are written with hyphens."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", alias_generator=_kebab, populate_by_name=True, str_strip_whitespace=True
    )
    #: The class of the vocabulary that it describes, where that is called otherwise.
    described_as: ClassVar[str | None] = None

    @classmethod
    def class_name(cls) -> str:
        """Return the name of the class of the vocabulary that it describes."""
        return cls.described_as or cls.__name__


def models_in(annotation: Any) -> Iterator[type[Model]]:
    """Yield the kinds of parts that a field's annotation names."""
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for argument in get_args(annotation):
        yield from models_in(argument)


def _safe(text: str) -> str:
    match = UNSAFE.search(text)
    if match:
        raise ValueError(
            Phrase(
                "{text} holds the invisible character U+{group}: remove it",
                text=repr(text),
                group=f"{ord(match.group()):04X}",
            )
        )
    if not text:
        raise ValueError(Phrase("is empty: write a text or leave the key out"))
    return text


#: Soft hyphens and spaces without a width: marks of a layout, which nobody sees and no search finds.
_LAYOUT = re.compile("[\u00ad\u180e\u200b\u2060]")


def _compose(text: str) -> str:
    return text if text.isascii() else unicodedata.normalize("NFC", _LAYOUT.sub("", text))


#: A text in Unicode's NFC, so that what looks alike is the same wherever it is compared.
Plain = Annotated[str, AfterValidator(_compose), AfterValidator(_safe)]

_SPACE = re.compile(r"[^\S\x1c-\x1f]+")


def _one_line(words: Any) -> Any:
    return _SPACE.sub(" ", words).strip() if isinstance(words, str) else words


#: Words out of a text; the line ends and the runs of spaces of its layout are one space.
Words = Annotated[Plain, BeforeValidator(_one_line)]


def _check_declared(language: str, info: ValidationInfo) -> str:
    tag, languages = read_tag(language), rules_of(info.context).languages
    if tag == EVERY_LANGUAGE:
        raise ValueError(
            Phrase("'mul' stands for every language: write a name that is the same in all of them as a plain text")
        )
    if tag not in languages:
        raise ValueError(
            Phrase(
                "'{language}' is none of the languages of this study ({names}): write the label in one of these, or "
                "add it to 'languages' in janji.toml",
                language=language,
                names=", ".join(languages),
            )
        )
    return tag


def _in_each(value: Any, info: ValidationInfo) -> Any:
    return dict.fromkeys(rules_of(info.context).languages, value) if isinstance(value, str) else value


def _unite(text: "Text", info: ValidationInfo) -> "Text":
    return Text.in_all(text.root, rules_of(info.context).languages)


class Text(RootModel[dict[Annotated[str, AfterValidator(_check_declared)], Plain]]):
    """A text by language, each a language of the study, the first one needed; with one language a plain string does."""

    model_config = ConfigDict(frozen=True, str_strip_whitespace=True)

    @model_validator(mode="before")
    @classmethod
    def _in_the_only_language(cls, value: Any, info: ValidationInfo) -> Any:
        return _in_each(value, info) if len(rules_of(info.context).languages) == 1 else value

    @field_validator("root")
    @classmethod
    def _has_the_first(cls, value: dict[str, str], info: ValidationInfo) -> dict[str, str]:
        first = rules_of(info.context).languages[0]
        if first not in value:
            raise ValueError(Phrase("needs '{first}', the first language of this study", first=str(first)))
        return value

    @classmethod
    def in_all(cls, names: Mapping[str, str], languages: Sequence[str]) -> "Text":
        """Return a name, which is stored once where it is the same in all languages of a study."""
        return cls.model_construct(unite_names(names, languages))

    @property
    def names(self) -> tuple[str, ...]:
        """The text in each language, each once."""
        return tuple(dict.fromkeys(self.root.values()))

    def __str__(self) -> str:
        return " / ".join(map(repr, self.root.values()))


def one_or_many(value: Any) -> Any:
    """Return a value that stands alone as the only one of several."""
    return (value,) if isinstance(value, str | dict) else value


def _slug(value: str) -> str:
    if not SLUG.fullmatch(value):
        raise ValueError(
            Phrase(
                "{value} is no slug: use small letters, digits and single hyphens (halikinnor-irawati)",
                value=repr(value),
            )
        )
    return value


def _former_slug(value: str) -> str:
    kind, slash, slug = value.rpartition("/")
    if slash and kind not in (*ENTITY_KINDS, *FACT_KINDS):
        raise ValueError(Phrase("{value} begins with no kind of facts, such as promise/lamps", value=repr(value)))
    for part in slug.split("_", 1):
        _slug(part)
    return value


_BEYOND = re.compile(r"^/|^[A-Za-z]:|\\|(^|/)\.\.(/|$)")


def _address(value: str) -> str:
    if not value.startswith(("http://", "https://")):
        raise ValueError(Phrase("{value} is no web address: begin it with https://", value=repr(value)))
    iri(value)
    return value


def _file_name(value: str) -> str:
    if _BEYOND.search(value):
        raise ValueError(Phrase("{value} leads out of the folder of texts: write a plain file name", value=repr(value)))
    return value


def _digits(value: Any) -> Any:
    if isinstance(value, str) and not re.fullmatch("[0-9]+", value):
        raise ValueError(Phrase("is no whole number: write digits only, such as 1444"))
    return value


def bare_slug(name: str) -> str:
    """Return the slug of a reference without the kind that may stand before it (`person/ibas`)."""
    return name.rpartition("/")[2]


#: A text of which a plain string is a name, the same in all languages of the study; such a name is stored once.
Name = Annotated[Text, BeforeValidator(_in_each), AfterValidator(_unite)]
#: The same, which keeps each of its languages: others may be added to it.
NameByLanguage = Annotated[Text, BeforeValidator(_in_each)]
LanguageTag = Annotated[str, AfterValidator(read_tag)]
Slug = Annotated[str, AfterValidator(_slug)]
FileName = Annotated[Plain, AfterValidator(_file_name)]
Slugs = Annotated[tuple[Slug, ...], BeforeValidator(one_or_many)]
#: Slugs that were given up; of a fact, that of its document may stand before its own (`news_lamps`), and before all the
#: kind that it was of (`promise/lamps`).
FormerSlugs = Annotated[tuple[Annotated[str, AfterValidator(_former_slug)], ...], BeforeValidator(one_or_many)]
Address = Annotated[str, AfterValidator(_address)]
#: A number that counts; as text it has digits only, since 1.000 is read in two ways.
Whole = Annotated[int, BeforeValidator(_digits)]
Many = Annotated[tuple[Plain, ...], BeforeValidator(one_or_many)]


class Ref(NamedTuple):
    """Marks a field as naming something else: an entity or fact of one of the kinds, or a concept of the scheme."""

    kinds: tuple[str, ...] = ()
    scheme: str | None = None


class As(NamedTuple):
    """Marks a field as a property of the vocabulary that is called otherwise than the field."""

    property: str


_PINNED = re.compile(r"(?P<text>.*\S)\s+@(?P<at>[0-9]+)(?:\.\.(?P<to>[0-9]+))?", re.DOTALL)


class Quote(Model):
    """A phrase as the document has it, and where it stands.

    The short form is the phrase itself, with its place behind an at sign: `siap bersaing di pasar global @4120`.
    `at` counts Unicode code points from the start of the text; `to` is the one behind the phrase, where the text has
    more of them than the phrase (two spaces, soft hyphens): `@4120..4160`. `before` and `after` (a few words) tell the
    place apart where the phrase occurs more than once.
    """

    text: Words
    at: Whole | None = Field(default=None, ge=0)
    to: Whole | None = Field(default=None, ge=1)
    before: Words | None = None
    after: Words | None = None
    language: Annotated[
        LanguageTag | None, Field(description="Of the words, where it is another than the document's.")
    ] = None

    @model_validator(mode="before")
    @classmethod
    def _short_form(cls, value: Any, info: ValidationInfo) -> Any:
        if not isinstance(value, str):
            return value
        match = _PINNED.fullmatch(value.strip()) if "@" in value else None
        context = info.context
        if match and isinstance(context, FactContext):
            context.quotes.append(value)
            match = match if context.are_places else None
        return match.groupdict() if match else {"text": value}

    @model_validator(mode="after")
    def _a_phrase(self, info: ValidationInfo) -> Self:
        rules_of(info.context).longest_quote.check(self.text)
        if self.to is not None and (self.at is None or self.to <= self.at):
            raise ValueError(Phrase("ends where it has not begun: let 'to' be greater than 'at', or leave it out"))
        return self

    @property
    def key(self) -> tuple[str, str, str]:
        """What tells this quote from every other of its document."""
        return self.text, self.before or "", self.after or ""

    @property
    def end(self) -> int | None:
        """The code point after the last one of the phrase."""
        return self.to or (None if self.at is None else self.at + len(self.text))

    @property
    def other_reading(self) -> "Quote | None":
        """The quote whose short form looks the same: with the number as words, or with it as the place."""
        if self.at is not None:
            return self.model_copy(update={"text": f"{self.text} {self.place}", "at": None, "to": None})
        match = _PINNED.fullmatch(self.text)
        if match is None:
            return None
        text, at, to = match.groups()
        return self.model_copy(update={"text": text, "at": int(at), "to": int(to) if to else None})

    @property
    def place(self) -> str:
        """The place as the short form has it, or nothing where it is not known."""
        return "" if self.at is None else f"@{span_text(self.at, self.to)}"


def span_text(at: int, to: int | None) -> str:
    """Return a place as people write it: where a phrase begins, and where it ends if that has to be said."""
    return str(at) if to is None else f"{at}..{to}"


Quotes = Annotated[tuple[Quote, ...], BeforeValidator(one_or_many)]


def _date(value: str) -> str:
    date_type(value)
    return value


def _period(value: str) -> str:
    bounds_of_period(value)
    return value


Date = Annotated[str, AfterValidator(_date)]
#: A date, or a span of them: `2022..2023`.
Period = Annotated[str, AfterValidator(_period)]
Duration = Annotated[str, AfterValidator(duration)]
