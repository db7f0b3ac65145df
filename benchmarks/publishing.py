"""Publishing: the five articles and a nation, from a graph to a folder of files.

python -m benchmarks.figures publishing
"""

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from benchmarks.figure import Figure
from benchmarks.memory import resident
from benchmarks.timing import ROOT
from queries import Graph

#: So often it is looked how much memory is in use, in seconds.
_EVERY = 0.2


@dataclass(frozen=True)
class _Run:
    seconds: float
    #: The most that all its processes had together, in bytes; what they share is counted for each.
    memory: int


def figures(articles: Graph, nation: Graph, folder: Path) -> list[Figure]:
    """Return the seconds that both take, the second of which has some 70,000 pages in each language, and its memory."""
    runs = [_publish(articles, folder / f"articles-{number}") for number in range(3)]
    small = sorted(runs, key=lambda run: run.seconds)[1]
    large = _publish(nation, folder / "nation")
    again = _publish(nation, folder / "nation")
    files = sum(1 for path in (folder / "nation").rglob("*") if path.is_file())
    return [
        Figure("publishing the five articles", small.seconds, 5.0, "s"),
        Figure(f"publishing 30,000 promises, {files:,} files", large.seconds, 300.0, "s"),
        Figure("its peak memory, all processes together", large.memory / 2**30, 1.0, "GB"),
        Figure("publishing them again, nothing changed", again.seconds, None, "s"),
    ]


def _publish(graph: Graph, folder: Path) -> _Run:
    line = [sys.executable, "-m", "graph_cli", "publish", str(folder), "--graph", str(graph.folder)]
    start, most = time.perf_counter(), 0
    with subprocess.Popen(line, cwd=ROOT, stderr=subprocess.PIPE) as process:
        while process.poll() is None:
            most = max(most, resident(process.pid))
            time.sleep(_EVERY)
        if process.returncode:
            raise RuntimeError(process.stderr.read().decode() if process.stderr else "")
    return _Run(time.perf_counter() - start, most)
