"""Whichever process of a build is killed at whatever moment, the folder answers with the old or the new graph.

JANJI_KILLS says how often.
"""

import os
import random
import re
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from queries import open_graph
from tests.graph_cli.builds import start_janji
from tests.small_nation import write_small_nation

KILLS = int(os.environ.get("JANJI_KILLS", "4"))
PROMISES = 1_000


def all_of(process: "subprocess.Popen[str]") -> None:
    """Kill a build with every process that it has started in its own group."""
    os.killpg(process.pid, signal.SIGKILL)


def alone(process: "subprocess.Popen[str]") -> None:
    """Kill the one that writes and reads for the others: these have to end by themselves."""
    process.kill()


def a_child(process: "subprocess.Popen[str]") -> None:
    """Kill one that works for the build, if there is one yet: the build says so, or does without."""
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    if children:
        os.kill(int(children[-1]), signal.SIGKILL)


def write(folder: Path, version: int) -> Path:
    """Write facts in which every tenth document names the version."""
    facts = write_small_nation(folder, PROMISES)
    lines = facts.read_bytes().splitlines(keepends=True)
    lines[::10] = [line.replace(b"berjanji di", f"berjanji{version} di".encode(), 1) for line in lines[::10]]
    facts.write_bytes(b"".join(lines))
    return facts


def read_graph(folder: Path) -> tuple[int, set[str]]:
    """Return how many triples answer, and the versions that the documents name."""
    graph = open_graph(folder)
    titles = [str(row["documentLabel"]) for row in graph.ask("documents").rows]
    versions = {word for title in titles for word in title.split() if re.fullmatch("berjanji[0-9]+", word)}
    assert graph.generation
    assert graph.search("berjanji", 1).rows
    return graph.generation.manifest.triples, versions


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="finds the processes of a build in Linux's /proc")
@pytest.mark.parametrize("whom", [all_of, alone, a_child])
def test_killed_build_leaves_the_old_graph_or_the_new_one(
    whom: "Callable[[subprocess.Popen[str]], None]", tmp_path: Path
) -> None:
    facts, graph = tmp_path / "facts", tmp_path / "graph"
    chance = random.Random(whom.__name__)

    def build(version: int, moment: float | None) -> int:
        write(facts, version)
        with start_janji("build", facts, "--graph", graph, folder=tmp_path) as process:
            try:
                process.wait(moment)
            except subprocess.TimeoutExpired:
                whom(process)
            assert "Traceback" not in process.communicate()[1]
            return process.returncode

    start = time.monotonic()
    assert build(0, None) == 0
    whole, (triples, versions) = time.monotonic() - start, read_graph(graph)
    assert versions == {"berjanji0"}
    for version in range(1, KILLS + 1):
        exit_code = build(version, chance.uniform(0.1, 1.0) * whole)
        new_triples, new_versions = read_graph(graph)
        assert new_triples == triples
        assert new_versions in ([{f"berjanji{version}"}] if exit_code == 0 else [versions, {f"berjanji{version}"}])
        versions = new_versions
    assert build(KILLS + 1, None) == 0
    assert read_graph(graph) == (triples, {f"berjanji{KILLS + 1}"})
