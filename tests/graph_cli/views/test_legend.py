"""The legend: it switches kinds off, narrows to what is chosen, says what passes, and takes it all back."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from graph_cli.views.network_page import render
from queries import Graph
from queries.network.model import Network
from tests.graph_cli.views.boxes import box

Open = Callable[..., Page]
BANTAENG = "https://w3id.org/janji/id/place/bantaeng"
MEETING = "https://w3id.org/janji/id/development/lebak-kasepuhan_national-meeting"


@pytest.fixture
def page(open_page: Open, articles_page: Path) -> Page:
    return open_page(articles_page)


def row(page: Page, slug: str) -> Locator:
    return page.locator(f'#legend [data-section="kinds"] button[data-slug="{slug}"]')


def legend(page: Page) -> Locator:
    return page.locator("#legend")


def chips(page: Page) -> Locator:
    return page.locator("#legend .chips button")


def passing(page: Page) -> set[str]:
    return set(page.evaluate("() => janji.visible().nodes"))


def list_drawn(page: Page) -> set[str]:
    return set(page.evaluate("() => Object.keys(janji.network.getPositions())"))


def narrow_to_place(page: Page, name: str = "Bantaeng Regency") -> None:
    choices = legend(page).get_by_label("Place", exact=True)
    value = choices.locator("option", has_text=name).first.get_attribute("value")
    choices.select_option(value)


def test_kind_is_switched_off_and_on_again(page: Page) -> None:
    row(page, "person").click()
    expect(row(page, "person")).to_have_attribute("aria-pressed", "false")
    expect(row(page, "person")).to_contain_text("0 / 16")
    assert not any("/person/" in node for node in passing(page))
    expect(chips(page)).to_have_text("Without kinds: Person")
    row(page, "person").click()
    expect(row(page, "person")).to_have_attribute("aria-pressed", "true")
    expect(chips(page)).to_have_count(0)
    assert len(passing(page)) == page.evaluate("() => janji.network.body.nodeIndices.length")


def test_hopes_are_a_kind_of_their_own_with_their_own_sign(page: Page) -> None:
    hopes = row(page, "hope")
    expect(hopes).to_have_text("Hope14")
    expect(hopes.locator("polygon")).to_have_attribute("stroke-dasharray", "3 2")
    assert (hopes.get_attribute("title") or "").startswith("Only hoped for: nobody is bound by it")
    expect(legend(page).get_by_label("Commitment").locator("option", has_text="Hope")).to_have_count(0)
    narrow_to_place(page)
    expect(hopes).to_have_text("Hope6 / 14")


def test_place_narrows_all_counts_and_is_said_aloud(page: Page) -> None:
    narrow_to_place(page)
    expect(row(page, "promise")).to_contain_text("3 / 32")
    expect(chips(page)).to_have_text("Place: Bantaeng Regency")
    expect(page.locator("#spoken")).to_have_text(f"{len(passing(page))} of 284 nodes shown")


def test_places_are_listed_as_a_tree_with_their_statements(page: Page, graph: Graph) -> None:
    options = legend(page).get_by_label("Place", exact=True).locator("option")
    texts = [text for text in options.all_inner_texts() if "Bantaeng" in text]
    assert [text.count("\u2003") for text in texts] == [2, 3]
    programs = {row["program"] for row in graph.ask("programs", place=BANTAENG).rows}
    promises = {row["promise"] for row in graph.ask("who-promised-what", place=BANTAENG).rows}
    developments = {row["development"] for row in graph.ask("what-happened", place=BANTAENG).rows}
    claims = {row["claim"] for row in graph.ask("claims", about=BANTAENG).rows}
    hopes = {row["hope"] for row in graph.ask("who-hopes-what", place=BANTAENG).rows}
    assert texts[0].strip() == f"Bantaeng Regency ({len(programs | promises | hopes | developments | claims)})"


def test_choices_count_what_the_other_filters_leave(page: Page) -> None:
    actors = legend(page).get_by_label("Actor", exact=True).locator("option", has_text="Ilham Azikin")
    expect(actors).to_be_enabled()
    narrow_to_place(page, "Lebak Regency")
    expect(actors).to_have_text("Ilham Azikin (0)")
    expect(actors).to_be_disabled()


def test_theme_is_typed_and_chosen_by_keyboard(page: Page) -> None:
    theme = legend(page).get_by_role("combobox", name="Theme")
    theme.click()
    expect(page.get_by_role("listbox", name="Theme").get_by_role("option").first).to_have_text("Any")
    theme.fill("voc train")
    expect(page.get_by_role("listbox", name="Theme").get_by_role("option")).to_have_count(1)
    theme.press("Enter")
    expect(theme).to_have_value("Vocational training")
    expect(chips(page)).to_have_text("Theme: Vocational training")
    theme.press("ArrowDown")
    choices = page.get_by_role("listbox", name="Theme")
    expect(choices.get_by_role("option", name="Vocational training")).to_have_attribute("aria-selected", "true")
    theme.press("Escape")
    expect(page.get_by_role("listbox", name="Theme")).to_be_hidden()
    expect(chips(page)).to_have_count(1)
    theme.fill("")
    theme.press("Enter")
    expect(chips(page)).to_have_count(0)


def test_text_that_names_no_theme_changes_nothing(page: Page) -> None:
    theme = legend(page).get_by_role("combobox", name="Theme")
    theme.fill("xyzzy")
    theme.press("Enter")
    expect(page.get_by_role("listbox", name="Theme")).to_be_hidden()
    theme.press("Tab")
    expect(theme).to_have_value("")
    expect(chips(page)).to_have_count(0)


def test_years_are_narrowed_by_keyboard_and_do_not_cross(page: Page) -> None:
    since, until = legend(page).get_by_label("From year"), legend(page).get_by_label("To year")
    since.press("ArrowRight")
    expect(chips(page)).to_have_text("From 2023")
    until.press("Home")
    expect(until).to_have_value("2023")
    expect(chips(page)).to_have_text("2023")
    legend(page).get_by_label("Show what has no date").uncheck()
    statements = {node for node in passing(page) if any(f"/{kind}/" in node for kind in ("promise", "development"))}
    assert statements == {MEETING}
    since.press("Home")
    until.press("End")
    expect(chips(page)).to_have_text("Only with a date")


def test_years_that_are_dragged_are_one_step_back(page: Page) -> None:
    thumb = legend(page).get_by_label("From year")
    thumb.scroll_into_view_if_needed()
    slider = box(thumb)
    page.mouse.move(slider["x"] + 8, slider["y"] + 8)
    page.mouse.down()
    page.mouse.move(slider["x"] + slider["width"] * 0.4, slider["y"] + 8)
    expect(chips(page)).to_have_text("From 2023")
    page.mouse.move(slider["x"] + slider["width"] * 0.75, slider["y"] + 8)
    expect(chips(page)).to_have_text("From 2024")
    page.mouse.up()
    page.get_by_role("button", name="Undo").click()
    expect(chips(page)).to_have_count(0)
    expect(page.get_by_role("button", name="Undo")).to_be_disabled()


def test_bars_tell_the_statements_of_each_year(page: Page) -> None:
    bars = page.get_by_role("img", name="Statements by year")
    expect(bars).to_have_attribute("aria-label", "Statements by year: 2022: 2, 2023: 2, 2025: 2")
    narrow_to_place(page)
    expect(bars).to_have_attribute("aria-label", "Statements by year: 2022: 1")


def test_network_without_dates_has_no_years(open_page: Open, network: Network, tmp_path: Path) -> None:
    dateless_network = replace(network, nodes=tuple(replace(node, date=None) for node in network.nodes))
    (tmp_path / "undated.html").write_text(render(dateless_network, title="Undated"), encoding="utf-8")
    page = open_page(tmp_path / "undated.html")
    expect(page.locator("#legend .facet").first).to_be_visible()
    expect(page.locator("#legend .years")).to_have_count(0)


def test_filtered_nodes_are_faded_or_hidden(page: Page) -> None:
    narrow_to_place(page)
    assert len(list_drawn(page)) > len(passing(page))
    legend(page).get_by_label("hidden").check()
    assert list_drawn(page) == passing(page)
    legend(page).get_by_label("faded").check()
    assert len(list_drawn(page)) > len(passing(page))


def test_chips_take_away_one_filter_each_and_keep_the_focus(page: Page) -> None:
    narrow_to_place(page)
    legend(page).get_by_label("Commitment").select_option("effort")
    expect(chips(page)).to_have_text(["Place: Bantaeng Regency", "Commitment: Effort"])
    page.get_by_role("button", name="Remove the filter Place: Bantaeng Regency").press("Enter")
    expect(chips(page)).to_have_text("Commitment: Effort")
    expect(chips(page)).to_be_focused()
    chips(page).press("Enter")
    expect(page.locator("#legend > summary")).to_be_focused()
    expect(row(page, "promise")).to_have_text("Promise32")


def test_reset_takes_all_filters_away(page: Page) -> None:
    button = page.get_by_role("button", name="Reset", exact=True)
    expect(button).to_be_disabled()
    narrow_to_place(page)
    row(page, "theme").click()
    legend(page).get_by_label("Show what has no date").uncheck()
    button.click()
    expect(button).to_be_disabled()
    expect(chips(page)).to_have_count(0)
    expect(row(page, "promise")).to_have_text("Promise32")


def test_filters_are_undone_and_redone(page: Page) -> None:
    narrow_to_place(page)
    legend(page).get_by_label("Basis").select_option("inferred")
    page.get_by_role("button", name="Undo").click()
    expect(chips(page)).to_have_text("Place: Bantaeng Regency")
    expect(legend(page).get_by_label("Basis")).to_have_value("")
    page.get_by_role("button", name="Redo").click()
    expect(chips(page)).to_have_text(["Place: Bantaeng Regency", "Basis: inferred"])


def test_filters_survive_a_reload(page: Page) -> None:
    narrow_to_place(page)
    row(page, "claim").click()
    legend(page).get_by_label("From year").press("ArrowRight")
    legend(page).get_by_label("hidden").check()
    before = passing(page)
    page.reload()
    page.wait_for_function("() => window.janji")
    expect(chips(page)).to_have_text(["Place: Bantaeng Regency", "From 2023", "Without kinds: Claim"])
    expect(legend(page).get_by_label("Place", exact=True)).to_have_value(BANTAENG)
    expect(legend(page).get_by_label("hidden")).to_be_checked()
    assert passing(page) == before == list_drawn(page)


def test_legend_speaks_the_language_of_the_page_and_keeps_its_filters(page: Page) -> None:
    narrow_to_place(page)
    page.locator("#tool-language").click()
    expect(chips(page)).to_have_text("Tempat: Kabupaten Bantaeng")
    expect(legend(page).get_by_label("Tempat", exact=True)).to_have_value(BANTAENG)
    expect(row(page, "promise")).to_have_text("Janji3 / 32")


def test_narrow_screen_unfolds_the_legend_over_its_width(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#commitment=effort", narrow=True)
    expect(legend(page).locator(".sections")).to_be_hidden()
    expect(legend(page).locator("summary").first).to_have_text("Legend1")
    legend(page).locator("summary").first.click()
    opened_legend = box(legend(page))
    assert (opened_legend["x"], opened_legend["width"]) == (0, 390)
    assert opened_legend["y"] + opened_legend["height"] == pytest.approx(844)
    chips(page).click()
    expect(row(page, "promise")).to_have_text("Promise32")
