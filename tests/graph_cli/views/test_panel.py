"""The panel: each fact with its words, its document and on what it rests, and a citation of it to take away."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from graph_cli.views.network_page import render
from queries import Graph
from queries.network.model import CitedDocument, Edge, Network, Node, NodeFact, Receipt, Wording

Open = Callable[..., Page]

ID = "https://w3id.org/janji/id/"
ADDRESS = "https://example.org/berita/1?a=b&c=d"
PERSON, PLEDGE, HOPE, BANK = (
    f"{ID}{name}" for name in ("person/ani", "promise/tools", "promise/work", "stakeholder/bank")
)
ARTICLE, NOTE = f"{ID}document/article", f"{ID}document/note"
SAID = Wording(PERSON, "Ani Wijaya", "quoted", "Quoted", "2022-02-07")
TOLD = Wording(None, None, "narrated", "Narrated", None)
QUOTED = Receipt("kami akan memberi alat", ARTICLE, "Alat untuk Semua", "stated", SAID)
INFERRED = Receipt("alat itu dari bank", NOTE, "Catatan", "inferred", TOLD)
SOURCES = (
    CitedDocument(ARTICLE, "Alat untuk Semua", ADDRESS, "2022-02-08", "Harian Pagi", ("Budi", "Citra")),
    CitedDocument(NOTE, "Catatan", "javascript:alert(1)"),
)


def small_network(facts: int = 1) -> Network:
    """Return a pledge and a hope of one person, who quotes and infers; with so many facts of one relation."""
    conditions = tuple(NodeFact("condition", f"Condition {number}", QUOTED) for number in range(facts))
    nodes = (
        Node(PERSON, "person", "Ani Wijaya"),
        Node(
            PLEDGE,
            "promise",
            "Give tools",
            (),
            (NodeFact("Quoted", "Ani Wijaya · 2022-02-07", QUOTED), *conditions),
            None,
            "firm",
            "Firm",
        ),
        Node(HOPE, "hope", "Work for all"),
        Node(BANK, "stakeholder", "Banks", (), (NodeFact("dateline", "Bantaeng", Receipt(None, "", "", "")),)),
        Node(ARTICLE, "document", "Alat untuk Semua", (), (), "2022-02-08"),
        Node(NOTE, "document", "Catatan"),
    )
    edges = (
        Edge("urn:e1", PLEDGE, PERSON, "promisor", "promised by", QUOTED),
        Edge("urn:e2", HOPE, PERSON, "wisher", "hoped by", QUOTED),
        Edge("urn:e3", PERSON, BANK, "hoped-support", "hoped-for support", QUOTED),
        Edge("urn:e4", PERSON, BANK, "support", "support", INFERRED),
        Edge("urn:e5", PLEDGE, PERSON, "speaker", "speaker", QUOTED),
    )
    return Network(nodes, edges, "en", SOURCES)


@pytest.fixture(scope="module")
def small_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("panel") / "small.html"
    path.write_text(render(small_network(), title="Janji"), encoding="utf-8")
    return path


def panel(page: Page) -> Locator:
    return page.locator("#panel")


def fact(page: Page, relation: str) -> Locator:
    """Return the facts of one relation in the panel."""
    groups = panel(page).locator(".group")
    return groups.filter(has=page.locator("h4", has_text=relation)).locator(".fact")


def paste(page: Page) -> str:
    """Return what is on the clipboard, as a reader finds it: by pasting it."""
    page.fill("#search", "")
    page.focus("#search")
    page.keyboard.press("Control+V")
    return page.input_value("#search")


def test_relation_shows_every_part_of_its_receipt(open_page: Open, small_page: Path) -> None:
    page = open_page(small_page, "#edge=urn:e1")
    relation_fact = panel(page).locator(".fact")
    expect(relation_fact.locator("blockquote")).to_have_text("kami akan memberi alat")
    expect(relation_fact.locator(".said")).to_have_text("Ani Wijaya · Quoted · 7 February 2022")
    expect(relation_fact.locator(".said time")).to_have_attribute("datetime", "2022-02-07")
    expect(relation_fact.locator(".source")).to_have_text("Alat untuk Semua · 8 February 2022")
    expect(relation_fact.locator(".badge")).to_have_text(["stated", "Firm"])


def test_speaker_and_document_are_ways_to_their_nodes(open_page: Open, small_page: Path) -> None:
    page = open_page(small_page, "#edge=urn:e1")
    panel(page).locator(".said").get_by_role("button", name="Ani Wijaya").click()
    expect(panel(page).locator("h2")).to_have_text("Ani Wijaya")
    fact(page, "support").first.get_by_role("button", name="Alat untuk Semua").click()
    expect(panel(page).locator("h2")).to_have_text("Alat untuk Semua")


def test_saying_names_its_speaker_and_its_date_once(open_page: Open, small_page: Path) -> None:
    page = open_page(small_page, "#node=~promise/tools")
    saying = fact(page, "Quoted")
    expect(saying.locator(".said")).to_have_text("Ani Wijaya · 7 February 2022")
    assert saying.inner_text().count("Ani Wijaya") == 1
    assert "2022-02-07" not in saying.inner_text()
    assert fact(page, "speaker").inner_text().count("Ani Wijaya") == 1


def test_way_to_the_source_opens_apart_and_tells_it_nothing(open_page: Open, small_page: Path) -> None:
    page = open_page(small_page, "#edge=urn:e1")
    link = panel(page).get_by_role("link", name="Source")
    expect(link).to_have_attribute("href", ADDRESS)
    expect(link).to_have_attribute("rel", "noopener noreferrer")
    expect(link).to_have_attribute("target", "_blank")


def test_address_that_would_run_is_no_link(open_page: Open, small_page: Path) -> None:
    page = open_page(small_page, "#edge=urn:e4")
    expect(panel(page).locator(".source")).to_have_text("Catatan")
    expect(panel(page).get_by_role("link")).to_have_count(0)


def test_hope_looks_like_no_pledge(open_page: Open, small_page: Path) -> None:
    page = open_page(small_page, "#node=~person/ani")
    pledge, hope = fact(page, "promised by"), fact(page, "hoped by")
    expect(pledge).to_contain_text("Give tools")
    expect(pledge).to_have_css("border-left-style", "solid")
    expect(pledge.locator(".badge.hoped")).to_have_count(0)
    expect(hope).to_contain_text("Work for all")
    expect(hope).to_have_css("border-left", "2px dashed rgb(138, 63, 176)")
    expect(hope.locator(".badge.hoped")).to_have_text("hoped for")
    expect(hope.locator(".badge.hoped")).to_have_attribute("title", "Only hoped for: nobody is bound by it")


def test_head_of_a_promise_says_how_binding_it_is(open_page: Open, small_page: Path) -> None:
    page = open_page(small_page, "#node=~promise/tools")
    expect(panel(page).locator(".kind .badge")).to_have_text("Firm")
    panel(page).get_by_role("button", name="Ani Wijaya").first.click()
    expect(panel(page).locator(".kind .badge")).to_have_count(0)
    fact(page, "hoped by").get_by_role("button", name="Work for all").click()
    expect(panel(page).locator(".kind .badge.hoped")).to_have_text("hoped for")


def test_what_is_inferred_looks_different_from_what_is_stated(open_page: Open, small_page: Path) -> None:
    page = open_page(small_page, "#edge=urn:e4")
    inferred_fact = panel(page).locator(".fact")
    expect(inferred_fact).to_have_css("border-left-style", "dashed")
    expect(inferred_fact.locator("blockquote")).to_have_css("font-style", "italic")
    expect(inferred_fact.locator(".said")).to_have_text("Narrated")
    page.goto(f"{small_page.as_uri()}#edge=urn:e1")
    expect(panel(page).locator(".fact")).to_have_css("border-left-style", "solid")
    expect(panel(page).locator("blockquote")).to_have_css("font-style", "normal")


@pytest.mark.parametrize(
    ("fragment", "citation"),
    [
        (
            "#edge=urn:e1",
            "“kami akan memberi alat”. Budi, Citra, Alat untuk Semua, Harian Pagi, 8 February 2022, "
            f"{ADDRESS}; [direct quote, Ani Wijaya, 7 February 2022, stated]",
        ),
        (
            "#language=id&edge=urn:e1",
            "“kami akan memberi alat”. Budi, Citra, Alat untuk Semua, Harian Pagi, 8 Februari 2022, "
            f"{ADDRESS}; [kutipan langsung, Ani Wijaya, 7 Februari 2022, tertulis]",
        ),
        ("#edge=urn:e4", "“alat itu dari bank”. Catatan; [narrated, inferred]"),
        ("#node=~document/note", "Catatan."),
    ],
    ids=["whole", "Indonesian", "with what is known alone", "document"],
)
def test_citation_is_copied_as_researchers_write_it(
    open_page: Open, small_page: Path, fragment: str, citation: str
) -> None:
    page = open_page(small_page, fragment)
    button = panel(page).locator(".cite")
    button.click()
    expect(page.locator("#spoken")).to_have_text("Tersalin" if "language" in fragment else "Copied")
    assert paste(page) == citation


def test_citation_is_copied_where_the_browser_gives_no_clipboard(open_page: Open, small_page: Path) -> None:
    page = open_page(small_page, "#edge=urn:e4")
    page.evaluate("() => Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    button = panel(page).get_by_role("button", name="Copy citation")
    button.focus()
    page.keyboard.press("Enter")
    expect(panel(page).locator(".cite")).to_have_text("Copied")
    expect(panel(page).locator(".cite")).to_be_focused()
    assert paste(page) == "“alat itu dari bank”. Catatan; [narrated, inferred]"


def test_document_names_its_makers_and_its_address(open_page: Open, small_page: Path) -> None:
    page = open_page(small_page, "#node=~document/article")
    issue = panel(page).locator(".issue")
    expect(issue).to_contain_text("Budi, Citra · Harian Pagi")
    expect(issue.get_by_role("link", name="Source")).to_have_attribute("href", ADDRESS)


def test_fact_without_any_receipt_says_so(open_page: Open, small_page: Path) -> None:
    page = open_page(small_page, "#node=~stakeholder/bank")
    expect(fact(page, "dateline")).to_have_text("BantaengNo receipt comes with this fact.")


def test_of_very_many_facts_the_rest_comes_when_asked_for(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "many.html"
    path.write_text(render(small_network(facts=30), title="Janji"), encoding="utf-8")
    page = open_page(path, "#node=~promise/tools")
    expect(fact(page, "condition")).to_have_count(24)
    panel(page).get_by_role("button", name="Show 6 more").click()
    expect(fact(page, "condition")).to_have_count(30)
    expect(fact(page, "condition").nth(24).get_by_role("button").first).to_be_focused()
    expect(panel(page).locator(".more")).to_have_count(0)


def test_no_field_is_empty_whatever_fact_is_shown(open_page: Open, articles_page: Path, graph: Graph) -> None:
    page = open_page(articles_page)
    nodes = {(node.kind, fact.relation): node.id for node in graph.network().nodes for fact in node.facts}
    fields = "#panel :is(p, h2, h3, h4, li, cite, time, blockquote, .badge, .said *)"
    for node in sorted(set(nodes.values())):
        page.evaluate("id => { location.hash = `#node=${encodeURIComponent(id)}`; }", node)
        expect(panel(page).locator(".identifier")).to_contain_text(node)
        empty = page.locator(fields).filter(has_not_text=re.compile(r"\S"))
        assert empty.evaluate_all("found => found.map((each) => each.outerHTML)") == []


def test_manner_of_speaking_is_said_in_the_language_of_the_page(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#language=id&node=~hope/bantaeng-blk_training-as-asset")
    manner = panel(page).locator(".directness").first
    expect(manner).to_have_text("Kutipan langsung")
    page.click("#tool-language")
    expect(manner).to_have_text("Quoted")


def test_quotation_that_a_quote_is_part_of_is_told_in_the_language_of_the_page(
    open_page: Open, articles_page: Path
) -> None:
    page = open_page(articles_page, "#language=id&node=~hope/bantaeng-blk_training-as-asset")
    quotation = panel(page).locator(".source .quotation").first
    expect(quotation).to_have_text("petikan 2 dari 4")
    page.click("#tool-language")
    expect(quotation).to_have_text("quotation 2 of 4")


def test_reader_stays_on_the_line_and_on_the_button_when_the_panel_is_written_anew(
    open_page: Open, articles_page: Path
) -> None:
    page = open_page(articles_page, "#node=~person/ilham-azikin")
    page.evaluate("() => { document.getElementById('panel').scrollTop = 60; }")
    pin = panel(page).get_by_role("button", name="Pin", exact=True)
    pin.focus()
    page.keyboard.press("Enter")
    unpin = panel(page).get_by_role("button", name="Unpin")
    expect(unpin).to_be_focused()
    expect(unpin).to_have_attribute("aria-pressed", "true")
    assert page.evaluate("() => document.getElementById('panel').scrollTop") == 60


def test_other_choice_is_read_from_its_beginning(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#node=~person/ilham-azikin")
    last = panel(page).locator("section[data-part=incoming] button.node").last
    name = last.inner_text()
    last.click()
    expect(panel(page).locator("h2")).to_have_text(name)
    assert page.evaluate("() => document.getElementById('panel').scrollTop") == 0


def test_closed_panel_gives_the_keyboard_back_to_where_it_was(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page)
    page.fill("#search", "Halikinnor")
    page.keyboard.press("Enter")
    expect(panel(page)).to_be_focused()
    page.keyboard.press("Escape")
    expect(panel(page)).to_be_hidden()
    expect(page.locator("#search")).to_be_focused()


def test_each_line_says_on_what_its_value_rests_and_the_legend_explains_it(
    open_page: Open, articles_page: Path
) -> None:
    page = open_page(articles_page, "#language=en&node=~promise/bantaeng-blk_capital-priority")
    lines = fact(page, "instrument")
    named, unnamed = (lines.filter(has_text=name) for name in ("Business capital", "Recipient priority"))
    expect(named.locator(".badge.stated")).to_have_text("stated")
    expect(unnamed.locator(".badge.coded")).to_have_text("coded")
    sample = page.locator('#legend [data-section="lines"] [data-slug="coded"] line')
    expect(sample).to_have_attribute("stroke-dasharray", "9 3 2 3")
    page.select_option("#facet-basis", "stated")
    page.click("#tool-language")
    expect(unnamed.locator(".badge.coded")).to_have_count(0)
    expect(page.locator("#legend .chips")).to_contain_text("Dasar: tertulis")
