"""Who asks is said only to a server that wants to know, in the way it asks for, and never in an error."""

import os
from base64 import b64encode
from collections.abc import Callable
from hashlib import md5
from pathlib import Path
from urllib.request import parse_http_list, parse_keqv_list

import pytest

from ontology.errors import UsageError
from queries.engines.remote_store import RemoteStore
from tests.queries.endpoint import ASK, TRUE, Answers, Request, Serve, fault

BASIC = "Basic " + b64encode("siti:r@häsia".encode()).decode()


@pytest.fixture(autouse=True)
def nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("JANJI_USER", raising=False)
    monkeypatch.delenv("JANJI_PASSWORD", raising=False)
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))


@pytest.fixture
def siti(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JANJI_USER", "siti")
    monkeypatch.setenv("JANJI_PASSWORD", "r@häsia")


def asking(challenge: str, beginning: str) -> Answers:
    def answer(request: Request) -> None:
        if request.headers.get("Authorization", "").startswith(beginning):
            request.say(TRUE)
        else:
            request.say(b"", 401, WWW_Authenticate=challenge)

    return answer


@pytest.mark.usefixtures("siti")
def test_basic_is_told_once_it_is_asked_for_and_remembered(serve: Serve) -> None:
    server = serve(asking('Basic realm="x"', BASIC))
    store = RemoteStore(server.url)
    assert store.query(ASK) is store.query(ASK) is True
    assert [request.headers["Authorization"] for request in server.requests] == [None, BASIC, BASIC]


@pytest.mark.usefixtures("siti")
def test_server_that_does_not_ask_is_not_told(serve: Serve) -> None:
    server = serve(lambda request: request.say(TRUE))
    RemoteStore(server.url).query(ASK)
    assert server.requests[0].headers["Authorization"] is None


@pytest.mark.usefixtures("siti")
def test_digest_is_computed_from_the_challenge(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JANJI_PASSWORD", "r@hasia")
    server = serve(asking('Digest realm="SPARQL", nonce="n1", qop="auth", algorithm="MD5", opaque="o"', "Digest "))
    assert RemoteStore(server.url).query(ASK) is True
    fields = parse_keqv_list(parse_http_list(server.requests[1].headers["Authorization"].removeprefix("Digest ")))
    one, two = (md5(text.encode()).hexdigest() for text in ("siti:SPARQL:r@hasia", "POST:/sparql"))
    digest_text = f"{one}:n1:{fields['nc']}:{fields['cnonce']}:auth:{two}"
    assert fields["response"] == md5(digest_text.encode()).hexdigest()


@pytest.mark.usefixtures("siti")
@pytest.mark.parametrize("challenge", ['Digest realm="x", nonce="n", algorithm="SHA-256"', "Bearer", ""])
def test_way_of_asking_that_is_not_known(serve: Serve, challenge: str) -> None:
    message = fault(serve(asking(challenge, "nothing")).url)
    assert "password" in message
    assert "häsia" not in message


ECHOES = [
    "bad login: siti:r@häsia",
    "r%40h%C3%A4sia",
    "r%40h%c3%a4sia R%40H%C3%A4SIA",
    "r@h%E4sia",
    f"you sent {BASIC}",
    b64encode("r@häsia".encode()).decode(),
    "r@h&auml;sia r&#64;h&#228;sia r@h&#xE4;sia",
    '{"password": "r@h\\u00e4sia"}',
    " " * 4085 + "r@häsia" + "!" * 4000,
]


@pytest.mark.usefixtures("siti")
@pytest.mark.parametrize("echo", ECHOES)
def test_password_that_a_server_repeats_is_never_told(serve: Serve, echo: str) -> None:
    def answer(request: Request) -> None:
        if request.headers["Authorization"]:
            request.say(echo.encode(), 400, "text/plain")
        else:
            request.say(b"", 401, WWW_Authenticate='Basic realm="x"')

    message = fault(serve(answer).url)
    assert "it does not accept the query" in message
    for secret in ("häsia", "sia", "%40", BASIC.split()[1][:6], "cketaHNpYQ", "r@h"):
        assert secret not in message.replace("asia", "")


@pytest.mark.usefixtures("siti")
@pytest.mark.parametrize(
    ("status", "headers"),
    [
        (302, {"Location": "http://elsewhere.example/r%40h%C3%A4sia"}),
        (302, {"Location": "http://siti:r%40h%C3%A4sia@elsewhere.example/"}),
        (200, {"Content_Type": "text/r@hsia"}),
    ],
)
def test_password_in_a_header_is_never_told(
    serve: Serve, monkeypatch: pytest.MonkeyPatch, status: int, headers: dict[str, str]
) -> None:
    if status == 200:
        monkeypatch.setenv("JANJI_PASSWORD", "r@hsia")

    def answer(request: Request) -> None:
        if request.headers["Authorization"]:
            kind = headers.get("Content_Type", "text/plain")
            request.say(b"", status, kind, **{name: text for name, text in headers.items() if name == "Location"})
        else:
            request.say(b"", 401, WWW_Authenticate='Basic realm="x"')

    assert "sia" not in fault(serve(answer).url)


@pytest.mark.usefixtures("siti")
def test_password_in_a_reason_is_never_told(serve: Serve) -> None:
    def answer(request: Request) -> None:
        if request.headers["Authorization"]:
            request.wfile.write("HTTP/1.0 400 no r@häsia here\r\nContent-Length: 0\r\n\r\n".encode())
        else:
            request.say(b"", 401, WWW_Authenticate='Basic realm="x"')

    message = fault(serve(answer).url)
    assert "400 no [password] here" in message


@pytest.mark.usefixtures("siti")
def test_wrong_password_is_told_once(serve: Serve) -> None:
    server = serve(asking('Basic realm="x"', "nothing"))
    message = fault(server.url)
    assert "does not know this user or password" in message
    assert "häsia" not in message
    assert len(server.requests) == 2


def test_netrc_is_read_for_the_host_that_asks(serve: Serve, tmp_path: Path) -> None:
    file = tmp_path / "netrc"
    file.write_text("machine 127.0.0.1 login siti password r@häsia\n", encoding="utf-8")
    file.chmod(0o600)
    server = serve(asking('Basic realm="x"', BASIC))
    assert RemoteStore(server.url).query(ASK) is True


def test_netrc_of_other_hosts_is_told_to_nobody(serve: Serve, tmp_path: Path) -> None:
    file = tmp_path / "netrc"
    file.write_text("machine example.org login siti password x\ndefault login siti password y\n", encoding="utf-8")
    file.chmod(0o600)
    server = serve(asking('Basic realm="x"', "Basic"))
    assert "wants a user and a password" in fault(server.url)


@pytest.mark.parametrize("text", ["machine 127.0.0.1 login siti password r@häsia geheim geheim\n", "rahasia"])
def test_netrc_that_cannot_be_read_is_named_without_its_content(serve: Serve, tmp_path: Path, text: str) -> None:
    file = tmp_path / "netrc"
    file.write_text(text, encoding="utf-8")
    file.chmod(0o600)
    server = serve(asking('Basic realm="x"', "Basic"))
    with pytest.raises(UsageError) as error:
        RemoteStore(server.url).query(ASK)
    assert str(error.value).startswith(f"{file}:1")
    assert "asia" not in str(error.value)


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o660])
def test_netrc_that_others_may_read_is_refused(serve: Serve, tmp_path: Path, mode: int) -> None:
    file = tmp_path / "netrc"
    file.write_text("machine 127.0.0.1 login siti password rahasia\n", encoding="utf-8")
    file.chmod(mode)
    server = serve(asking('Basic realm="x"', "Basic"))
    with pytest.raises(UsageError, match="holds a password and others may read it: chmod 600"):
        RemoteStore(server.url).query(ASK)
    assert not any("Authorization" in request.headers for request in server.requests)


def zeros(path: Path) -> None:
    path.symlink_to("/dev/zero")


def sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(2**40)


@pytest.mark.parametrize("make_obstacle", [os.mkfifo, zeros, sparse, os.mkdir])
def test_netrc_that_is_no_small_file_is_refused_at_once(
    serve: Serve, tmp_path: Path, make_obstacle: Callable[[Path], None]
) -> None:
    make_obstacle(tmp_path / "netrc")
    server = serve(asking('Basic realm="x"', "Basic"))
    with pytest.raises(UsageError, match=r"netrc cannot be read \("):
        RemoteStore(server.url).query(ASK)


def test_user_without_a_password(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JANJI_USER", "siti")
    server = serve(asking('Basic realm="x"', "Basic"))
    with pytest.raises(UsageError, match="go together"):
        RemoteStore(server.url).query(ASK)
