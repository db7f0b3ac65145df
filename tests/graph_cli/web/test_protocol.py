"""SPARQL 1.1 Protocol: what a client may send, what it gets, and what is refused."""

from pathlib import Path
from urllib.parse import urlencode
from xml.etree import ElementTree

import pyoxigraph
import pytest

from graph_cli.web.limits import Limits
from tests.graph_cli.web.client import Client
from tests.graph_cli.web.conftest import serving

ASK = "ASK { ?s ?p ?o }"
SELECT = "SELECT ?s WHERE { ?s a <https://w3id.org/janji/ns#Promise> } ORDER BY ?s LIMIT 3"
CONSTRUCT = "CONSTRUCT WHERE { ?s a <https://w3id.org/janji/ns#Promise> }"
DOCUMENT = "https://w3id.org/janji/id/document/lebak-kasepuhan"
FORM = "application/x-www-form-urlencoded"
JSON = "application/sparql-results+json"


def test_query_by_get(client: Client) -> None:
    response = client.get(SELECT)
    assert (response.status, response.media) == (200, JSON)
    assert response.json["head"]["vars"] == ["s"]
    assert len(response.json["results"]["bindings"]) == 3


def test_query_by_form(client: Client) -> None:
    assert client.post(urlencode({"query": ASK}).encode(), FORM).json["boolean"] is True


def test_query_as_it_stands(client: Client) -> None:
    assert client.post(ASK.encode(), "application/sparql-query; charset=utf-8").json["boolean"] is True


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", JSON),
        ("*/*", JSON),
        ("application/json", JSON),
        ("application/sparql-results+xml", "application/sparql-results+xml"),
        ("text/csv", "text/csv"),
        ("text/tab-separated-values", "text/tab-separated-values"),
        ("text/csv;q=0.5, application/sparql-results+xml;q=0.9", "application/sparql-results+xml"),
        ("text/html, text/csv;q=0.1", "text/csv"),
    ],
)
def test_rows_come_as_the_client_takes_them(client: Client, accept: str, media: str) -> None:
    response = client.get(SELECT, accept)
    assert (response.status, response.media) == (200, media)
    assert b"https://w3id.org/janji/id/promise/" in response.body
    assert "accept" in response.headers["vary"].lower()


@pytest.mark.parametrize("media", ["application/sparql-results+xml", "text/tab-separated-values", JSON])
def test_every_kind_of_term_is_the_same_in_every_format(client: Client, media: str) -> None:
    query = """SELECT * { VALUES (?a ?b ?c ?d) {
        ("a \\"quoted\\" \\n, text" "teks"@id 12.50 <urn:x:y>) ("" "é"@fr "2024-02-29"^^<urn:x:date> UNDEF) } }"""
    response = client.get(query, media)
    read = pyoxigraph.parse_query_results(response.body, format=pyoxigraph.QueryResultsFormat.from_media_type(media))
    assert isinstance(read, pyoxigraph.QuerySolutions)
    own_answer = pyoxigraph.Store().query(query)
    assert isinstance(own_answer, pyoxigraph.QuerySolutions)
    assert {tuple(row) for row in read} == {tuple(row) for row in own_answer}


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", "text/turtle"),
        ("application/n-triples", "application/n-triples"),
        ("application/ld+json", "application/ld+json"),
        ("application/rdf+xml", "application/rdf+xml"),
    ],
)
def test_graph_comes_as_the_client_takes_it(client: Client, accept: str, media: str) -> None:
    response = client.get(CONSTRUCT, accept)
    assert (response.status, response.media) == (200, media)
    form = pyoxigraph.RdfFormat.from_media_type(media)
    rows = client.get(CONSTRUCT.replace("CONSTRUCT", "SELECT *")).json["results"]["bindings"]
    assert len(set(pyoxigraph.parse(response.body, format=form))) == len(rows)


def test_answer_that_the_client_does_not_take_is_not_acceptable(client: Client) -> None:
    for query, accept in ((SELECT, "text/turtle"), (CONSTRUCT, "text/csv"), (SELECT, "image/png")):
        response = client.get(query, accept)
        assert (response.status, response.media) == (406, "application/problem+json")


