"""Clients that send slowly, or take slowly what they asked for: they are cut off, and the others are served."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote

import pytest

from graph_cli.web import connection
from graph_cli.web.limits import Limits
from tests.graph_cli.web.client import Client
from tests.graph_cli.web.conftest import serving

#: An answer that is larger than what the system keeps of it for who does not read: 8 MB in one row.
SIZE = 2**23
DOUBLED = " ".join(f"BIND(CONCAT(?v{n}, ?v{n}) AS ?v{n + 1})" for n in range(19))
LARGE = f"SELECT ?v19 {{ VALUES ?v0 {{ '0123456789abcdef' }} {DOUBLED} }}"
ASKED = f"GET /sparql?query={quote(LARGE)} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode()
HALF = b"GET /health HTTP/1.1\r\nHost: 127."
OTHER_ADDRESS = "127.0.0.2"


@contextmanager
def send_slowly(server: Client, content: bytes) -> Iterator[socket.socket]:
    """Yield a connection on which something was sent, and of which little is kept that is not read."""
    with socket.socket() as client:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2**12)
        client.settimeout(60)
        client.connect(("127.0.0.1", server.port))
        client.sendall(content)
        yield client


def read(client: socket.socket) -> int:
    """Return how many bytes come until the connection is closed."""
    size = 0
    try:
        while part := client.recv(2**20):
            size += len(part)
    except ConnectionError:
        pass
    return size


def test_answer_that_is_not_taken_is_cut_off_in_time(graph_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "PIECE_SECONDS", 0.2)
    with serving(graph_folder, Limits(workers=1)) as server, send_slowly(server, ASKED) as slow:
        server.log.wait_for("GET /sparql 200")
        assert read(slow) < SIZE


def test_answer_that_is_taken_comes_whole_however_large(graph_folder: Path) -> None:
    with serving(graph_folder, Limits(workers=1)) as server, send_slowly(server, ASKED) as client:
        assert read(client) > SIZE


def test_of_what_waits_to_be_taken_the_oldest_is_cut_off(graph_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two answers may wait, or what is left of some more: of six that nobody reads, those that were asked last do."""
    monkeypatch.setattr(connection, "UNSENT", 2 * SIZE)
    monkeypatch.setattr(connection, "PIECE_SECONDS", 60)
    with serving(graph_folder, Limits(workers=1)) as server, ExitStack() as clients:
        slow = []
        for _ in range(6):
            slow.append(clients.enter_context(send_slowly(server, ASKED)))
            slow[-1].recv(1)
        server.log.wait_for("GET /sparql 200")
        assert server.is_well()
        sizes = [read(each) for each in slow]
        assert sizes[0] < SIZE < sizes[-1]


def test_half_a_head_from_one_address_locks_nobody_out(graph_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "CONNECTIONS", 6)
    monkeypatch.setattr(connection, "HEAD_SECONDS", 60)
    with serving(graph_folder, Limits(workers=1)) as server, ExitStack() as clients:
        visitor = HTTPConnection("127.0.0.1", server.port, timeout=60, source_address=(OTHER_ADDRESS, 0))
        assert status(visitor) == 200
        half = [clients.enter_context(send_slowly(server, HALF)) for _ in range(12)]
        assert read(half[0]) == 0
        assert status(visitor) == 200
        visitor.close()
        for _ in range(12):
            other = HTTPConnection("127.0.0.1", server.port, timeout=60, source_address=(OTHER_ADDRESS, 0))
            assert status(other) == 200
            other.close()
        half[-1].sendall(b"0.0.1\r\nConnection: close\r\n\r\n")
        assert read(half[-1]) > 0


def status(client: HTTPConnection) -> int:
    client.request("GET", "/health")
    response = client.getresponse()
    response.read()
    return response.status
