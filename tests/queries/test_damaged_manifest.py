"""A manifest that is not what was written is told in one line, whatever it is instead."""

import hashlib
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ontology.errors import GraphError
from queries import open_graph
from queries.folder.graph_manifest import MANIFEST, read_manifest
from tests.built import write
from tests.queries.killed_build import quads, words

STATE = {"size": 1, "digest": "0" * 64, "end": "0" * 64, "written": 1, "changed": 1}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "graph", quads("one"))
    return tmp_path / "graph"


def content(folder: Path) -> dict[str, Any]:
    manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text("utf-8"))
    return manifest


def put(folder: Path, manifest: object) -> None:
    (folder / MANIFEST).write_text(json.dumps(manifest), "utf-8")


def sign(manifest: dict[str, Any]) -> dict[str, Any]:
    """Return a manifest with the digest that belongs to it."""
    rest = {name: value for name, value in manifest.items() if name != "digest"}
    return {**rest, "digest": hashlib.sha256(json.dumps(rest, sort_keys=True).encode()).hexdigest()}


def refusal(folder: Path) -> str:
    """Return what is said of a graph that cannot be opened, and see that it can be built again."""
    with pytest.raises(GraphError) as error:
        open_graph(folder)
    write(folder, quads("two"))
    assert words(folder) == ["two"]
    message = str(error.value)
    assert "build it again with 'janji build" in message
    assert "\n" not in message
    return message


@pytest.mark.parametrize(
    ("name", "value"),
    [("base", "urn:y:"), ("version", "9"), ("segments", 7), ("lines", 7), ("triples", 7), ("made_of", "0" * 64)],
)
def test_field_that_was_changed_is_seen(folder: Path, name: str, value: object) -> None:
    put(folder, content(folder) | {name: value})
    assert "is not whole" in refusal(folder)


@pytest.mark.parametrize("field", ["size", "digest", "end", "written", "changed"])
def test_what_is_said_of_a_file_cannot_be_changed(folder: Path, field: str) -> None:
    manifest = content(folder)
    state = manifest["files"]["segments.nt"]
    state[field] = state[field][::-1] if isinstance(state[field], str) else state[field] + 1
    put(folder, manifest)
    assert "is not whole" in refusal(folder)


@pytest.mark.parametrize(
    "changes",
    [
        {"triples": "1"},
        {"triples": True},
        {"triples": 1.0},
        {"triples": -1},
        {"triples": 2**63},
        {"segments": None},
        {"base": 7},
        {"version": ["1"]},
        {"generation": "../elsewhere"},
        {"files": {"a": STATE | {"size": "1"}}},
        {"files": {"a": STATE | {"end": None}}},
        {"files": {"a": STATE | {"more": 1}}},
        {"files": {"a": {}}},
        {"unheard": "of"},
    ],
    ids=str,
)
def test_value_of_another_type_is_refused_though_its_digest_is_right(folder: Path, changes: dict[str, Any]) -> None:
    put(folder, sign(content(folder) | changes))
    assert "is not whole" in refusal(folder)


@pytest.mark.parametrize("name", ["generation", "base", "version", "made_of", "segments", "lines", "triples", "files"])
def test_missing_field_is_refused_though_the_digest_is_right(folder: Path, name: str) -> None:
    manifest = content(folder)
    del manifest[name]
    put(folder, sign(manifest))
    assert "is not whole" in refusal(folder)


def test_file_outside_of_the_graph_is_not_looked_at(folder: Path) -> None:
    manifest = content(folder)
    os.mkfifo(folder.parent / "outside")
    manifest["files"]["../../outside"] = STATE
    put(folder, sign(manifest))
    assert "outside is damaged or missing" in refusal(folder)


@pytest.mark.parametrize(
    "text",
    [
        '{"format": "janji-graph/6", "format": "janji-graph/6"}',
        '{"a": ' * 100_000 + "1" + "}" * 100_000,
        '{"triples": ' + "9" * 10_000 + "}",
        '{"triples": NaN}',
        '["janji-graph/6"]',
    ],
    ids=["twice", "deep", "huge", "no number", "no object"],
)
def test_text_that_is_no_manifest_is_refused(folder: Path, text: str) -> None:
    (folder / MANIFEST).write_text(text, "utf-8")
    assert "manifest.json cannot be read (" in refusal(folder)


def zeros(path: Path) -> None:
    path.symlink_to("/dev/zero")


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(2**40)


@pytest.mark.parametrize("make_obstacle", [zeros, os.mkfifo, sparse], ids=["zeros", "fifo", "sparse"])
def test_what_is_no_small_file_is_refused_at_once(folder: Path, make_obstacle: Callable[[Path], None]) -> None:
    (folder / MANIFEST).unlink()
    make_obstacle(folder / MANIFEST)
    assert "manifest.json cannot be read (it " in refusal(folder)


def test_folder_in_the_place_of_the_manifest_is_told_and_stays(folder: Path) -> None:
    manifest = read_manifest(folder)
    (folder / MANIFEST).unlink()
    (folder / MANIFEST).mkdir()
    with pytest.raises(GraphError, match=r"manifest.json cannot be read \(it is no regular file\)"):
        open_graph(folder)
    with pytest.raises(GraphError, match="cannot be written"):
        write(folder, quads("two"))
    assert (folder / manifest.generation).is_dir()
