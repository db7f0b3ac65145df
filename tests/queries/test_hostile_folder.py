"""A graph folder in which somebody laid links, or that is odd, costs nobody a file and is told in one line."""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ontology.errors import GraphError
from queries import Answer, open_graph
from queries import graph as graphs
from queries.folder.graph_manifest import MANIFEST, read_manifest
from queries.folder.locks import LOCK
from tests.built import write
from tests.queries.killed_build import quads, words

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "graph", quads("one"))
    return tmp_path / "graph"


@pytest.fixture
def victim(tmp_path: Path) -> Path:
    (tmp_path / "victim").write_text("years of work")
    return tmp_path / "victim"


def soft(path: Path, victim: Path) -> None:
    path.symlink_to(victim)


def hard(path: Path, victim: Path) -> None:
    path.hardlink_to(victim)


@pytest.mark.parametrize("make_obstacle", [soft, hard])
def test_lock_is_not_written_through_a_link(
    folder: Path, victim: Path, make_obstacle: Callable[[Path, Path], None]
) -> None:
    make_obstacle(folder / LOCK, victim)
    with pytest.raises(GraphError, match=rf"{LOCK} is no lock of janji's: move it away"):
        write(folder, quads("two"))
    assert victim.read_text() == "years of work"
    assert words(folder) == ["one"]


def test_link_to_nothing_makes_no_file_elsewhere(folder: Path, tmp_path: Path) -> None:
    (folder / LOCK).symlink_to(tmp_path / "made")
    with pytest.raises(GraphError, match="is no lock of janji's"):
        write(folder, quads("two"))
    assert not (tmp_path / "made").exists()


@pytest.mark.parametrize("text", ["mine", "[1]", '{"process": 1}', "[" * 100_000])
def test_file_that_is_no_lock_is_not_written_over(folder: Path, text: str) -> None:
    (folder / LOCK).write_text(text)
    with pytest.raises(GraphError, match="is no lock of janji's"):
        write(folder, quads("two"))
    assert (folder / LOCK).read_text() == text


def test_lock_of_a_build_that_was_killed_is_taken(folder: Path) -> None:
    (folder / LOCK).write_text(json.dumps({"process": 1, "host": "there", "since": "2024-01-01"}))
    write(folder, quads("two"))
    assert words(folder) == ["two"]


@pytest.mark.parametrize("make_obstacle", [os.mkfifo, os.mkdir])
def test_what_is_no_file_is_no_lock(folder: Path, make_obstacle: Callable[[Path], None]) -> None:
    make_obstacle(folder / LOCK)
    with pytest.raises(GraphError, match="is no lock of janji's"):
        write(folder, quads("two"))


@pytest.mark.parametrize("make_obstacle", [soft, hard])
def test_manifest_is_not_written_through_a_link(
    folder: Path, victim: Path, make_obstacle: Callable[[Path, Path], None]
) -> None:
    make_obstacle(folder / f"{MANIFEST}.new", victim)
    write(folder, quads("two"))
    assert victim.read_text() == "years of work"
    assert words(folder) == ["two"]


def test_graph_folder_may_be_a_link(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder)
    write(tmp_path / "link", quads("two"))
    assert (tmp_path / "link").is_symlink()
    assert words(folder) == words(tmp_path / "link") == ["two"]


def test_link_to_a_generation_elsewhere_is_no_generation_and_stays(folder: Path, tmp_path: Path) -> None:
    there = write(tmp_path / "other", quads("other"))
    (folder / there.generation).symlink_to(tmp_path / "other" / there.generation)
    write(folder, quads("two"))
    write(folder, quads("other"))
    assert words(folder) == words(tmp_path / "other") == ["other"]
    assert (folder / there.generation).is_symlink()


@pytest.mark.parametrize("name", ["two\nlines", "dua kata", "ké?#%20"])
def test_folder_may_have_any_name(tmp_path: Path, name: str) -> None:
    write(tmp_path / name, quads("one"))
    assert words(tmp_path / name) == ["one"]
    graph = open_graph(tmp_path / name)
    assert graph.texts
    assert graph.texts.best("one") == []


def test_name_that_is_no_text_is_told(tmp_path: Path) -> None:
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff"))
    with pytest.raises(GraphError, match="is no UTF-8, which the store needs: name another folder"):
        write(odd, quads("one"))
    with pytest.raises(GraphError, match="is no UTF-8"):
        open_graph(odd)
    assert not odd.exists()


def test_generation_that_is_asked_is_not_replaced_by_one_of_the_same_facts(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(graphs, "IN_MEMORY", 0)
    graph = open_graph(folder)
    assert graph.generation
    before = {path: path.stat().st_ino for path in graph.generation.home.rglob("*")}
    write(folder, quads("two"))
    again = write(folder, quads("one"))
    assert again.generation != graph.generation.manifest.generation
    assert again.made_of == graph.generation.manifest.made_of
    assert {path: path.stat().st_ino for path in graph.generation.home.rglob("*")} == before
    answer = graph.sparql("SELECT ?word { ?s <urn:x:says> ?word }")
    assert isinstance(answer, Answer)
    assert [row["word"] for row in answer.rows] == ["one"] == words(folder)


def kill_builds(folder: Path, which: str) -> list[list[object]]:
    command = [sys.executable, "-m", "tests.queries.killed_build", str(folder), which]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_repair_that_is_killed_can_be_made_again(tmp_path: Path) -> None:
    answers = kill_builds(tmp_path, "repair")
    assert len(answers) > 3
    assert all(answer == ["one"] for answer in answers)


def test_full_disk_leaves_the_graph(folder: Path) -> None:
    before = read_manifest(folder)

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))

    code = (
        "import sys; from pathlib import Path; from ontology.errors import JanjiError\n"
        "from tests.built import write; from tests.queries.killed_build import quads\n"
        "try: write(Path(sys.argv[1]), quads('two'))\n"
        "except JanjiError as error: sys.exit(str(error))"
    )
    command = [sys.executable, "-c", code, str(folder)]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, preexec_fn=limit)
    assert result.returncode == 1
    assert "cannot be written" in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert read_manifest(folder) == before
    assert words(folder) == ["one"]
    assert {path.name for path in folder.iterdir()} == {MANIFEST, before.generation}


@pytest.mark.parametrize("name", [MANIFEST, "segments.nt", "texts.index", "store", "."])
def test_what_may_not_be_read_is_not_told_as_damaged(folder: Path, name: str) -> None:
    path = folder / name if name == MANIFEST else folder / read_manifest(folder).generation / name
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("this user may read everything")
    with pytest.raises(GraphError, match=r"cannot be read: Permission denied; see who may read it"):
        open_graph(folder)
    path.chmod(0o700)
    assert words(folder) == ["one"]


def test_folder_that_may_only_be_read_answers_and_is_not_built(folder: Path) -> None:
    folder.chmod(0o500)
    if os.access(folder, os.W_OK):
        pytest.skip("this user may write everywhere")
    assert words(folder) == ["one"]
    with pytest.raises(GraphError, match="cannot be written: Permission denied; the graph there is as it was"):
        write(folder, quads("two"))
    folder.chmod(0o700)
    assert words(folder) == ["one"]


def test_generation_of_another_user_stays_beside_the_new_graph(folder: Path) -> None:
    theirs = folder / ("0" * 16)
    theirs.mkdir(0)
    if os.access(theirs, os.R_OK):
        pytest.skip("this user may read everything")
    write(folder, quads("two"))
    assert words(folder) == ["two"]
    theirs.chmod(0o700)
