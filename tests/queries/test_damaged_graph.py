import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ontology.errors import GraphError
from ontology.rdf import Quad, iri, literal
from ontology.terms import SKOS
from queries import open_graph
from queries.fulltext import FILE
from queries.generation import opened
from queries.manifest import compare, read_manifest
from tests.built import write
from tests.queries.killed_build import quads, words


def build(folder: Path, word: str = "one") -> None:
    write(folder, quads(word))


def home(folder: Path) -> Path:
    return folder / read_manifest(folder).generation


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    build(tmp_path / "graph")
    return tmp_path / "graph"


def store_files() -> list[str]:
    return ["segments.nt", "segments.jsonl", "CURRENT", "IDENTITY", "MANIFEST", "OPTIONS", ".sst"]


def one(folder: Path, part: str) -> Path:
    return next(path for path in sorted(home(folder).rglob("*")) if part in path.name)


def truncated(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def changed(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))


def lengthened(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\n")


@pytest.mark.parametrize("damage", [truncated, changed, lengthened, os.unlink], ids=lambda damage: damage.__name__)
@pytest.mark.parametrize("part", store_files())
def test_damaged_file_is_refused_with_what_to_do(folder: Path, part: str, damage: Callable[[Path], None]) -> None:
    file = one(folder, part)
    damage(file)
    with pytest.raises(GraphError, match=rf"{file.name} is damaged or missing: build it again with 'janji build"):
        open_graph(folder)


@pytest.mark.parametrize("name", ["store/000099.sst", "store/000099.log", "mine.txt"])
def test_added_file_is_refused(folder: Path, name: str) -> None:
    (home(folder) / name).write_bytes(b"")
    with pytest.raises(GraphError, match=r"is damaged or missing: build it again"):
        open_graph(folder)


def test_missing_generation_is_refused(folder: Path) -> None:
    shutil.rmtree(home(folder))
    with pytest.raises(GraphError, match="is damaged or missing: build it again"):
        open_graph(folder)


def test_damaged_graph_is_built_again(folder: Path) -> None:
    truncated(one(folder, "CURRENT"))
    build(folder)
    assert words(folder) == ["one"]


def test_log_for_people_is_no_part_of_the_graph(folder: Path) -> None:
    (home(folder) / "store" / "LOG").write_text("other words")
    assert words(folder) == ["one"]


def test_opening_and_asking_changes_nothing(folder: Path) -> None:
    before = compare(folder, read_manifest(folder))
    assert words(folder) == ["one"]
    assert compare(folder, read_manifest(folder)) == before


def rewrite(folder: Path, **changes: object) -> None:
    content = json.loads((folder / "manifest.json").read_text("utf-8"))
    content.update(changes)
    whole = {name: value for name, value in content.items() if value is not None}
    (folder / "manifest.json").write_text(json.dumps(whole), "utf-8")


@pytest.mark.parametrize(
    "changes",
    [
        {"files": None},
        {"files": []},
        {"files": {"segments.nt": 1}},
        {"files": {"segments.nt": [1]}},
        {"generation": None},
        {"generation": "../elsewhere"},
        {"generation": 7},
        {"triples": None},
        {"unheard": "of"},
    ],
)
def test_manifest_that_is_not_whole_is_refused_and_built_again(folder: Path, changes: dict[str, object]) -> None:
    rewrite(folder, **changes)
    with pytest.raises(GraphError, match=r"manifest.json is not whole: build it again with 'janji build"):
        open_graph(folder)
    build(folder, "two")
    assert words(folder) == ["two"]


@pytest.mark.parametrize("content", [b"", b'{"format": "janji', b"\xff\xfe"])
def test_manifest_that_cannot_be_read_is_refused_and_built_again(folder: Path, content: bytes) -> None:
    (folder / "manifest.json").write_bytes(content)
    with pytest.raises(GraphError, match=r"manifest.json cannot be read \(.*\): build it again with 'janji build"):
        open_graph(folder)
    build(folder, "two")
    assert words(folder) == ["two"]


@pytest.mark.parametrize("form", ["janji-graph/0", None])
def test_graph_of_another_version_is_refused(folder: Path, form: str | None) -> None:
    rewrite(folder, format=form)
    with pytest.raises(GraphError, match="was built by another version of janji: build it again"):
        open_graph(folder)


def test_segments_of_a_damaged_graph_are_not_read(folder: Path) -> None:
    truncated(home(folder) / "segments.nt")
    with pytest.raises(GraphError, match=r"segments.nt is damaged"):
        opened(folder)


@pytest.mark.parametrize("damage", [truncated, changed, os.unlink], ids=lambda damage: damage.__name__)
@pytest.mark.parametrize("kept", [True, False])
def test_damaged_index_is_not_taken_over(tmp_path: Path, damage: Callable[[Path], None], *, kept: bool) -> None:
    def named(name: str) -> list[Quad]:
        person = iri(f"https://w3id.org/janji/id/person/{name}")
        return [Quad(person, SKOS.prefLabel, literal(name), iri("urn:x:graph"))]

    write(tmp_path, named("siti"))
    damage(home(tmp_path) / FILE)
    write(tmp_path, named("siti"), *([] if kept else [named("andi")]))
    graph = open_graph(tmp_path)
    assert graph.texts
    assert [found.text for word in ("siti", "andi") for found in graph.texts.best(word)] == (
        ["siti"] if kept else ["siti", "andi"]
    )
