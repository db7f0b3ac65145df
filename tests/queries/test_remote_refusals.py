"""An endpoint that cannot be reached, refuses, redirects or never ends is an EndpointError that says what to do."""

from email.utils import formatdate
from socket import AF_INET, SOCK_STREAM, socket

import pytest

from queries.engines.remote_store import RemoteStore
from tests.queries.endpoint import ASK, JSON, TRUE, Answers, Request, Serve, fault


def test_refused_connection() -> None:
    with socket(AF_INET, SOCK_STREAM) as bound_socket:
        bound_socket.bind(("127.0.0.1", 0))
        assert "cannot be reached" in fault(f"http://127.0.0.1:{bound_socket.getsockname()[1]}/sparql")


def test_plain_http_where_encryption_is_expected(serve: Serve) -> None:
    url = serve(lambda request: request.say(TRUE)).url.replace("http:", "https:")
    assert "cannot be reached" in fault(url)


def test_connection_closed_without_a_word(serve: Serve) -> None:
    assert "breaks off" in fault(serve(lambda _: None).url)


def test_answer_that_is_no_http(serve: Serve) -> None:
    def answer(request: Request) -> None:
        request.wfile.write(b"220 smtp\r\n")

    assert "no HTTP" in fault(serve(answer).url)


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (303, "no answer"),
        (400, "does not accept the query"),
        (401, "put them into JANJI_USER and JANJI_PASSWORD"),
        (403, "refuses access"),
        (404, "no endpoint at this address"),
        (414, "no answer"),
        (429, "asked too often"),
        (500, "out of order"),
        (503, "try again later"),
    ],
)
def test_status_is_named_and_explained(serve: Serve, status: int, words: str) -> None:
    server = serve(lambda request: request.say(b"<p>no</p>", status, "text/html", Location="/x"))
    message = fault(server.url)
    assert words in message
    assert f"({status} " in message
    assert len(server.requests) == 1


def test_what_an_endpoint_says_of_a_bad_query_is_shown_without_its_control_characters(serve: Serve) -> None:
    server = serve(lambda request: request.say(b"Line 1:\n\x1b[31mno function" + b"!" * 9000, 400))
    message = fault(server.url)
    assert "Line 1: \\x1b[31mno function!" in message
    assert len(message) < 400


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("after", ["0", formatdate(0, usegmt=True)])
def test_short_retry_after_is_honoured(serve: Serve, status: int, after: str) -> None:
    def answer(request: Request) -> None:
        request.say(TRUE) if server.requests[1:] else request.say(b"", status, Retry_After=after)

    server = serve(answer)
    assert RemoteStore(server.url).query(ASK) is True
    assert server.requests[1].query == ASK


@pytest.mark.parametrize(("after", "tries"), [("0", 2), ("3600", 1), ("soon", 1), ("-1", 1), ("", 1)])
def test_retry_after_is_honoured_once_and_only_if_short(serve: Serve, after: str, tries: int) -> None:
    server = serve(lambda request: request.say(b"", 429, Retry_After=after))
    message = fault(server.url)
    assert ("wait 3,600 seconds" in message) == (after == "3600")
    assert len(server.requests) == tries


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_redirect_on_the_same_host_is_followed_with_the_query(serve: Serve, status: int) -> None:
    def answer(request: Request) -> None:
        request.say(TRUE) if request.path == "/there" else request.say(b"", status, Location="/there")

    server = serve(answer)
    assert RemoteStore(server.url).query(ASK) is True
    assert server.requests[1].query == ASK


@pytest.mark.parametrize(
    "place", ["//example.org/sparql", "http://localhost/", "file:///etc/passwd", "http://[", "http://a:b/"]
)
def test_redirect_elsewhere_is_not_followed(serve: Serve, place: str) -> None:
    server = serve(lambda request: request.say(b"", 302, Location=place))
    assert "it redirects to" in fault(server.url)
    assert len(server.requests) == 1


def test_redirect_to_another_server_sends_it_nothing(serve: Serve) -> None:
    other = serve(lambda request: request.say(TRUE))
    server = serve(lambda request: request.say(b"", 307, Location=other.url))
    assert other.url in fault(server.url)
    assert other.requests == []


def test_redirect_without_end(serve: Serve) -> None:
    server = serve(lambda request: request.say(b"", 307, Location=f"/{len(server.requests)}"))
    assert "again and again" in fault(server.url)


def drip(request: Request) -> None:
    while not request.server.over.wait(0.02):
        request.wfile.write(b" ")


def drip_body(request: Request) -> None:
    request.begin(Content_Length="100000")
    drip(request)


def drip_header(request: Request) -> None:
    request.wfile.write(b"HTTP/1.0 200 OK\r\nX-Slow: ")
    drip(request)


def drip_refusal(request: Request) -> None:
    request.begin(400, Content_Length="100000")
    drip(request)


def silence(request: Request) -> None:
    request.server.over.wait()


@pytest.mark.parametrize("answer", [drip_body, drip_header, drip_refusal, silence])
def test_answer_that_does_not_come_in_time(serve: Serve, answer: Answers) -> None:
    assert "within 0.5 seconds" in fault(serve(answer).url, seconds=0.5)


def endless(kind: str, status: int = 200, **headers: str) -> Answers:
    def answer(request: Request) -> None:
        request.begin(status, kind, **headers)
        while not request.server.over.is_set():
            request.wfile.write(b" " * 4096)

    return answer


def endless_headers(request: Request) -> None:
    request.wfile.write(b"HTTP/1.0 200 OK\r\n")
    while not request.server.over.is_set():
        request.wfile.write(b"X: " + b"x" * 4000 + b"\r\n")


@pytest.mark.parametrize(
    "answer",
    [endless(JSON), endless(JSON, Content_Length=str(10**15)), endless_headers],
    ids=["body", "length", "headers"],
)
def test_answer_without_end(serve: Serve, answer: Answers) -> None:
    assert "larger than 100,000 bytes" in fault(serve(answer).url)


def test_refusal_without_end_is_not_waited_for(serve: Serve) -> None:
    assert "(500 " in fault(serve(endless("text/html", 500)).url)
