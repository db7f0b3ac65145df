"""A question: a `.rq` file with a header that says what it asks and which parameters it takes.

The file is a valid query as it stands. A line that begins with `#? name` is a comment until the parameter `name` is
given; then it becomes a part of the query, `{ }` in it holding the parameter's terms, `( )` the same as a list, and
`{ = }` the one that was asked for. A line that ends in `#! name` is left out once the parameter is given. One
line may be both.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import Any

from ontology.errors import UsageError
from ontology.rdf.term import Term
from ontology.rdf.terms import JANJI
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase

_OPTIONAL_LINE = re.compile(r"(?P<indent>\s*)#\?\s+(?P<name>\w+)\s+(?P<pattern>.*)")
_DEFAULT_LINE = re.compile(r"(?P<pattern>.*?)\s*#!\s+(?P<name>\w+)\s*")
_VALUES = re.compile(r"VALUES (?P<column>\?\w+) \{ \}")
#: More terms than this stand in a query of their own, places by what they are inside of: Oxigraph would else go through
#: all of them for each thing found (from some 1,000 on), and Virtuoso takes no list as long (from some 800 on).
_MANY = 500
_FIRST_COLUMN = re.compile(r"^SELECT (?:DISTINCT )?\?(\w+)", re.MULTILINE)
#: What the first column of a question is called whose rows are statements.
_STATEMENTS = ("promise", "claim", "development", "program", "subject")
#: Lines of a question with dates: what has no date of its own, and what is of a document without one.
UNDATED, UNISSUED = "undated", "unissued"
#: How a question compares a label's language; it is asked in English as it stands.
_LANGUAGE = re.compile(r'(?<=[=,] )"en"')


@dataclass(frozen=True)
class Parameter:
    """What a parameter names: a kind of entity, a concept of a scheme, or a date."""

    name: str
    type: str
    required: bool


@dataclass(frozen=True)
class Bound:
    """A parameter's value: the term that was asked for, and all terms that it stands for."""

    asked: Term
    terms: Sequence[Term]
    #: Whether the terms are a place and all that is inside of it.
    inside: bool = False

    def listed(self, pattern: str) -> str:
        """Return a pattern with the terms in it."""
        if len(self.terms) > _MANY:
            within = rf"\g<column> {JANJI.inside} {self.asked}" if self.inside else r"\g<0>"
            pattern = _VALUES.sub(f"{{ SELECT \\g<column> WHERE {{ {within} }} }}", pattern)
        pattern = pattern.replace("{ = }", f"{{ {self.asked} }}").replace("( )", f"({', '.join(self.terms)})")
        return pattern.replace("{ }", f"{{ {' '.join(self.terms)} }}")


@dataclass(frozen=True)
class Question:
    """One question with its sentence in each language."""

    name: str
    sentence: Mapping[str, str]
    parameters: Mapping[str, Parameter]
    #: Columns that gather several values into one cell.
    lists: tuple[str, ...]
    #: Columns that a table for people shows.
    table: tuple[str, ...]
    #: Parameters between which the answer is a path, if it is one.
    path: tuple[str, ...]
    body: str

    def sentence_in(self, language: str) -> str:
        """Return the sentence in a language, in English where it has none in it."""
        return self.sentence.get(language, self.sentence["en"])

    @property
    def subject(self) -> str:
        """The variable of the statement that each row is, or an empty text."""
        first = _FIRST_COLUMN.search(self.body)
        return first[1] if first and first[1] in _STATEMENTS else ""

    @property
    def dates(self) -> tuple[str, ...]:
        """The parameters that are dates."""
        return tuple(name for name, parameter in self.parameters.items() if parameter.type in ("Since", "Until"))

    @property
    def needed(self) -> tuple[str, ...]:
        """The parameters without which it cannot be asked."""
        return tuple(parameter.name for parameter in self.parameters.values() if parameter.required)

    def about(self, statements: Iterable[Term]) -> "Question":
        """Return the same question, on nothing but some statements."""
        values = f"SELECT ?{self.subject} WHERE {{ VALUES ?{self.subject} {{ {' '.join(statements)} }} }}"
        return replace(self, body=self.body.replace("WHERE {", f"WHERE {{\n  {{ {values} }}", 1))

    def sparql(self, bound: Mapping[str, Bound], language: str) -> str:
        """Return the query for the given parameters, each bound as typed terms."""
        lines = (_line(line, bound) for line in self.body.splitlines())
        return _LANGUAGE.sub(f'"{language}"', "\n".join(lines))


def _line(line: str, bound: Mapping[str, Bound]) -> str:
    optional = _OPTIONAL_LINE.fullmatch(line)
    if optional and optional["name"] in bound:
        line = optional["indent"] + bound[optional["name"]].listed(optional["pattern"])
    default = _DEFAULT_LINE.fullmatch(line)
    if default:
        return "" if default["name"] in bound else default["pattern"]
    return line


@cache
def names() -> tuple[str, ...]:
    """Return the names of all questions; the folder is the registry."""
    folder = files("queries").joinpath("questions")
    return tuple(sorted(file.name.removesuffix(".rq") for file in folder.iterdir() if file.name.endswith(".rq")))


@cache
def question(name: str) -> Question:
    """Return a question by its name; UsageError, with the nearest names, where there is none."""
    if name not in names():
        hint = did_you_mean(name, names()) or Phrase("; 'janji ask' lists all questions")
        raise UsageError(Phrase("no question '{name}'{hint}", name=name, hint=hint))
    return parse(name, files("queries").joinpath("questions", f"{name}.rq").read_text("utf-8"))


def parse(name: str, text: str) -> Question:
    """Return the question that a `.rq` text holds."""
    import yaml

    header = "\n".join(line[2:] for line in text.splitlines() if line.startswith("#+"))
    content: dict[str, Any] = yaml.load(header, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    parameters = {
        parameter: Parameter(parameter, kind.rstrip("!"), kind.endswith("!"))
        for parameter, kind in content.get("parameters", {}).items()
    }
    body = "\n".join(line for line in text.splitlines() if not line.startswith("#+"))
    lists, table, path = (tuple(content.get(key, ())) for key in ("lists", "table", "path"))
    return Question(name, content["question"], parameters, lists, table, path, body)


@cache
def lookup(name: str) -> Question:
    """Return one of the graph's own queries, which no command offers by name."""
    return parse(name, files("queries").joinpath("lookups", f"{name}.rq").read_text("utf-8"))


def read_all() -> None:
    """Have all questions and lookups read and kept, for a process that is to open no file later."""
    for name in names():
        question(name)
    for file in files("queries").joinpath("lookups").iterdir():
        lookup(file.name.removesuffix(".rq"))
