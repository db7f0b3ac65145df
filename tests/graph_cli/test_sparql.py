import io
import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from pyoxigraph import RdfFormat, parse

from tests.ending import Ends

Janji = Callable[..., CompletedProcess[str]]
Process = Callable[..., CompletedProcess[bytes]]

SELECT = "SELECT ?s WHERE { ?s a <https://w3id.org/janji/ns#Ticket> } ORDER BY ?s"
CONSTRUCT = "CONSTRUCT { ?s a ?o } WHERE { ?s a ?o }"
UPDATES = [
    "INSERT DATA { <urn:a> <urn:b> <urn:c> }",
    "delete where { ?s ?p ?o }",
    "CLEAR ALL",
    "DROP DEFAULT",
    "LOAD <http://127.0.0.1:9/>",
    "CREATE GRAPH <urn:g>",
    "COPY DEFAULT TO <urn:g>",
    "ADD DEFAULT TO <urn:g>",
    "# a comment\nPREFIX a: <urn:a#>\nBASE <urn:b>\nINSERT DATA { a:a a:b a:c }",
    "#\rPREFIX a:<urn:a#>BASE<urn:b>insert{ a:a a:b 1 } where {}",
    "PREFIX a: <urn:a> \\u0044ROP ALL",
    "WITH <urn:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    "SELECT * { ?s ?p ?o }; CLEAR ALL",
]


@pytest.mark.parametrize("update", UPDATES)
def test_update_is_refused(update: str, janji: Janji) -> None:
    ran = janji("sparql", update)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert len(ran.stderr.splitlines()) == 1
    assert janji("sparql", "ASK { <urn:a> <urn:b> <urn:c> }").stdout == "false\n"


def test_refused_update_says_what_to_do(janji: Janji) -> None:
    assert "janji build" in janji("sparql", UPDATES[0]).stderr
    assert "janji build" in janji("sparql", UPDATES[8]).stderr


@pytest.mark.parametrize("name", ["insert", "add", "load"])
def test_word_of_an_update_may_be_a_variable(name: str, janji: Janji) -> None:
    ran = janji("sparql", f"PREFIX {name}: <urn:{name}#> SELECT ?{name} {{ BIND('{name}' AS ?{name}) }}")
    assert ran.returncode == 0, ran.stderr
    assert name in ran.stdout


@pytest.mark.parametrize("silent", ["", "SILENT "])
def test_service_is_refused(silent: str, janji: Janji) -> None:
    ran = janji("sparql", f"SELECT * {{ SERVICE {silent}<http://127.0.0.1:9/> {{ ?s ?p ?o }} }}")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "--endpoint" in ran.stderr


def test_select_is_a_table_or_any_of_its_formats(janji: Janji) -> None:
    assert janji("sparql", SELECT).stdout.startswith("s\n─")
    rows = json.loads(janji("sparql", SELECT, "--format", "json").stdout)
    assert "https://w3id.org/janji/id/ticket/ibas-puspa" in [row["s"] for row in rows]
    assert janji("sparql", SELECT, "--format", "csv").stdout.startswith("s\r\nhttps://")


def test_csv_of_sparql_is_not_guarded(janji: Janji) -> None:
    line = ("sparql", "SELECT ('=1+1' AS ?a) (-2 AS ?b) ?c {}", "--format", "csv")
    assert janji(*line).stdout == "a,b,c\r\n=1+1,-2,\r\n"


@pytest.mark.parametrize(("query", "answer"), [("ASK { ?s ?p ?o }", "true\n"), ("ASK { ?s ?p 'zzz' }", "false\n")])
@pytest.mark.parametrize("form", [(), ("--format", "json")])
def test_ask_is_true_or_false(query: str, answer: str, form: tuple[str, ...], janji: Janji) -> None:
    assert janji("sparql", query, *form).stdout == answer


@pytest.mark.parametrize("query", [CONSTRUCT, "DESCRIBE <https://w3id.org/janji/id/place/bantaeng>"])
def test_graph_is_turtle_or_jsonld(query: str, janji: Janji) -> None:
    turtle, json_ld = (janji("sparql", query, *form).stdout for form in ((), ("--format", "jsonld")))
    read = {quad.triple for quad in parse(turtle, RdfFormat.TURTLE)}
    assert len(read) > 5
    assert {quad.triple for quad in parse(json_ld, RdfFormat.JSON_LD)} == read
    assert janji("sparql", query, "--format", "ttl").stdout == turtle


@pytest.mark.parametrize(("query", "form", "use"), [(CONSTRUCT, "csv", "ttl"), (SELECT, "ttl", "csv")])
def test_format_of_another_kind_of_answer_is_refused(query: str, form: str, use: str, janji: Janji) -> None:
    ran = janji("sparql", query, "--format", form)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert use in ran.stderr


def test_query_comes_from_a_file(janji: Janji, empty: Path) -> None:
    (empty / "query.rq").write_text(SELECT, "utf-8")
    expected_output = janji("sparql", SELECT).stdout
    assert janji("sparql", "-f", "query.rq").stdout == expected_output
    assert janji("sparql", "--file", "query.rq").stdout == expected_output


def test_query_that_an_editor_marked_as_utf8_is_read(
    janji: Janji, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (empty / "query.rq").write_text(SELECT, "utf-8-sig")
    monkeypatch.setattr("sys.stdin", io.StringIO(f"\ufeff{SELECT}"))
    for line in (("-f", "query.rq"), ("-",)):
        assert janji("sparql", *line).stdout.startswith("s\n")


@pytest.mark.parametrize("line", [("-",), ("-f", "-")])
def test_query_comes_from_standard_input(line: tuple[str, ...], janji: Janji, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(SELECT))
    assert janji("sparql", *line).stdout.startswith("s\n")


def test_query_that_cannot_be_read_is_an_error(janji: Janji, process: Process, empty: Path) -> None:
    (empty / "query.rq").write_bytes(b"ASK { ?s ?p '\xff' }")
    for ran in (janji("sparql", "-f", "query.rq"), janji("sparql", "-f", "none.rq"), janji("sparql", "-f", ".")):
        assert (ran.returncode, ran.stdout) == (1, "")
        assert "cannot be read" in ran.stderr
    for form in ("", "en_US.UTF-8", "C"):
        piped_run = process("sparql", "-", stdin="ASK { ?s ?p '\udcff' }", LC_ALL=form)
        assert (piped_run.returncode, piped_run.stdout) == (1, b"")
        assert piped_run.stderr == b"standard input cannot be read: it is not UTF-8\n"
    assert janji("sparql", "ASK { ?s ?p '\udcff' }").returncode == 1


def test_query_with_an_error_says_where(janji: Janji) -> None:
    ran = janji("sparql", "SELECT ?s\nWHERE { ?s ?p }")
    assert ran.returncode == 2
    assert "2:" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


def test_every_query_is_looked_through_for_an_update_to_its_end(ends: Ends) -> None:
    assert ends(
        "from graph_cli.arguments.query_text import read_query", [" ", "#\n", "PREFIX ", "BASE <", "a."], "PREFIX"
    )
