"""Reads YAML the way facts need it: scalars stay text, every part knows its line, and no trick passes.

PyYAML's own constructors guess types (`NO`, `12:30`, `010`), let duplicate keys pass and expand aliases without end;
so its events are read here, and what facts have no use for is refused.
"""

from collections.abc import Iterator
from typing import Any

import yaml

from loaders.entry import Fault, Lines, TreePath

_MOST_DEPTH = 20


class _Refused(Exception):
    """A construct that fact files may not have."""

    def __init__(self, message: str, line: int) -> None:
        super().__init__(message)
        self.line = line


class _Reader:
    def __init__(self, events: Iterator[yaml.Event], file: str) -> None:
        self.events = events
        self.file = file
        self.lines: dict[TreePath, int] = {}
        self.faults: list[Fault] = []

    def read(self) -> Any:
        content: Any = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if content is not None:
                    raise _Refused("has a second document ('---'): one file, one document", _line(event))
                content = self.node(next(self.events), ())
        return content

    def node(self, event: yaml.Event, path: TreePath) -> Any:
        self.lines.setdefault(path, _line(event))
        _refuse_tricks(event)
        if len(path) > _MOST_DEPTH:
            raise _Refused("is nested too deeply", _line(event))
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path)
        if isinstance(event, yaml.ScalarEvent):
            return None if not event.style and event.value in ("", "~", "null") else event.value
        raise _Refused("cannot be read as facts", _line(event))

    def mapping(self, path: TreePath) -> dict[str, Any]:
        content: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            _refuse_tricks(event)
            if not isinstance(event, yaml.ScalarEvent):
                raise _Refused("has a key that is no word", _line(event))
            key, line = event.value, _line(event)
            if key == "<<":
                raise _Refused("has a merge key '<<': write the facts out", line)
            if key in content:
                first = self.lines[*path, key]
                self.faults.append(Fault(self.file, line, f"{key!r} stands twice; first in line {first}"))
            self.lines[*path, key] = line
            content[key] = self.node(next(self.events), (*path, key))
        return content

    def sequence(self, path: TreePath) -> list[Any]:
        content: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            content.append(self.node(event, (*path, len(content))))
        return content


def _line(event: yaml.Event) -> int:
    return int(event.start_mark.line) + 1


def _refuse_tricks(event: yaml.Event) -> None:
    if isinstance(event, yaml.AliasEvent):
        raise _Refused(f"has an alias '*{event.anchor}': write the facts out", _line(event))
    if getattr(event, "anchor", None):
        raise _Refused(f"has an anchor '&{event.anchor}': write the facts out", _line(event))
    tag = getattr(event, "tag", None)
    if tag not in (None, "!"):
        raise _Refused(f"has a tag '{tag}': facts have none", _line(event))


def read_tree(text: str, file: str) -> tuple[Any, Lines, list[Fault]]:
    """Return the content of a YAML text, the lines of its parts, and its faults."""
    reader = _Reader(iter(yaml.parse(text, Loader=_LOADER)), file)
    try:
        content = reader.read()
    except _Refused as refused:
        return None, Lines(), [*reader.faults, Fault(file, refused.line, str(refused))]
    except yaml.MarkedYAMLError as error:
        return None, Lines(), [*reader.faults, Fault(file, _error_line(error), _problem(error))]
    except yaml.YAMLError as error:
        return None, Lines(), [Fault(file, None, f"is no YAML: {str(error).splitlines()[0]}")]
    return content, Lines(reader.lines), reader.faults


_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _error_line(error: yaml.MarkedYAMLError) -> int | None:
    mark = error.problem_mark or error.context_mark
    return int(mark.line) + 1 if mark else None


def _problem(error: yaml.MarkedYAMLError) -> str:
    problem = error.problem or "cannot be read"
    if "\\t" in problem or "start any token" in problem:
        return "has a tab (or another character that YAML cannot begin with): indent with spaces"
    return f"is no YAML here: {problem}"
