"""Builds graphs and kills each build at another of the points at which it touches the folder.

    python -m tests.queries.killed_build FOLDER other|same|first|repair

Each build is a process of its own. After each, a line says what the graph then answers; the last build is not killed.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

from ontology.rdf.term import Quad, iri, literal
from queries import Answer, open_graph
from queries.folder.builder import building
from tests.built import write

_TOUCHING = ("os.mkdir", "os.rename", "os.rmdir", "shutil.rmtree")


def quads(word: str) -> list[Quad]:
    """Return a graph of one fact."""
    return [Quad(iri("urn:x:a"), iri("urn:x:says"), literal(word), iri("urn:x:graph"))]


def words(folder: Path) -> list[object]:
    """Return what the graph of a folder answers."""
    answer = open_graph(folder).sparql("SELECT ?word { ?s <urn:x:says> ?word } ORDER BY ?word")
    assert isinstance(answer, Answer)
    return [row["word"] for row in answer.rows]


def _kill_at(point: int) -> None:
    events = 0

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal events
        flags = arguments[2] if event == "open" else 0
        writing = isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR))
        if writing or event in _TOUCHING:
            events += 1
            if events == point:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


def _apart(work: Callable[[], object]) -> bool:
    """Do something in a process of its own, and say whether it was killed."""
    child = os.fork()
    if not child:
        os._exit(0 if work() is None else 1)
    status = os.waitpid(child, 0)[1]
    assert os.waitstatus_to_exitcode(status) in (0, -signal.SIGKILL), "a build failed"
    return os.waitstatus_to_exitcode(status) != 0


def _build(folder: Path, word: str, point: int = 0) -> None:
    if point:
        _kill_at(point)
    write(folder, quads(word))


def _damage(folder: Path) -> None:
    """Make a graph anew, and damage its store."""
    write(folder, quads("one"))
    file = next(folder.rglob("CURRENT"))
    file.write_bytes(file.read_bytes()[:-1])


def _repair(folder: Path, point: int = 0) -> None:
    if point:
        _kill_at(point)
    with building(folder, "urn:x:") as builder:
        builder.keep_all()
        builder.finish()


def _say(folder: Path) -> None:
    sys.stdout.write(json.dumps(words(folder)) + "\n")
    sys.stdout.flush()


def main(folder: Path, which: str) -> None:
    """Kill builds over a graph by one of other or of the same facts, or the first build or a repair of a folder."""
    if which == "repair":
        _kill_repairs(folder)
        return
    for point in count(1):
        target = folder / str(point) if which == "first" else folder
        word = {"other": f"word {point}", "same": "one", "first": "first"}[which]
        was_killed = _apart(partial(_build, target, word, point))
        if was_killed and which == "first":
            _apart(partial(_build, target, "again"))
        _apart(partial(_say, target))
        if not was_killed:
            break


def _kill_repairs(folder: Path) -> None:
    """Kill repairs, each of another folder; what it left is repaired then."""
    for point in count(1):
        target = folder / str(point)
        _apart(partial(_damage, target))
        was_killed = _apart(partial(_repair, target, point))
        if was_killed:
            _apart(partial(_repair, target))
        _apart(partial(_say, target))
        if not was_killed:
            break


if __name__ == "__main__":
    # What is imported late would touch files too.
    import pyoxigraph  # noqa: F401

    main(Path(sys.argv[1]), sys.argv[2])
