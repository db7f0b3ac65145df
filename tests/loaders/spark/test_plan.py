"""Files are cut into parts without losing a line, and without reading one twice."""

import random
from pathlib import Path

import pytest

from loaders.reading.chunk import Chunk
from loaders.reading.entries import Fault
from loaders.sources import chunks
from loaders.spark.part_plan import Part, parts_of

LINES = [b'{"a":1}\n', b"\n", b'{"b":2}\r\n', b"  \n", b"x" * 90 + b"\n", "{“é”}\n".encode(), b"{}\n"]


def write_files(folder: Path) -> list[Path]:
    """Write bulk files with lines of all kinds, an empty one, one without an end, and a fact file."""
    chance = random.Random(7)
    several = b"".join(chance.choices(LINES, k=60))
    contents = {"a.jsonl": several, "b.ndjson": b"", "c.yaml": b"document:\n", "d.jsonl": several + b'{"end":1}'}
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in contents]


def chunks_of(parts: list[Part]) -> list[Chunk | Fault]:
    return [chunk for part in parts for _, chunk in part.place_chunks()]


@pytest.mark.parametrize("partitions", [1, 2, 3, 7, 50, 2_000])
def test_parts_hold_each_line_once_under_its_number(tmp_path: Path, partitions: int) -> None:
    files = write_files(tmp_path)
    parts = parts_of(files, partitions)
    assert chunks_of(parts) == [chunk for file in files for chunk in chunks(file)]
    assert [part.number for part in parts] == list(range(1, len(parts) + 1))
    assert min(partitions, 50) <= len(parts) <= partitions


def test_small_files_are_one_part(tmp_path: Path) -> None:
    assert len(parts_of(write_files(tmp_path), None)) == 1


def test_nothing_is_no_part() -> None:
    assert parts_of([], 3) == []


def test_file_that_is_gone_is_told(tmp_path: Path) -> None:
    (fault,) = chunks_of(parts_of([tmp_path / "gone.yaml"], 2))
    assert str(fault) == f"{tmp_path / 'gone.yaml'}: cannot be read: No such file or directory"


def test_row_groups_of_parquet_are_cut_apart(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow", reason="Parquet needs pyarrow: pip install 'janji[spark]'")
    file = tmp_path / "news.parquet"
    rows = [f"{number:03}" * 40 for number in range(100)]
    pytest.importorskip("pyarrow.parquet").write_table(pa.table({"facts": rows}), file, row_group_size=9)
    parts = parts_of([file], 4)
    assert chunks_of(parts) == list(chunks(file))
    assert len(parts) == 4
