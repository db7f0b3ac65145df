"""The matrix: how many promises and programs on each theme in each place, and of each actor."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from queries.graph import Graph
from queries.network.model import Network
from tests.graph_cli.views.boxes import box

ID = "https://w3id.org/janji/id/"
THEME = "https://w3id.org/janji/scheme/theme/"
TRAINING = f"{THEME}vocational-training|~place/bantaeng"
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def articles(graph: Graph) -> Network:
    return graph.network()


def cell(page: Page, identifier: str) -> Locator:
    return page.locator(f"#picture .cell[data-mark='{identifier}']")


def numbers(page: Page) -> dict[str, str]:
    """Return the accessible name of every cell by its identifier."""
    cells = page.locator("#picture .cell").all()
    return {one.get_attribute("data-mark") or "": one.get_attribute("aria-label") or "" for one in cells}


def columns(page: Page) -> list[str]:
    return page.locator("#picture thead .head").all_inner_texts()


def rows(page: Page) -> list[str]:
    return page.locator("#picture tbody .head").all_inner_texts()


def test_cells_count_what_the_question_counts(open_page: Open, articles_page: Path, graph: Graph) -> None:
    page = open_page(articles_page)
    page.get_by_label("Picture", exact=True).select_option("matrix")
    expect(page.locator("#picture table")).to_be_visible()
    question_counts = {
        f"{row['theme']}|~{str(row['place']).removeprefix(ID)}": f"{row['themeLabel']}, {row['placeLabel']}: "
        f"promises: {row['promises']} · programs: {row['programs']}"
        + (f" · hopes: {row['hopes']}" if row["hopes"] else "")
        for row in graph.ask("themes-by-place", level="regency").rows
    }
    assert len(question_counts) > 50
    assert numbers(page) == question_counts


def test_actors_are_crossed_with_themes(open_page: Open, articles_page: Path, articles: Network) -> None:
    page = open_page(articles_page, "#picture=matrix")
    page.get_by_text("Actors × themes").click()
    expect(page.locator("#picture thead")).to_contain_text("Actor")
    acting = {"promisor", "initiatedBy", "runBy"}  # a wisher's hopes stand beside the number
    ibas = f"{ID}ticket/ibas-puspa"
    theirs = {edge.source for edge in articles.edges if edge.relation in acting and edge.target == ibas}
    statements_by_cell: dict[str, set[str]] = {}
    for edge in articles.edges:
        if edge.relation == "theme" and edge.source in theirs:
            statements_by_cell.setdefault(f"~ticket/ibas-puspa|{edge.target}", set()).add(edge.source)
    page_counts = {
        key: int(cell(page, key).inner_text()) for key in numbers(page) if key.startswith("~ticket/ibas-puspa|")
    }
    assert page_counts == {key: len(statements) for key, statements in statements_by_cell.items()}
    again = open_page(articles_page, page.evaluate("location.hash"))
    expect(again.locator("#picture thead")).to_contain_text("Actor")
    page.click("#tool-undo")
    expect(page.locator("#picture thead")).to_contain_text("Place")


def test_pressed_cell_lists_its_statements_with_receipts(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=matrix")
    cell(page, TRAINING).click()
    panel = page.locator("#panel")
    expect(panel.locator("h2")).to_contain_text("Vocational training")
    expect(panel.locator("h2")).to_contain_text("Bantaeng Regency")
    expect(panel.locator("[data-part=promise] .in-cell")).to_have_count(0)
    expect(panel.locator("[data-part=program] .in-cell")).to_have_count(1)
    expect(panel.locator("[data-part=hope] h3")).to_have_text("Hopes")
    expect(panel.locator("[data-part=hope] .in-cell")).to_have_count(2)
    # The theme of each is coded and its place inferred: the same quote is the receipt of either.
    asked, hoped = (
        "meminta kepada peserta pelatihan untuk mengikuti pelatihan secara total",
        "Kita harapkan program ini bisa menjadi modal bagi mereka",
    )
    expect(panel.locator("[data-part=hope] blockquote")).to_have_text([asked, asked, hoped, hoped])
    expect(cell(page, TRAINING)).to_have_attribute("aria-pressed", "true")
    again = open_page(articles_page, page.evaluate("location.hash"))
    expect(again.locator("#panel h2")).to_contain_text("Bantaeng Regency")
    expect(cell(again, TRAINING)).to_have_attribute("aria-pressed", "true")


def test_hopes_stand_beside_the_number_and_are_not_counted_in_it(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=matrix")
    expect(cell(page, TRAINING)).to_have_text("1")
    expect(cell(page, TRAINING)).to_have_attribute("data-hopes", "2")
    only_hoped = cell(page, f"{THEME}economic-growth|~place/bantaeng")
    expect(only_hoped).to_have_text("0")
    expect(only_hoped).to_have_attribute("data-hopes", "1")


def test_empty_cell_says_that_nothing_is_known_and_cannot_be_pressed(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=matrix")
    row = page.locator("#picture tbody tr", has=page.get_by_role("button", name="Market access", exact=True))
    empty = row.get_by_title("Market access, Bantaeng Regency: no promise known")
    expect(empty).to_have_text("")
    expect(empty.get_by_role("button")).to_have_count(0)


def test_totals_count_each_statement_once(open_page: Open, articles_page: Path, articles: Network) -> None:
    page = open_page(articles_page, "#picture=matrix")
    statements = {edge.source for edge in articles.edges if edge.relation == "theme" and "/hope/" not in edge.source}
    statements &= {edge.source for edge in articles.edges if edge.relation == "place"}
    expect(page.locator("tr.totals td.total")).to_have_text(str(len(statements)))
    over = sum(int(text) for text in page.locator("#picture tbody tr:not(.totals) td.total").all_inner_texts())
    assert over > len(statements)
    expect(page.locator(".matrix-head")).to_contain_text("once")


def test_headers_put_rows_and_columns_in_order(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=matrix")
    totals = [int(text) for text in page.locator("#picture tbody tr:not(.totals) td.total").all_inner_texts()]
    assert totals == sorted(totals, reverse=True)
    assert rows(page) != sorted(rows(page))
    page.get_by_role("button", name="Theme", exact=True).click()
    assert rows(page) == sorted(rows(page))
    expect(page.locator("th.corner")).to_have_attribute("aria-sort", "ascending")
    page.get_by_role("button", name="Place", exact=True).click()
    assert columns(page) == sorted(columns(page))
    page.locator(".totals .sorter").click()
    assert columns(page)[0] == "Luwu Timur Regency"
    page.locator("#picture thead .total .sorter").click()
    assert rows(page)[0] == "Job creation"


def test_filter_counts_only_what_passes(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=matrix&fade=no&place=~place/lebak")
    assert columns(page) == ["Lebak Regency"]
    filtered_page = open_page(articles_page, "#picture=matrix&place=~place/lebak")
    expect(cell(filtered_page, TRAINING)).to_have_class(re.compile("faded"))
    filtered_page.locator("#legend").get_by_role("button", name="Program").first.click()
    key = f"{THEME}job-creation|~place/lebak"
    expect(cell(filtered_page, key)).to_have_accessible_name("Job creation, Lebak Regency: promises: 1 · programs: 0")


def test_keyboard_moves_from_cell_to_cell(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=matrix")
    key = f"{THEME}job-creation|~place/luwu-timur"
    cell(page, key).focus()
    page.keyboard.press("ArrowRight")
    expect(cell(page, f"{THEME}job-creation|~place/kotawaringin-timur")).to_be_focused()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("ArrowDown")
    expect(cell(page, f"{THEME}capital-access|~place/luwu-timur")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_contain_text("Access to capital")
    page.keyboard.press("Escape")
    expect(cell(page, f"{THEME}capital-access|~place/luwu-timur")).to_be_focused()


def test_row_header_opens_its_theme(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=matrix")
    page.locator("#picture tbody").get_by_role("button", name="Market access", exact=True).click()
    expect(page.locator("#panel h2")).to_have_text("Market access")


def test_headers_stay_while_the_rest_scrolls(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=matrix&matrix=actors-themes", narrow=True)
    page.locator("#picture").evaluate("node => node.scrollTo(500, 300)")
    picture, head = box(page.locator("#picture")), box(page.locator("#picture thead th.corner"))
    assert head["x"] == pytest.approx(picture["x"], abs=14)
    assert head["y"] <= picture["y"] + 14
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_matrix_speaks_both_languages(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, f"#picture=matrix&cell={TRAINING}&language=id")
    expect(cell(page, TRAINING)).to_have_accessible_name(
        "Pelatihan kerja, Kabupaten Bantaeng: janji: 0 · program: 1 · harapan: 2"
    )
    expect(page.locator("#panel")).to_contain_text("Pelatihan berbasis kompetensi")


@pytest.mark.parametrize("junk", ["x", "|", "~place/lebak|~place/lebak", "__proto__|constructor"])
def test_link_to_no_cell_does_no_harm(open_page: Open, articles_page: Path, junk: str) -> None:
    page = open_page(articles_page, f"#picture=matrix&matrix=junk&cell={junk}")
    expect(page.locator("#picture table")).to_be_visible()
    expect(page.locator("#panel")).to_be_hidden()
