"""A server that fails while it is written to is an EndpointError that says how, within the time there is."""

from socket import AF_INET, SOCK_STREAM, socket

import pytest

from ontology.errors import EndpointError
from queries.servers.upload import NamedGraph, upload
from tests.queries.endpoint import Answers, Request, Serve, Server

NONE = b'{"head": {"vars": ["graph", "least", "most"]}, "results": {"bindings": []}}'
GRAPHS = [NamedGraph("urn:x:1", "1", b"<urn:a> <urn:b> 1 .\n"), NamedGraph("urn:x:2", "2", b"<urn:a> <urn:b> 2 .\n")]


def fault(url: str, seconds: float = 20.0) -> str:
    with pytest.raises(EndpointError) as error:
        upload(GRAPHS, url, seconds=seconds)
    message = str(error.value)
    assert message.isprintable()
    assert message.startswith(url.rpartition("/")[0])
    return message


def writing(answer: Answers) -> Answers:
    """Answer what is written so; the server holds nothing."""

    def answer_either(request: Request) -> None:
        is_query = request.headers["Content-Type"].startswith("application/x-www-form-urlencoded")
        request.say(NONE) if is_query else answer(request)

    return answer_either


@pytest.fixture(params=["store", "sparql"])
def serve_at(request: pytest.FixtureRequest, serve: Serve) -> Serve:
    def serve_there(answer: Answers) -> Server:
        server = serve(answer)
        server.url = server.url.replace("/sparql", f"/{request.param}")
        return server

    return serve_there


def test_server_that_is_down() -> None:
    with socket(AF_INET, SOCK_STREAM) as bound_socket:
        bound_socket.bind(("127.0.0.1", 0))
        assert "cannot be reached" in fault(f"http://127.0.0.1:{bound_socket.getsockname()[1]}/sparql")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (400, "does not accept what is written"),
        (401, "wants a user and a password"),
        (403, "refuses access"),
        (404, "no endpoint at this address"),
        (405, "check it"),
        (413, "allow larger ones"),
        (429, "asked too often"),
        (500, "out of order"),
        (503, "try again later"),
        (202, "does not say that it is done"),
        (206, "does not say that it is done"),
    ],
)
def test_status_is_named_and_explained(
    serve_at: Serve, status: int, words: str, monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setenv("NETRC", f"{tmp_path}/netrc")
    server = serve_at(writing(lambda request: request.say(b"<p>no</p>", status, "text/html")))
    message = fault(server.url)
    assert words in message
    assert str(status) in message
    assert len(server.requests) == 2, "the first refusal ends it"


@pytest.mark.parametrize("status", [429, 503])
def test_short_retry_after_is_honoured_once(serve_at: Serve, status: int) -> None:
    server = serve_at(writing(lambda request: request.say(b"", status, Retry_After="0")))
    assert f"({status} " in fault(server.url)
    assert len(server.requests) == 3


def test_page_with_status_200_is_no_writing(serve_at: Serve) -> None:
    server = serve_at(writing(lambda request: request.say(b"<html>Welcome</html>", kind="text/html")))
    assert "2 graphs are not as they were written" in fault(server.url)


def test_page_in_place_of_the_digests(serve_at: Serve) -> None:
    server = serve_at(lambda request: request.say(b"<html>Welcome</html>", kind="text/html"))
    assert "not with application/sparql-results+json" in fault(server.url)
    assert len(server.requests) == 1


def test_truncated_digests(serve_at: Serve) -> None:
    server = serve_at(lambda request: request.say(NONE[:-4]))
    assert "cut off" in fault(server.url)
    assert len(server.requests) == 1, "nothing is written where nobody knows what is there"


def test_redirect_to_another_server_sends_it_nothing(serve_at: Serve, serve: Serve) -> None:
    other = serve(lambda request: request.say(NONE))
    server = serve_at(writing(lambda request: request.say(b"", 307, Location=other.url)))
    assert other.url in fault(server.url)
    assert other.requests == []


def test_redirect_on_the_same_host_carries_what_is_written(serve_at: Serve) -> None:
    server = serve_at(
        writing(lambda request: request.say(b"", 307 if request.path != "/there" else 200, Location="/there"))
    )
    fault(server.url)
    requests = [request for request in server.requests if request.path == "/there"]
    assert all("<urn:a> <urn:b>" in request.body for request in requests)
    assert len(requests) == 2


def drip(request: Request) -> None:
    request.begin(Content_Length="100000")
    while not request.server.over.wait(0.02):
        request.wfile.write(b" ")


def silence(request: Request) -> None:
    request.server.over.wait()


@pytest.mark.parametrize("answer", [drip, silence])
def test_reply_that_does_not_come_in_time(serve_at: Serve, answer: Answers) -> None:
    assert "within 0.5 seconds" in fault(serve_at(writing(answer)).url, seconds=0.5)


def endless(request: Request) -> None:
    request.begin()
    while not request.server.over.is_set():
        request.wfile.write(b" " * 4096)


def test_reply_without_end(serve_at: Serve) -> None:
    assert "larger than 1,048,576 bytes" in fault(serve_at(writing(endless)).url)


def test_reply_that_breaks_off(serve_at: Serve) -> None:
    def answer(request: Request) -> None:
        request.begin(Content_Length="900")
        request.wfile.write(b"don")

    assert "breaks off" in fault(serve_at(writing(answer)).url)


def test_connection_closed_without_a_word(serve_at: Serve) -> None:
    assert "breaks off" in fault(serve_at(writing(lambda _: None)).url)
