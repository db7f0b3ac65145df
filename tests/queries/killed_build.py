"""Builds a graph and kills its own process at one of the points at which the build touches the folder.

    python -m tests.queries.killed_build FOLDER POINT WORD

It ends well where the build has fewer points than that.
"""

import os
import signal
import sys
from pathlib import Path

from ontology.rdf import Quad, iri, literal
from queries.generation import write

_TOUCHING = ("os.mkdir", "os.rename", "os.rmdir", "os.remove", "shutil.rmtree")


def quads(word: str) -> list[Quad]:
    """Return a graph of one fact."""
    return [Quad(iri("urn:x:a"), iri("urn:x:says"), literal(word), iri("urn:x:graph"))]


def _touches(event: str, arguments: tuple[object, ...]) -> bool:
    if event == "open":
        return "building-" in str(arguments[0]) or str(arguments[0]).endswith(".new")
    return event in _TOUCHING


def _kill_at(point: int) -> None:
    seen = 0

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if _touches(event, arguments):
            seen += 1
            if seen == point:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(watch)


if __name__ == "__main__":
    # What is imported late would touch folders too.
    import pyoxigraph  # noqa: F401

    folder, point, word = sys.argv[1:]
    _kill_at(int(point))
    write(Path(folder), quads(word), base="urn:x:", facts=word)
