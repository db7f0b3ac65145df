"""Our whole build, from JSON lines to a graph that answers, against what peers take to load what it wrote.

The peers get all advantage: distinct triples that are already written, tables that are already flat, a server that
already runs, and the best of several settings. They check no fact and make no index of texts.
"""

import shutil
import sys
from functools import partial
from pathlib import Path

from benchmarks import nation
from benchmarks.figure import Figure, ratio
from benchmarks.peers import jena, morph_kgc, virtuoso
from benchmarks.peers.missing import Missing
from benchmarks.peers.peer import Peer
from benchmarks.timing import command, in_turns
from queries.folder.graph_manifest import read_manifest

_JANJI = (sys.executable, "-m", "graph_cli")
#: How our own build stands among the runs.
_OURS = ("janji", "")


def figures(folder: Path, promises: int = nation.M, rounds: int = 3) -> list[Figure]:
    """Return what our build takes against each peer; what is not installed is left out, with a line that says so."""
    facts, graph = nation.write(folder / "facts", promises), folder / "graph"
    build = partial(_time_build, facts.parent, graph, folder)
    build()
    triples = folder / "triples.nt"
    command([*_JANJI, "export", "nt", "--graph", str(graph), "-o", str(triples)], folder)
    peers = _find_peers(promises, triples, read_manifest(graph).triples, folder)
    runs = {(peer.name, setting): run for peer in peers for setting, run in peer.runs.items()}
    seconds = in_turns({_OURS: build, **runs}, rounds)
    return [_figure(promises, peer, seconds) for peer in peers]


def _time_build(facts: Path, graph: Path, folder: Path) -> float:
    shutil.rmtree(graph, ignore_errors=True)
    return command([*_JANJI, "build", str(facts), "--graph", str(graph)], folder)


def _find_peers(promises: int, triples: Path, count: int, folder: Path) -> list[Peer]:
    """Return the peers that are there, each with a folder of its own."""
    peers = {
        "jena": partial(jena.peer, triples, count),
        "virtuoso": partial(virtuoso.peer, triples, count),
        "morph-kgc": partial(morph_kgc.peer, promises, triples, count),
    }
    present = []
    for name, peer in peers.items():
        home = folder / name
        home.mkdir()
        try:
            present.append(peer(home))
        except Missing as missing:
            print(f"left out: {missing}", file=sys.stderr)
    return present


def _figure(promises: int, peer: Peer, seconds: dict[tuple[str, str], float]) -> Figure:
    setting = min(peer.runs, key=lambda one: seconds[peer.name, one])
    name = f"build of {promises:,} promises against {peer.name} ({setting})"
    return ratio(name, seconds[_OURS], seconds[peer.name, setting], peer.most)
