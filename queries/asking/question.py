"""A question: a `.rq` file with a header that says what it asks and which parameters it takes.

The file is a valid query as it stands. A line that begins with `#? name` is a comment until the parameter `name` is
given; then it becomes a part of the query, `{ }` in it holding the parameter's terms, `( )` the same as a list, and
`{ = }` the one that was asked for. A line that ends in `#! name` is left out once the parameter is given. One
line may be both. A list of the vocabulary's own is filled in where a line ends in `#= name`.

The SELECT names the columns of the answer. Which of them are names of things, and are looked up after the query, is in
the header (`queries.asking.question_file`), and so is what only says more of a row. Which value of which fact a row is
about is there too: `receipts: {quote: beneficiary of subject}` fills `quote`, `document` and `basis`. Where a row has
a receipt that is no fact's, the query says it as `?ownQuote`, `?ownDocument` and `?ownBasis`.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from pathlib import Path

from ontology.errors import UsageError
from ontology.rdf.term import Term
from ontology.rdf.terms import JANJI
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import STATEMENT_KINDS
from queries.asking.label_step import LanguageChain
from queries.asking.question_file import (
    Label,
    Pattern,
    QueryParts,
    ReceiptColumns,
    UnstatedColumn,
    read_header,
    read_labels,
    read_lists,
    read_patterns,
    read_receipts,
    read_texts,
    read_unstated,
    split_query,
)

#: Not by importlib.resources, which would import what unpacks archives: the files lie in folders.
_QUESTIONS, _LOOKUPS = (Path(__file__).parents[1] / name for name in ("questions", "lookups"))
_OPTIONAL_LINE = re.compile(r"(?P<indent>\s*)#\?\s+(?P<name>\w+)\s+(?P<pattern>.*)")
_DEFAULT_LINE = re.compile(r"(?P<pattern>.*?)\s*#!\s+(?P<name>\w+)\s*")
_VALUES = re.compile(r"VALUES (?P<column>\?\w+) \{ \}")
#: More terms than this stand in a query of their own, places by what they are inside of: Oxigraph would else go through
#: all of them for each thing found (from some 1,000 on), and Virtuoso takes no list as long (from some 800 on).
_MANY = 500
#: What chooses the values of a parameter in a line, with the column that has them.
_CHOICE = re.compile(r"VALUES \?(?P<column>\w+) \{ \}|FILTER\(\?(?P<filtered>\w+) IN \( \)\)")
_VARIABLE = re.compile(r"\?(\w+)")
#: What a row's own quote, document and basis are called where it has a receipt that no value of a fact has.
_OWN = re.compile(r"\?(own(?:Quote|Document|Basis))\b")
#: A property, or alternatives of them: what is said of a thing, and not what is said of another.
_PROPERTIES = re.compile(r"[\w:|]+")
#: What the first column of a question is called whose rows are statements.
_STATEMENTS = (*STATEMENT_KINDS, "subject")
#: Lines of a question with dates: what has no date of its own, and what is of a document without one.
UNDATED, UNISSUED = "undated", "unissued"


@dataclass(frozen=True)
class Parameter:
    """What a parameter names: a kind of entity, a concept of a scheme, or a date."""

    name: str
    type: str
    required: bool


@dataclass(frozen=True)
class Bound:
    """A parameter's value: the term that was asked for, and all terms that it stands for."""

    term: Term
    terms: Sequence[Term]
    #: Whether the terms are a place and all that is inside of it.
    inside: bool = False

    def write_pattern(self, pattern: str) -> str:
        """Return a pattern with the terms in it."""
        if len(self.terms) > _MANY:
            within = rf"\g<column> {JANJI.inside} {self.term}" if self.inside else r"\g<0>"
            pattern = _VALUES.sub(f"{{ SELECT \\g<column> WHERE {{ {within} }} }}", pattern)
        pattern = pattern.replace("{ = }", f"{{ {self.term} }}").replace("( )", f"({', '.join(self.terms)})")
        return pattern.replace("{ }", f"{{ {' '.join(self.terms)} }}")


class AnyValue(Bound):
    """A parameter that is given, with whatever value."""

    def __init__(self) -> None:
        """Take no terms."""
        super().__init__(Term(""), ())

    def write_pattern(self, pattern: str) -> str:
        """Return a pattern without what chooses the values."""
        return _CHOICE.sub("", pattern)


