"""Whoever is killed while a graph is uploaded, every graph on the server is the old or the new one.

JANJI_KILLS says how often each of the two is killed.
"""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from queries.engines.remote_store import RemoteStore
from queries.engines.store import Row
from queries.servers.upload import Uploaded, upload
from tests.queries.servers.killed_upload import GRAPHS, TRIPLES, graphs
from tests.queries.servers.kinds import KINDS, Running

KILLS = int(os.environ.get("JANJI_KILLS", "2"))
_HELD = (
    "SELECT ?g (COUNT(?s) AS ?n) (MIN(?v) AS ?least) (MAX(?v) AS ?most) (SAMPLE(?d) AS ?digest) "
    "WHERE { GRAPH ?g { ?s <urn:version> ?v . ?g <https://w3id.org/janji/ns#digest> ?d } } GROUP BY ?g ORDER BY ?g"
)
#: What Virtuoso gathers beside a graph is left where the uploader is killed.
_BARE = 'SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s <urn:version> ?v } FILTER(!STRENDS(STR(?g), "?unfinished")) }'


def start(version: int, running: Running) -> "subprocess.Popen[str]":
    line = [sys.executable, "-m", "tests.queries.servers.killed_upload", str(version), running.write]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])}
    return subprocess.Popen(
        line, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, cwd="/"
    )


def count_acknowledged(output: str) -> int:
    return int(output.splitlines()[-1].split()[0]) if output else 0


def read_held(store: RemoteStore) -> list[Row]:
    """Return what the server holds, once it says so twice.

    What a killed uploader has sent may still be under way, and a query of Virtuoso's that runs meanwhile may read the
    digest before it and the triples after it.
    """
    before, rows = None, store.select(_HELD).rows
    while rows != before:
        before, rows = rows, store.select(_HELD).rows
    return rows


def check(running: Running, old: int, new: int, least: int) -> None:
    """Every graph is whole, old or new, with its digest, and as many are new as the server acknowledged."""
    store = RemoteStore(running.ask)
    rows = read_held(store)
    for _, count, first, last, digest in rows:
        assert (count, first) == (TRIPLES, last)
        assert first == digest
        assert digest in (str(old), str(new))
    assert sum(digest == str(new) for *_, digest in rows) >= least
    assert store.select(_BARE).rows == [(GRAPHS * TRIPLES,)]
    assert len(rows) == GRAPHS


@pytest.mark.parametrize("whom", ["uploader", "server"])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.usefixtures("credentials")
def test_kill_at_any_moment_leaves_every_graph_whole(kind: str, whom: str, tmp_path: Path) -> None:
    running = KINDS[kind](tmp_path)
    chance = random.Random(f"{kind} {whom}")
    try:
        running.process.start()
        upload(graphs("0"), running.write)
        start_time = time.monotonic()
        assert count_acknowledged(start(1, running).communicate()[0]) == GRAPHS
        whole, version = time.monotonic() - start_time, 1
        for _ in range(KILLS):
            upload(graphs(str(version)), running.write)
            uploader = start(version + 1, running)
            moment = chance.uniform(0.3, 1.0) * whole
            try:
                uploader.wait(moment)
            except subprocess.TimeoutExpired:
                if whom == "uploader":
                    uploader.kill()
                else:
                    running.process.kill()
                    running.process.start()
            output, _err = uploader.communicate()
            check(running, version, version + 1, count_acknowledged(output))
            version += 1
        assert upload(graphs(str(version)), running.write).graphs_removed <= 1
        assert upload(graphs(str(version)), running.write) == Uploaded(0, GRAPHS, 0)
    finally:
        running.process.kill()
