"""A graph that is too large to be read whenever it is opened, damaged: told in a line, within bounds, and mended."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from pyoxigraph import DefaultGraph, RdfFormat, Store

from benchmarks import nation
from graph_cli.building import build
from queries.asking.graph_reader import IN_MEMORY
from queries.folder.file_state import read_times
from queries.folder.generation import open_generation
from queries.folder.graph_manifest import read_manifest, swap_in

ROOT = Path(__file__).parents[2]
#: Joins what has a type with what has a quote, each of them looked up by its predicate.
JOIN = """SELECT (COUNT(*) AS ?n) { ?s <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ?type .
          ?s <https://w3id.org/janji/ns#quote> ?quote }"""
#: Runs the command with less memory than it may take otherwise, so that the test is short.
LITTLE = "from graph_cli import guard; guard._LEAST, guard._EACH = 2**29, 0; from graph_cli.entry import run; run()"

Janji = Callable[..., CompletedProcess[str]]


@pytest.fixture(scope="module")
def nation_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the graph of made-up facts, more than 16 MB of it."""
    folder = tmp_path_factory.mktemp("nation")
    nation.write(folder / "facts", 200)
    build(folder / "graph", [folder / "facts"])
    manifest = read_manifest(folder / "graph")
    assert manifest.triples > IN_MEMORY
    assert sum(file.size for file in manifest.files.values()) > 2**24
    return folder / "graph"


@pytest.fixture
def graph(nation_graph: Path, tmp_path: Path) -> Path:
    """Return a copy, of which the times are noted."""
    copy = Path(shutil.copytree(nation_graph, tmp_path / "graph"))
    note_times(copy)
    return copy


def note_times(folder: Path) -> None:
    """Take the times of all files for those at which they were written: so the decay of a disk looks."""
    manifest = read_manifest(folder)
    swap_in(folder, replace(manifest, files=read_times(folder / manifest.generation, manifest.files)))


@pytest.fixture
def janji(tmp_path: Path) -> Janji:
    def ran(*line: str | Path, code: tuple[str, ...] = ("-m", "graph_cli")) -> CompletedProcess[str]:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("JANJI_")}
        return subprocess.run(
            [sys.executable, *code, *map(str, line)],
            cwd=tmp_path,
            env=environment | {"PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )

    return ran


def sorted_tables(graph: Path) -> list[Path]:
    """Return the tables of a store, the largest last."""
    return sorted((graph / read_manifest(graph).generation).rglob("*.sst"), key=lambda path: path.stat().st_size)


def flip(file: Path, step: int) -> None:
    """Change a bit of every so many bytes of a file, and set its time back."""
    before = file.stat()
    content = bytearray(file.read_bytes())
    for place in range(1_000, len(content) * 9 // 10, step):
        content[place] ^= 2
    file.write_bytes(bytes(content))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


def digests(graph: Path) -> tuple[str, str, str]:
    """Return what is the same in every whole graph of the same facts: its segments, and what its store holds."""
    generation = open_generation(graph, thorough=True)
    files = generation.manifest.files
    store = Store.read_only(str(generation.store))
    triples = store.dump(format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph())
    assert triples
    return files["segments.nt"].digest, files["segments.jsonl"].digest, sha256(triples).hexdigest()


def test_flipped_byte_under_an_old_time_is_refused_and_mended(janji: Janji, graph: Path, nation_graph: Path) -> None:
    file = sorted_tables(graph)[-1]
    flip(file, 10**9)
    for line in (["ask", "programs"], ["search", "kerja"]):
        ran = janji(*line, "--graph", graph)
        assert (ran.returncode, ran.stdout) == (1, "")
        assert f"{file.name} is damaged or missing: build it again" in ran.stderr
        assert len(ran.stderr.splitlines()) == 1
    assert janji("build", "--repair", "--graph", graph).returncode == 0
    assert digests(graph) == digests(nation_graph)


def test_decay_that_no_time_shows_ends_in_one_line_within_bounds(janji: Janji, graph: Path) -> None:
    """Every block of an index is damaged: a join over it would gather errors without an end."""
    for file in sorted_tables(graph)[-3:]:
        flip(file, 1_000)
    note_times(graph)
    ran = janji("sparql", JOIN, "--graph", graph, code=("-c", LITTLE))
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "janji build" in ran.stderr
    assert "damaged" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
    for line in (["publish", "site"], ["serve", "--port", "0"]):
        ran = janji(*line, "--graph", graph)
        assert (ran.returncode, len(ran.stderr.splitlines())) == (1, 1)
        assert ".sst is damaged" in ran.stderr


@pytest.mark.skipif(not Path("/proc/self/io").exists(), reason="sees how much is read in Linux's /proc")
def test_large_graph_is_not_read_whole_when_it_is_opened(graph: Path) -> None:
    def read() -> int:
        fields = dict(line.split(": ") for line in Path("/proc/self/io").read_text().splitlines())
        return int(fields["rchar"])

    size = sum(file.size for file in read_manifest(graph).files.values())
    before = read()
    open_generation(graph)
    assert read() - before < size / 10
    open_generation(graph, thorough=True)
    assert read() - before > size


def test_exit_code_of_a_large_graph_is_that_of_the_question(janji: Janji, graph: Path) -> None:
    ran = janji("ask", "programs", "--place", "nowhere-at-all", "--graph", graph)
    assert ran.returncode == 2
    assert len(ran.stderr.splitlines()) == 1
    assert janji("ask", "programs", "--graph", graph, "--format", "csv").stdout.startswith("program,")
