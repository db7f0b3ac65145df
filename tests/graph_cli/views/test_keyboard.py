"""The page without a mouse: from stop to stop, through the picture, and back to where one was."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.graph_cli.views.boxes import box

Open = Callable[..., Page]
ARROWS = {"ArrowRight": (1, 0), "ArrowLeft": (-1, 0), "ArrowDown": (0, 1), "ArrowUp": (0, -1)}


@pytest.fixture
def page(open_page: Open, articles_page: Path) -> Page:
    return open_page(articles_page)


def read_spoken(page: Page) -> str:
    label, _, _ = page.locator("#spoken").inner_text().rsplit(", ", 2)
    return label


def place(page: Page, label: str) -> dict[str, float]:
    position: dict[str, float] = page.evaluate(
        """label => {
            const names = JSON.parse(document.getElementById("data").textContent).nodes;
            const index = names.label.findIndex(each => [each].flat()[0] === label);
            const id = names.id[index].replace("~", "https://w3id.org/janji/id/");
            return { ...janji.nodePoint(id), id };
        }""",
        label,
    )
    return position


def test_tabulator_goes_from_search_over_tools_and_legend_to_picture_panel_and_table(
    open_page: Open, articles_page: Path
) -> None:
    page = open_page(articles_page, "#node=~person/ilham-azikin&table=yes")
    expect(page.locator("#table-rows tr").first).to_be_attached()
    page.evaluate("() => document.activeElement.blur()")
    page.locator("#skip").focus()
    rooms: list[str] = []
    for _ in range(400):
        page.keyboard.press("Tab")
        room = page.evaluate(
            "() => document.activeElement.closest('#search, #tools, #legend, #canvas, #panel, #table')?.id"
        )
        if room and room not in rooms:
            rooms.append(room)
        if room == "table":
            break
    assert rooms == ["search", "tools", "legend", "canvas", "panel", "table"]


def test_first_stop_leads_to_the_facts(page: Page) -> None:
    page.keyboard.press("Tab")
    skip = page.get_by_role("button", name="To the facts")
    expect(skip).to_be_focused()
    assert box(skip)["height"] >= 24
    page.keyboard.press("Enter")
    expect(page.locator("#table-sheet")).to_be_focused()
    page.fill("#search", "Purwanto")
    page.keyboard.press("Enter")
    skip.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#panel")).to_be_focused()


@pytest.mark.parametrize("key", ARROWS)
def test_arrow_goes_to_a_node_in_its_direction_and_names_it(page: Page, key: str) -> None:
    page.locator("#canvas").focus()
    page.keyboard.press(key)
    first = read_spoken(page)
    page.keyboard.press(key)
    second = read_spoken(page)
    assert second != first
    start, end = place(page, first), place(page, second)
    right, down = ARROWS[key]
    ahead = (end["x"] - start["x"]) * right + (end["y"] - start["y"]) * down
    aside = abs((end["x"] - start["x"]) * down - (end["y"] - start["y"]) * right)
    assert ahead > 0
    assert aside <= ahead + 1


def test_node_is_spoken_with_its_kind_and_relations(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#node=~person/ilham-azikin")
    relations = page.evaluate(
        """() => {
            const { nodes, edges } = JSON.parse(document.getElementById("data").textContent);
            const index = nodes.id.indexOf("~person/ilham-azikin");
            return edges.from.filter((from, row) => from === index || edges.to[row] === index).length;
        }"""
    )
    page.locator("#canvas").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#spoken")).to_have_text(f"Ilham Azikin, Person, relations: {relations}")


def test_alt_and_an_arrow_follow_a_relation(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#node=~person/ilham-azikin")
    page.locator("#canvas").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Alt+ArrowUp")
    relation, _, name = read_spoken(page).partition(": ")
    assert relation
    page.locator("#canvas").press("Enter")
    expect(page.locator("#panel h2")).to_have_text(name)
    group = page.locator("#panel .group").filter(has=page.get_by_role("heading", name=relation))
    expect(group.filter(has_text="Ilham Azikin").first).to_be_attached()


def test_enter_chooses_and_escape_comes_back_to_the_same_node(page: Page) -> None:
    page.locator("#canvas").focus()
    page.keyboard.press("ArrowDown")
    name = read_spoken(page)
    page.keyboard.press("Enter")
    expect(page.locator("#panel")).to_be_focused()
    expect(page.locator("#panel h2")).to_have_text(name)
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    expect(page.locator("#canvas")).to_be_focused()
    assert read_spoken(page) == name


def test_current_node_has_a_ring_while_the_picture_has_the_keyboard(page: Page) -> None:
    script = "() => { janji.network.redraw(); return document.querySelector('#canvas canvas').toDataURL(); }"
    page.locator("#canvas").focus()
    plain = page.evaluate(script)
    page.keyboard.press("ArrowDown")
    assert page.evaluate(script) != plain
    page.keyboard.press("Escape")
    assert page.evaluate(script) == plain
    page.keyboard.press("ArrowDown")
    page.locator("#search").focus()
    assert page.evaluate(script) == plain


def test_what_the_legend_switches_off_is_passed_over(page: Page) -> None:
    for kind in page.locator("#legend [data-section=kinds] button[data-slug]").all():
        if kind.get_attribute("data-slug") != "place":
            kind.click()
    page.locator("#canvas").focus()
    page.keyboard.press("ArrowDown")
    for key in [*ARROWS, *ARROWS]:
        page.keyboard.press(key)
        assert ", Place, " in page.locator("#spoken").inner_text()


def test_keyboard_stays_on_a_tool_that_is_written_anew_or_switched_off(page: Page) -> None:
    page.locator("#tool-language").press("Enter")
    expect(page.locator("html")).to_have_attribute("lang", "id")
    expect(page.locator("#tool-language")).to_be_focused()
    page.locator("#legend [data-section=kinds] button[data-slug=theme]").click()
    page.locator("#tool-undo").press("Enter")
    expect(page.locator("#tool-undo")).to_be_disabled()
    assert page.evaluate("() => document.activeElement.closest('#tools') !== null")


def test_key_opens_and_closes_the_table(page: Page) -> None:
    page.keyboard.press("t")
    expect(page.locator("#table")).to_be_visible()
    page.keyboard.press("t")
    expect(page.locator("#table")).to_be_hidden()
