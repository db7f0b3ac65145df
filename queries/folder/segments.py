"""The segments of a generation: `segments.nt` holds the lines of all, and `segments.jsonl` says where each begins.

Each line of `segments.jsonl` has a segment's digest, its blocks (named graph, lines, bytes) and what its maker wants to
know of it the next time. Segments follow each other without a gap.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from ontology.errors import GraphError
from ontology.files.own_files import INDEX, TRIPLES
from ontology.files.regular_file import create, open_regular
from ontology.quads.segment import GraphBlock, Segment
from ontology.text.phrase import Phrase


@dataclass(frozen=True)
class Kept:
    """A segment of a generation: where it begins, in bytes, what it is made of, and where its line begins."""

    digest: str
    offset: int
    line: int
    blocks: tuple[GraphBlock, ...]
    summary: Mapping[str, Any]

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return sum(block.size for block in self.blocks)


def read_index(generation: Path) -> Iterator[Kept]:
    """Yield the segments of a generation in their order."""
    offset = start = 0
    with open_regular(generation / INDEX) as file:
        for line in file:
            digest, blocks, summary = json.loads(line)
            segment = Kept(digest, offset, start, tuple(GraphBlock(*block) for block in blocks), summary)
            yield segment
            offset += segment.size
            start += len(line)


def quads(generation: Path) -> Iterator[str]:
    """Yield the lines of a generation as N-Quads; what several segments say of one graph comes as often."""
    with open_regular(generation / TRIPLES) as file:
        for segment in read_index(generation):
            for block in segment.blocks:
                end = f"{block.graph} .\n"
                # Only U+000A ends a line, whatever else Unicode calls the end of one.
                for line in file.read(block.size).decode().split("\n")[:-1]:
                    yield line[:-1] + end


class SegmentReader:
    """Reads segments of a generation as they stand, out of files that it holds open."""

    def __init__(self, generation: Path) -> None:
        self._triples: IO[bytes] = open_regular(generation / TRIPLES)
        self._index: IO[bytes] = open_regular(generation / INDEX)

    def read(self, segment: Kept) -> tuple[bytes, bytes]:
        """Return the lines of a segment, and its own line in the index; GraphError where the file was cut meanwhile."""
        self._triples.seek(segment.offset)
        self._index.seek(segment.line)
        data = self._triples.read(segment.size)
        if len(data) < segment.size:
            raise GraphError(Phrase("{name} was cut short meanwhile: build again", name=self._triples.name))
        return data, self._index.readline()

    def close(self) -> None:
        """Let both files go."""
        self._triples.close()
        self._index.close()


class SegmentWriter:
    """Writes the segments of a new generation."""

    def __init__(self, generation: Path) -> None:
        self._triples: IO[bytes] = create(generation / TRIPLES)
        self._index: IO[bytes] = create(generation / INDEX)
        self.count = self.lines = 0

    def write(self, segment: Segment) -> None:
        """Append a segment."""
        parts = (segment.digest, segment.blocks, segment.summary)
        line = json.dumps(parts, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        self.copy(segment.data, line, segment.blocks)

    def copy(self, data: bytes, line: bytes, blocks: Iterable[GraphBlock]) -> None:
        """Append a segment as another generation has it."""
        self._triples.write(data)
        self._index.write(line)
        self.count += 1
        self.lines += sum(block.lines for block in blocks)

    def close(self) -> None:
        """Finish both files."""
        self._triples.close()
        self._index.close()
