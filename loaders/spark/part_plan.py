"""Divides files of facts into parts of about the same size; the same files make the same parts everywhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from loaders.reading.chunk import Chunk
from loaders.reading.entries import Fault
from loaders.sources import chunks as chunks_of
from loaders.sources import is_bulk, json_lines, parquet

#: So many bytes of facts are a part, unless the number of parts is given.
PART = 4 * 2**20
_BLOCK = 2**20


@dataclass(frozen=True)
class Stretch:
    """A stretch of a file: bytes of JSON lines, row groups of Parquet; any other file is whole."""

    path: Path
    start: int
    end: int

    def chunks(self) -> Iterator[Chunk | Fault]:
        """Yield the chunks; the lines of a bulk file have their numbers within the stretch."""
        if json_lines.reads(self.path):
            return json_lines.chunks(self.path, self.start, self.end)
        if parquet.reads(self.path):
            return parquet.chunks(self.path, self.start, self.end)
        return chunks_of(self.path)

    @cached_property
    def lines_before(self) -> int:
        """How many lines of JSON lines lie before the first one of the stretch: that much is read."""
        if not self.start or not json_lines.reads(self.path):
            return 0
        bytes_left, lines = self.start - 1, 1
        with self.path.open("rb") as file:
            while bytes_left and (block := file.read(min(bytes_left, _BLOCK))):
                lines, bytes_left = lines + block.count(b"\n"), bytes_left - len(block)
        return lines


@dataclass(frozen=True)
class Part:
    """What is written into one file of quads: stretches under the number of the part."""

    number: int
    stretches: tuple[Stretch, ...]

    def chunks(self) -> Iterator[tuple[int, Chunk | Fault]]:
        """Yield the chunks under their numbers, from 0."""
        yield from enumerate(chunk for stretch in self.stretches for chunk in stretch.chunks())

    def place_chunks(self) -> Iterator[tuple[int, Chunk | Fault]]:
        """Yield the same with the lines of their files, as a person is told them."""
        placed_chunks = (_renumber(chunk, stretch) for stretch in self.stretches for chunk in stretch.chunks())
        yield from enumerate(placed_chunks)

    def resolve_paths(self) -> "Part":
        """Return the same part with the full paths of its files, for processes that run elsewhere."""
        return replace(self, stretches=tuple(replace(one, path=one.path.resolve()) for one in self.stretches))


def _renumber(chunk: Chunk | Fault, stretch: Stretch) -> Chunk | Fault:
    return chunk if chunk.line is None else replace(chunk, line=chunk.line + stretch.lines_before)


def parts_of(files: Sequence[Path], partitions: int | None) -> list[Part]:
    """Return the parts of files, from number 1: so many, or as many as the size asks for; fewer where files are few."""
    sizes = [sum(parquet.row_groups(file)) if parquet.reads(file) else _size(file) for file in files]
    total = max(sum(sizes), 1)
    step = -(-total // partitions) if partitions else PART
    stretches: dict[int, list[Stretch]] = {}
    position = 0
    for file in files:
        for stretch, size in _stretches(file, step - position % step, step):
            stretches.setdefault(min(position, total - 1) // step, []).append(stretch)
            position += size
    return [Part(number, tuple(those)) for number, those in enumerate(stretches.values(), start=1)]


def _stretches(path: Path, room: int, step: int) -> Iterator[tuple[Stretch, int]]:
    """Yield the stretches of a file with their sizes; what can be cut is cut where a part is full."""
    size = _size(path)
    if parquet.reads(path):
        groups = parquet.row_groups(path)
        yield from ((Stretch(path, group, group + 1), group_size) for group, group_size in enumerate(groups))
        if not groups:
            yield Stretch(path, 0, 1), 0
    elif is_bulk(path):
        start = 0
        while start < size:
            end = min(start + (room if start == 0 else step), size)
            yield Stretch(path, start, end), end - start
            start = end
    else:
        yield Stretch(path, 0, size), size


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
