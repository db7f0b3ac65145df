"""What holds for every request: its host, the headers of its answer, and its line in the log."""

import json
import re
import socket
from pathlib import Path
from urllib.parse import quote, unquote

import pytest

from graph_cli.web import connection
from graph_cli.web.limits import Limits
from tests.graph_cli.web.client import Client
from tests.graph_cli.web.conftest import serving


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:80", "", "localhost:x"])
def test_name_that_is_not_the_servers_is_told_off(client: Client, host: str) -> None:
    response = client.send("GET", "/sparql", headers={"host": host})
    assert response.status in (400, 421)
    assert b"sd:Service" not in response.body


def test_every_answer_is_guarded(client: Client) -> None:
    for response in (client.send("GET", "/sparql"), client.send("GET", "/nothing"), client.get("SELEC")):
        assert response.headers["x-content-type-options"] == "nosniff"
        assert "default-src 'none'" in response.headers["content-security-policy"]
        assert "server" not in response.headers
        assert b"Traceback" not in response.body


def test_fault_of_the_servers_own_tells_nothing_of_it(graph_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("/a/path/of/this/machine")

    monkeypatch.setattr("graph_cli.web.endpoint.job_of", fail)
    with serving(graph_folder, Limits(workers=1)) as server:
        response = server.get("ASK {}")
        assert (response.status, response.media) == (500, "application/problem+json")
        assert response.headers["x-content-type-options"] == "nosniff"
        assert b"machine" not in response.body
        assert server.is_well()


def test_log_names_no_visitor_and_no_query_unless_asked(client: Client, graph_folder: Path) -> None:
    client.get("ASK { 'secret' ?p ?o }")
    assert any(line.startswith("GET /sparql ") for line in client.log)
    assert not any("127.0.0.1" in line or "secret" in line for line in client.log)
    with serving(graph_folder, Limits(workers=1), addresses=True) as open_hearted:
        open_hearted.is_well()
        assert open_hearted.log.wait_for("GET /health").endswith(" 127.0.0.1")


def test_line_of_the_log_is_one_line(client: Client) -> None:
    client.send("GET", "/a%0AGET%20/b")
    assert client.log.wait_for("%0AGET%20/b ").startswith("GET /a%0AGET%20/b 404 ")


def test_no_line_of_the_log_looks_like_another_one(client: Client) -> None:
    for path in (
        "/a%20200%205%20bytes%201%20ms%20192.0.2.1",
        "/a%1b[31m",
        "/a%0d%0aGET",
        "/a%E2%80%AE",
        "/a%C2%9B",
        "/%00",
    ):
        client.send(
            "GET", path, headers={"user-agent": "\x1b[31m", "referer": "\u009b", "x-forwarded-for": "192.0.2.1"}
        )
        line = client.log.wait_for(f"GET {quote(unquote(path))} ")
        assert re.fullmatch(r"GET [!-~]+ 404 \d+ bytes \d+ ms", line)
    client.send("GET", "/" + "b" * 9_000)
    assert len(client.log.wait_for("/bbb")) < 600


@pytest.mark.parametrize(
    ("wire", "status"),
    [
        (b"GET /" + b"a" * 100_000, 414),
        (b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: " + b"a" * 100_000, 431),
        (b"POST /sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", 501),
        (b"nonsense\r\n\r\n", 400),
    ],
)
def test_what_is_no_request_is_told_why(client: Client, wire: bytes, status: int) -> None:
    with socket.create_connection(("127.0.0.1", client.port), timeout=30) as connection:
        connection.sendall(wire)
        answer = b""
        while part := connection.recv(2**16):
            answer += part
    head, _, body = answer.partition(b"\r\n\r\n")
    assert head.startswith(f"HTTP/1.1 {status} ".encode())
    assert b"application/problem+json" in head
    assert json.loads(body)["status"] == status


@pytest.mark.parametrize("port", ["²", "9" * 6_000, "-1", "1_0", " 1"])
def test_host_with_a_port_that_is_none_is_told_off(client: Client, port: str) -> None:
    assert (
        client.send("GET", "/sparql", headers={"host": f"127.0.0.1:{port}".encode("latin-1").decode("latin-1")}).status
        == 421
    )


def test_headers_beyond_their_size_are_refused(client: Client) -> None:
    for headers in ({"accept": "text/csv," * 2_000}, {f"x-{number}": "x" * 200 for number in range(90)}):
        response = client.send("GET", "/health", headers=headers)
        assert (response.status, response.media) == (431, "application/problem+json")
    assert client.send("GET", "/health", headers={"accept": "text/csv," * 1_500}).status == 200


def test_request_that_never_ends_is_cut_off(graph_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "HEAD_SECONDS", 0.2)
    with serving(graph_folder, Limits(workers=1, body=0.2)) as server:
        assert server.is_well()
        for beginning in (b"", b"GET /health HT"):
            with socket.create_connection(("127.0.0.1", server.port), timeout=30) as slow:
                slow.sendall(beginning)
                assert slow.recv(100) == b""
        head = "POST /sparql HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/sparql-query\r\n"
        with socket.create_connection(("127.0.0.1", server.port), timeout=30) as slow:
            slow.sendall(f"{head}Content-Length: 100\r\n\r\nASK".encode())
            assert slow.recv(100).startswith(b"HTTP/1.1 408 ")
