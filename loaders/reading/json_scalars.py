"""The keys and values of a JSON text as they stand in it; the text was read as JSON before.

>>> keys, values = read_stretches('{"by": ["siti", "co"]}')
>>> keys["by",].raw, values["by", 1].value
('"by"', 'co')
"""

import json
import re

from loaders.reading.entries import TreePath
from loaders.reading.yaml_scalar import Scalar

_SPACE = re.compile(r"[ \t\r\n]*")
_ATOM = re.compile(r'"(?:[^"\\]|\\.)*"|[^\s,\[\]{}:"]+')


def read_stretches(text: str) -> tuple[dict[TreePath, Scalar], dict[TreePath, Scalar]]:
    """Return the keys and the values that are no objects or lists, by their paths."""
    reader = _StretchReader(text)
    reader.read_value(reader.skip(0), ())
    return reader.keys, reader.values


class _StretchReader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.keys: dict[TreePath, Scalar] = {}
        self.values: dict[TreePath, Scalar] = {}

    def read_value(self, start: int, path: TreePath) -> int:
        """Take the value that begins at a place, and return where the text goes on behind it."""
        if self.text[start] == "{":
            return self.read_object(start, path)
        if self.text[start] == "[":
            return self.read_list(start, path)
        self.values[path] = self.stretch(start)
        return self.values[path].end

    def read_object(self, start: int, path: TreePath) -> int:
        at = self.skip(start + 1)
        while self.text[at] != "}":
            key = self.stretch(at)
            inner = (*path, key.value)
            self.keys[inner] = key
            colon = self.skip(key.end)
            at = self.next(self.read_value(self.skip(colon + 1), inner))
        return at + 1

    def read_list(self, start: int, path: TreePath) -> int:
        at, position = self.skip(start + 1), 0
        while self.text[at] != "]":
            at = self.next(self.read_value(at, (*path, position)))
            position += 1
        return at + 1

    def stretch(self, start: int) -> Scalar:
        match = _ATOM.match(self.text, start)
        raw = match[0] if match else ""
        value = json.loads(raw) if raw.startswith('"') else raw
        return Scalar(value, raw, raw[:1] if raw.startswith('"') else "", start, start + len(raw), 0, True)

    def next(self, at: int) -> int:
        """Return where the next part of an object or list begins, or its end stands."""
        at = self.skip(at)
        return self.skip(at + 1) if self.text[at] == "," else at

    def skip(self, at: int) -> int:
        match = _SPACE.match(self.text, at)
        return match.end() if match else at
