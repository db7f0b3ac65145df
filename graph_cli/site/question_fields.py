"""The fields of a question's form: what a parameter may be, and how the question goes on with it."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph_cli.site.concept_options import Option
from graph_cli.site.content import Content
from graph_cli.words.interface_catalogue import read_catalogue
from graph_cli.words.question_sentences import read_sentence
from ontology.text.names import fold
from queries.asking.question import Parameter, Question, names, read_question

_FIRST = "who-promised-what"
_DATES = ("Since", "Until")


@dataclass(frozen=True)
class Field:
    """A parameter to be filled in."""

    name: str
    phrase: str
    #: The kind of entity that it names, or the scheme of a concept.
    type: str
    value: str
    required: bool
    is_date: bool
    options: Sequence[Option]

    @property
    def condition(self) -> str:
        """What it says in the sentence of the question, with its value in words: `of the kind Partnership`."""
        label = next((option.label for option in self.options if option.value == self.value), self.value)
        return f"{self.phrase} {label}"


@dataclass(frozen=True)
class QuestionForm:
    """A question with its fields."""

    name: str
    sentence: str
    fields: list[Field]
    #: Whether any field is filled in, and whether a place is to mean nothing within it.
    is_filled: bool
    exactly: bool = False

    @property
    def conditions(self) -> dict[str, str]:
        """What each field says that is filled in, by its name."""
        return {field.name: field.condition for field in self.fields if field.value}

    @property
    def has_place(self) -> bool:
        """Whether a place can be named."""
        return any(field.type == "Place" for field in self.fields)


def forms(site: Content, language: str) -> list[QuestionForm]:
    """Return the forms of all questions, the one that most come for first; unasked those that need no field."""
    questions = map(read_question, dict.fromkeys((_FIRST, *names())))
    return [form(site, each, {}, language) for each in questions if site.is_served or not each.required_parameters]


def form(
    site: Content, question: Question, values: dict[str, str], language: str, *, exactly: bool = False
) -> QuestionForm:
    """Return the form of a question, filled in with what is given."""
    fields = [_field(site, each, values.get(each.name, ""), language) for each in question.parameters.values()]
    fields.sort(key=lambda each: not each.required)
    return QuestionForm(question.name, read_sentence(question, language), fields, bool(values), exactly)


def _field(site: Content, parameter: Parameter, value: str, language: str) -> Field:
    kind = parameter.type
    options = _list_options(site, parameter, language)
    choice = _choose_option(options, value) if value else ""
    if options and value and choice not in (option.value for option in options):
        options = (*options, Option(value, value))
    return Field(
        parameter.name,
        read_catalogue(language).section("fields").get(parameter.name, parameter.name),
        kind,
        choice,
        parameter.required,
        kind in _DATES,
        options,
    )


def _list_options(site: Content, parameter: Parameter, language: str) -> Sequence[Option]:
    """Return what may be chosen: the concepts of a scheme, or nothing but yes."""
    if parameter.is_flag:
        return (Option("yes", read_catalogue(language).text("site", "flag")),)
    return site.options(parameter.type, language) if parameter.type[0].islower() else ()


def _choose_option(options: Sequence[Option], value: str) -> str:
    """Return the option that a value names, by its slug or its label; the value itself where there is none."""
    key = fold(value)
    return next((option.value for option in options if key in (fold(option.value), fold(option.label))), value)
