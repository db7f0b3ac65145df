"""janji build: interrupted, watched, repaired, beside another build, on a full disk."""

import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from graph_cli.building import build
from queries import open_graph
from queries.folder.graph_manifest import read_manifest
from tests.graph_cli.builds import ROOT, start_janji
from tests.small_nation import write_small_nation

Janji = Callable[..., CompletedProcess[str]]


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A bulk file of 100 documents, with its gazetteer beside it."""
    folder = tmp_path_factory.mktemp("nation")
    write_small_nation(folder, 500)
    return folder


@contextmanager
def held_up(facts: Path, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Yield a build of a bulk file that never comes to its end: it has been read, and more is waited for."""
    pipe = folder / "facts.jsonl"
    os.mkfifo(pipe)
    line = ("build", facts / "places.csv", facts / "sources.csv", pipe)
    with start_janji(*line, folder=folder) as process, pipe.open("wb") as writer:
        # A pipe holds 64 KiB: when all is written, nearly all has been read.
        writer.write((facts / "facts.jsonl").read_bytes())
        writer.flush()
        yield process


def list_names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_build_is_stopped_and_leaves_the_old_graph(facts: Path, empty: Path) -> None:
    build(empty / "janji-graph")
    before = list_names(empty / "janji-graph")
    with held_up(facts, empty) as process:
        os.killpg(process.pid, signal.SIGINT)
        _, message = process.communicate(timeout=30)
    assert (process.returncode, message.splitlines()[-1]) == (130, "stopped")
    assert list_names(empty / "janji-graph") == before
    assert open_graph(empty / "janji-graph").ask("documents").rows


def test_stopped_first_build_leaves_nothing(facts: Path, empty: Path) -> None:
    with held_up(facts, empty) as process:
        os.killpg(process.pid, signal.SIGINT)
        process.communicate(timeout=30)
    assert list_names(empty) == ["facts.jsonl"]


def test_second_build_says_who_holds_the_lock(facts: Path, empty: Path, bare: Janji) -> None:
    with held_up(facts, empty) as process:
        ran = bare("build")
        assert (ran.returncode, len(ran.stderr.splitlines())) == (1, 1)
        assert ran.stderr.startswith(f"janji-graph is being built by process {process.pid} on {os.uname().nodename}")
        assert ran.stderr.endswith("wait, or name another folder with --graph\n")
    assert bare("build").returncode == 0


def test_build_that_was_killed_keeps_nobody_out(facts: Path, empty: Path, bare: Janji) -> None:
    with held_up(facts, empty) as process:
        process.kill()
        process.wait()
    assert bare("build").returncode == 0
    assert list_names(empty / "janji-graph") == sorted(
        ["manifest.json", read_manifest(empty / "janji-graph").generation]
    )


def test_generation_that_is_being_asked_stays_until_it_is_not(empty: Path, facts: Path) -> None:
    build(empty / "graph")
    graph = open_graph(empty / "graph")
    old = empty / "graph" / read_manifest(empty / "graph").generation
    build(empty / "graph", [facts])
    assert old.exists()
    assert graph.generation
    assert len(list(graph.generation.quads())) > 10_000
    del graph
    build(empty / "graph", [facts])
    assert not old.exists()


def test_damaged_store_is_made_again_from_the_segments(empty: Path, bare: Janji) -> None:
    bare("build")
    output = bare("ask", "documents", "--format", "json").stdout
    manifest = read_manifest(empty / "janji-graph")
    shutil.rmtree(empty / "janji-graph" / manifest.generation / "store")
    assert "is damaged or missing" in bare("ask", "documents").stderr
    ran = bare("build", "--repair")
    assert (ran.returncode, ran.stderr) == (0, f"janji-graph: {manifest.triples:,} triples from its own segments\n")
    assert bare("ask", "documents", "--format", "json").stdout == output


def test_damaged_segments_are_no_ground_for_a_repair(empty: Path, bare: Janji) -> None:
    bare("build")
    segments = next((empty / "janji-graph").glob("*/segments.nt"))
    segments.write_bytes(segments.read_bytes().replace(b"Bantaeng", b"Banteang", 1))
    ran = bare("build", "--repair")
    assert ran.returncode == 1
    assert ran.stderr.startswith("the segments in janji-graph are damaged or missing: build it again with 'janji build")
    assert bare("build").returncode == 0


