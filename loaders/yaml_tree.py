"""Reads YAML the way facts need it: scalars stay text, every part knows its line, and no trick passes.

PyYAML's own constructors guess types (`NO`, `12:30`, `010`), let duplicate keys pass and expand aliases without
end; so its events are read here, and what facts have no use for is refused.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from loaders.entry import Fault, Lines, TreePath

_MOST_DEPTH = 20
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Scalar:
    """A value as it stands in the text: from and to which code point, and in which column its key begins."""

    value: str
    raw: str
    style: str
    start: int
    end: int
    column: int
    in_flow: bool


class _RefusedError(Exception):
    """A construct that fact files may not have."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class _Reader:
    def __init__(self, text: str, file: str) -> None:
        self.events: Iterator[yaml.Event] = iter(yaml.parse(text, Loader=_LOADER))
        self.text = text
        self.file = file
        self.lines: dict[TreePath, int] = {}
        self.scalars: dict[TreePath, Scalar] = {}
        self.faults: list[Fault] = []

    def read(self) -> Any:
        content: Any = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if self.lines:
                    raise _RefusedError("has a second document ('---'): one file, one document", _line(event))
                content = self.node(next(self.events), (), 0, False)
        return content

    def node(self, event: yaml.Event, path: TreePath, column: int, in_flow: bool) -> Any:
        self.lines.setdefault(path, _line(event))
        _refuse_tricks(event)
        if len(path) > _MOST_DEPTH:
            raise _RefusedError("is nested too deeply", _line(event))
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(path, in_flow or bool(event.flow_style))
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path, in_flow or bool(event.flow_style))
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event, path, column, in_flow)
        raise _RefusedError("cannot be read as facts", _line(event))

    def scalar(self, event: yaml.ScalarEvent, path: TreePath, column: int, in_flow: bool) -> str | None:
        value, style = str(event.value), event.style or ""
        start, end = (mark.index if mark else 0 for mark in (event.start_mark, event.end_mark))
        self.scalars[path] = Scalar(value, self.text[start:end], style, start, end, column, in_flow)
        return None if not style and value in ("", "~", "null") else value

    def mapping(self, path: TreePath, in_flow: bool) -> dict[str, Any]:
        content: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            _refuse_tricks(event)
            if not isinstance(event, yaml.ScalarEvent):
                raise _RefusedError("has a key that is no word", _line(event))
            key, line = str(event.value), _line(event)
            if key == "<<":
                raise _RefusedError("has a merge key '<<': write the facts out", line)
            if key in content:
                first = self.lines[*path, key]
                self.faults.append(Fault(self.file, line, f"{key!r} stands twice; first in line {first}"))
            self.lines[*path, key] = line
            column = event.start_mark.column if event.start_mark else 0
            content[key] = self.node(next(self.events), (*path, key), column, in_flow)
        return content

    def sequence(self, path: TreePath, in_flow: bool) -> list[Any]:
        content: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            content.append(self.node(event, (*path, len(content)), 0, in_flow))
        return content


def _line(event: yaml.Event) -> int:
    return int(event.start_mark.line) + 1 if event.start_mark else 1


def _refuse_tricks(event: yaml.Event) -> None:
    anchor = getattr(event, "anchor", None)
    if isinstance(event, yaml.AliasEvent):
        raise _RefusedError(f"has an alias '*{anchor}': write the facts out", _line(event))
    if anchor:
        raise _RefusedError(f"has an anchor '&{anchor}': write the facts out", _line(event))
    tag = getattr(event, "tag", None)
    if tag not in (None, "!"):
        raise _RefusedError(f"has a tag '{tag}': facts have none", _line(event))


def read_tree(text: str, file: str) -> tuple[Any, Lines, list[Fault]]:
    """Return the content of a YAML text, the lines of its parts, and its faults."""
    reader = _Reader(text, file)
    try:
        content = reader.read()
    except _RefusedError as refused:
        return None, Lines(), [*reader.faults, Fault(file, refused.line, str(refused))]
    except yaml.MarkedYAMLError as error:
        return None, Lines(), [*reader.faults, Fault(file, _error_line(error), _problem(error))]
    except yaml.YAMLError as error:
        return None, Lines(), [Fault(file, None, f"is no YAML: {str(error).splitlines()[0]}")]
    return content, Lines(reader.lines), reader.faults


def read_scalars(text: str) -> dict[TreePath, Scalar]:
    """Return the values of a YAML text as they stand in it; as far as it can be read."""
    reader = _Reader(text, "")
    try:
        reader.read()
    except (_RefusedError, yaml.YAMLError):
        return {}
    return reader.scalars


def _error_line(error: yaml.MarkedYAMLError) -> int | None:
    mark = error.problem_mark or error.context_mark
    return int(mark.line) + 1 if mark else None


def _problem(error: yaml.MarkedYAMLError) -> str:
    problem = error.problem or "cannot be read"
    if "\\t" in problem or "start any token" in problem:
        return "has a tab (or another character that YAML cannot begin with): indent with spaces"
    return f"is no YAML here: {problem}"
