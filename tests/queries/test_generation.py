import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from loaders import Study
from ontology.errors import GraphError
from ontology.rdf.term import Quad, iri, literal
from ontology.rdf.terms import XSD
from queries import Graph, open_graph
from queries.folder.generation import open_generation
from queries.folder.graph_manifest import GraphManifest, read_manifest
from tests.built import write
from tests.queries.killed_build import quads, words

ROOT = Path(__file__).parents[2]


def build(folder: Path, word: str = "one") -> GraphManifest:
    return write(folder, quads(word))


def select_rows(graph: Graph, query: str) -> list[dict[str, object]]:
    answer = graph.sparql(query)
    assert not isinstance(answer, bool)
    return [dict(row) for row in answer.rows] if hasattr(answer, "rows") else []


def home(folder: Path) -> Path:
    return folder / read_manifest(folder).generation


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    build(tmp_path / "graph")
    return tmp_path / "graph"


def test_graph_folder_holds_a_manifest_and_one_generation(folder: Path) -> None:
    assert sorted(path.name for path in folder.iterdir()) == sorted(["manifest.json", home(folder).name])
    inside = ["segments.jsonl", "segments.nt", "store", "texts.index"]
    assert sorted(path.name for path in home(folder).iterdir()) == inside


def test_manifest_says_what_the_graph_is(study: Study, graph_folder: Path) -> None:
    manifest = read_manifest(graph_folder)
    assert manifest.base == study.ids.base
    assert manifest.lines == len(list(open_generation(graph_folder).quads())) > manifest.triples
    assert set(open_generation(graph_folder).quads()) == {quad.line() for quad in study.quads()}
    assert len(select_rows(open_graph(graph_folder), "SELECT * { ?s ?p ?o }")) == manifest.triples


def test_same_facts_give_the_same_generation_and_the_same_quads(tmp_path: Path) -> None:
    first, second = build(tmp_path / "a"), build(tmp_path / "b")
    assert first.generation == second.generation
    assert list(open_generation(tmp_path / "a").quads()) == list(open_generation(tmp_path / "b").quads())


def test_next_build_replaces_the_graph(folder: Path) -> None:
    before = home(folder)
    build(folder, "two")
    assert words(folder) == ["two"]
    assert not before.exists()


def test_opened_graph_answers_while_the_next_is_built(folder: Path) -> None:
    graph = open_graph(folder)
    build(folder, "two")
    assert select_rows(graph, "SELECT ?word { ?s <urn:x:says> ?word }") == [{"word": "one"}]


def test_building_the_same_again_keeps_what_is_there(folder: Path) -> None:
    before = {path: path.stat().st_ino for path in home(folder).rglob("*")}
    build(folder)
    assert {path: path.stat().st_ino for path in home(folder).rglob("*")} == before
    assert words(folder) == ["one"]


def test_empty_graph_is_a_graph(tmp_path: Path) -> None:
    write(tmp_path / "graph", [])
    assert words(tmp_path / "graph") == []


def test_fact_that_the_store_would_change_is_refused_and_the_old_graph_stays(folder: Path) -> None:
    twice = [
        Quad(iri("urn:x:a"), iri("urn:x:says"), literal(text, datatype=XSD.integer), iri("urn:x:g"))
        for text in ("1", "01")
    ]
    with pytest.raises(GraphError, match="the store holds 1 of 2 triples"):
        write(folder, twice)
    assert words(folder) == ["one"]
    assert sorted(path.name for path in folder.iterdir()) == sorted(["manifest.json", home(folder).name])


def kill_builds(folder: Path, which: str) -> list[list[object]]:
    command = [sys.executable, "-m", "tests.queries.killed_build", str(folder), which]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_build_killed_at_any_point_leaves_a_whole_graph(folder: Path) -> None:
    *words_after, last = kill_builds(folder, "other")
    assert words_after[:4] == [["one"]] * 4
    before: list[list[object]] = [["one"], *words_after]
    assert all(answer in ([f"word {point}"], before[point - 1]) for point, answer in enumerate(words_after, 1))
    assert last == [f"word {len(words_after) + 1}"]
    assert sorted(path.name for path in folder.iterdir()) == sorted(["manifest.json", home(folder).name])


def test_killed_build_of_the_same_facts_leaves_the_graph(folder: Path) -> None:
    answers = kill_builds(folder, "same")
    assert answers
    assert all(answer == ["one"] for answer in answers)


def test_first_build_that_was_killed_can_be_made_again(tmp_path: Path) -> None:
    *again, last = kill_builds(tmp_path, "first")
    assert len(again) > 3
    assert all(answer == ["again"] for answer in again)
    assert last == ["first"]


def test_left_over_of_a_killed_build_is_removed(folder: Path) -> None:
    leftover = folder / f"building-{'0' * 32}"
    (leftover / "store").mkdir(parents=True)
    old = folder / ("0" * 16)
    shutil.copytree(home(folder), old)
    build(folder, "two")
    assert not leftover.exists()
    assert not old.exists()


def test_what_a_person_keeps_in_the_folder_stays(folder: Path) -> None:
    names = ["notes.txt", "pictures/a.png", "building-plans/house.txt", "0123456789abcdef/mine.txt", ".git/HEAD"]
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text("mine")
    (folder / "link").symlink_to(folder.parent)
    build(folder, "two")
    assert all((folder / name).read_text() == "mine" for name in names)
    assert (folder / "link").is_symlink()
    assert words(folder) == ["two"]


def holding(name: str, text: str = "mine") -> Callable[[Path], None]:
    def fill(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)

    return fill


@pytest.mark.parametrize(
    "fill",
    [
        holding("thesis.txt"),
        holding("src/main.py"),
        holding("manifest.json", '{"name": "a web page"}'),
        holding("manifest.json", "[]"),
        holding("0123456789abcdef/cached.bin"),
        holding("building-plans/house.txt"),
    ],
)
def test_folder_of_something_else_is_refused_and_left_alone(tmp_path: Path, fill: Callable[[Path], None]) -> None:
    fill(tmp_path)
    before = {path: path.is_file() and path.read_text() for path in tmp_path.rglob("*")}
    with pytest.raises(GraphError, match="holds files that are no graph of janji's: name another folder with --graph"):
        build(tmp_path)
    assert {path: path.is_file() and path.read_text() for path in tmp_path.rglob("*")} == before


def test_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "graph").write_text("mine")
    with pytest.raises(GraphError, match="is a file: name a folder with --graph"):
        build(tmp_path / "graph")


def test_missing_folder_says_how_to_build(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match=r"there is no graph in .*: build it again with 'janji build --graph .*', or"):
        open_graph(tmp_path / "nothing")
    with pytest.raises(GraphError, match="no graph of janji's is in"):
        open_graph(tmp_path)
