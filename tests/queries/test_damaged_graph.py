import hashlib
import json
import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ontology.errors import GraphError
from ontology.rdf.term import Quad, iri, literal
from ontology.rdf.terms import SKOS
from queries import graph as graphs
from queries import open_graph
from queries.engines.embedded_store import EmbeddedStore
from queries.folder import file_state
from queries.folder import graph_manifest as manifest
from queries.folder.builder import building
from queries.folder.generation import open_generation
from queries.folder.graph_manifest import compare, read_manifest, swap_in
from queries.text.fulltext_file import FILE
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


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1])


def change_middle(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))


def lengthen(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\n")


@pytest.mark.parametrize("damage", [truncate, change_middle, lengthen, os.unlink], ids=lambda damage: damage.__name__)
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


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a graph that is taken for one of which no file is read whole when it is opened."""
    monkeypatch.setattr(manifest, "_COMPARED", 0)
    monkeypatch.setattr(file_state, "_SMALL", 0)
    monkeypatch.setattr(file_state, "_END", 16)
    build(tmp_path / "large")
    return tmp_path / "large"


def unseen(damage: Callable[[Path], None], file: Path) -> None:
    """Damage a file and set its times back, as far as these can be set."""
    before = file.stat()
    damage(file)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


@pytest.mark.parametrize("part", [*store_files(), "texts.index"])
def test_damage_under_an_old_time_is_refused_in_a_large_graph(large: Path, part: str) -> None:
    file = one(large, part)
    unseen(change_middle, file)
    with pytest.raises(GraphError, match=rf"{file.name} is damaged or missing: build it again with 'janji build"):
        open_generation(large)


def note_times(folder: Path) -> None:
    """Take the times of all files for those at which they were written: so the decay of a disk looks."""
    there = read_manifest(folder)
    swap_in(folder, replace(there, files=file_state.read_times(home(folder), there.files)))


def change_end(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[-9] ^= 1
    path.write_bytes(bytes(content))


@pytest.mark.parametrize("part", [".sst", "segments.nt", "texts.index"])
def test_end_of_a_file_is_compared_whatever_its_times(large: Path, part: str) -> None:
    file = one(large, part)
    change_end(file)
    note_times(large)
    with pytest.raises(GraphError, match=rf"{file.name} is damaged"):
        open_generation(large)


@pytest.mark.parametrize("part", [*store_files(), "texts.index"])
def test_decay_that_no_time_shows_is_found_by_a_thorough_look_and_by_a_build(large: Path, part: str) -> None:
    whole = sha256(home(large))
    file = one(large, part)
    change_middle(file)
    note_times(large)
    with pytest.raises(GraphError, match=rf"{file.name} is damaged"):
        open_generation(large, thorough=True)
    build(large)
    assert words(large) == ["one"]
    assert open_generation(large, thorough=True).manifest.made_of
    assert sha256(home(large)) == whole


def sha256(generation: Path) -> dict[str, str]:
    """Return the digests of what is the same in every build of the same facts."""
    names = ("segments.nt", "segments.jsonl", FILE)
    return {name: hashlib.sha256((generation / name).read_bytes()).hexdigest() for name in names}


@pytest.mark.parametrize("part", ["CURRENT", "MANIFEST", ".sst"])
def test_store_is_made_again_from_its_segments(large: Path, part: str) -> None:
    whole = sha256(home(large))
    change_middle(one(large, part))
    note_times(large)
    with building(large, "urn:x:") as builder:
        builder.keep_all()
        builder.finish()
    assert words(large) == ["one"]
    assert open_generation(large, thorough=True)
    assert sha256(home(large)) == whole


@pytest.mark.parametrize("part", ["segments.nt", "segments.jsonl"])
def test_damaged_segments_make_no_graph(large: Path, part: str) -> None:
    change_middle(one(large, part))
    note_times(large)
    with (
        pytest.raises(GraphError, match=r"the segments in .* are damaged or missing: build it again"),
        building(large, "urn:x:") as builder,
    ):
        builder.keep_all()


def test_copy_is_read_whole_until_it_is_built_again(large: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(large, tmp_path / "copy"))
    before = read_manifest(copy)
    assert words(copy) == ["one"]
    assert read_manifest(copy) == before
    build(copy)
    after = read_manifest(copy)
    assert after != before
    assert after.generation == before.generation
    assert {name: (state.written, state.changed) for name, state in after.files.items()} == {
        name: (status.st_mtime_ns, status.st_ctime_ns)
        for name, status in ((name, (home(copy) / name).stat()) for name in after.files)
    }
    unseen(change_middle, one(copy, ".sst"))
    with pytest.raises(GraphError, match=r"\.sst is damaged"):
        open_generation(copy)


def link_to_nothing(path: Path) -> None:
    path.symlink_to("nowhere")


@pytest.mark.parametrize("make_obstacle", [os.mkfifo, link_to_nothing, lambda path: path.symlink_to("/dev/zero")])
@pytest.mark.parametrize("name", ["segments.nt", "texts.index", "store/more"])
def test_what_is_no_file_is_neither_read_nor_waited_for(
    folder: Path, name: str, make_obstacle: Callable[[Path], None]
) -> None:
    path = home(folder) / name
    path.unlink(missing_ok=True)
    make_obstacle(path)
    with pytest.raises(GraphError, match="is damaged or missing"):
        open_graph(folder)
    build(folder)
    assert words(folder) == ["one"]


def test_damage_that_the_engine_meets_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graphs, "IN_MEMORY", 0)
    graph = open_generation(folder)
    for file in graph.store.glob("*.sst"):
        file.write_bytes(bytes(file.stat().st_size))
    with pytest.raises(GraphError, match=r"store \(Corruption: .*\) is damaged or missing: build it again"):
        EmbeddedStore.open(graph.store)


def test_damaged_text_of_a_small_graph_is_told(folder: Path) -> None:
    graph = open_generation(folder)
    graph.triples.write_bytes(b"no triple\n")
    with pytest.raises(GraphError, match=r"segments.nt \(.*\) is damaged or missing: build it again"):
        EmbeddedStore.read(graph.triples)


def test_segments_that_were_cut_while_a_build_goes_on_make_no_graph(folder: Path) -> None:
    def repair() -> None:
        with building(folder, "urn:x:") as builder:
            builder.keep_all()
            (home(folder) / "segments.nt").write_bytes(b"")
            builder.begin()

    with pytest.raises(GraphError, match="was cut short meanwhile"):
        repair()


def test_missing_generation_is_refused(folder: Path) -> None:
    shutil.rmtree(home(folder))
    with pytest.raises(GraphError, match="is damaged or missing: build it again"):
        open_graph(folder)


def test_damaged_graph_is_built_again(folder: Path) -> None:
    truncate(one(folder, "CURRENT"))
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
    before = sorted(folder.rglob("*"))
    with pytest.raises(GraphError, match="was built by another version of janji: build it again"):
        open_graph(folder)
    assert sorted(folder.rglob("*")) == before, "nothing is deleted"


def test_segments_of_a_damaged_graph_are_not_read(folder: Path) -> None:
    truncate(home(folder) / "segments.nt")
    with pytest.raises(GraphError, match=r"segments.nt is damaged"):
        open_generation(folder)


@pytest.mark.parametrize("damage", [truncate, change_middle, os.unlink], ids=lambda damage: damage.__name__)
@pytest.mark.parametrize("is_kept", [True, False])
def test_damaged_index_is_not_taken_over(tmp_path: Path, damage: Callable[[Path], None], *, is_kept: bool) -> None:
    def name_person(name: str) -> list[Quad]:
        person = iri(f"https://w3id.org/janji/id/person/{name}")
        return [Quad(person, SKOS.prefLabel, literal(name), iri("urn:x:graph"))]

    write(tmp_path, name_person("siti"))
    damage(home(tmp_path) / FILE)
    write(tmp_path, name_person("siti"), *([] if is_kept else [name_person("andi")]))
    graph = open_graph(tmp_path)
    assert graph.texts
    assert [match.text for word in ("siti", "andi") for match in graph.texts.best(word)] == (
        ["siti"] if is_kept else ["siti", "andi"]
    )