def test_what_has_no_form_in_xml_is_not_sent_in_it(client: Client) -> None:
    for query, accept in (
        ('CONSTRUCT { <urn:x:s> <urn:x:1> "text" } WHERE {}', "application/rdf+xml"),
        ('SELECT ("\\u0001" AS ?text) {}', "application/sparql-results+xml"),
    ):
        response = client.get(query, accept)
        assert (response.status, response.media) == (406, "application/problem+json")
        assert client.get(query).status == 200


@pytest.mark.parametrize("text", ["a\rb", "\r\n", " a ", "\n", "a\tb", "", "\u0085\u2028\x7f", "😀 & <é>"])
def test_text_is_the_same_in_xml(client: Client, text: str) -> None:
    escapes = "".join(f"\\U{ord(character):08X}" for character in text)
    rows = client.get(f'SELECT ("{escapes}" AS ?text) {{}}', "application/sparql-results+xml")
    assert ElementTree.fromstring(rows.body).findtext(".//{*}literal") == text
    graph = client.get(f'CONSTRUCT {{ <urn:x:s> <urn:x:p> "{escapes}" }} {{}}', "application/rdf+xml")
    (triple,) = pyoxigraph.parse(graph.body, format=pyoxigraph.RdfFormat.RDF_XML)
    assert isinstance(triple.object, pyoxigraph.Literal)
    assert triple.object.value == text


@pytest.mark.parametrize(
    ("query", "iri"),
    [
        ("SELECT (<a> AS ?x) {}", "/a"),
        ("SELECT (<#a> AS ?x) {}", "/sparql#a"),
        ("SELECT (<> AS ?x) {}", "/sparql"),
        ("PREFIX : <id/> SELECT (:a AS ?x) {}", "/id/a"),
        ("SELECT (IRI('a') AS ?x) {}", "/a"),
        ("BASE <b/> SELECT (<a> AS ?x) {}", "/b/a"),
        (f"SELECT (<a> AS ?x) FROM <{DOCUMENT}> {{}}", "/a"),
    ],
)
def test_relative_iri_is_one_of_the_service(client: Client, query: str, iri: str) -> None:
    for response in (client.get(query), client.post(query.encode(), "application/sparql-query")):
        assert response.json["results"]["bindings"][0]["x"]["value"] == client.url.removesuffix("/sparql") + iri


def test_relative_iri_is_one_of_the_site_where_that_is_elsewhere(graph_folder: Path) -> None:
    with serving(graph_folder, Limits(workers=1), url="https://promises.example/at/") as server:
        cell = server.get("SELECT (<a> AS ?x) {}").json["results"]["bindings"][0]["x"]
        assert cell["value"] == "https://promises.example/at/a"
        turtle = server.get("CONSTRUCT { <a> <#b> <> } {}").body
        base = "https://promises.example/at/"
        (triple,) = pyoxigraph.parse(turtle, format=pyoxigraph.RdfFormat.TURTLE)
        assert [str(term) for term in triple][:3] == [f"<{base}a>", f"<{base}sparql#b>", f"<{base}sparql>"]
        assert b"https://promises.example/at/sparql> a sd:Service" in server.send("GET", "/sparql").body


def test_graph_is_named_relatively_too(graph_folder: Path) -> None:
    home, _, name = DOCUMENT.rpartition("id/document/")
    with serving(graph_folder, Limits(workers=1), url=home) as server:
        rows = server.get(f"SELECT (COUNT(*) AS ?n) FROM <id/document/{name}> {{ ?s ?p ?o }}").json
        assert int(rows["results"]["bindings"][0]["n"]["value"]) > 0


def test_body_that_is_packed_or_in_another_charset_is_not_read(client: Client) -> None:
    for media, coding, status in (
        ("application/sparql-query", "gzip", 415),
        ("application/sparql-query", "identity", 200),
        ("application/sparql-query; charset=UTF-16", "", 415),
        ('application/sparql-query; Charset="UTF-8"', "", 200),
        ("APPLICATION/SPARQL-QUERY", "", 200),
    ):
        headers = {"content-type": media} | ({"content-encoding": coding} if coding else {})
        assert client.send("POST", "/sparql", b"ASK {}", headers).status == status


