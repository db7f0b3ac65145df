"""A SPARQL 1.1 endpoint gives the same answers as the embedded store, in Python and on the command line."""

import json
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from graph_cli.entry import run
from ontology.errors import TermError, UsageError
from queries import Graph, Triples, connect
from queries.engines.remote_store import RemoteStore
from tests.queries.asked import Arguments, everything_asked, title
from tests.queries.endpoint import ASK, CONSTRUCT, JSON, SELECT, TRUE, Request, Serve, Server


@pytest.mark.parametrize(("name", "arguments"), everything_asked(), ids=title)
def test_endpoint_gives_the_answers_of_the_embedded_store(
    graph: Graph, endpoint: Server, name: str, arguments: Arguments
) -> None:
    assert connect(endpoint.url).ask(name, exactly=False, **arguments) == graph.ask(name, exactly=False, **arguments)


def test_endpoint_speaks_the_language_that_is_asked_for(graph: Graph, endpoint: Server) -> None:
    other = Graph(graph.store, language="id")
    assert connect(endpoint.url, language="id").ask("places") == other.ask("places")


def test_endpoint_searches_shows_and_draws_alike(graph: Graph, endpoint: Server) -> None:
    remote = connect(endpoint.url)
    assert remote.search("janji kerja") == graph.search("janji kerja")
    assert remote.show("kotim") == graph.show("kotim")
    assert remote.network() == graph.network()


def test_base_that_is_none_is_refused_before_anything_is_asked() -> None:
    with pytest.raises(TermError, match=r"is no base of addresses: write https://example\.org/study/"):
        connect("http://127.0.0.1:9/sparql", base="https://example.org/study")


def test_empty_answer_says_what_is_known(graph: Graph, endpoint: Server) -> None:
    arguments = {"place": "bantaeng", "commitment": "conditional"}
    remote, local_answer = (
        store.ask("who-promised-what", exactly=False, **arguments) for store in (connect(endpoint.url), graph)
    )
    assert remote.notes == local_answer.notes != ()


@pytest.mark.parametrize(
    "query",
    [
        "ASK { ?place a janji:Place }",
        "ASK { ?place a janji:Nothing }",
        'SELECT ?a ?b ?c (1.5 AS ?d) (true AS ?e) { VALUES (?a ?b) { (1 UNDEF) (<urn:x> "x"@id) } }',
        "SELECT * { ?none a janji:Nothing }",
        "CONSTRUCT { ?place skos:prefLabel ?label } WHERE { ?place a janji:Place ; skos:prefLabel ?label }",
        "CONSTRUCT { ?none a janji:Nothing } WHERE { ?none a janji:Nothing }",
        "DESCRIBE ?place { ?place a janji:Place }",
        "# this would CLEAR or DROP nothing\n# DELETE\nSELECT (COUNT(*) AS ?n) { ?s ?p ?o } # INSERT",
    ],
)
def test_any_query_gives_the_same(graph: Graph, endpoint: Server, query: str) -> None:
    prefixes = "PREFIX janji: <https://w3id.org/janji/ns#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
    assert connect(endpoint.url).sparql(prefixes + query) == graph.sparql(prefixes + query)


def test_request_says_who_asks_and_what_it_reads(endpoint: Server) -> None:
    connect(endpoint.url).sparql(ASK)
    request = endpoint.requests[-1]
    assert request.headers["User-Agent"] == f"janji/{version('janji')}"
    assert JSON in request.headers["Accept"]
    assert list(parse_qs(request.body)) == ["query"]


def test_answer_in_chunks_is_read(serve: Serve) -> None:
    def answer(request: Request) -> None:
        request.protocol_version = "HTTP/1.1"
        request.begin(Transfer_Encoding="chunked", Connection="close")
        for piece in (TRUE[:9], TRUE[9:], b""):
            request.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))

    assert RemoteStore(serve(answer).url).query(ASK) is True


def test_answer_without_a_length_is_read_where_its_end_is_seen(serve: Serve) -> None:
    def answer(request: Request) -> None:
        request.begin()
        request.wfile.write(TRUE)

    assert RemoteStore(serve(answer).url).query(ASK) is True


def test_nothing_is_imported_or_reached_before_a_question() -> None:
    code = "import sys, queries; sys.exit(any(name in sys.modules for name in ('SPARQLWrapper', 'http.client')))"
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], check=False).returncode == 0


@pytest.mark.parametrize(
    "url",
    [
        "",
        "janji-graph",
        "example.org/sparql",
        "ftp://example.org/",
        "file:///etc/passwd",
        "http://",
        "http://[",
        "http://x:port/",
        "http://a b/",
        "http://x/\n",
        f"http://{'x' * 70}/",
    ],
)
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(UsageError, match="no address of an endpoint"):
        connect(url)


@pytest.mark.parametrize(
    "url", ["https://siti:rahasia@x.org/", "http://siti@x.org/", "siti:rahasia@x.org/sparql", "http://siti:r@[/"]
)
def test_password_in_an_address_is_refused_and_not_repeated(url: str) -> None:
    with pytest.raises(UsageError, match="JANJI_USER and JANJI_PASSWORD, or into") as error:
        connect(url)
    assert "siti" not in str(error.value)


@pytest.mark.parametrize("query", ["SELECT", "CLEAR ALL", "ASK { SERVICE <urn:x> {} }", "SELECT * { ?x no:prefix 1 }"])
def test_what_is_no_query_is_never_sent(endpoint: Server, query: str) -> None:
    before = len(endpoint.requests)
    with pytest.raises(UsageError):
        RemoteStore(endpoint.url).query(query)
    assert len(endpoint.requests) == before


def exit_of(*line: str) -> int:
    with pytest.raises(SystemExit) as exit_info:
        run(line)
    assert isinstance(exit_info.value.code, int)
    return exit_info.value.code


def test_command_asks_an_endpoint(endpoint: Server, capsys: pytest.CaptureFixture[str]) -> None:
    line = ("ask", "who-promised-what", "--place", "kotim", "--lang", "en", "--format", "json")
    code = exit_of(*line, "--endpoint", endpoint.url)
    right_rows = connect(endpoint.url).ask("who-promised-what", place="kotim").rows
    assert (code, json.loads(capsys.readouterr().out)) == (0, right_rows)


def test_sparql_command_prints_tables_truths_and_graphs(endpoint: Server, capsys: pytest.CaptureFixture[str]) -> None:
    outputs = []
    for query, more in ((SELECT, ("--format", "csv")), (ASK, ()), (CONSTRUCT, ())):
        assert exit_of("sparql", query, *more, "--endpoint", endpoint.url) == 0
        outputs.append(capsys.readouterr().out)
    assert outputs[:2] == ["x\r\n1\r\n", "true\n"]
    assert "<urn:a> <urn:b> 1 ." in outputs[2]
    assert isinstance(connect(endpoint.url).sparql(CONSTRUCT), Triples)


@pytest.mark.parametrize("line", [("ask", "who-promised-what"), ("sparql", SELECT), ("sparql", CONSTRUCT)], ids=str)
def test_command_leaves_with_code_4_where_an_endpoint_fails(
    serve: Serve, line: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    url = serve(lambda request: request.say(b"<html>", kind="text/html")).url
    assert exit_of(*line, "--endpoint", url) == 4
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(url)
    assert err.count("\n") == 1
    assert urlsplit(err.split()[0]).hostname == "127.0.0.1"
