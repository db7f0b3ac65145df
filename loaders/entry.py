"""What a reader yields: entries, each a fact with its place in a file, and faults."""

from dataclasses import dataclass, field

from ontology.fields import Model

TreePath = tuple[str | int, ...]


@dataclass(frozen=True)
class Lines:
    """The line of every part of a file, by its path; a part without a line has that of what holds it."""

    by_path: dict[TreePath, int] = field(default_factory=dict)

    def at(self, path: TreePath) -> int | None:
        """Return the line of a part, or of the nearest part around it."""
        for length in range(len(path), -1, -1):
            line = self.by_path.get(path[:length])
            if line is not None:
                return line
        return None


@dataclass(frozen=True, order=True)
class Fault:
    """Something wrong in a file: where, what, and what to do."""

    file: str
    line: int | None
    message: str

    def __str__(self) -> str:
        where = self.file if self.line is None else f"{self.file}:{self.line}"
        return f"{where}: {self.message}"


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

    def fault(self, message: str, *path: str | int) -> Fault:
        """Return a fault at a part of this fact."""
        return Fault(self.file, self.lines.at((*self.path, *path)), message)
