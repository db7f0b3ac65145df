"""Whatever is sent: the server goes on, the graph stays as it is, and nothing is told of the machine."""

import re
import socket
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from graph_cli.web import snapshots
from graph_cli.web.limits import Limits
from tests.graph_cli.web.client import Client
from tests.graph_cli.web.conftest import serving
from tests.graph_cli.web.hostile import CLOSED, Case, cases

ALL = cases()
FIXED = "SELECT (COUNT(*) AS ?n) (COUNT(DISTINCT ?s) AS ?m) { ?s ?p ?o }"
STATUS = re.compile(rb"^HTTP/1\.1 (\d{3})", re.MULTILINE)
#: So long is waited for an answer: far longer than anything takes, so that what hangs is seen.
PATIENCE = 30


@dataclass(frozen=True)
class State:
    """What of a graph must stay as it is: each file of its folder, and what is answered from it."""

    files: tuple[tuple[str, str], ...]
    answer: bytes


@dataclass(frozen=True)
class Target:
    """A server of a graph that is as it was."""

    client: Client
    folder: Path
    before: State


@pytest.fixture(scope="module")
def target(graph_folder: Path) -> Iterator[Target]:
    """A server with little of everything, of a graph that is on disk, as a large one is."""
    limits = Limits(seconds=0.5, memory=48 * 2**20, rows=1_000, answer=2**20, workers=2, body=5)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(snapshots, "IN_MEMORY", 0)
        with serving(graph_folder, limits) as client:
            yield Target(client, graph_folder, state(client, graph_folder))


def state(client: Client, folder: Path) -> State:
    """Return what there is now; workers that were ended are replaced first, which takes a moment."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    hashes = tuple((path.relative_to(folder).as_posix(), sha256(path.read_bytes()).hexdigest()) for path in files)
    response = next(one for one in (client.get(FIXED) for _ in range(100)) if one.status not in (429, 503))
    assert response.status == 200, response.body
    return State(hashes, response.body)


def exchange_bytes(port: int, wire: bytes) -> bytes:
    """Return all that a server says to some bytes until it closes the connection."""
    answer = b""
    with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as connection:
        try:
            connection.sendall(wire)
            while part := connection.recv(2**16):
                answer += part
        except ConnectionError:
            pass  # it was closed before all was sent
    return answer


@pytest.mark.parametrize("case", ALL, ids=[case.name for case in ALL])
def test_server_goes_on_and_the_graph_stays_as_it_is(target: Target, case: Case) -> None:
    answer = exchange_bytes(target.client.port, case.wire)
    statuses = {int(status) for status in STATUS.findall(answer)} or {CLOSED}
    assert statuses <= case.statuses, answer[:1_000]
    for word in (b"Traceback", b"site-packages", b"root:", str(target.folder).encode(), sys.prefix.encode()):
        assert word not in answer
    assert target.client.is_well()
    assert state(target.client, target.folder) == target.before


def test_there_are_enough_of_them_and_each_is_another() -> None:
    assert len(ALL) >= 300
    assert len({case.name for case in ALL}) == len({case.wire for case in ALL}) == len(ALL)
