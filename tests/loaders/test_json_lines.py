"""A line of a bulk file is a document as a fact file has it: the same facts, and faults that name the line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from loaders import load
from loaders.reading.chunk import MOST_BYTES
from loaders.sources import json_lines

Faults = Callable[[dict[str, str | bytes]], list[str]]


def line(good: str, **changes: object) -> str:
    """Return the good study of conftest.py as a line, its document changed."""
    content = yaml.load(good, Loader=yaml.BaseLoader)
    content["document"] |= changes
    return json.dumps(content, ensure_ascii=False) + "\n"


def test_line_says_what_the_fact_file_says(tmp_path: Path, good: str) -> None:
    (tmp_path / "news.yaml").write_text(good, encoding="utf-8")
    (tmp_path / "news.jsonl").write_text(line(good), encoding="utf-8")
    assert load([tmp_path / "news.jsonl"]).quads() == load([tmp_path / "news.yaml"]).quads()


def test_marks_of_values_are_those_of_the_fact_file(tmp_path: Path, good: str) -> None:
    content = yaml.load(good, Loader=yaml.BaseLoader)
    first = next(iter(content["promises"].values()))
    content["document"]["seen"] = {"title": "coded"}
    first["seen"] = {first["by"]: "he, the regent", "villages": "inferred"}
    (tmp_path / "news.jsonl").write_text(json.dumps(content), encoding="utf-8")
    marks = [getattr(entry.fact, "seen", {}) for entry in load([tmp_path / "news.jsonl"]).entries]
    assert [each for each in marks if each] == [{"title": "coded"}, first["seen"]]


def test_file_holds_a_document_in_each_line_that_is_not_empty(faults_of: Faults, good: str) -> None:
    assert faults_of({"news.jsonl": line(good) + "\n" + line(good, slug="later").rstrip("\n")}) == []


def test_number_is_taken_as_it_is_written(tmp_path: Path, good: str) -> None:
    file = tmp_path / "news.jsonl"
    file.write_text(line(good).replace('"..50"', "2.50").replace('"cap"', '"target"'), encoding="utf-8")
    assert any('"2.5"^^' in quad.object for quad in load([file]).quads())


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda text: text[: len(text) // 2], "is no JSON, or cut off"),
        (lambda text: "[" + text.strip() + "]\n", "holds no facts: write an object with a 'document'"),
        (
            lambda text: text.replace('"slug": "news"', '"slug": "news", "slug": "x"'),
            "'slug' stands twice in one object",
        ),
        (lambda text: text.replace('"slug": "news"', '"slug": NaN'), "is no JSON, or cut off (NaN)"),
        (lambda text: text.replace('"slug": "news"', '"slug": true'), "document: 'slug' is no text"),
        (lambda _: '{"a":' * 100_000 + "\n", "is nested too deeply for a fact file"),
        (lambda text: text.replace('"villages"', '"vilages"'), "no theme 'vilages'; did you mean 'villages' or"),
        (lambda text: text.replace('"quote": "akan', '"qoute": "akan'), "unknown key 'qoute'; did you mean 'quote' or"),
        (
            lambda text: text.replace('"document"', '"documents"'),
            "unknown section 'documents'; did you mean 'document' or",
        ),
        (lambda text: text.replace("akan", "\\ud800akan"), "'text' holds half a character"),
        (lambda text: text.replace("akan", "\x1bakan"), "holds the control character U+001B: remove it"),
    ],
)
def test_fault_names_the_line(faults_of: Faults, good: str, spoil: Callable[[str], str], fault: str) -> None:
    faults = faults_of({"news.jsonl": line(good, slug="first") + "\n" + spoil(line(good))})
    assert all(one.startswith("study/news.jsonl:3: ") for one in faults)
    assert any(fault in one for one in faults)


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"\xef\xbb\xbf{}", "study/news.jsonl:1: begins with a byte order mark"),
        (b"\xff\xfe{\x00}\x00", "study/news.jsonl:1: is UTF-16"),
        (b'{"a": "\xe9"}', "study/news.jsonl:1: is not UTF-8"),
    ],
)
def test_bytes_that_are_no_text_are_told(faults_of: Faults, content: bytes, fault: str) -> None:
    assert faults_of({"news.jsonl": content})[0].startswith(fault)


def test_line_without_an_end_is_not_read_to_its_end(tmp_path: Path) -> None:
    file = tmp_path / "news.jsonl"
    with file.open("wb") as out:
        out.write(b"{}\n")
        out.truncate(3 * MOST_BYTES)
    _, second = json_lines.chunks(file)
    assert str(second) == f"{file}:2: is longer than {MOST_BYTES:,} bytes: write a document a line"


def test_document_that_two_lines_describe_is_a_fault(faults_of: Faults, good: str) -> None:
    faults = faults_of({"news.jsonl": line(good) * 2})
    assert "study/news.jsonl:2: document 'news' is in study/news.jsonl too: one file, one document" in faults
