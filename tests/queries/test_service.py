import http.server
import threading
from collections.abc import Iterator

import pytest

from ontology.errors import UsageError
from queries import Graph
from queries.sparql.service_refusal import refuse_service
from tests.ending import Ends

ENDPOINT = "<http://127.0.0.1:{port}/sparql>"
CALLS = {
    "plain": "SELECT * { SERVICE %s { ?s ?p ?o } }",
    "lower case": "SELECT * { service %s { ?s ?p ?o } }",
    "silent": "SELECT * { SERVICE SILENT %s { ?s ?p ?o } }",
    "no spaces": "SELECT * {SERVICE%s{?s ?p ?o}}",
    "silent without a space": "SELECT * { SERVICESILENT%s { ?s ?p ?o } }",
    "over lines": "SELECT * { SERVICE\n\t%s\n{ ?s ?p ?o } }",
    "comment between": "SELECT * { SERVICE # a { comment }\n %s #}\n { ?s ?p ?o } }",
    "comment that ends in a carriage return": "SELECT * { #x\rSERVICE#y\r%s { ?s ?p ?o } }",
    "variable": "SELECT * { VALUES ?e { %s } SERVICE ?e { ?s ?p ?o } }",
    "prefixed name": "PREFIX e: <http://127.0.0.1:{port}/> SELECT * { SERVICE e:sparql { ?s ?p ?o } }",
    "empty prefix": "PREFIX : <http://127.0.0.1:{port}/> SELECT * { SERVICE:sparql { ?s ?p ?o } }",
    "prefix without a space": "PREFIX e: <http://127.0.0.1:{port}/> SELECT * { SERVICEe:sparql { ?s ?p ?o } }",
    "escape in the keyword": "SELECT * { \\u0053ERVICE %s { ?s ?p ?o } }",
    "long escape in the keyword": "SELECT * { SERV\\U00000049CE %s { ?s ?p ?o } }",
    "escaped quote in a string": 'SELECT * { FILTER("a\\u0022" != "") SERVICE %s { ?s ?p ?o } FILTER("b" != "") }',
    "between long strings": 'SELECT * { FILTER("""a\\"""" != "") SERVICE %s { ?s ?p ?o } FILTER("""b""" != "") }',
    "after a number": "SELECT * { ?x <urn:x:p> 1SERVICE %s { ?s ?p ?o } }",
    "after a truth": "SELECT * { ?x <urn:x:p> trueSERVICE %s { ?s ?p ?o } }",
    "after a name and a full stop": "PREFIX a: <urn:x> SELECT * { ?x ?y a:.SERVICE %s { ?s ?p ?o } }",
    "after a name with an escaped quote": "PREFIX a: <urn:x> SELECT * { ?x ?y a:b\\' SERVICE %s { ?s ?p ?o } #'\n }",
    "after what looks like an IRI": 'SELECT * { ?x ?y ?z FILTER(?x<?z#>"""\n) SERVICE %s { ?s ?p ?o } #"""\n }',
    "comments between that end in either way": "SELECT * { SERVICE # a\r\n # b\r# c\n %s # d\r\n { ?s ?p ?o } }",
    "comment that goes on behind a carriage return": "SELECT * { SERVICE # a\r b\n %s # c\r d\n { ?s ?p ?o } }",
    "behind a sign of number in an IRI": "SELECT * { ?s <urn:x#y> ?o SERVICE %s { ?s ?p ?o } }",
    "behind a sign of number in a string": "SELECT * { ?s ?p '#' SERVICE %s { ?s ?p ?o } }",
    "in a subquery": "SELECT * { { SELECT ?s { SERVICE %s { ?s ?p ?o } } } }",
    "in what does not exist": "ASK { FILTER NOT EXISTS { SERVICE %s { ?s ?p ?o } } }",
    "in a construction": "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE %s { ?s ?p ?o } }",
}
NO_CALLS = [
    "SELECT ?service ?x { ?service ?p ?x }",
    "SELECT * { VALUES (?service ?x) { (1 2) } }",
    'SELECT * { ?s ?p "the public service {x}" . { ?s ?q ?r } }',
    "# SERVICE is refused\nSELECT * { ?s ?p ?o }",
    "PREFIX ex: <urn:x:> SELECT * { ?s ex:service ?o OPTIONAL { ?o ?p ?q } }",
    "PREFIX ex: <urn:x:> SELECT * { ?s ex:service ?o { ?o ?p ?q } }",
    "PREFIX ex: <urn:x:> SELECT * { ?s ex:public_service <urn:o> { ?o ?p ?q } }",
    "PREFIX service: <urn:x:> SELECT * { ?s service:name ?o }",
    "SELECT * { <http://service.example/> ?p ?o }",
    "SELECT * { ?s ?p 'SERVICE' }",
    'SELECT * { ?s ?p "\\uD83D \\UFFFFFFFF" }',
]


@pytest.fixture
def endpoint() -> Iterator[tuple[int, list[str]]]:
    paths: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            paths.append(self.path)
            self.send_error(404)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server.server_port, paths
        server.shutdown()


@pytest.mark.parametrize("query", CALLS.values(), ids=CALLS)
def test_service_is_refused_in_any_dress(graph: Graph, endpoint: tuple[int, list[str]], query: str) -> None:
    port, paths = endpoint
    with pytest.raises(UsageError, match="SERVICE is refused"):
        graph.sparql(query.replace("%s", ENDPOINT).replace("{port}", str(port)))
    assert paths == []


@pytest.mark.parametrize("query", NO_CALLS)
def test_the_word_alone_is_no_call(query: str) -> None:
    refuse_service(query)


def test_every_text_is_looked_through_to_its_end(ends: Ends) -> None:
    fillings = ["#x\r\n", "#", "service", "service ", "service#", "service #\r", "service:", "service<", "service ?"]
    assert ends("from queries.sparql.service_refusal import refuse_service", fillings, "SELECT * { service ")
