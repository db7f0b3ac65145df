"""Builds at a size: from JSON lines to a graph that answers, against Oxigraph's bulk load of what the build wrote.

    python -m benchmarks.building [PROMISES]

Both write a store on disk; the build reads, checks and tells the facts, and writes its segments and the index besides.
"""

import resource
import shutil
import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks import nation
from benchmarks.figure import Figure, ratio, table
from benchmarks.machine import describe_machine
from benchmarks.timing import command
from queries.folder.generation import open_generation

#: Loads N-Triples (second argument) into a fresh store (first) as fast as Oxigraph can.
LOAD = (
    "import sys; from pyoxigraph import RdfFormat, Store; store = Store(sys.argv[1]);"
    "store.bulk_load(path=sys.argv[2], format=RdfFormat.N_TRIPLES, lenient=True); store.flush()"
)


def figures(folder: Path, promises: int = nation.M) -> list[Figure]:
    """Return what builds of so many promises take: all from the beginning, nothing new, one document changed."""
    facts = nation.write(folder / "facts", promises)
    graph = folder / "graph"
    build = partial(
        command, [sys.executable, "-m", "graph_cli", "build", str(facts.parent), "--graph", str(graph)], folder
    )
    whole = build()
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 2**20
    load = _load(folder, graph)
    unchanged_seconds = build()
    _change(facts)
    changed_seconds = build()
    load_again = _load(folder, graph)
    size = f"{promises:,} promises"
    return [
        ratio(f"build of {size}, checks and index included, against bulk load alone", whole, load, 1.25),
        Figure("its triples a promise", open_generation(graph).manifest.triples / promises, 37.7, ""),
        Figure("its peak memory in one process, store and all", memory, 1.5, "GB"),
        ratio(f"build of {size} again, nothing changed, against bulk load", unchanged_seconds, load, 1.2),
        ratio(f"build of {size} again, one document changed, against bulk load", changed_seconds, load_again, 1.2),
    ]


def _load(folder: Path, graph: Path) -> float:
    """Return the seconds that the bulk load of a graph's triples into a fresh store takes."""
    store = folder / "store"
    shutil.rmtree(store, ignore_errors=True)
    return command([sys.executable, "-c", LOAD, str(store), str(open_generation(graph).triples)], folder)


def _change(facts: Path) -> None:
    """Change one document, in the middle of the file."""
    lines = facts.read_bytes().splitlines(keepends=True)
    middle = len(lines) // 2
    lines[middle] = lines[middle].replace(b"berjanji di", b"bersumpah di", 1)
    facts.write_bytes(b"".join(lines))


def main(promises: int) -> int:
    """Print the figures as a Markdown table; return 1 where one misses its target."""
    with tempfile.TemporaryDirectory() as folder:
        results = figures(Path(folder), promises)
    print(f"{describe_machine()}\n\n{table(results)}")
    return 0 if all(figure.is_met for figure in results) else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else nation.M))