@dataclass(frozen=True)
class Question:
    """One question with its sentence in each language."""

    name: str
    sentence: Mapping[str, str]
    parameters: Mapping[str, Parameter]
    #: Columns that gather several values into one cell, each with the column that has the values.
    lists: Mapping[str, str]
    #: Columns that a table for people shows.
    table: tuple[str, ...]
    #: Parameters between which the answer is a path, if it is one.
    path: tuple[str, ...]
    #: The parameter of which the answer tells a mention from a promise, or an empty text.
    mentions: str
    #: Columns of names and other texts, which are looked up after the query.
    labels: tuple[Label, ...]
    #: Columns that say more of a row, where there is more to say.
    optional: tuple[Pattern, ...]
    #: The question whose answers are told beside its own, by their number; empty where there is none.
    beside: str
    #: Columns that say what shows the value that a row is about, and which other values nothing shows.
    receipts: tuple[ReceiptColumns | UnstatedColumn, ...]
    body: str

    def sentence_in(self, language: str) -> str:
        """Return the sentence in a language, in English where it has none in it."""
        return self.sentence.get(language, self.sentence["en"])

    @cached_property
    def parts(self) -> QueryParts:
        """The query in its parts, as the file has it, with the lists of the vocabulary in it."""
        if "#= " not in self.body:
            return split_query(self.body)
        from queries.asking.vocabulary_lists import fill_lists

        return split_query(fill_lists(self.body))

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the answer."""
        return tuple(self.parts.columns)

    @property
    def subject(self) -> str:
        """The variable of the statement that each row is, or an empty text."""
        return self.columns[0] if self.columns[0] in _STATEMENTS else ""

    @cached_property
    def own_columns(self) -> tuple[str, ...]:
        """The columns in which some rows bring a receipt of their own."""
        return tuple(dict.fromkeys(_OWN.findall(self.body))) if self.receipts else ()

    @property
    def dates(self) -> tuple[str, ...]:
        """The parameters that are dates."""
        return tuple(name for name, parameter in self.parameters.items() if parameter.type in ("Since", "Until"))

    @property
    def required_parameters(self) -> tuple[str, ...]:
        """The parameters without which it cannot be asked."""
        return tuple(parameter.name for parameter in self.parameters.values() if parameter.required)

    def about(self, statements: Iterable[Term]) -> "Question":
        """Return the same question, on nothing but some statements."""
        values = f"SELECT ?{self.subject} WHERE {{ VALUES ?{self.subject} {{ {' '.join(statements)} }} }}"
        return replace(self, body=self.body.replace("WHERE {", f"WHERE {{\n  {{ {values} }}", 1))

    def sparql(self, bindings: Mapping[str, Bound], chain: LanguageChain, later: Collection[Pattern] = ()) -> str:
        """Return the query that says which rows there are, for parameters that are bound as typed terms.

        It has no labels and no order, and nothing of what is looked up `later`: all of that comes after it.
        """
        columns = self._list_columns(later)
        more = "".join(self.patterns_of("", later=later))
        pattern = f"{self.pattern(bindings, chain)}{more}\n"
        return f"{self.parts.prefixes}SELECT {' '.join(columns)} WHERE {{{pattern}}} {self.parts.groups}"

    def counting(self, bindings: Mapping[str, Bound], chain: LanguageChain, most: int | None = None) -> str:
        """Return the query that counts the statements that the rows are, or the rows where they are no statements.

        It counts to `most`, where that is given, and no further.
        """
        columns = self._list_counted()
        pattern = f"{self.pattern(bindings, chain)}\n"
        limit = "" if most is None else f" LIMIT {most}"
        subquery = f"SELECT DISTINCT {' '.join(columns)} WHERE {{{pattern}}} {self.parts.groups}{limit}"
        return f"{self.parts.prefixes}SELECT (COUNT(*) AS ?count) WHERE {{ {{ {subquery} }} }}"

    def counting_values(self, variable: str, bindings: Mapping[str, Bound], chain: LanguageChain, most: int) -> str:
        """Return the query that counts the answers by the values of a variable, the most first, `most` of them."""
        columns = dict.fromkeys((*self._list_counted(), f"?{variable}"))
        pattern = f"{self.pattern(bindings, chain)}\n"
        inner = f"SELECT DISTINCT {' '.join(columns)} WHERE {{{pattern}}}"
        return (
            f"{self.parts.prefixes}SELECT ?{variable} (COUNT(*) AS ?count) WHERE {{ {{ {inner} }} }} "
            f"GROUP BY ?{variable} ORDER BY DESC(?count) ?{variable} LIMIT {most}"
        )

    def find_variable(self, name: str) -> str:
        """Return the variable that has the values of a parameter; empty where none has them in the query as a whole."""
        lines = map(_OPTIONAL_LINE.fullmatch, self.parts.pattern.splitlines())
        choices = [_CHOICE.search(line["pattern"]) for line in lines if line and line["name"] == name]
        columns = {choice["column"] or choice["filtered"] for choice in choices if choice}
        return columns.pop() if len(columns) == 1 and not self.parts.groups else ""

    def pattern(self, bindings: Mapping[str, Bound], chain: LanguageChain) -> str:
        """Return what chooses the rows, with the parameters in it, and its texts in the languages of a chain."""
        return chain.write_filters(self._fill_in(bindings))

    def _fill_in(self, bound: Mapping[str, Bound]) -> str:
        """Return what chooses the rows as the file has it, with the parameters in it."""
        lines = (_line(line, bound) for line in self.parts.pattern.rstrip().splitlines())
        return "\n".join(line for line in lines if not line.lstrip().startswith("#"))

    def looked_up(self, bindings: Mapping[str, Bound]) -> tuple[Pattern, ...]:
        """Return what may be looked up after the query: what says more by a property, and is in no part of it."""
        variables = set(_VARIABLE.findall(self._fill_in(dict.fromkeys(bindings, _NOTHING))))
        later: list[Pattern] = []
        for pattern in self.optional:
            is_there = pattern.of in variables or any(pattern.of == other.column for other in later)
            if is_there and pattern.column not in variables and _PROPERTIES.fullmatch(pattern.path):
                later.append(pattern)
        return tuple(later)

    def patterns_of(
        self, of: str, write: Callable[[str], Iterable[str]] | None = None, later: Collection[Pattern] = ()
    ) -> Iterator[str]:
        """Yield the lines that say more of a column, or of those of the query where none is named.

        What is said of a column that may be empty stands inside its own OPTIONAL, with what is to be written there.
        """
        optional_columns = {pattern.column for pattern in self.optional}
        for pattern in self.optional:
            if pattern not in later and (pattern.of == of or (not of and pattern.of not in optional_columns)):
                further_lines = write(pattern.column) if write else ()
                inside = "".join((*further_lines, *self.patterns_of(pattern.column, write, later))).replace(
                    "\n", "\n  "
                )
                yield f"\n  OPTIONAL {{ ?{pattern.of} {pattern.path} ?{pattern.column}{inside} }}"

    def _list_counted(self) -> Iterable[str]:
        """Return the columns that tell one answer from another."""
        return (f"?{self.subject}",) if self.subject else self._list_columns(self.optional, lists=False)

    def _list_columns(self, later: Collection[Pattern], *, lists: bool = True) -> Iterable[str]:
        """Return the columns of the query as they are written: those of the answer, and what they are made of."""
        made_of: dict[str, tuple[str, ...]] = {each.column: (each.of,) for each in self.labels}
        made_of |= {each.column: (each.of,) for each in later}
        made_of |= {column: (*each.of, *self.own_columns) for each in self.receipts for column in each.columns}
        columns = {name: text for name, text in self.parts.columns.items() if name not in self.lists}
        ordering = [key.column for key in self.parts.order if key.column not in self.lists]
        names = [*columns, *(self.lists.values() if lists else ()), *ordering]
        for name in names:  # which grows by what each is made of
            names.extend(made_of.get(name, ()))
        return dict.fromkeys(columns.get(name, f"?{name}") for name in names if name not in made_of)


_NOTHING = Bound(Term("<urn:x:nothing>"), ())


def _line(line: str, bindings: Mapping[str, Bound]) -> str:
    optional = _OPTIONAL_LINE.fullmatch(line)
    if optional and optional["name"] in bindings:
        line = optional["indent"] + bindings[optional["name"]].write_pattern(optional["pattern"])
    default = _DEFAULT_LINE.fullmatch(line)
    if default:
        return "" if default["name"] in bindings else default["pattern"]
    return line


@cache
def names() -> tuple[str, ...]:
    """Return the names of all questions; the folder is the registry."""
    return tuple(sorted(file.stem for file in _QUESTIONS.glob("*.rq")))


@cache
def read_question(name: str) -> Question:
    """Return a question by its name; UsageError, with the nearest names, where there is none."""
    if name not in names():
        hint = did_you_mean(name, names()) or Phrase("; 'janji ask' lists all questions")
        raise UsageError(Phrase("no question '{name}'{hint}", name=name, hint=hint))
    return parse(name, (_QUESTIONS / f"{name}.rq").read_text("utf-8"))


def parse(name: str, text: str) -> Question:
    """Return the question that a `.rq` text holds."""
    content = read_header(text)
    parameters = {
        parameter: Parameter(parameter, kind.rstrip("!"), kind.endswith("!"))
        for parameter, kind in content.get("parameters", {}).items()
    }
    body = "\n".join(line for line in text.splitlines() if not line.startswith("#+"))
    texts = read_texts(content.get("texts", {}))
    return Question(
        name,
        content["question"],
        parameters,
        lists=read_lists(content.get("lists", ())),
        table=tuple(content.get("table", ())),
        path=tuple(content.get("path", ())),
        mentions=content.get("mentions", ""),
        labels=(*read_labels(content.get("labels", ())), *texts),
        optional=read_patterns(content.get("optional", {})),
        beside=content.get("beside", ""),
        receipts=(*read_receipts(content.get("receipts", {})), *read_unstated(content.get("unstated", {}), texts)),
        body=body,
    )


@cache
def lookup(name: str) -> Question:
    """Return one of the graph's own queries, which no command offers by name."""
    return parse(name, (_LOOKUPS / f"{name}.rq").read_text("utf-8"))


def read_all() -> None:
    """Have all questions and lookups read and kept, for a process that is to open no file later."""
    for name in names():
        read_question(name)
    for file in _LOOKUPS.glob("*.rq"):
        lookup(file.stem)
