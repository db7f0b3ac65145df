"""Reads YAML the way facts need it: scalars stay text, every part knows its line, and no trick passes.

PyYAML's own constructors guess types (`NO`, `12:30`, `010`), let duplicate keys pass and expand aliases without
end; so its events are read here, and what facts have no use for is refused.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from loaders.reading.entries import Fault, Lines, TreePath
from loaders.reading.yaml_comments import find_lost_words
from loaders.reading.yaml_problem import explain, find_swallowed
from loaders.reading.yaml_scalar import Scalar, quote_scalar
from ontology.text.phrase import Phrase

_MOST_DEPTH = 20
#: What YAML takes for the end of a line, and editors do not: lines would be counted wrongly behind it.
_LINE_END = re.compile("[\x85\u2028\u2029]|\r(?!\n)")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _RefusedError(Exception):
    """A construct that fact files may not have."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class _TreeReader:
    def __init__(self, text: str, file: str) -> None:
        self.events: Iterator[yaml.Event] = iter(yaml.parse(text, Loader=_LOADER))
        self.text = text
        self.file = file
        self.lines: dict[TreePath, int] = {}
        self.scalars: dict[TreePath, Scalar] = {}
        self.keys: dict[TreePath, Scalar] = {}
        #: Every value and every key, in order.
        self.in_order: list[Scalar] = []
        self.faults: list[Fault] = []

    def read(self) -> Any:
        content: Any = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if self.lines:
                    raise _RefusedError(Phrase("has a second document ('---'): one file, one document"), _line(event))
                content = self.node(next(self.events), (), 0, False)
        return content

    def node(self, event: yaml.Event, path: TreePath, column: int, in_flow: bool) -> Any:
        self.lines.setdefault(path, _line(event))
        self.refuse_tricks(event)
        if len(path) > _MOST_DEPTH:
            raise _RefusedError(Phrase("is nested too deeply"), _line(event))
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(path, in_flow or bool(event.flow_style))
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path, in_flow or bool(event.flow_style))
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, path, column, in_flow)
        raise _RefusedError(Phrase("cannot be read as facts"), _line(event))

    def scalar(self, event: yaml.ScalarEvent, path: TreePath, column: int, in_flow: bool) -> str | None:
        key = path[-1] if path and isinstance(path[-1], str) else ""
        scalar = self.scalars[path] = self.stretch(event, column, in_flow, key)
        return None if not scalar.style and scalar.value in ("", "~", "null") else scalar.value

    def stretch(self, event: yaml.ScalarEvent, column: int, in_flow: bool, key: str = "") -> Scalar:
        start, end = (mark.index if mark else 0 for mark in (event.start_mark, event.end_mark))
        raw = self.text[start:end]
        scalar = Scalar(str(event.value), raw, event.style or "", start, end, column, in_flow, key)
        self.in_order.append(scalar)
        return scalar

    def mapping(self, path: TreePath, in_flow: bool) -> dict[str, Any]:
        content: dict[str, Any] = {}
        last = ""
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            self.refuse_tricks(event)
            if not isinstance(event, yaml.ScalarEvent):
                raise _RefusedError(Phrase("has a key that is no word"), _line(event))
            key, line = str(event.value), _line(event)
            if key == "<<":
                raise _RefusedError(Phrase("has a merge key '<<': write the facts out"), line)
            if key in content:
                first = self.lines[*path, key]
                self.faults.append(
                    Fault(
                        self.file,
                        line,
                        Phrase("{key} stands twice; first in line {first}", key=repr(key), first=str(first)),
                    )
                )
            self.lines[*path, key] = line
            column = event.start_mark.column if event.start_mark else 0
            stretch = self.keys[*path, key] = self.stretch(event, column, in_flow)
            value = self.node(next(self.events), (*path, key), column, in_flow)
            if in_flow and value is None and self.in_order[-1].start == stretch.end:
                self.faults.append(Fault(self.file, line, self.cut_by_comma(path, last, stretch)))
            else:
                content[key] = value
                last = key
        return content

    def cut_by_comma(self, path: TreePath, last: str, rest: Scalar) -> str:
        """Say that a value between braces was ended by a comma, and show it whole; `last` is the key of the value."""
        value = self.scalars.get((*path, last))
        preview = quote_scalar(" ".join(self.text[value.start : rest.end].split())) if value and not value.style else ""
        preview = f", {last}: {preview}" if preview else ""
        return (
            Phrase(
                "has {value} behind a comma, which ends a value between braces: put it between quotation marks",
                value=repr(rest.value),
            )
            + preview
        )

    def refuse_tricks(self, event: yaml.Event) -> None:
        anchor, tag = getattr(event, "anchor", None), getattr(event, "tag", None)
        if isinstance(event, yaml.AliasEvent):
            raise _RefusedError(
                Phrase(
                    "has an alias '*{anchor}': write the facts out{event}",
                    anchor=anchor,
                    event=self.suggest_marks(event),
                ),
                _line(event),
            )
        if anchor:
            raise _RefusedError(
                Phrase(
                    "has an anchor '&{anchor}': write the facts out{event}",
                    anchor=anchor,
                    event=self.suggest_marks(event),
                ),
                _line(event),
            )
        if tag is not None:
            raise _RefusedError(
                Phrase("has a tag '{tag}': facts have none{event}", tag=tag, event=self.suggest_marks(event)),
                _line(event),
            )

    def suggest_marks(self, event: yaml.Event) -> str:
        """Return what to do where a sign of YAML's begins a value of several words."""
        start = event.start_mark.index if event.start_mark else 0
        words = self.text[start:].partition("\n")[0].split()
        if len(words) < 3 or words[1][0] in "[{":
            return ""
        return Phrase(
            "; where it begins words, put them between quotation marks: {names}", names=quote_scalar(" ".join(words))
        )

    def sequence(self, path: TreePath, in_flow: bool) -> list[Any]:
        content: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            content.append(self.node(event, (*path, len(content)), 0, in_flow))
        return content


