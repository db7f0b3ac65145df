"""view: which part of the graph it draws, and how the page opens."""

import io
import re
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from queries import Graph

Janji = Callable[..., CompletedProcess[str]]

PREFIX = "PREFIX janji: <https://w3id.org/janji/ns#>\n"
CONSTRUCT = PREFIX + "CONSTRUCT { ?p janji:promisor ?a } WHERE { ?p janji:promisor ?a }"
SELECT = PREFIX + "SELECT ?p WHERE { ?p a janji:Promise }"
DESCRIBE = "DESCRIBE <https://w3id.org/janji/id/place/bantaeng>"


@pytest.fixture
def query(empty: Path) -> Callable[[str], str]:
    """Return what writes a query to a file and gives its name."""

    def write_query(text: str) -> str:
        (empty / "promisors.rq").write_text(text, "utf-8")
        return "promisors.rq"

    return write_query


def counts(ran: CompletedProcess[str]) -> tuple[int, int]:
    """Return how many nodes and edges a view says that it has drawn."""
    assert ran.returncode == 0, ran.stderr
    nodes, edges = re.findall(r": (\d+) nodes, (\d+) edges", ran.stderr)[0]
    return int(nodes), int(edges)


def test_construct_draws_its_triples(janji: Janji, query: Callable[[str], str], graph: Graph) -> None:
    edges = [edge for edge in graph.network().edges if edge.relation == "promisor"]
    ends = {end for edge in edges for end in (edge.source, edge.target)}
    assert counts(janji("view", "--sparql", query(CONSTRUCT))) == (len(ends), len(edges))


def test_select_draws_what_its_rows_name_and_what_stands_next_to_it(
    janji: Janji, query: Callable[[str], str], graph: Graph
) -> None:
    promises = [node for node in graph.network().nodes if node.kind == "promise"]
    assert counts(janji("view", "--sparql", query(SELECT)))[0] > len(promises)


def test_describe_draws_what_it_describes(janji: Janji, query: Callable[[str], str]) -> None:
    nodes, edges = counts(janji("view", "--sparql", query(DESCRIBE)))
    assert nodes > 1
    assert edges > 0


def test_query_comes_from_standard_input(janji: Janji, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(CONSTRUCT))
    assert counts(janji("view", "--sparql", "-"))[1] > 0


def test_view_of_a_query_is_named_after_its_file(janji: Janji, query: Callable[[str], str]) -> None:
    assert "<title>promisors" in janji("view", "--sparql", query(CONSTRUCT), "-o", "-").stdout


def test_query_that_draws_nothing_says_so(janji: Janji, query: Callable[[str], str], empty: Path) -> None:
    ran = janji("view", "--sparql", query("CONSTRUCT { ?s ?p 'zzz' } WHERE { ?s ?p 'zzz' }"), "-o", "out.html")
    assert ran.returncode == 2
    assert "nothing to draw" in ran.stderr
    assert not (empty / "out.html").exists()


def test_same_query_gives_the_same_page(janji: Janji, query: Callable[[str], str]) -> None:
    file = query("CONSTRUCT { ?s <urn:p> [ <urn:q> ?o ] } WHERE { ?s a ?o } ORDER BY ?s ?o LIMIT 5")
    assert janji("view", "--sparql", file, "-o", "-").stdout == janji("view", "--sparql", file, "-o", "-").stdout


@pytest.mark.parametrize(
    ("line", "hint"),
    [
        (("kotim", "--sparql", "promisors.rq"), "not both"),
        (("--sparql", "promisors.rq", "--question", "programs"), "not both"),
        (("--sparql", "promisors.rq", "--place", "kotim"), "--question"),
        (("--sparql", "promisors.rq"), "CONSTRUCT, DESCRIBE or SELECT"),
        (("--layout", "hierarchie"), "'hierarchy'"),
        (("--layout", "zzz"), "by-place"),
        (("--map", "--matrix"), "--map or --matrix"),
        (("--map", "--timeline", "--matrix"), "one picture"),
    ],
)
def test_wrong_usage_is_one_line_that_says_what_to_do(
    line: tuple[str, ...], hint: str, janji: Janji, query: Callable[[str], str], empty: Path
) -> None:
    query("ASK {}")
    ran = janji("view", *line)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert hint in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
    assert [path.name for path in empty.iterdir()] == ["promisors.rq"]


@pytest.mark.parametrize("text", ["DELETE WHERE { ?s ?p ?o }", "SELECT * { SERVICE <http://127.0.0.1:9/> {} }", "zzz"])
def test_what_sparql_refuses_is_not_drawn(text: str, janji: Janji, query: Callable[[str], str]) -> None:
    file = query(text)
    assert janji("view", "--sparql", file).stderr == janji("sparql", "-f", file).stderr != ""


def test_query_that_cannot_be_read_is_an_error(janji: Janji) -> None:
    ran = janji("view", "--sparql", "none.rq")
    assert (ran.returncode, ran.stderr) == (1, "none.rq cannot be read: No such file or directory\n")


@pytest.mark.parametrize("language", ["en", "id"])
def test_page_of_one_entity_has_its_names_in_both_languages(language: str, janji: Janji) -> None:
    page = janji("view", "vocational-training", "--lang", language, "-o", "-").stdout
    assert "Vocational training" in page
    assert "Pelatihan kerja" in page


@pytest.mark.parametrize(
    ("line", "picture", "layout"),
    [
        ((), "network", "network"),
        (("--layout", "hierarchy"), "network", "hierarchy"),
        (("--layout", "by-place"), "network", "by-place"),
        (("--layout", "timeline"), "network", "timeline"),
        (("--map",), "map", "network"),
        (("--timeline",), "timeline", "network"),
        (("--matrix", "--layout", "hierarchy"), "matrix", "hierarchy"),
    ],
)
def test_page_opens_as_it_is_asked_to(line: tuple[str, ...], picture: str, layout: str, janji: Janji) -> None:
    page = janji("view", "lebak", *line, "-o", "-").stdout
    assert f'"picture":"{picture}","layout":"{layout}"' in page
    assert '"focus":"https://w3id.org/janji/id/place/lebak"' in page


def test_page_of_the_whole_graph_opens_on_no_entity(janji: Janji) -> None:
    assert '"focus":null' in janji("view", "-o", "-").stdout


BARE = """
document: {slug: d, title: "أخبار", language: ar}
persons:
  p: {label: Ada, quote: kata Ada}
promises:
  a: {label: School, by: p, commitment: firm, quote: akan membangun sekolah}
"""


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (("--map",), "--map: no place has coordinates"),
        (("--timeline",), "--timeline: nothing has a date"),
        (("--matrix",), "--matrix: no promise or program has a theme"),
        (("--layout", "by-place"), "--layout by-place: no place is named"),
        (("--layout", "hierarchy"), "--layout hierarchy: nothing is part of anything"),
        (("--layout", "timeline"), "--layout timeline: nothing has a date"),
    ],
)
def test_picture_that_would_show_nothing_is_not_written(line: tuple[str, ...], reason: str, bare: Janji) -> None:
    Path("study.yaml").write_text(BARE, encoding="utf-8")
    assert bare("build", "study.yaml", "--graph", "g").returncode == 0
    ran = bare("view", "--graph", "g", "-o", "page.html", *line)
    assert ran.returncode == 1
    assert ran.stderr.startswith(reason)
    assert len(ran.stderr.splitlines()) == 1
    assert not Path("page.html").exists()
    assert bare("view", "--graph", "g", "-o", "page.html").returncode == 0
