"""YASGUI over the form for queries, where `make assets` has brought it: it asks this server, and obeys no text."""

import json
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from graph_cli.site.vendored import has_editor
from tests.graph_cli.views.hostile import HOSTILE
from tests.graph_cli.web.client import Client
from tests.graph_cli.web.visitor import Visitor

pytestmark = pytest.mark.skipif(not has_editor(), reason="YASGUI was not brought: make assets")

TICKETS = "PREFIX janji: <https://w3id.org/janji/ns#> SELECT ?x { ?x a janji:Ticket } ORDER BY ?x"


def run_query(page: Page, query: str) -> None:
    """Write a query, and have it answered."""
    page.locator(".CodeMirror:visible").first.evaluate("(editor, query) => editor.CodeMirror.setValue(query)", query)
    page.locator(".yasqe_queryButton:visible").click()
    expect(page.locator(".yasqe_queryButton.busy")).to_have_count(0)


@pytest.mark.parametrize("looks", ["light", "dark", "narrow"])
def test_axe_finds_no_fault_in_an_answer(visitor: Visitor, looks: str) -> None:
    visitor.page.emulate_media(color_scheme="dark" if looks == "dark" else "light")
    visitor.page.set_viewport_size({"width": 360 if looks == "narrow" else 1200, "height": 800})
    page = visitor.open("sparql.html")
    run_query(page, TICKETS)
    expect(page.locator(".yasr_results:visible tbody tr")).to_have_count(3)
    results = Axe().run(page)
    assert results.generate_snapshot() == "", results.generate_report()


@pytest.mark.parametrize(
    ("query", "answer"),
    [
        (TICKETS, "ticket/ibas-puspa"),
        ("ASK { ?x a <https://w3id.org/janji/ns#Place> }", "true"),
        (
            "CONSTRUCT { ?x a ?y } WHERE { ?x a ?y FILTER(?x = <https://w3id.org/janji/id/place/lebak>) }",
            "place/lebak>",
        ),
        ("SELEC", "the query cannot be read"),
    ],
    ids=["rows", "truth", "graph", "fault"],
)
def test_every_kind_of_query_is_answered(visitor: Visitor, query: str, answer: str) -> None:
    page = visitor.open("sparql.html")
    run_query(page, query)
    expect(page.locator(".yasr_results:visible")).to_contain_text(answer)


def test_answer_is_kept_as_csv(visitor: Visitor) -> None:
    page = visitor.open("sparql.html")
    run_query(page, TICKETS)
    expect(page.locator(".yasr_results:visible tbody tr")).to_have_count(3)
    with page.expect_download() as download:
        page.locator(".yasr_downloadIcon:visible").click()
    rows = download.value.path().read_text(encoding="utf-8").splitlines()
    assert len(rows) == 4
    assert all("/id/ticket/" in row for row in rows[1:])


def test_terms_of_the_graph_are_completed(visitor: Visitor) -> None:
    page = visitor.open("sparql.html")
    editor = page.locator(".CodeMirror:visible").first
    text = "PREFIX janji: <https://w3id.org/janji/ns#>\nSELECT * { ?x a janji:Pr }"
    editor.evaluate("(editor, text) => editor.CodeMirror.setValue(text)", text)
    editor.evaluate("(editor) => { editor.CodeMirror.focus(); editor.CodeMirror.setCursor(1, 24); }")
    page.keyboard.press("Control+Space")
    expect(page.locator(".CodeMirror-hints li")).to_have_text(["janji:Program", "janji:Promise"])


def test_query_of_an_address_is_opened_beside_what_was_written(visitor: Visitor) -> None:
    page = visitor.open("sparql.html")
    run_query(page, TICKETS)
    page = visitor.open(f"sparql.html?query={quote('ASK { }')}")
    expect(page.locator(".CodeMirror:visible").first).to_contain_text("ASK")
    expect(page.locator(".tabsList .tab")).to_have_count(2)


def test_address_that_names_another_server_asks_this_one(visitor: Visitor) -> None:
    elsewhere = quote("http://127.0.0.1:9/sparql")
    page = visitor.open(f"sparql.html#query={quote(TICKETS)}&endpoint={elsewhere}&requestMethod=POST")
    expect(page.locator(".yasr_results:visible tbody tr")).to_have_count(3)


def test_form_stays_where_there_is_no_editor(visitor: Visitor) -> None:
    visitor.page.route("**/assets/yasgui.js", lambda route: route.abort())
    page = visitor.open("sparql.html")
    expect(page.get_by_label("Query")).to_be_visible()


def test_what_stands_in_an_answer_is_shown_and_not_obeyed(browser: Browser, hostile: Client) -> None:
    context = browser.new_context()
    visitor = Visitor(context, hostile)
    page = visitor.open("sparql.html")
    texts = " ".join(json.dumps(text) for text in HOSTILE if text.isprintable())
    for query in ("SELECT ?x ?y { ?x ?p ?y FILTER(ISLITERAL(?y)) }", f"SELECT ?x {{ VALUES ?x {{ {texts} }} }}"):
        run_query(page, query)
        expect(page.locator(".yasr_results:visible tbody tr").nth(20)).to_be_visible()
        page.locator(".select_response:visible").click()
        page.locator(".select_table:visible").click()
        expect(page.locator(".yasr_results:visible tbody tr").nth(20)).to_be_visible()
    context.close()
    assert visitor.faults == []
