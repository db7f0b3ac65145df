"""The dataset that a query names is found where it stands, and nowhere else."""

from contextlib import suppress

import pyoxigraph
import pytest
from pyoxigraph import NamedNode

from graph_cli.web.clause import clause
from graph_cli.web.dataset import Dataset
from graph_cli.web.problem import HttpProblem
from tests.ending import Ends

G, H = "http://example.org/g", "http://example.org/h"
PATTERN = "{ ?s ?p ?o }"


@pytest.mark.parametrize(
    "query",
    [
        f"ASK FROM <{G}> FROM NAMED <{H}> {PATTERN}",
        f"ask from<{G}>from named<{H}>{PATTERN}",
        f"SELECT * FROM NAMED <{H}> FROM <{G}> WHERE {PATTERN}",
        f"SELECT*FROM<{G}>FROM NAMED<{H}>{PATTERN}",
        f"SELECT (1<2 AS ?x) (') FROM <urn:x:y>' AS ?y) FROM <{G}> FROM NAMED <{H}> {PATTERN}",
        f"SELECT ?from ?FROM FROM <{G}> FROM NAMED <{H}> {PATTERN}",
        f"# FROM <urn:x:y>\nASK FROM # <urn:x:z>\r <{G}> FROM NAMED #NAMED\n<{H}> {PATTERN}",
        f"CONSTRUCT {PATTERN} FROM <{G}> FROM NAMED <{H}> {PATTERN}",
        f"CONSTRUCT {{ ?s ?p ?o, '{{' }} FROM <{G}> FROM NAMED <{H}> WHERE {PATTERN}",
        f"CONSTRUCT FROM <{G}> FROM NAMED <{H}> WHERE {PATTERN}",
        f"DESCRIBE <urn:x:FROM> ?s FROM <{G}> FROM NAMED <{H}> {PATTERN}",
        f"DESCRIBE * FROM <{G}> FROM NAMED <{H}> {PATTERN}",
        f"DESCRIBE <urn:x:s> FROM <{G}> FROM NAMED <{H}>",
        f"PREFIX x: <http://example.org/> ASK FROM x:g FROM NAMED x:h {PATTERN}",
        f"PREFIX : <http://example.org/> ASK FROM :g FROM NAMED :h {PATTERN}",
        f"PREFIX from: <http://example.org/> ASK FROM from:g FROM NAMED from:h {PATTERN}",
        f"PREFIX x:<http://example.org/>ASK FROM x:\\g FROM NAMED x:h{PATTERN}".replace("\\g", "g"),
        f"PREFIX x: <http://example.org> PREFIX x: <http://example.org/> ASK FROM x:g FROM NAMED x:h {PATTERN}",
        f"BASE <http://example.org/a/b> PREFIX x: <../> ASK FROM <../g> FROM NAMED x:h {PATTERN}",
        f"BASE <http://example.org/> BASE <a/> ASK FROM <../g> FROM NAMED </h> {PATTERN}",
        f"ASK FROM <http://example.org/\\u0067> FROM NAMED <\\U00000068ttp://example.org/h> {PATTERN}",
        f"ASK FROM <{G}> FROM NAMED <{H}> {{ ?s ?p 'FROM <urn:x:y>' }} # FROM <urn:x:z>",
        f"SELECT * FROM <{G}> FROM NAMED <{H}> {PATTERN} ORDER BY ?from",
    ],
)
def test_dataset_is_found_as_the_engine_finds_it(query: str) -> None:
    assert clause(query) == Dataset((G,), (H,))
    store = pyoxigraph.Store()
    for graph in (G, H, "urn:x:y", "urn:x:z"):
        store.load(
            f"<urn:x:s> <urn:x:p> <{graph}> .".encode(), pyoxigraph.RdfFormat.N_TRIPLES, to_graph=NamedNode(graph)
        )
    before, _, after = query.rpartition(PATTERN)
    by_name = f"{before}{{ GRAPH ?g {PATTERN} }}{after}"
    for form in (query, by_name) if before and "CONSTRUCT FROM" not in query else (query,):
        answer = store.query(form, default_graph=[NamedNode(G)], named_graphs=[NamedNode(H)])
        assert read_answer(store.query(form)) == read_answer(answer)


def read_answer(
    answer: pyoxigraph.QueryBoolean | pyoxigraph.QuerySolutions | pyoxigraph.QueryTriples,
) -> bool | list[str]:
    return bool(answer) if isinstance(answer, pyoxigraph.QueryBoolean) else sorted(map(str, answer))


@pytest.mark.parametrize(
    "query",
    [
        f"ASK {PATTERN}",
        "ASK { ?s ?p 'FROM <urn:x:y>', \"FROM <urn:x:y>\" }",
        "SELECT ('''FROM <urn:x:y>''' AS ?x) (\"\"\"} FROM <urn:x:y>\"\"\" AS ?y) { }",
        "# FROM <urn:x:y>\nASK { }",
        "ASK { } # FROM <urn:x:y>",
        "PREFIX from: <urn:x:> ASK { from:a from:b from:c }",
        "PREFIX FROM: <urn:x:FROM> ASK { FROM:a FROM:FROM FROM: }",
        "SELECT ?FROM { BIND(1 AS ?FROM) }",
        "ASK { <urn:x:FROM> ?p 'x'@from }",
        "DESCRIBE <urn:x:FROM>",
        "CONSTRUCT { ?s <urn:x:FROM> ?o } WHERE { ?s ?p ?o }",
        "PREFIX x: <urn:x:> SELECT * { ?s ?p ?o } ORDER BY x:FROM(?s)",
    ],
)
def test_word_elsewhere_names_no_dataset(query: str) -> None:
    assert clause(query) is None


@pytest.mark.parametrize(
    ("query", "word"),
    [
        (f"PREFIX : <urn:x:> ASKFROM:a {PATTERN}", "spaces"),
        (f"PREFIX x: <urn:x:> SELECT * FROMx:a {PATTERN}", "spaces"),
        (f"PREFIX : <urn:x:> ASK FROM NAMED:a {PATTERN}", "spaces"),
        (f"ASK FROMNAMED<urn:x:a> {PATTERN}", "spaces"),
        (f"ASKFROM<urn:x:a>{PATTERN}", "spaces"),
        ("PREFIX from: <urn:x:> DESCRIBE from:a", "spaces"),
        (f"ASK FROM x:a {PATTERN}", "cannot be read"),
        (f"ASK FROM {PATTERN}", "cannot be read"),
        ("ASK FROM NAMED", "cannot be read"),
        ("BASE <urn:x:> ASK FROM <http://[> {}", "cannot be read"),
        ("ASK FROM <urn:x:\\uD800> {}", "cannot be read"),
        (f"SELECT (?x<?y&&'>'='a' AS ?z) FROM <{G}> {PATTERN}", "does not end"),
    ],
)
def test_what_can_be_read_in_two_ways_or_not_at_all_is_refused(query: str, word: str) -> None:
    with pytest.raises(HttpProblem, match=word) as error:
        clause(query)
    assert error.value.status == 400


def test_dataset_is_looked_for_in_every_query_to_its_end(ends: Ends) -> None:
    fillings = ["<", "'", '"', "'''", "\\", "(", "{", "FROM ", "#", "<a", "\"'", "x:", "a.", "\\u", "FROM x:a\\"]
    assert ends("from tests.graph_cli.web.test_clause import look_for", fillings, "ASK FROM ", times=20_000)


def look_for(query: str) -> None:
    for before in ("", "CONSTRUCT { ", "SELECT ("):
        with suppress(HttpProblem):
            clause(f"{before}{query} FROM")
