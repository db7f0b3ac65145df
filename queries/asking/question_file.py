r"""The file of a question, read: what its header says of the columns, and its query in parts.

A header is YAML, of which questions need so little that it is read here: to import a reader of all YAML takes a command
a tenth of its time.

A column that is called `promiseLabel` is what `?promise` is called. The text of a property may be looked up likewise,
in the language that is asked for. A pattern that only says more of a row stands in the header as well: so the query
says nothing but which rows there are. And the header says which value of which fact a row is about: so the row has the
quote that shows this value, the document in which that stands, and the value's own basis.

>>> [(label.column, label.of, label.optional) for label in read_labels(["place", {"class": "kind"}, "document?"])]
[('placeLabel', 'place', False), ('kind', 'class', False), ('documentLabel', 'document', True)]
>>> read_patterns({"place": "promise janji:place"})
(Pattern(column='place', of='promise', path='janji:place'),)
>>> [(each.columns, each.value, each.fact) for each in read_receipts({"aQuote": "theme of aPromise"})]
[(('aQuote', 'aDocument', 'aBasis'), 'theme', 'aPromise')]
>>> read_unstated({"notStated": "promisor title of promise"}, read_texts({"title": "promise janji:title"}))[0].values[1]
UnstatedValue(column='title', property='https://w3id.org/janji/ns#title')
>>> parts = split_query("PREFIX : <urn:x:>\nSELECT ?a (STR(?b) AS ?c)\nWHERE {\n  ?a :is ?b\n}\nORDER BY DESC(?c) ?a")
>>> parts.columns["c"], parts.pattern, [key.column for key in parts.order]
('(STR(?b) AS ?c)', '\n  ?a :is ?b\n', ['c', 'a'])
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from ontology.rdf.terms import PREFIXES

#: The properties that have the name of a thing: of all that facts speak of, and of the terms of the vocabulary.
NAMES = "skos:prefLabel|rdfs:label"

_QUERY = re.compile(
    r"(?P<prefixes>.*?)^SELECT\b(?P<columns>.*?)\bWHERE\s*\{(?P<pattern>.*)\}\s*"
    r"(?P<groups>GROUP BY\s[^}]*?)?(?:ORDER BY\s(?P<order>[^}]*))?",
    re.DOTALL | re.MULTILINE,
)
_COMMENT = re.compile(r"^#.*\n", re.MULTILINE)
_VARIABLE, _COLUMN = re.compile(r"\?(\w+)"), re.compile(r"\?\w+|\(")
_KEY = re.compile(r"\s*(?P<descending>DESC\()?(?:(?P<function>STR|BOUND)\()?\?(?P<column>\w+)\)*")


@dataclass(frozen=True)
class Label:
    """A column of texts: what the things of another column are called, or the values of one of their properties."""

    column: str
    of: str
    #: The property by which the text is known.
    path: str = NAMES
    #: Whether the query may leave the other column empty.
    optional: bool = False


@dataclass(frozen=True)
class Pattern:
    """A column that says more of what stands in another, where there is more to say."""

    column: str
    of: str
    path: str


@dataclass(frozen=True)
class ReceiptColumns:
    """The receipt of a row's value: the quote that shows it, the document where that stands, on what the value rests.

    A column that is called otherwise than a quote has it only where it is another quote than the fact's first one, and
    leaves quote and document of the row alone.
    """

    quote: str
    fact: str
    #: The column of the value; empty where the row is about the fact itself.
    value: str = ""

    @property
    def is_further(self) -> bool:
        """Whether the quote stands beside the one of the row."""
        return not self.quote.endswith(("quote", "Quote"))

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the quote, of its document where that is the row's, and of the basis."""
        if self.is_further:
            return (self.quote, "basis")
        return tuple(self.quote.replace("quote", word).replace("Quote", word.title()) for word in _RECEIPT)

    @property
    def of(self) -> tuple[str, ...]:
        """The columns without which it is not known."""
        return (self.fact, self.value) if self.value else (self.fact,)


_RECEIPT = ("quote", "document", "basis")


class UnstatedValue(NamedTuple):
    """A column of which it is told whether it is stated, and the property by whose IRI a text is shown."""

    column: str
    property: str = ""


