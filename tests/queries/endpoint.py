"""An endpoint on this machine that answers as a test says, well or badly, until the test is over."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import parse_qs

import pytest

from ontology.errors import EndpointError
from queries.engines.remote_store import RemoteStore

JSON = "application/sparql-results+json"
TURTLE = "text/turtle"
ASK, SELECT, CONSTRUCT = "ASK {}", "SELECT ?x { VALUES ?x { 1 } }", "CONSTRUCT { <urn:a> <urn:b> 1 } {}"
TRUE = b'{"head": {}, "boolean": true}'


class Request(BaseHTTPRequestHandler):
    """What an endpoint was asked, and the means to answer it."""

    server: "Server"

    def do_POST(self) -> None:
        self.body = self.rfile.read(int(self.headers["Content-Length"] or 0)).decode()
        self.query = parse_qs(self.body).get("query", [""])[0]
        self.server.requests.append(self)
        self.server.answer(self)

    do_PUT = do_DELETE = do_GET = do_POST  # noqa: N815 - http.server's names

    def say(self, body: bytes, status: int = 200, kind: str = JSON, **headers: str) -> None:
        length = {"Content-Length": str(len(body))}
        self.begin(status, kind, **length, **headers)
        self.wfile.write(body)

    def begin(self, status: int = 200, kind: str = JSON, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content-Type": kind, **headers}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Keep still."""


Answers = Callable[[Request], None]


class Server(ThreadingHTTPServer):
    """An endpoint on this machine that answers as a test says, until the test is over."""

    def __init__(self, answer: Answers) -> None:
        super().__init__(("127.0.0.1", 0), Request)
        self.answer = answer
        self.requests: list[Request] = []
        self.over = Event()
        self.url = f"http://127.0.0.1:{self.server_port}/sparql"

    def handle_error(self, *_: object) -> None:
        """Keep still where a client hangs up."""


@contextmanager
def serving(answer: Answers) -> Iterator[Server]:
    with Server(answer) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.over.set()
        server.shutdown()
        thread.join()


Serve = Callable[[Answers], Server]


def fault(url: str, query: str = ASK, seconds: float = 20.0, largest: int = 100_000) -> str:
    """Return the message of the EndpointError with which a query ends."""
    with pytest.raises(EndpointError) as error:
        RemoteStore(url, seconds=seconds, largest=largest).query(query)
    message = str(error.value)
    assert message.isprintable()
    assert message.startswith(url.split("?")[0])
    return message
