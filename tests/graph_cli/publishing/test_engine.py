"""Queries of a published site, answered in the browser where `make assets` has brought an engine."""

import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pyoxigraph import QuerySolutions

from graph_cli.site.vendored import has_engine
from queries import Graph
from queries.asking.question import names, read_question
from queries.engines.embedded_store import EmbeddedStore
from tests.graph_cli.publishing.conftest import static

pytestmark = pytest.mark.skipif(not has_engine(), reason="Oxigraph for browsers was not brought: make assets")


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    with static(folder) as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    own_page = context.new_page()
    faults: list[str] = []
    own_page.on("pageerror", lambda error: faults.append(str(error)))
    own_page.on("dialog", lambda dialog: faults.append(dialog.message))
    yield own_page
    context.close()
    assert faults == []


def run_query(page: Page, query: str) -> None:
    """Write a query, and have it answered."""
    page.get_by_label("Query").fill(query)
    page.get_by_role("button", name="Run").click()
    expect(page.get_by_role("button", name="Run")).to_be_visible(timeout=30_000)


def test_every_question_has_the_rows_that_the_graph_has(page: Page, site: str, graph: Graph) -> None:
    assert isinstance(graph.store, EmbeddedStore)
    page.goto(f"{site}sparql.html")
    row_count = 0
    for asked_of_all in (each for each in map(read_question, names()) if not each.required_parameters):
        query = graph.query_of(asked_of_all, {})
        rows = graph.store.store.query(query)
        assert isinstance(rows, QuerySolutions)
        expected_rows = [[_whole(getattr(term, "value", "")) for term in row] for row in rows]
        run_query(page, query)
        cells = "body => [...body.rows].map((row) => [...row.cells].map((cell) => cell.textContent))"
        page_rows = [[*map(_whole, row)] for row in page.locator("#answer tbody").evaluate(cells)]
        assert sorted(page_rows) == sorted(expected_rows), query
        row_count += len(expected_rows)
    assert row_count > 500


def _whole(cell: str) -> list[str]:
    """Return the parts of a cell: the values of a list come in no order, and nor do those that a query joins itself."""
    return sorted(re.split(r" \| |\x1f", cell))


def test_more_rows_than_a_page_shows_are_counted(page: Page, site: str) -> None:
    page.goto(f"{site}sparql.html")
    run_query(page, "SELECT ?a { ?a ?b ?c . ?c ?d ?e }")
    expect(page.locator("#answer p")).to_have_text(re.compile("The first 10,000 of [0-9]{2},[0-9]{3} rows"))
    expect(page.locator("#answer tbody tr")).to_have_count(10_000)


def test_other_kinds_of_queries_are_answered_too(page: Page, site: str) -> None:
    page.goto(f"{site}sparql.html")
    run_query(page, "ASK { ?x a <https://w3id.org/janji/ns#Place> }")
    expect(page.locator("#answer")).to_have_text("true")
    run_query(page, "CONSTRUCT { ?x a ?y } WHERE { ?x a ?y FILTER(?x = <https://w3id.org/janji/id/place/lebak>) }")
    expect(page.locator("#answer")).to_contain_text("<https://w3id.org/janji/id/place/lebak> a")
    run_query(page, "SELECT ('<img src=x onerror=alert(1)>' AS ?text) { }")
    expect(page.locator("#answer td")).to_have_text("<img src=x onerror=alert(1)>")
    assert Axe().run(page).generate_snapshot() == ""


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELEC", "error at"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?a ?b ?c } }", "not supported"),
        ("LOAD <http://127.0.0.1:9/>", "error at"),
        ("DELETE WHERE { ?a ?b ?c }", "error at"),
    ],
    ids=["fault", "service", "load", "update"],
)
def test_what_is_no_query_of_this_graph_is_told(page: Page, site: str, query: str, message: str) -> None:
    page.goto(f"{site}sparql.html")
    run_query(page, query)
    expect(page.locator("#answer .error")).to_contain_text(message)


def test_query_is_stopped_and_the_next_one_answered(page: Page, site: str) -> None:
    page.goto(f"{site}sparql.html")
    page.get_by_label("Query").fill("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a < ?i) }")
    page.get_by_role("button", name="Run").click()
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("#answer .error")).to_have_text("The query was stopped.")
    run_query(page, "ASK { ?a ?b ?c }")
    expect(page.locator("#answer")).to_have_text("true")


def test_missing_dump_is_told_and_asked_for_again(page: Page, folder: Path, tmp_path: Path) -> None:
    copytree(folder, tmp_path / "site")
    (tmp_path / "site" / "dump.nt").rename(tmp_path / "dump.nt")
    with static(tmp_path / "site") as address:
        page.goto(f"{address}sparql.html")
        run_query(page, "ASK { ?a ?b ?c }")
        expect(page.locator("#answer .error")).to_contain_text("dump.nt: 404")
        (tmp_path / "dump.nt").rename(tmp_path / "site" / "dump.nt")
        run_query(page, "ASK { ?a ?b ?c }")
        expect(page.locator("#answer")).to_have_text("true")


def test_example_of_a_question_is_opened(page: Page, site: str) -> None:
    page.goto(f"{site}ask/places.html")
    page.get_by_text("Show the SPARQL").click()
    page.get_by_role("link", name="Open it to change it").click()
    page.get_by_role("button", name="Run").click()
    expect(page.locator("#answer tbody")).to_contain_text("place/lebak")


def test_page_from_a_disk_says_what_to_do(page: Page, folder: Path) -> None:
    page.goto((folder / "sparql.html").as_uri())
    run_query(page, "ASK { ?a ?b ?c }")
    expect(page.locator("#answer .error")).to_contain_text("python -m http.server")