def _line(event: yaml.Event) -> int:
    return int(event.start_mark.line) + 1 if event.start_mark else 1


def read_tree(text: str, file: str) -> tuple[Any, Lines, list[Fault]]:
    """Return the content of a YAML text, the lines of its parts, and its faults."""
    stray = _LINE_END.search(text)
    if stray:
        message = Phrase("ends a line within a line: write a space, or save the file with line ends of today")
        line = text.count("\n", 0, stray.start()) + 1
        return (
            None,
            Lines(),
            [
                Fault(
                    file, line, Phrase("holds U+{code}, which {fault}", code=f"{ord(stray.group()):04X}", fault=message)
                )
            ],
        )
    reader = _TreeReader(text, file)
    try:
        content = reader.read()
    except _RefusedError as refused:
        return None, Lines(), [*reader.faults, Fault(file, refused.line, refused.args[0])]
    except yaml.MarkedYAMLError as error:
        return None, Lines(), [*reader.faults, *_explain(error, reader)]
    except yaml.YAMLError as error:
        return (
            None,
            Lines(),
            [Fault(file, None, Phrase("is no YAML: {problem}", problem=str(error).splitlines()[0]))],
        )
    place_and_message = find_swallowed(text, reader.in_order)
    if place_and_message:
        reader.faults.append(Fault(file, *place_and_message))
    return content, Lines(reader.lines), [*reader.faults, *_lost_words(reader, len(text))]


def read_scalars(text: str) -> dict[TreePath, Scalar]:
    """Return the values of a YAML text as they stand in it; nothing where it cannot be read."""
    reader = _read(text)
    return reader.scalars if reader else {}


def read_keys(text: str) -> dict[TreePath, Scalar]:
    """Return the keys of a YAML text as they stand in it, by their paths; nothing where it cannot be read."""
    reader = _read(text)
    return reader.keys if reader else {}


def read_in_order(text: str) -> list[Scalar]:
    """Return the keys and values of a YAML text as they stand in it; nothing where it cannot be read."""
    reader = _read(text)
    return reader.in_order if reader else []


def _read(text: str) -> _TreeReader | None:
    reader = _TreeReader(text, "")
    try:
        reader.read()
    except (_RefusedError, yaml.YAMLError):
        return None
    return reader


def _lost_words(reader: _TreeReader, end: int) -> list[Fault]:
    if "#" not in reader.text:
        return []
    lost_words = find_lost_words(reader.text, reader.in_order, end)
    return [Fault(reader.file, reader.text.count("\n", 0, place) + 1, message) for place, message in lost_words]


def _explain(error: yaml.MarkedYAMLError, reader: _TreeReader) -> list[Fault]:
    """Return what keeps a text from being YAML: words that were taken for a remark, or else what the parser says."""
    marks = [mark for mark in (error.context_mark, error.problem_mark) if mark]
    end = min(mark.index for mark in marks) if "scalar" in (error.context or "") else max(mark.index for mark in marks)
    lost_word_faults = _lost_words(reader, end)
    first = marks[0].line if "flow" in (error.context or "") else marks[-1].line - 1
    if any(first < (fault.line or 0) <= marks[-1].line + 1 for fault in lost_word_faults):
        return lost_word_faults
    return [*lost_word_faults, Fault(reader.file, *explain(error, reader.text, reader.in_order))]