@pytest.mark.parametrize(
    ("fields", "status", "word"),
    [
        ([("query", "SELEC")], 400, "cannot be read"),
        ([("query", ASK), ("query", ASK)], 400, "one 'query'"),
        ([("quer", ASK)], 400, "one 'query'"),
        ([("query", ASK), ("default-graph-uri", "urn:x:y")], 400, "no graph <urn:x:y>"),
        ([("query", ASK), ("named-graph-uri", "urn:x:y")], 400, "no graph <urn:x:y>"),
        ([("update", "CLEAR ALL")], 403, "no update"),
        ([("query", "CLEAR ALL")], 400, "cannot be read"),
        ([("query", "SELECT (<urn:x:f>(1) AS ?n) {}")], 400, "not supported"),
        ([("query", "ASK { SERVICE <http://127.0.0.1/> {} }")], 403, "SERVICE"),
    ],
)
def test_what_is_wrong_with_a_request_is_told(
    client: Client, fields: list[tuple[str, str]], status: int, word: str
) -> None:
    for response in (client.send("GET", "/sparql?" + urlencode(fields)), client.post(urlencode(fields).encode(), FORM)):
        assert (response.status, response.media) == (status, "application/problem+json")
        assert response.json["status"] == status
        assert word in response.json["detail"]


@pytest.mark.parametrize(
    ("method", "path", "body", "media", "status"),
    [
        ("PUT", "/sparql", b"", "text/turtle", 405),
        ("POST", "/sparql", b"CLEAR ALL", "application/sparql-update", 403),
        ("POST", "/sparql", b"ASK {}", "text/plain", 415),
        ("POST", "/sparql", b"ASK {}", "", 415),
        ("POST", "/sparql", b"ASK { \xff }", "application/sparql-query", 400),
        ("POST", "/sparql", b"query=%ff", FORM, 400),
        ("POST", "/sparql", b"&".join([b"a=b"] * 200), FORM, 400),
        ("GET", "/nothing", None, "", 404),
    ],
)
def test_request_that_the_protocol_does_not_know(
    client: Client, method: str, path: str, body: bytes | None, media: str, status: int
) -> None:
    response = client.send(method, path, body, {"content-type": media} if media else {})
    assert (response.status, response.media) == (status, "application/problem+json")


def test_request_beyond_its_size_is_refused(client: Client) -> None:
    long = f"ASK {{ # {'x' * 2**16}\n}}".encode()
    assert client.post(long, "application/sparql-query").status == 413
    assert client.get("ASK { ?s ?p ?o } #" + "x" * 60_000).status == 200
    assert client.get("ASK { ?s ?p ?o } #" + "x" * 66_000).status in (400, 413)


def test_without_a_query_the_service_describes_itself(client: Client) -> None:
    response = client.send("GET", "/sparql", headers={"accept": "application/n-triples"})
    triples = {str(triple) for triple in pyoxigraph.parse(response.body, format=pyoxigraph.RdfFormat.N_TRIPLES)}
    sd = "http://www.w3.org/ns/sparql-service-description#"
    assert f"<{client.url}> <{sd}endpoint> <{client.url}>" in triples
    assert f"<{client.url}> <{sd}supportedLanguage> <{sd}SPARQL11Query>" in triples
    size = client.get("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").json["results"]["bindings"][0]["n"]["value"]
    assert any(f'#triples> "{size}"' in line for line in triples)
    assert client.send("GET", "/sparql", headers={"accept": "text/csv"}).status == 406


def test_other_sites_may_read_unless_they_are_kept_out(client: Client, graph_folder: Path) -> None:
    origin = {"origin": "https://example.org"}
    assert client.send("GET", "/sparql", headers=origin).headers["access-control-allow-origin"] == "*"
    preflight = client.send("OPTIONS", "/sparql", headers={**origin, "access-control-request-method": "POST"})
    assert "POST" in preflight.headers["access-control-allow-methods"]
    with serving(graph_folder, Limits(workers=1), cors=False) as closed_server:
        assert "access-control-allow-origin" not in closed_server.send("GET", "/sparql", headers=origin).headers
