"""The segments of a generation: `segments.nt` holds the lines of all, and `segments.jsonl` says where each begins.

Each line of `segments.jsonl` has a segment's digest, where it begins, its blocks (named graph, lines, bytes) and what
its maker wants to know of it the next time.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from ontology.segment import Block, Segment

TRIPLES = "segments.nt"
INDEX = "segments.jsonl"


@dataclass(frozen=True)
class Kept:
    """A segment of a generation: where it begins, in bytes, and what it is made of."""

    digest: str
    offset: int
    blocks: tuple[Block, ...]
    summary: Mapping[str, Any]

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return sum(block.size for block in self.blocks)


def read_index(generation: Path) -> Iterator[Kept]:
    """Yield the segments of a generation in their order."""
    with (generation / INDEX).open("rb") as file:
        for line in file:
            digest, offset, blocks, summary = json.loads(line)
            yield Kept(digest, offset, tuple(Block(*block) for block in blocks), summary)


def quads(generation: Path) -> Iterator[str]:
    """Yield the lines of a generation as N-Quads; what several segments say of one graph comes as often."""
    with (generation / TRIPLES).open("rb") as file:
        for kept in read_index(generation):
            for block in kept.blocks:
                end = f"{block.graph} .\n"
                # Only U+000A ends a line, whatever else Unicode calls the end of one.
                for line in file.read(block.size).decode().split("\n")[:-1]:
                    yield line[:-1] + end


class Writer:
    """Writes the segments of a new generation."""

    def __init__(self, generation: Path) -> None:
        self._triples: IO[bytes] = (generation / TRIPLES).open("wb")
        self._index: IO[bytes] = (generation / INDEX).open("wb")
        self._offset = 0
        self.count = self.lines = 0

    def write(self, segment: Segment) -> None:
        """Append a segment."""
        self._triples.write(segment.data)
        parts = (segment.digest, self._offset, segment.blocks, segment.summary)
        self._index.write(json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
        self._offset += len(segment.data)
        self.count += 1
        self.lines += sum(block.lines for block in segment.blocks)

    def close(self) -> None:
        """Finish both files."""
        self._triples.close()
        self._index.close()
