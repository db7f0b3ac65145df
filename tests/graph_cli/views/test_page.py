"""The page in a real browser: what a reader sees, clicks and types."""

from collections.abc import Callable
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from graph_cli.views.network_page import render
from queries.network.model import Edge, Network, Node, NodeFact, Receipt
from tests.graph_cli.views.boxes import box

ID = "https://w3id.org/janji/id/"
BAD = "</script><img src=x onerror=alert(1)>"
Open = Callable[..., Page]


def edge_between(network: Network, relation: str, source: str, target: str = "") -> Edge:
    return next(
        edge
        for edge in network.edges
        if edge.relation == relation and edge.source == ID + source and edge.target.startswith(ID + target)
    )


def click(page: Page, where: str, identifier: str) -> None:
    point = page.evaluate(f"id => janji.{where}(id)", identifier)
    page.mouse.click(point["x"], point["y"])


def positions(page: Page) -> dict[str, dict[str, float]]:
    points: dict[str, dict[str, float]] = page.evaluate("() => janji.network.getPositions()")
    return points


def two_frames(page: Page) -> None:
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def test_page_is_one_file_that_holds_all_and_names_its_licence(page_file: Path) -> None:
    html = unescape(page_file.read_text(encoding="utf-8"))
    assert "vis.js is dual licensed under both" in html
    head = html.split("<title>")[0]
    assert "default-src 'none'" in head
    assert "unsafe" not in head
    assert "http:" not in head
    assert "https:" not in head


def test_same_network_gives_same_page(network: Network, page_file: Path) -> None:
    assert render(network, title="Janji dalam lima artikel") == page_file.read_text(encoding="utf-8")


def test_opens_from_disk_without_a_request_or_a_complaint(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file)
    expect(page).to_have_title("Janji dalam lima artikel")
    expect(page.locator("html")).to_have_attribute("lang", "id")
    expect(page.locator("header")).to_contain_text("122 simpul · 212 hubungan")
    expect(page.locator("#panel")).to_be_hidden()


def test_policy_refuses_requests_and_foreign_scripts(browser: Browser, page_file: Path) -> None:
    page = browser.new_page()
    page.goto(page_file.as_uri())
    with page.expect_console_message(lambda message: "Content Security Policy" in message.text):
        assert page.evaluate("() => fetch('https://example.org/').then(() => false, () => true)")
    page.evaluate("""() => {
        const script = document.createElement("script");
        script.textContent = "window.ran = true";
        document.body.append(script);
    }""")
    assert page.evaluate("() => window.ran") is None
    page.close()


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("Kutai Kartanegara", "Kutai Kartanegara"),
        ("kutai-KARTANEGARÁ", "Kutai Kartanegara"),
        ("kukar", "Kutai Kartanegara"),
        ("umkm", "Usaha kecil dan menengah"),
        ("wirausaha 1.000", "Mencetak 1.000 wirausaha baru setiap tahun"),
    ],
)
def test_search_finds_by_label_and_alias_whatever_case_and_accents(
    open_page: Open, page_file: Path, words: str, label: str
) -> None:
    page = open_page(page_file)
    page.fill("#search", words)
    expect(page.locator("#results li").first).to_contain_text(label)


def test_search_without_a_match_says_so(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file)
    page.fill("#search", "Timbuktu")
    expect(page.locator("#nothing")).to_be_visible()
    expect(page.locator("#results li")).to_have_count(0)


def test_chosen_result_opens_the_panel_with_quotes(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file)
    page.fill("#search", "Ibas-Puspa")
    page.locator("#results li").first.click()
    panel = page.locator("#panel")
    expect(panel.locator("h2")).to_have_text("Ibas-Puspa")
    expect(panel).to_contain_text("Fachrizal David, juru bicara ketenagakerjaan Ibas-Puspa")
    expect(panel.locator(".fact.inferred").first).to_contain_text("disimpulkan")


def test_keyboard_reaches_a_node_its_neighbour_and_back(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file)
    page.keyboard.press("/")
    page.keyboard.type("halikinnor")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#results li").nth(1)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    title = page.locator("#panel h2")
    expect(title).to_have_text("Halikinnor")
    page.locator("#panel button.node", has_text="Kotawaringin Timur").focus()
    page.keyboard.press("Enter")
    expect(title).to_have_text("Kotawaringin Timur")
    page.go_back()
    expect(title).to_have_text("Halikinnor")
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    expect(page.locator("#search")).to_be_focused()


def test_click_on_a_node_opens_its_facts(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file)
    click(page, "nodePoint", f"{ID}place/lebak")
    expect(page.locator("#panel h2")).to_have_text("Lebak")
    expect(page.locator("#panel .fact.reference").first).to_contain_text("Kode wilayah Kemendagri")


