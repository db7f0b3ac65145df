"""Virtuoso 7.2 as Debian packages it: N-Triples into a fresh server with its own bulk loader, and questions to it."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.peers.peer import Peer
from benchmarks.peers.virtuoso_server import PATIENCE, Server, read_version, serve
from benchmarks.timing import call
from ontology.rdf.ids import DEFAULT_BASE
from queries import Graph
from queries.engines.remote_store import RemoteStore

_GRAPH = "urn:peer"
#: The server gives up before its client does, in seconds; a large answer is a figure too, and read, in bytes.
_SECONDS, _LARGEST = 2.0 * PATIENCE, 4 * 2**30


def peer(triples: Path, count: int, folder: Path) -> Peer:
    """Return loads of a file of so many distinct triples, by one loader and by one a core; Missing where there is none.

    The server runs before the clock does, and the triples lie there in as many files as there are loaders; its
    checkpoint is counted. They work in the folder.
    """
    version = read_version()
    parts = [_parts(triples, loaders, folder / "parts") for loaders in sorted({1, os.cpu_count() or 1})]
    runs = {f"{len(files)} at once": partial(_time_load, files, count, folder) for files in parts}
    return Peer(f"Virtuoso {version}, bulk loader", runs, most=1.0)


@contextmanager
def serve_graph(folder: Path, triples: Path) -> Iterator[Graph]:
    """Yield the graph that a server answers questions on, with N-Triples loaded; Missing where there is no server.

    The server keeps its database in the folder, which must not be there yet.
    """
    with serve(folder) as server:
        _load(server, [triples])
        yield Graph(RemoteStore(server.url, seconds=_SECONDS, largest=_LARGEST), DEFAULT_BASE, "en")


def _time_load(parts: list[Path], count: int, folder: Path) -> float:
    """Return the seconds of one load; ValueError where the server then holds another number."""
    with TemporaryDirectory(dir=folder) as home, serve(Path(home) / "server") as server:
        seconds = call(partial(_load, server, parts))
        stored_count = server.sql(f"SPARQL SELECT (COUNT(*) AS ?n) FROM <{_GRAPH}> {{ ?s ?p ?o }}")
    if stored_count != str(count):
        raise ValueError(f"Virtuoso holds {stored_count} triples and not {count}")
    return seconds


def _parts(triples: Path, count: int, folder: Path) -> list[Path]:
    """Return the triples as files of about the same size; more than one are written into a folder."""
    if count == 1:
        return [triples]
    folder.mkdir(parents=True)
    line = ["split", f"--number=l/{count}", "--additional-suffix=.nt", str(triples), f"{folder}/"]
    subprocess.run(line, check=True)
    return sorted(folder.iterdir())


def _load(server: Server, parts: list[Path]) -> None:
    """Load files, one loader each; ValueError where one was not taken whole."""
    for part in parts:
        server.sql(f"ld_dir('{part.parent}', '{part.name}', '{_GRAPH}')")
    with ExitStack() as loaders:
        for _ in parts:
            loaders.enter_context(server.running("rdf_loader_run()"))
    server.sql("checkpoint")
    wrong = server.sql("SELECT ll_file, ll_error FROM DB.DBA.load_list WHERE ll_state <> 2 OR ll_error IS NOT NULL")
    if wrong:
        raise ValueError(f"Virtuoso did not load {wrong}")
