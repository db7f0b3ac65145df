"""Which folder is the graph, and what is said where it is none."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Janji = Callable[..., CompletedProcess[str]]

LINES = [("ask", "programs"), ("show", "kotim"), ("search", "kerja"), ("stats",), ("sparql", "ASK {}")]
LINES += [("export", "ttl"), ("view",)]


@pytest.fixture
def copy(graph_folder: Path, empty: Path) -> Path:
    return Path(shutil.copytree(graph_folder, empty / "copy"))


@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_missing_graph_says_how_to_build_one(line: tuple[str, ...], bare: Janji, empty: Path) -> None:
    ran = bare(*line)
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "janji-graph" in ran.stderr
    assert "janji build" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
    assert list(empty.iterdir()) == []


def test_option_goes_before_the_environment(bare: Janji, graph_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JANJI_GRAPH", "nowhere")
    assert bare("ask", "programs").returncode == 1
    assert bare("ask", "programs", "--graph", str(graph_folder)).returncode == 0
    assert bare("stats", "--graph", str(graph_folder)).returncode == 0


def test_graph_lies_in_the_working_folder(bare: Janji, copy: Path, empty: Path) -> None:
    copy.rename(empty / "janji-graph")
    assert bare("ask", "programs").returncode == 0


def test_damaged_graph_is_refused(bare: Janji, copy: Path) -> None:
    file = next(copy.rglob("*.sst"))
    file.write_bytes(file.read_bytes()[:-1])
    ran = bare("ask", "programs", "--graph", "copy")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert file.name in ran.stderr
    assert "janji build" in ran.stderr


@pytest.mark.parametrize("manifest", ["", "{", "[]", "{}", '{"format": "janji-graph/1"}', '"text"'])
def test_damaged_manifest_is_refused(manifest: str, bare: Janji, copy: Path) -> None:
    (copy / "manifest.json").write_text(manifest)
    ran = bare("stats", "--graph", "copy")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "janji build" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


def test_graph_of_another_version_is_refused(bare: Janji, copy: Path) -> None:
    manifest = copy / "manifest.json"
    manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"format": "janji-graph/99"}))
    ran = bare("stats", "--graph", "copy")
    assert ran.returncode == 1
    assert "another version" in ran.stderr


def test_foreign_folder_is_neither_read_nor_written(bare: Janji, empty: Path) -> None:
    (empty / "mine").mkdir()
    (empty / "mine" / "thesis.txt").write_text("years of work")
    assert bare("ask", "programs", "--graph", "mine").returncode == 1
    ran = bare("build", "--graph", "mine")
    assert ran.returncode == 1
    assert "--graph" in ran.stderr
    assert [path.name for path in (empty / "mine").iterdir()] == ["thesis.txt"]


def test_file_in_the_place_of_a_graph_is_refused(bare: Janji, empty: Path) -> None:
    (empty / "file").write_text("text")
    assert bare("stats", "--graph", "file").returncode == 1
    assert bare("build", "--graph", "file").returncode == 1
    assert (empty / "file").read_text() == "text"
