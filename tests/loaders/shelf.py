"""A sink that remembers: what the builder of a graph is to the loaders, in memory."""

from collections.abc import Mapping
from typing import Any

from ontology.quads.segment import Segment


class Shelf:
    """The segments of a build, and those of the build before."""

    def __init__(self, before: "Shelf | None" = None) -> None:
        self.before = {segment.digest: segment for segment in before.segments} if before else {}
        self.summaries: Mapping[str, Mapping[str, Any]] = {d: segment.summary for d, segment in self.before.items()}
        self.segments: list[Segment] = []

    def begin(self) -> None:
        """Make no difference."""

    def keep(self, digest: str) -> None:
        self.segments.append(self.before[digest])

    def add(self, segment: Segment) -> None:
        self.segments.append(segment)

    def begin_again(self) -> None:
        self.segments.clear()

    def quads(self) -> set[str]:
        """Return what the segments say, as lines of N-Quads."""
        statements: set[str] = set()
        for segment in self.segments:
            lines = iter(segment.data.decode().split("\n"))
            for block in segment.blocks:
                statements |= {f"{next(lines)[:-1]}{block.graph} .\n" for _ in range(block.lines)}
        return statements
