"""The header of a question, and what it says of the columns: which name things, which may be empty, which are lists.

A header is YAML, of which questions need so little that it is read here: to import a reader of all YAML takes a command
a tenth of its time.

A column that is called `promiseLabel` is what `?promise` is called. The text of a property may be looked up likewise,
in the language that is asked for. A pattern that only says more of a row stands in the header as well: so the query
says nothing but which rows there are.

>>> read_labels(["place", {"class": "kind"}, "document?"])
(Label(column='placeLabel', of='place', path='skos:prefLabel|rdfs:label', optional=False), Label(column='kind', \
of='class', path='skos:prefLabel|rdfs:label', optional=False), Label(column='documentLabel', of='document', \
path='skos:prefLabel|rdfs:label', optional=True))
>>> read_patterns({"place": "promise janji:place"})
(Pattern(column='place', of='promise', path='janji:place'),)
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

#: The properties that have the name of a thing: of all that facts speak of, and of the terms of the vocabulary.
NAMES = "skos:prefLabel|rdfs:label"


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


def read_lists(entries: Sequence[str] | Mapping[str, str]) -> Mapping[str, str]:
    """Return the columns that gather several values, each with the column of the values."""
    return entries if isinstance(entries, Mapping) else {name: name for name in entries}
