"""The map: places where they lie, as big as what is said of them."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from graph_cli.views.network_page import render
from queries import open_graph
from queries.graph import Graph
from queries.network.model import Network
from tests.graph_cli.views.boxes import box

ID = "https://w3id.org/janji/id/"
JOBS = "theme=https://w3id.org/janji/scheme/theme/job-creation"
STATEMENTS = {"promise", "hope", "program", "claim", "development"}
Open = Callable[..., Page]


@pytest.fixture(scope="module")
def articles(graph: Graph) -> Network:
    return graph.network()


def place(page: Page, name: str) -> Locator:
    return page.locator("#picture").get_by_role("button", name=re.compile(rf"^{name}, "))


def middle(page: Page, name: str) -> tuple[float, float]:
    point = box(place(page, name).locator(".point"))
    return point["x"] + point["width"] / 2, point["y"] + point["height"] / 2


def statements_in(network: Network, place: str) -> set[str]:
    """Return the statements that name a place or one within it."""
    within = {place}
    for _ in range(4):
        within |= {edge.source for edge in network.edges if edge.relation == "within" and edge.target in within}
    kinds = {node.id: node.kind for node in network.nodes}
    return {edge.source for edge in network.edges if edge.target in within and kinds[edge.source] in STATEMENTS}


def test_map_is_offered_and_takes_the_place_of_the_network(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page)
    page.get_by_label("Picture", exact=True).select_option("map")
    expect(page.locator("#picture svg.map")).to_be_visible()
    expect(page.locator("#canvas")).to_be_hidden()
    page.get_by_label("Picture", exact=True).select_option("network network")
    expect(page.locator("#canvas")).to_be_visible()
    expect(page.locator("#picture")).to_be_hidden()


@pytest.mark.parametrize("slug", ["luwu-timur", "sulawesi-selatan", "indonesia"])
def test_place_counts_the_statements_in_it_and_all_within_it(
    open_page: Open, articles_page: Path, articles: Network, slug: str
) -> None:
    page = open_page(articles_page, "#picture=map")
    number = len(statements_in(articles, ID + f"place/{slug}"))
    mark = page.locator(f"#picture [data-mark='{ID}place/{slug}']")
    assert number
    expect(mark).to_have_attribute("aria-label", re.compile(rf", statements: {number}$"))


def test_places_lie_as_their_coordinates_say(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=map")
    lebak, papua, bantaeng = (middle(page, name) for name in ("Lebak Regency", "Papua", "Bantaeng Regency"))
    per_degree = (papua[0] - lebak[0]) / (138.53216 - 106.21242)
    assert bantaeng[0] - lebak[0] == pytest.approx((119.98736 - 106.21242) * per_degree, rel=0.01)
    assert lebak[1] - bantaeng[1] == pytest.approx((6.64202 - 5.49018) * per_degree, rel=0.02)


def test_land_lies_beneath_the_places(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=map")
    on_land = """([x, y]) => {
        const land = document.querySelector(".map .land .rings");
        return land.isPointInFill(new DOMPoint(x, y).matrixTransform(land.getScreenCTM().inverse()));
    }"""
    assert page.evaluate(on_land, list(middle(page, "Lebak Regency")))
    assert not page.evaluate(on_land, [middle(page, "Lebak Regency")[0], middle(page, "Bantaeng Regency")[1] - 60])
    expect(page.locator("#picture")).to_contain_text("Natural Earth")
    expect(page.locator("#picture .scale")).to_contain_text("km")


def test_pressed_place_opens_its_facts_and_is_marked(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=map")
    place(page, "Bantaeng Regency").click()
    expect(page.locator("#panel h2")).to_have_text("Bantaeng Regency")
    expect(page.locator("#panel")).to_contain_text("Ilham Azikin")
    expect(place(page, "Bantaeng Regency")).to_have_attribute("aria-pressed", "true")
    link = page.evaluate("location.hash")
    again = open_page(articles_page, link)
    expect(again.locator("#panel h2")).to_have_text("Bantaeng Regency")
    expect(place(again, "Bantaeng Regency")).to_have_attribute("aria-pressed", "true")


def test_keyboard_goes_from_place_to_place_and_comes_back(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=map")
    place(page, "Lebak Regency").focus()
    page.keyboard.press("ArrowRight")
    mark = page.evaluate("document.activeElement.dataset.mark")
    assert mark not in (None, f"{ID}place/lebak")
    page.keyboard.press("Enter")
    expect(page.locator("#panel")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#panel")).to_be_hidden()
    assert page.evaluate("document.activeElement.dataset.mark") == mark
    assert page.locator("#picture [data-mark][tabindex='0']").count() == 1


def test_place_that_is_searched_comes_into_sight(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=map")
    for _ in range(6):
        page.click("#tool-zoom-in")
    assert place(page, "Lebak Regency").count() == 0
    page.fill("#search", "Lebak")
    page.get_by_role("option").filter(has_text="Lebak Regency").first.click()
    expect(place(page, "Lebak Regency")).to_be_in_viewport()
    expect(page.locator("#panel h2")).to_have_text("Lebak Regency")


def test_drag_and_wheel_and_buttons_move_the_map(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=map")
    start = middle(page, "Lebak Regency")
    page.mouse.move(700, 740)
    page.mouse.down()
    page.mouse.move(760, 700, steps=3)
    page.mouse.up()
    assert middle(page, "Lebak Regency") == pytest.approx((start[0] + 60, start[1] - 40), abs=1)
    expect(page.locator("#panel")).to_be_hidden()
    page.keyboard.press("0")
    assert middle(page, "Lebak Regency") == pytest.approx(start, abs=1)
    page.mouse.move(*start)
    page.mouse.wheel(0, -300)
    expect(page.locator("#picture .scale")).not_to_contain_text("500 km")
    assert middle(page, "Lebak Regency") == pytest.approx(start, abs=2)
    page.click("#tool-fit")
    page.click("#tool-zoom-out")
    assert middle(page, "Lebak Regency")[0] > start[0]


def test_drag_that_begins_on_a_place_does_not_choose_it(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=map")
    start = middle(page, "Lebak Regency")
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move(start[0] + 50, start[1], steps=3)
    page.mouse.up()
    assert middle(page, "Lebak Regency")[0] == pytest.approx(start[0] + 50, abs=1)
    expect(page.locator("#panel")).to_be_hidden()


def test_filter_counts_only_what_passes(open_page: Open, articles_page: Path, articles: Network) -> None:
    page = open_page(articles_page, f"#picture=map&fade=no&{JOBS}")
    jobs = {edge.source for edge in articles.edges if edge.target == JOBS.removeprefix("theme=")}
    number = len(jobs & statements_in(articles, f"{ID}place/luwu-timur"))
    expect(place(page, "Luwu Timur Regency")).to_have_attribute(
        "aria-label", f"Luwu Timur Regency, statements: {number}"
    )
    expect(place(page, "Bantaeng Regency")).to_have_count(0)
    filtered_page = open_page(articles_page, f"#picture=map&{JOBS}")
    expect(place(filtered_page, "Bantaeng Regency")).to_have_class(re.compile("faded"))


def test_what_is_not_on_the_map_is_counted_and_listed(open_page: Open, articles_page: Path, articles: Network) -> None:
    page = open_page(articles_page, "#picture=map")
    kinds = {node.id: node.kind for node in articles.nodes}
    statements_with_place = {edge.source for edge in articles.edges if kinds[edge.target] == "place"}
    nowhere = [node.label for node in articles.nodes if node.kind == "place" and node.latitude is None]
    assert sorted(nowhere) == ["Hall of BLK Bantaeng", "Malili Industrial Zone (KIMAL)"]
    without = [node for node in articles.nodes if node.kind in STATEMENTS and node.id not in statements_with_place]
    summary = page.locator(".off-map summary")
    expect(summary).to_have_text(f"Not on the map: places 2 · statements without a place {len(without)}")
    summary.click()
    page.locator(".off-map").get_by_role("button", name="Hall of BLK Bantaeng").click()
    expect(page.locator("#panel h2")).to_have_text("Hall of BLK Bantaeng")


def test_labels_do_not_collide(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=map")
    boxes = [box(text) for text in page.locator(".map .mark text").all()]
    assert len(boxes) > 8
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            apart_x = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
            apart_y = one["y"] + one["height"] <= other["y"] or other["y"] + other["height"] <= one["y"]
            assert apart_x or apart_y


def test_map_speaks_both_languages_and_can_be_undone(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page)
    page.get_by_label("Picture", exact=True).select_option("map")
    page.click("#tool-language")
    expect(page.locator(".off-map summary")).to_contain_text("Tidak ada di peta")
    expect(page.locator("#picture .graticule")).to_contain_text("BT")
    page.click("#tool-undo")
    expect(page.locator("#canvas")).to_be_visible()


def test_page_opens_with_the_map_where_it_is_told_to(open_page: Open, articles: Network, tmp_path: Path) -> None:
    path = tmp_path / "map.html"
    path.write_text(render(articles, title="Map", picture="map"), encoding="utf-8")
    page = open_page(path)
    expect(place(page, "Lebak Regency")).to_be_visible()
    page.get_by_label("Picture", exact=True).select_option("network network")
    point = page.evaluate("id => janji.nodePoint(id)", f"{ID}place/lebak")
    assert 0 < point["x"] < 1400
    assert 0 < point["y"] < 900


def test_page_without_coordinates_offers_no_map(open_page: Open, articles: Network, tmp_path: Path) -> None:
    nowhere = tuple(replace(node, latitude=None, longitude=None) for node in articles.nodes)
    path = tmp_path / "nowhere.html"
    path.write_text(render(replace(articles, nodes=nowhere), title="Nowhere", picture="map"), encoding="utf-8")
    page = open_page(path)
    expect(page.locator("#canvas")).to_be_visible()
    options = json.loads(page.evaluate("JSON.stringify([...document.querySelectorAll('option')].map(o => o.value))"))
    assert "map" not in options
    assert "matrix" in options


def test_map_fits_a_phone(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=map", narrow=True)
    expect(place(page, "Lebak Regency")).to_be_in_viewport()
    expect(page.locator(".off-map")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_all_places_of_a_graph_in_one_language_are_drawn(open_page: Open, graph_folder: Path, tmp_path: Path) -> None:
    indonesian = open_graph(graph_folder, language="id").network()
    path = tmp_path / "peta.html"
    path.write_text(render(indonesian, title="Peta", picture="map"), encoding="utf-8")
    page = open_page(path)
    places = [node for node in indonesian.nodes if node.latitude is not None]
    expect(page.locator("#picture [data-mark]")).to_have_count(len(places))
    expect(place(page, "Kabupaten Lebak")).to_be_visible()
