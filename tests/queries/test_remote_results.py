"""What an endpoint sends in place of a whole result is an EndpointError: never a part of an answer."""

import json

import pytest

from queries.engines.remote_store import RemoteStore
from queries.engines.store import Solutions
from tests.queries.endpoint import ASK, CONSTRUCT, JSON, SELECT, TRUE, TURTLE, Request, Serve, fault

ONE = {"type": "literal", "datatype": "http://www.w3.org/2001/XMLSchema#integer", "value": "1"}


@pytest.mark.parametrize(
    "kind", ["text/html; charset=utf-8", "application/xml", "text/plain", "a/b; c=application/json"]
)
def test_page_with_status_200(serve: Serve, kind: str) -> None:
    message = fault(serve(lambda request: request.say(b"<html>Welcome</html>", kind=kind)).url)
    assert "often it ends in /sparql" in message


def test_answer_without_a_type(serve: Serve) -> None:
    def answer(request: Request) -> None:
        request.send_response(200)
        request.end_headers()
        request.wfile.write(TRUE)

    assert "not with application/sparql-results+json" in fault(serve(answer).url)


def test_xml_that_is_smuggled_in_as_json_is_not_read(serve: Serve) -> None:
    kind = f"{JSON}; as=application/sparql-results+xml"
    assert "no SPARQL result" in fault(serve(lambda request: request.say(b"<!DOCTYPE a><a/>", kind=kind)).url)


@pytest.mark.parametrize(
    ("query", "body"),
    [
        (ASK, b""),
        (ASK, b"true"),
        (ASK, b'{"boolean": "true"}'),
        (ASK, b'{"head": {"vars": ["x"]}, "results": {"bindings": []}}'),
        (ASK, b"\xff\xfe"),
        (ASK, b"[" * 90_000),
        (SELECT, TRUE),
        (SELECT, b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "uri", "value": "urn:a"}}'),
        (SELECT, b'{"head": {}, "results": {"bindings": []}}'),
        (SELECT, b'{"head": {"vars": ["x"]}, "results": {}}'),
        (SELECT, b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"y": {"type": "uri", "value": "urn:a"}}]}}'),
        (SELECT, b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "uri", "value": 1}}]}}'),
        (SELECT, b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": "urn:a"}]}}'),
        (SELECT, b'{"head": {"vars": ["x"]}, "results": {"bindings": []}}\njava.util.concurrent.TimeoutException'),
        (CONSTRUCT, b"<urn:a> <urn:b> <urn:"),
        (CONSTRUCT, b"<urn:a> <urn:b>"),
    ],
    ids=range(16),
)
def test_truncated_or_misshapen_result(serve: Serve, query: str, body: bytes) -> None:
    kind = TURTLE if query == CONSTRUCT else JSON
    assert "cut off or no SPARQL result" in fault(serve(lambda request: request.say(body, kind=kind)).url, query)


@pytest.mark.parametrize(("query", "kind"), [(ASK, JSON), (CONSTRUCT, TURTLE)])
def test_answer_shorter_than_it_says(serve: Serve, query: str, kind: str) -> None:
    def answer(request: Request) -> None:
        request.begin(kind=kind, Content_Length="900")
        request.wfile.write(TRUE if query == ASK else b"<urn:a> <urn:b> 1 .\n")

    assert "breaks off" in fault(serve(answer).url, query)


def test_chunks_that_break_off(serve: Serve) -> None:
    def answer(request: Request) -> None:
        request.protocol_version = "HTTP/1.1"
        request.begin(kind=TURTLE, Transfer_Encoding="chunked", Connection="close")
        request.wfile.write(b"14\r\n<urn:a> <urn:b> 1 .\n\r\n")

    assert "breaks off" in fault(serve(answer).url, CONSTRUCT)


def test_graph_whose_end_cannot_be_seen(serve: Serve) -> None:
    def answer(request: Request) -> None:
        request.begin(kind=TURTLE)
        request.wfile.write(b"<urn:a> <urn:b> 1 .\n")

    assert "without its length" in fault(serve(answer).url, CONSTRUCT)


def test_partial_content_is_no_answer(serve: Serve) -> None:
    assert "no whole answer" in fault(serve(lambda request: request.say(TRUE, 206)).url)


def test_answer_of_an_endpoint_whose_time_was_up(serve: Serve) -> None:
    assert "in part" in fault(serve(lambda request: request.say(TRUE, X_SQL_State="S1TAT")).url)


@pytest.mark.parametrize("most", ["2", "3"])
def test_as_many_rows_as_the_endpoint_ever_gives(serve: Serve, most: str) -> None:
    body = json.dumps({"head": {"vars": ["x"]}, "results": {"bindings": [{"x": ONE}] * 3}}).encode()
    server = serve(lambda request: request.say(body, X_SPARQL_MaxRows=most))
    assert f"{most} rows at most" in fault(server.url, SELECT)


def test_fewer_rows_than_the_endpoint_ever_gives(serve: Serve) -> None:
    body = json.dumps({"head": {"vars": ["x"]}, "results": {"bindings": [{"x": ONE}] * 3}}).encode()
    server = serve(lambda request: request.say(body, X_SPARQL_MaxRows="4"))
    assert RemoteStore(server.url).query(SELECT) == Solutions(("x",), [(1,)] * 3)
