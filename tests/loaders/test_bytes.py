"""Files as they come from other people's machines: each is read, or refused with a reason."""

from collections.abc import Callable
from pathlib import Path

import pytest

from loaders import check
from loaders.reading.source_text import read_text
from loaders.reading.yaml_tree import read_tree

Faults = Callable[[dict[str, str | bytes]], list[str]]

REFUSED = {
    "empty": (b"", "study/a.yaml: is empty: fill it in, or remove it"),
    "only blanks": (b" \n\n", "study/a.yaml: is empty: fill it in, or remove it"),
    "byte order mark": (
        b"\xef\xbb\xbfdocument:",
        "study/a.yaml:1: begins with a byte order mark: save it as UTF-8 without BOM",
    ),
    "UTF-16": (
        "document:".encode("utf-16"),
        "study/a.yaml:1: is UTF-16: save it as UTF-8 (in a spreadsheet: 'CSV UTF-8')",
    ),
    "UTF-16 without mark": (
        "document:".encode("utf-16-le"),
        "study/a.yaml:1: holds the control character U+0000: is the file UTF-16? Save it as UTF-8",
    ),
    "Latin-1": ("a: b\nc: é".encode("latin-1"), "study/a.yaml:2: is not UTF-8: save it as UTF-8"),
    "long line": (
        b"document:\n  slug: " + b"a" * 200_000,
        "study/a.yaml:2: has a line of 200,008 characters: at most 100,000",
    ),
    "huge": (
        b"a" * 50_000_000,
        "study/a.yaml: has 50,000,000 bytes: split it into files of at most 20,000,000",
    ),
    "10,000 brackets": (b"[" * 10_000, "study/a.yaml:1: is nested too deeply"),
    "10,000 open braces and keys": (b"{a: " * 10_000, "study/a.yaml:1: is nested too deeply"),
    "deep indentation": (
        "".join(" " * level + "a:\n" for level in range(60)).encode(),
        "study/a.yaml:22: is nested too deeply",
    ),
    "a list": (b"- a\n", "study/a.yaml:1: holds no facts: begin with 'document:'"),
    "only a comment": (b"# nothing\n", "study/a.yaml:1: holds no facts: begin with 'document:'"),
    "no document": (b"persons:\n", "study/a.yaml:1: needs a 'document' section"),
    "a key that is a list": (b"? [a, b]\n: c\n", "study/a.yaml:1: has a key that is no word"),
    "an open quotation mark": (
        b'document:\n  slug: "a\n',
        "study/a.yaml:2: opens a quotation mark that is never closed: close it",
    ),
    "a second document after nothing": (
        b"---\n---\ndocument: {slug: a, title: A}\n",
        "study/a.yaml:2: has a second document ('---'): one file, one document",
    ),
}


@pytest.mark.parametrize(("content", "fault"), REFUSED.values(), ids=REFUSED)
def test_file_is_refused_with_a_reason(faults_of: Faults, content: bytes, fault: str) -> None:
    assert fault in faults_of({"a.yaml": content})


def test_anchors_that_multiply_are_refused_at_once(faults_of: Faults) -> None:
    bomb = "a: &a [x, x]\n" + "".join(f"b{n}: [*a, *a, *a, *a, *a, *a, *a, *a, *a]\n" for n in range(50))
    assert "study/a.yaml:1: has an anchor '&a': write the facts out" in faults_of({"a.yaml": bomb})


def test_folder_without_facts_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("empty").mkdir()
    Path("notes.txt").write_text("notes", encoding="utf-8")
    assert [str(fault) for fault in check([Path("empty"), Path("notes.txt"), Path("nowhere")])] == [
        "empty: holds no facts: put .yaml files into it ('janji init' writes one to begin with)",
        "notes.txt: is no file of facts: give a .yaml or .jsonl file, places.csv, sources.csv or promises.csv",
        "nowhere: does not exist",
    ]


def test_file_that_cannot_be_opened_is_told(tmp_path: Path) -> None:
    fault = read_text(tmp_path / "gone.yaml")
    assert str(fault) == f"{tmp_path / 'gone.yaml'}: cannot be read: No such file or directory"


@pytest.mark.parametrize("scalar", ["NO", "yes", "12:30", "010", "1e3", "0x1F", "2024-11-12", "62.10", ".inf"])
def test_scalar_stays_text(scalar: str) -> None:
    assert read_tree(f"a: {scalar}\nb: [{scalar}]\n", "x")[0] == {"a": scalar, "b": [scalar]}


@pytest.mark.parametrize("nothing", ["", " ~", " null"])
def test_nothing_is_none_and_quoted_nothing_is_text(nothing: str) -> None:
    content = read_tree(f"a:{nothing}\nb: '{nothing.strip()}'\n", "x")[0]
    assert content == {"a": None, "b": nothing.strip()}


def test_lines_are_counted_alike_with_either_line_end() -> None:
    unix = "a:\n  b: c\n  d:\n    - e\n"
    assert read_tree(unix, "x")[1] == read_tree(unix.replace("\n", "\r\n"), "x")[1]
    assert read_tree(unix, "x")[1].at(("a", "d", 0)) == 4


def test_crlf_study_is_read(faults_of: Faults, good: str) -> None:
    assert faults_of({"news.yaml": good.replace("\n", "\r\n")}) == []
