"""A row of Parquet is a document as a line of a bulk file has it."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from loaders import load

pa = pytest.importorskip("pyarrow", reason="Parquet needs pyarrow: pip install 'janji[spark]'")
parquet = pytest.importorskip("pyarrow.parquet")

Faults = Callable[[dict[str, str | bytes]], list[str]]


def facts(good: str, slug: str) -> str:
    """Return the good study of conftest.py as JSON, under another slug."""
    content = yaml.load(good, Loader=yaml.BaseLoader)
    content["document"]["slug"] = slug
    return json.dumps(content)


def write_column(column: list[object], name: str = "facts") -> bytes:
    """Return a file of two row groups with one column."""
    sink = pa.BufferOutputStream()
    parquet.write_table(pa.table({name: column}), sink, row_group_size=max(len(column) // 2, 1))
    return bytes(sink.getvalue())


def test_rows_say_what_lines_say(tmp_path: Path, good: str) -> None:
    rows = [facts(good, f"news-{number}") for number in range(5)]
    (tmp_path / "news.parquet").write_bytes(write_column(list(rows)))
    (tmp_path / "news.jsonl").write_text("\n".join(rows), encoding="utf-8")
    assert load([tmp_path / "news.parquet"]).quads() == load([tmp_path / "news.jsonl"]).quads()


def test_marks_of_values_are_read(tmp_path: Path, good: str) -> None:
    content = json.loads(facts(good, "news"))
    first = next(iter(content["promises"].values()))
    first["seen"] = {first["by"]: "he, the regent"}
    (tmp_path / "news.parquet").write_bytes(write_column([json.dumps(content)]))
    marks = [getattr(entry.fact, "seen", {}) for entry in load([tmp_path / "news.parquet"]).entries]
    assert [each for each in marks if each] == [first["seen"]]


def test_fault_is_told_with_its_row(faults_of: Faults, good: str) -> None:
    rows = [facts(good, f"news-{number}") for number in range(4)]
    content = write_column([rows[0], rows[1], None, rows[2].replace("villages", "vilages"), rows[3][:40]])
    assert [fault.partition(" (")[0] for fault in faults_of({"news.parquet": content})] == [
        "study/news.parquet:3: has no 'facts': write the JSON object of a document, or leave the row out",
        "study/news.parquet:4: no theme 'vilages'; did you mean 'villages' or 'village-funds' or 'working-conditions'",
        "study/news.parquet:5: is no JSON, or cut off",
    ]


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (write_column(["x"], "fact"), "has no column 'facts' of text"),
        (write_column([1]), "has no column 'facts' of text"),
        (write_column(["x" * 1000])[:-20], "cannot be read: "),
        (b"", "cannot be read: "),
    ],
)
def test_file_that_is_no_parquet_of_facts(faults_of: Faults, content: bytes, fault: str) -> None:
    (message,) = faults_of({"news.parquet": content})
    assert message.startswith(f"study/news.parquet: {fault}")
