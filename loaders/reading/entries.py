"""What a reader yields: entries, each a fact with its place in a file, and faults."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from ontology.facts.fields import Model
from ontology.text.phrase import Phrase

#: So many characters of a message are shown.
_MOST = 600

TreePath = tuple[str | int, ...]


@dataclass(frozen=True)
class Lines:
    """The line of every part of a file, by its path; a part without a line has that of what holds it."""

    by_path: dict[TreePath, int] = field(default_factory=dict)
    #: Parts that stand elsewhere in the file, as what a section's facts share, and where.
    shared_paths: dict[TreePath, TreePath] = field(default_factory=dict)

    def home(self, path: TreePath) -> TreePath:
        """Return where in the file a part really stands."""
        for length in range(len(path), -1, -1):
            if path[:length] in self.shared_paths:
                return (*self.shared_paths[path[:length]], *path[length:])
        return path

    def at(self, path: TreePath) -> int | None:
        """Return the line of a part, or of the nearest part around it."""
        home = self.home(path)
        heads = (home[:length] for length in range(len(home), -1, -1))
        return next((self.by_path[head] for head in heads if head in self.by_path), None)


@dataclass(frozen=True, order=True)
class Fault:
    """Something wrong in a file: where, what, and what to do."""

    file: str
    line: int | None
    message: str
    #: The kinds and full slugs of what could not be read for it: references to them are no second fault.
    hides: tuple[tuple[str, str], ...] = field(default=(), compare=False)

    def __str__(self) -> str:
        return str(self.tell())

    def tell(self) -> Phrase:
        """Return the fault as a line, which can be told in another language."""
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        return Phrase("{where}: {fault}", where=where, fault=_shorten(self.message))


def _shorten(message: str) -> str:
    """Return a message that fits on a screen: what is wrong stands at its beginning, what to do at its end."""
    return message if len(message) <= _MOST else f"{message[: _MOST // 2]} … {message[-_MOST // 2 :]}"


@dataclass(frozen=True)
class Entry:
    """A fact under its kind and slug, and where it stands; `document` is empty for a reference fact."""

    kind: str
    slug: str
    document: str
    fact: Model
    file: str
    path: TreePath
    lines: Lines
    #: What may not have been meant so, though it is no fault.
    warnings: tuple[Fault, ...] = ()
    #: How many quotes end in '@' and a number that was read as their place.
    place_count: int = 0

    def fault(self, message: str, *path: str | int) -> Fault:
        """Return a fault at a part of this fact."""
        return Fault(self.file, self.lines.at((*self.path, *path)), message)


def divide_entries(items: Iterable[Entry | Fault]) -> tuple[list[Entry], list[Fault]]:
    """Return what was read apart: the entries, and the faults."""
    entries: list[Entry] = []
    faults: list[Fault] = []
    for item in items:
        if isinstance(item, Fault):
            faults.append(item)
        else:
            entries.append(item)
    return entries, faults