@dataclass(frozen=True)
class UnstatedColumn:
    """A column that lists which values of a stated fact are not stated themselves, each with its basis."""

    column: str
    fact: str
    values: tuple[UnstatedValue, ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The column, as those of a receipt are told."""
        return (self.column,)

    @property
    def of(self) -> tuple[str, ...]:
        """The columns without which it is not known."""
        return (self.fact, *(value.column for value in self.values))


def read_header(text: str) -> dict[str, Any]:
    """Return what the lines of a question say that begin with `#+`, by their keys, all of it as text.

    >>> read_header("#+ lists: {titles: title}")
    {'lists': {'titles': 'title'}}
    """
    entries: list[list[str]] = []
    for line in text.splitlines():
        if line.startswith("#+   "):
            entries[-1].append(line[5:].strip())
        elif line.startswith("#+ "):
            key, _, value = line[3:].partition(":")
            entries.append([key, value.strip()])
    return {key: _read_value(*values) for key, *values in entries}


def _read_value(value: str, *further: str) -> Any:
    """Return the value of a key: lines of their own, a map, a list, or a text."""
    if not value:
        return dict(map(_split_pair, further))
    whole = " ".join((value, *further))
    items = [item.strip() for item in whole[1:-1].split(",")]
    if whole.startswith("{"):
        return dict(map(_split_pair, items))
    return [dict([_split_pair(item)]) if ": " in item else item for item in items] if whole.startswith("[") else whole


def _split_pair(text: str) -> tuple[str, str]:
    key, _, value = text.partition(": ")
    return key, value


def read_labels(entries: Sequence[str | Mapping[str, str]]) -> tuple[Label, ...]:
    """Return the columns of names: `place` is that of `?place`, `class: kind` has a name of its own."""
    return tuple(_label(thing, column) for thing, column in _pairs(entries))


def _pairs(entries: Sequence[str | Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        yield from entry.items() if isinstance(entry, Mapping) else ((entry, f"{entry.rstrip('?')}Label"),)


def _label(thing: str, column: str) -> Label:
    return Label(column, thing.rstrip("?"), optional=thing.endswith("?"))


def read_texts(entries: Mapping[str, str]) -> tuple[Label, ...]:
    """Return the columns of texts: `condition: promise janji:condition` is what that property of `?promise` says."""
    return tuple(Label(pattern.column, pattern.of, pattern.path) for pattern in read_patterns(entries))


def read_patterns(entries: Mapping[str, str]) -> tuple[Pattern, ...]:
    """Return the columns that say more: `place: promise janji:place` has the places of `?promise`."""
    return tuple(Pattern(column, *text.split(" ", 1)) for column, text in entries.items())


def read_receipts(entries: Mapping[str, str]) -> tuple[ReceiptColumns, ...]:
    """Return the columns of receipts: `quote: place of promise` is the quote that shows the place of `?promise`.

    `quote: program` is that of the fact itself.
    """
    return tuple(ReceiptColumns(quote, *reversed(text.split(" of "))) for quote, text in entries.items())


def read_unstated(entries: Mapping[str, str], texts: Sequence[Label]) -> tuple[UnstatedColumn, ...]:
    """Return the columns of what is not stated: `notStated: promisor place of promise` looks at these two."""
    properties = {text.column: expand(text.path) for text in texts if entries}
    columns = ((column, *text.split(" of ")) for column, text in entries.items())
    return tuple(
        UnstatedColumn(column, fact, tuple(UnstatedValue(each, properties.get(each, "")) for each in values.split()))
        for column, values, fact in columns
    )


def expand(name: str) -> str:
    """Return the IRI of a property.

    >>> expand("janji:title")
    'https://w3id.org/janji/ns#title'
    """
    prefix, _, local = name.partition(":")
    return f"{PREFIXES[prefix]}{local}"


def read_lists(entries: Sequence[str] | Mapping[str, str]) -> Mapping[str, str]:
    """Return the columns that gather several values, each with the column of the values."""
    return entries if isinstance(entries, Mapping) else {name: name for name in entries}


@dataclass(frozen=True)
class OrderKey:
    """A column that orders the rows, and how SPARQL writes it."""

    column: str
    descending: bool
    #: Whether it counts only that there is a value.
    is_bound: bool
    text: str


@dataclass(frozen=True)
class QueryParts:
    """A SELECT in its parts."""

    #: The prefixes, without the comments among them.
    prefixes: str
    #: Each column as the SELECT writes it, by its name.
    columns: Mapping[str, str]
    #: What stands between the braces of WHERE.
    pattern: str
    #: GROUP BY and what follows it before the order; empty where the rows are not grouped.
    groups: str
    order: tuple[OrderKey, ...]


@lru_cache(256)
def split_query(body: str) -> QueryParts:
    """Return the parts of a query; ValueError where it is not written as those of this project are."""
    query = _QUERY.fullmatch(body)
    if query is None:
        raise ValueError("a query is PREFIX …, SELECT … WHERE { … }, and then GROUP BY …, ORDER BY …, both or neither")
    columns = {_VARIABLE.findall(column)[-1]: column for column in _split_columns(query["columns"])}
    prefixes, order = _COMMENT.sub("", query["prefixes"]), _read_order(query["order"] or "")
    return QueryParts(prefixes, columns, query["pattern"], (query["groups"] or "").strip(), order)


def _split_columns(select: str) -> Iterator[str]:
    at = 0
    while column := _COLUMN.search(select, at):
        at = _find_end(select, column.end()) if column[0] == "(" else column.end()
        yield select[column.start() : at]


def _find_end(text: str, at: int) -> int:
    """Return where the parentheses end of which one is open at a place."""
    depth = 1
    while depth:
        depth += (text[at] == "(") - (text[at] == ")")
        at += 1
    return at


def _read_order(text: str) -> tuple[OrderKey, ...]:
    keys = list(_KEY.finditer(text.rstrip()))
    if "".join(key[0] for key in keys) != text.rstrip():
        raise ValueError(f"rows are put in order by columns, STR, BOUND and DESC of them, and not by '{text}'")
    return tuple(
        OrderKey(key["column"], bool(key["descending"]), key["function"] == "BOUND", key[0].strip()) for key in keys
    )