@pytest.mark.parametrize("more", [["news.jsonl"], ["--watch"], ["--skip-bad", "bad.jsonl"]])
def test_repair_takes_nothing_else(bare: Janji, empty: Path, more: list[str]) -> None:
    assert bare("build", "--repair", *more).returncode == 2


@pytest.mark.parametrize("address", ["localhost/store", "https://siti:rahasia@example.org/store"])
def test_address_that_cannot_be_written_to_is_refused_before_anything_is_built(
    address: str, bare: Janji, empty: Path
) -> None:
    ran = bare("build", "--to", address)
    assert (ran.returncode, len(ran.stderr.splitlines())) == (2, 1)
    assert "rahasia" not in ran.stderr
    assert list_names(empty) == []


def test_bad_lines_are_written_to_a_file_and_counted(facts: Path, empty: Path, bare: Janji) -> None:
    lines = (facts / "facts.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    lines[17], lines[50] = lines[17][:200] + "\n", lines[50].replace('"commitment"', '"comitment"')
    (empty / "facts.jsonl").write_text("".join(lines), encoding="utf-8")
    line = ("build", str(facts / "places.csv"), str(facts / "sources.csv"), "facts.jsonl")
    refusal = bare(*line)
    assert refusal.returncode == 1
    assert refusal.stderr.startswith("facts.jsonl:18: is no JSON, or cut off")
    assert not (empty / "janji-graph").exists()
    ran = bare(*line, "--skip-bad", "bad.jsonl")
    assert ran.returncode == 0
    assert ran.stderr.splitlines()[-2:] == [
        "bad.jsonl: 2 lines left out",
        f"janji-graph: {read_manifest(Path('janji-graph')).triples:,} triples from 98 documents",
    ]
    assert (empty / "bad.jsonl").read_text(encoding="utf-8") == lines[17] + lines[50]


def test_watched_facts_are_built_again_when_they_change(empty: Path, bare: Janji) -> None:
    bare("init", "study")
    study = empty / "study" / "study.yaml"
    text = study.read_text(encoding="utf-8")

    def read_until(until: str) -> list[str]:
        assert process.stderr
        lines = []
        for line in process.stderr:
            if line.startswith(until):
                break
            lines.append(line)
        return lines

    with start_janji("build", "study", "--watch", folder=empty) as process:
        assert read_until("Waiting")[-1].startswith("janji-graph: ")
        study.write_text(text.replace("commitment: ", "comitment: "), encoding="utf-8")
        assert "unknown key 'comitment'" in "".join(read_until("Waiting"))
        study.write_text(text, encoding="utf-8")
        assert read_until("Waiting")[-1].startswith("janji-graph: ")
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(timeout=30) == 0


def test_full_disk_is_told_and_leaves_the_old_graph(facts: Path, tmp_path: Path) -> None:
    script = f"""
        mount -t tmpfs -o size=24m none {tmp_path} && cd {tmp_path} || exit 77
        {sys.executable} -m graph_cli build || exit 1
        ls janji-graph >before
        {sys.executable} -m graph_cli build {facts} & {sys.executable} -m graph_cli ask documents >asked; wait $!
        echo "exit $?"
        ls janji-graph | diff before - && {sys.executable} -m graph_cli ask documents --format json
    """
    fuller_script = script.replace("ls janji-graph >before", "head -c 18m /dev/zero >filler; ls janji-graph >before", 1)
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", fuller_script]
    if not shutil.which("unshare"):
        pytest.skip("no 'unshare' is installed: a small disk cannot be made")
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if ran.returncode == 77 or "unshare failed" in ran.stderr:
        pytest.skip("this machine lets nobody mount a small disk")
    assert "exit 1\n" in ran.stdout
    assert "cannot be written" in ran.stderr
    assert "o space left on device" in ran.stderr
    assert len(json.loads(ran.stdout.partition("exit 1\n")[2])) == 5
