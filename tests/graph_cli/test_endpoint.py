"""A remote endpoint that fails: exit code 4, one line, nothing on standard output."""

import socket
from collections.abc import Callable, Iterator
from subprocess import CompletedProcess

import pytest

Janji = Callable[..., CompletedProcess[str]]

LINES = [
    ("ask", "programs"),
    ("ask", "programs", "--place", "kotim"),
    ("show", "kotim"),
    ("search", "kerja"),
    ("stats",),
    ("sparql", "ASK {}"),
    ("view", "kotim", "-o", "-"),
]


@pytest.fixture
def unused_address() -> Iterator[str]:
    """Yield the address of a port of this machine that is bound and on which nobody listens."""
    with socket.socket() as bound_socket:
        bound_socket.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{bound_socket.getsockname()[1]}/sparql"


@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_refused_connection_is_an_error_of_the_endpoint(
    line: tuple[str, ...], bare: Janji, unused_address: str
) -> None:
    ran = bare(*line, "--endpoint", unused_address)
    assert (ran.returncode, ran.stdout) == (4, "")
    assert unused_address.removeprefix("http://").removesuffix("/sparql") in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


def test_update_and_service_are_refused_before_an_endpoint_is_asked(bare: Janji, unused_address: str) -> None:
    assert bare("sparql", "CLEAR ALL", "--endpoint", unused_address).returncode == 2
    assert bare("sparql", "ASK { SERVICE <urn:x> {} }", "--endpoint", unused_address).returncode == 2


def test_endpoint_needs_no_graph_folder(bare: Janji, unused_address: str) -> None:
    assert "janji build" not in bare("ask", "programs", "--endpoint", unused_address).stderr
