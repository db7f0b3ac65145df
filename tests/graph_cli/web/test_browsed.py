"""Pages in a real browser: for everybody, obeying nothing that stands in the graph or in an address."""

import re
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, expect

from queries.asking.question import names
from tests.graph_cli.views.hostile import HOSTILE
from tests.graph_cli.web.client import Client
from tests.graph_cli.web.hostile_study import study
from tests.graph_cli.web.visitor import Visitor

#: One page of each kind.
KINDS = {
    "start": "index.html",
    "start in Indonesian": "index.id.html",
    "question": "ask/who-promised-what.html?place=lebak",
    "question that waits": "ask/common-themes.html",
    "wrong name": "ask/who-promised-what.html?place=Bantne",
    "person": "id/person/ilham-azikin.html",
    "place": "id/place/lebak.html",
    "promise": "id/promise/bantaeng-blk_capital-priority.id.html",
    "document": "id/document/bantaeng-blk.html",
    "whole network": "network.view.html",
    "neighbourhood": "id/place/lebak.view.html",
    "concept": "scheme/theme/job-creation.html",
    "search": "search.html?words=pelatihan",
    "statistics": "statistics.html",
    "vocabulary": "ns.html",
    "query": "sparql.html",
    "preview": "reconcile/preview?id=id/place/lebak",
    "nothing": "nothing.html",
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("looks", ["light", "dark", "narrow"])
def test_axe_finds_no_fault(visitor: Visitor, kind: str, looks: str) -> None:
    visitor.page.emulate_media(color_scheme="dark" if looks == "dark" else "light")
    visitor.page.set_viewport_size({"width": 360 if looks == "narrow" else 1200, "height": 800})
    results = Axe().run(visitor.open(KINDS[kind]))
    assert results.generate_snapshot() == "", results.generate_report()
    wide = visitor.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0


def test_question_is_asked_from_the_start_by_keyboard(visitor: Visitor) -> None:
    page = visitor.open("index.html")
    page.locator("input[name=place]").first.focus()
    page.keyboard.type("lebak")
    page.keyboard.press("Enter")
    expect(page.locator("table.answer")).to_contain_text("Lebak Regency")
    assert page.url.endswith("ask/who-promised-what.html?place=lebak")


def test_names_are_completed(visitor: Visitor) -> None:
    page = visitor.open("index.html")
    field = page.locator("input[name=place]").first
    field.press_sequentially("leb")
    expect(page.locator("datalist option[value='place/lebak']").first).to_be_attached()


def test_query_is_answered_on_its_page(visitor: Visitor) -> None:
    visitor.page.route("**/assets/yasgui.js", lambda route: route.abort())
    page = visitor.open("sparql.html")
    page.get_by_label("Query").fill("SELECT ?x { ?x a <https://w3id.org/janji/ns#Ticket> } ORDER BY ?x")
    page.get_by_role("button", name="Run").click()
    expect(page.locator("#answer tbody tr")).to_have_count(3)
    page.get_by_label("Query").fill("SELEC")
    page.get_by_role("button", name="Run").click()
    expect(page.locator("#answer .error")).to_contain_text("the query cannot be read")
    page.get_by_label("Query").fill("SELECT ?place { VALUES ?place { <https://w3id.org/janji/id/place/lebak> } }")
    page.get_by_role("button", name="Run").click()
    page.locator("#answer a").click()
    expect(page.locator("h1")).to_have_text("Lebak Regency")


def test_identifier_of_an_answer_that_looks_like_a_script_is_an_address(visitor: Visitor) -> None:
    visitor.page.route("**/assets/yasgui.js", lambda route: route.abort())
    page = visitor.open("sparql.html")
    page.get_by_label("Query").fill("SELECT ?x { VALUES ?x { <https://w3id.org/janji/javascript:alert(1)> } }")
    page.get_by_role("button", name="Run").click()
    page.locator("#answer a").click()
    page.wait_for_url("**/javascript:alert(1)")


def test_query_that_takes_long_is_stopped(visitor: Visitor) -> None:
    visitor.page.route("**/assets/yasgui.js", lambda route: route.abort())
    page = visitor.open("sparql.html")
    page.get_by_label("Query").fill("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?a < ?i) }")
    page.get_by_role("button", name="Run").click()
    page.get_by_role("button", name="Stop").click()
    expect(page.locator("#answer .error")).to_have_text("The query was stopped.")
    expect(page.get_by_role("button", name="Run")).to_be_visible()


def test_example_is_opened_to_be_changed(browser: Browser, client: Client) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{client.port}/ask/who-promised-what.id.html?place=lebak")
    page.get_by_text("Tampilkan SPARQL-nya").click()
    page.get_by_role("link", name="Buka untuk mengubahnya").click()
    expect(page.get_by_label("Kueri")).to_have_value(re.compile(r"place/lebak>(.|\n)*LANG\(.*id"))
    context.close()


def test_pages_need_no_script(browser: Browser, client: Client) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{client.port}/index.html")
    page.locator("select[name=theme]").first.select_option("job-creation")
    page.get_by_role("button", name="Ask").first.click()
    assert page.locator("table.answer tbody tr").count() > 3
    page.goto(f"http://127.0.0.1:{client.port}/search.html?words=pelatihan")
    assert page.locator("#found li").count() > 3
    context.close()


def test_what_stands_in_the_graph_is_shown_and_not_obeyed(browser: Browser, hostile: Client) -> None:
    context = browser.new_context(reduced_motion="reduce")
    visitor = Visitor(context, hostile)
    count = len(study()["promises"])
    assert count >= 35
    for number in range(count):
        page = visitor.open(f"id/promise/hostile_number-{number}.html")
        expect(page.locator("h1")).not_to_be_empty()
    for path in (
        *("index.html", "statistics.html", "ns.html", "sparql.html", "search.html?words=alert"),
        *("id/document/hostile.html", "id/person/somebody.html", "scheme/theme/job-creation.html"),
        *(f"ask/{name}.id.html" for name in names()),
        *("ask/everything-about.html?entity=somebody", "ask/who-promised-what.html?actor=somebody"),
        "reconcile/preview?id=id/person/somebody",
    ):
        visitor.open(path)
    for path in ("id/person/somebody.view.html", "network.view.html"):
        visitor.open(path).wait_for_function("() => window.janji")
    context.close()
    assert visitor.faults == []


def test_what_stands_in_an_address_is_shown_and_not_obeyed(visitor: Visitor) -> None:
    for text in HOSTILE:
        words = quote(text[:200].encode("utf-8", "replace"))
        page = visitor.open(f"search.html?words={words}")
        expect(page.locator("h1")).to_be_visible()
        page = visitor.open(f"ask/who-promised-what.html?place={words}")
        expect(page.locator("h1")).to_be_visible()
    for text in HOSTILE[:20]:
        visitor.open(f"sparql.html?query={quote(text)}")
        visitor.page.goto(visitor.home + "id/place/" + quote(text, safe="") + ".html")