def test_click_on_a_hoped_edge_shows_its_receipt_and_that_it_is_a_hope(
    open_page: Open, page_file: Path, network: Network
) -> None:
    page = open_page(page_file)
    edge = edge_between(network, "hoped-support", "person/ilham")
    click(page, "edgePoint", edge.id)
    panel = page.locator("#panel")
    expect(panel.locator("blockquote")).to_have_text("mendapat prioritas, support dari Pemkab, Pemprov dan Perbankan")
    expect(panel.locator(".badge.hoped")).to_have_text("harapan")
    panel.get_by_role("button", name="Tekan angka kemiskinan").click()
    expect(panel.locator(".kind")).to_contain_text("Dokumen7 Februari 2022")


def test_two_edges_between_two_nodes_are_both_there(open_page: Open, page_file: Path, network: Network) -> None:
    page = open_page(page_file)
    page.evaluate("id => janji.network.focus(id, {scale: 2})", f"{ID}organization/pemkab-bantaeng")
    for relation in ("partnership", "hoped-partnership"):
        edge = edge_between(network, relation, "organization/pemkab-bantaeng", "organization/blk-bantaeng")
        click(page, "edgePoint", edge.id)
        assert edge.receipt is not None
        expect(page.locator("#panel blockquote")).to_have_text(edge.receipt.quote or "")


def test_kind_switched_off_comes_back_with_what_is_chosen_of_it(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file)
    button = page.locator("#legend button[data-slug=promise]")
    script = "id => janji.visible().nodes.includes(id)"
    promise = f"{ID}promise/kimal"
    assert page.evaluate(script, promise)
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    assert not page.evaluate(script, promise)
    page.fill("#search", "kimal")
    page.keyboard.press("Enter")
    assert page.evaluate(script, promise)


def test_nothing_moves_by_itself(open_page: Open, page_file: Path, network: Network) -> None:
    page = open_page(page_file)
    before = positions(page)
    click(page, "nodePoint", f"{ID}place/lebak")
    two_frames(page)
    assert positions(page) == before
    assert len(before) == len(network.nodes)
    assert page.evaluate("() => janji.network.physics.physicsEnabled") is False


def test_markup_in_the_graph_is_shown_as_text(open_page: Open, tmp_path: Path) -> None:
    receipt = Receipt(BAD, f"urn:doc:{BAD}", BAD, BAD)
    one = Node(f"urn:one:{BAD}", "person", BAD, (BAD,), (NodeFact(BAD, BAD, receipt),), BAD)
    other = Node("urn:other", BAD, "\u2028 & <b>")
    edge = Edge(f"urn:edge:{BAD}", one.id, other.id, BAD, BAD, receipt)
    path = tmp_path / "hostile.html"
    path.write_text(render(Network((one, other), (edge,)), title=BAD), encoding="utf-8")
    page = open_page(path)
    expect(page.locator("h1")).to_have_text(BAD)
    page.fill("#search", "script")
    expect(page.locator("#results li")).to_contain_text(BAD)
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text(BAD)
    expect(page.locator("#panel blockquote").first).to_have_text(BAD)
    two_frames(page)
    assert page.locator("img").count() == 0


@pytest.mark.parametrize(("language", "legend"), [("id", "Legenda"), ("en", "Legend")])
def test_page_speaks_the_language_asked_for(
    open_page: Open, network: Network, tmp_path: Path, language: str, legend: str
) -> None:
    path = tmp_path / "page.html"
    path.write_text(render(replace(network, language=language), title="Janji"), encoding="utf-8")
    page = open_page(path)
    expect(page.locator("html")).to_have_attribute("lang", language)
    expect(page.locator("#legend > summary")).to_have_text(legend)


def test_link_to_a_node_opens_it_in_the_dark_and_on_a_phone(open_page: Open, page_file: Path) -> None:
    page = open_page(page_file, f"#node={ID}person/aulia", dark=True, narrow=True)
    expect(page.locator("#panel h2")).to_have_text("Aulia Rahman Basri")
    expect(page.locator("body")).to_have_css("background-color", "rgb(20, 23, 27)")
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    panel = box(page.locator("#panel"))
    assert panel["width"] == 390
    assert panel["y"] > 300


def test_empty_network_is_a_page_too(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "empty.html"
    path.write_text(render(Network((), ()), title="Nothing"), encoding="utf-8")
    page = open_page(path)
    expect(page.locator("header")).to_contain_text("0 nodes · 0 relations")
    page.click("#tool-fit")
