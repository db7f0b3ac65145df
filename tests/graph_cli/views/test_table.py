"""The table: the same facts as in the picture, sorted, searched and chosen as a person does."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from graph_cli.views.network_page import render
from queries import Graph
from queries.network.model import Edge, Network, Node, NodeFact, Receipt
from tests.graph_cli.views.boxes import box

ID = "https://w3id.org/janji/id/"
Open = Callable[..., Page]


@pytest.fixture
def page(open_page: Open, articles_page: Path) -> Page:
    page = open_page(articles_page, "#table=yes")
    expect(rows(page).first).to_be_visible()
    return page


def rows(page: Page) -> Locator:
    return page.locator("#table-rows tr")


def heading(page: Page, name: str) -> Locator:
    return page.get_by_role("columnheader", name=name)


def press_heading(page: Page, name: str, order: str) -> None:
    heading(page, name).get_by_role("button").click()
    expect(heading(page, name)).to_have_attribute("aria-sort", order)


def column(page: Page, name: str) -> list[str]:
    place = page.locator("#table thead th").all_inner_texts().index(name) + 1
    return [text.strip() for text in page.locator(f"#table-rows tr > :nth-child({place})").all_inner_texts()]


def search(page: Page, text: str) -> None:
    page.get_by_role("searchbox", name="Search the table").fill(text)
    expect(page.locator("#table-count")).to_contain_text(" of ")


def choose_by_search(page: Page, name: str) -> None:
    page.fill("#search", name)
    page.get_by_role("option").first.click()


def is_in_sight(page: Page, row: Locator) -> bool:
    sheet, inner = box(page.locator("#table-sheet")), box(row)
    return sheet["y"] <= inner["y"] <= sheet["y"] + sheet["height"] - 20


def test_every_relation_and_every_fact_is_a_row(page: Page, graph: Graph) -> None:
    network = graph.network()
    facts = sum(len(node.facts) for node in network.nodes)
    expect(page.locator("#table-count")).to_have_text(f"{len(network.edges) + facts:,} facts")


def test_rows_come_by_two_hundred(page: Page) -> None:
    expect(rows(page)).to_have_count(200)
    page.get_by_role("button", name="Show 200 more").click()
    expect(rows(page)).to_have_count(400)
    expect(rows(page).nth(200).get_by_role("button")).to_be_focused()


def test_row_has_its_receipt(page: Page) -> None:
    search(page, "upaya nyata daya saing about Regency")
    row = rows(page)
    expect(row).to_have_count(1)
    expect(row).to_contain_text("upaya nyata untuk meningkatkan daya saing Luwu Timur di sektor industri")
    expect(row).to_contain_text("Fachrizal David")
    expect(row.locator(".badge")).to_have_text("stated")


def test_heading_sorts_and_a_second_press_turns_the_order_round(page: Page) -> None:
    expect(heading(page, "Relation")).to_have_attribute("aria-sort", "none")
    press_heading(page, "Relation", "ascending")
    expect(rows(page).first).to_contain_text("about")
    assert column(page, "Relation") == sorted(column(page, "Relation"), key=str.casefold)
    press_heading(page, "Relation", "descending")
    expect(rows(page).first).not_to_contain_text("about")
    assert column(page, "Relation") == sorted(column(page, "Relation"), key=str.casefold, reverse=True)


def test_sorting_keeps_the_order_of_equal_rows(page: Page) -> None:
    search(page, "Budiman")
    inferred_rows = [text for text in rows(page).all_inner_texts() if "inferred" in text]
    assert 1 < len(inferred_rows) < len(column(page, "Basis")) < 200
    for order in ("ascending", "descending"):
        press_heading(page, "Basis", order)
        expect(rows(page).first).to_contain_text("curator" if order == "ascending" else "stated")
        assert [text for text in rows(page).all_inner_texts() if "inferred" in text] == inferred_rows


def test_search_goes_over_all_columns_whatever_case_and_accents(page: Page) -> None:
    search(page, "KUTÁI kartanegara")
    expect(page.locator("#table-count")).to_have_text(re.compile(r"^[\d,]+ of [\d,]+ facts$"))
    for text in rows(page).all_inner_texts():
        assert "kutai" in text.casefold()
        assert "kartanegara" in text.casefold()
    search(page, "nothing is called so")
    expect(rows(page)).to_have_count(0)
    expect(page.locator("#table-empty")).to_be_visible()


@pytest.mark.parametrize(("name", "choice"), [("Relation", "promisor"), ("Basis", "inferred")])
def test_select_leaves_the_rows_of_one_value(page: Page, name: str, choice: str) -> None:
    select = page.locator("#table").get_by_role("combobox", name=name)
    label = next(text for text in select.locator("option").all_inner_texts() if text.startswith(choice))
    match = re.search(r"\((\d+)\)", label)
    assert match is not None
    select.select_option(label=label)
    expect(page.locator("#table-count")).to_have_text(re.compile(rf"^{match[1]} of "))
    assert all(text.startswith(choice) for text in column(page, name))


def test_rows_follow_the_legend(page: Page) -> None:
    search(page, "promisor")
    expect(rows(page).first).to_be_visible()
    page.locator("#legend [data-section=kinds] button[data-slug=promise]").click()
    expect(rows(page)).to_have_count(0)
    page.locator("#tool-undo").click()
    expect(rows(page).first).to_be_visible()


def test_press_on_a_row_chooses_its_relation(page: Page) -> None:
    search(page, "KIMAL")
    row = rows(page).nth(1)
    subject = row.locator("th").inner_text()
    row.locator("td").first.click()
    expect(page.locator("#panel h2")).to_contain_text(subject)
    expect(row).to_have_class(re.compile("chosen"))
    assert page.evaluate("() => janji.state().chosen.type") == "edge"


def test_keys_go_from_row_to_row_and_choose_and_come_back(page: Page) -> None:
    first, second = rows(page).nth(0).get_by_role("button"), rows(page).nth(1).get_by_role("button")
    first.focus()
    page.keyboard.press("ArrowDown")
    expect(second).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#panel")).to_be_focused()
    expect(second).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Escape")
    expect(second).to_be_focused()
    expect(second).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("End")
    expect(rows(page).last.get_by_role("button")).to_be_focused()


def test_choice_in_the_picture_is_marked_and_brought_into_sight(page: Page) -> None:
    choose_by_search(page, "Purwanto")
    chosen_rows = page.locator("#table-rows tr.chosen")
    expect(chosen_rows.first).to_contain_text("Purwanto")
    assert is_in_sight(page, chosen_rows.first)
    page.locator("#panel .close").click()
    expect(chosen_rows).to_have_count(0)


def test_only_what_is_chosen_is_listed_at_the_reader_s_wish(page: Page) -> None:
    choose_by_search(page, "Purwanto")
    page.get_by_label("Only what is chosen").check()
    expect(page.locator("#table-rows tr:not(.chosen)")).to_have_count(0)
    expect(rows(page).first).to_contain_text("Purwanto")
    choose_by_search(page, "Akbar")
    expect(rows(page).first).to_contain_text("Akbar")
    page.get_by_label("Only what is chosen").uncheck()
    expect(page.locator("#table-rows tr:not(.chosen)").first).to_be_attached()


def test_search_and_order_stay_when_the_rows_change(page: Page) -> None:
    search(page, "Lebak")
    press_heading(page, "Subject", "ascending")
    press_heading(page, "Subject", "descending")
    before = page.locator("#table-count").inner_text()
    page.locator("#legend [data-section=kinds] button[data-slug=theme]").click()
    expect(page.locator("#table-count")).not_to_have_text(before)
    page.locator("#tool-undo").click()
    expect(page.locator("#table-count")).to_have_text(before)
    expect(page.locator("#table-search")).to_have_value("Lebak")
    expect(heading(page, "Subject")).to_have_attribute("aria-sort", "descending")


def test_opening_and_closing_leaves_the_picture_in_sight(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page)
    inside = """() => {
        const { top, bottom } = document.getElementById("canvas").getBoundingClientRect();
        const heights = janji.visible().nodes.map(id => janji.nodePoint(id).y);
        return Math.min(...heights) >= top && Math.max(...heights) <= bottom;
    }"""
    height = "() => document.querySelector('#canvas canvas').clientHeight"
    whole = page.evaluate(height)
    page.keyboard.press("t")
    expect(page.locator("#table")).to_be_visible()
    assert page.evaluate(inside)
    assert page.evaluate(height) < whole
    page.get_by_role("button", name="Close the table").click()
    expect(page.locator("#table")).to_be_hidden()
    expect(page.locator("#tool-table")).to_be_focused()
    assert page.evaluate(inside)
    assert page.evaluate(height) == whole


def test_height_is_set_by_keys_and_by_drawing(page: Page) -> None:
    bar = page.get_by_role("separator", name="Height of the table")
    bar.focus()
    page.keyboard.press("ArrowUp")
    expect(bar).to_have_attribute("aria-valuenow", "43")
    handle = box(bar)
    page.mouse.move(handle["x"] + handle["width"] / 2, handle["y"] + handle["height"] / 2)
    page.mouse.down()
    page.mouse.move(700, 600)
    page.mouse.up()
    assert abs(box(page.locator("#table"))["y"] - 600) < 12


def test_phone_scrolls_within_the_table_alone(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#table=yes", narrow=True)
    expect(rows(page).first).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(
        "() => { const { scrollWidth, clientWidth } = document.getElementById('table-sheet');"
        " return scrollWidth > clientWidth; }"
    )


def test_large_network_lists_relations_first_and_facts_of_nodes_on_request(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "large.html"
    path.write_text(render(large_network(), title="Many"), encoding="utf-8")
    page = open_page(path, "#table=yes&all=yes")
    expect(page.locator("#table-count")).to_have_text("2,500 facts")
    page.get_by_role("button", name="Also facts of nodes").click()
    expect(page.locator("#table-count")).to_have_text("5,000 facts")
    expect(page.locator("#table-search")).to_be_focused()
    choose_by_search(page, "Person 2490")
    expect(page.locator("#table-rows tr.chosen").first).to_be_visible()
    page.get_by_role("button", name="Show 200 before").click()
    expect(rows(page).first).to_be_attached()


def large_network() -> Network:
    """2,500 people in a ring, each with a name."""
    receipt = Receipt("as it is written", f"{ID}document/one", "One", "stated")
    people = [
        Node(f"{ID}person/{number}", "person", f"Person {number}", (), (NodeFact("Name", f"Person {number}", receipt),))
        for number in range(2500)
    ]
    ring = [
        Edge(f"{ID}edge/{number}", one.id, people[number - 1].id, "knows", "knows", receipt)
        for number, one in enumerate(people)
    ]
    return Network(tuple(people), tuple(ring), "en")
