"""The map of places far from the land whose outlines the page carries: they lie where they lie."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graph_cli.views.network_page import render
from queries.network.model import Edge, Network, Node, Receipt
from tests.graph_cli.views.boxes import box

ID = "https://w3id.org/janji/id/"
Open = Callable[..., Page]
#: Places by where they lie: south-west, north-west, on the other side of the globe, and among the outlines.
PLACES = {"goias": (-16.0, -49.6), "quebec": (52.0, -72.0), "fiji": (-17.8, 178.0), "lebak": (-6.64, 106.21)}


def network(*places: str, has_promises: bool = True, language: str = "en") -> Network:
    nodes = [
        Node(f"{ID}place/{name}", "place", name.title(), latitude=PLACES[name][0], longitude=PLACES[name][1])
        for name in places
    ]
    receipt = Receipt("Kami akan membangun", f"{ID}document/d", "D", "stated")
    promises = [Node(f"{ID}promise/d_{name}", "promise", f"School in {name}") for name in places if has_promises]
    edges = [
        Edge(f"e{name}", f"{ID}promise/d_{name}", f"{ID}place/{name}", "place", "in", receipt)
        for name in places
        if has_promises
    ]
    return Network((*nodes, *promises), tuple(edges), language)


def draw_map(open_page: Open, folder: Path, far_network: Network) -> Page:
    path = folder / "map.html"
    path.write_text(render(far_network, title="Far", picture="map"), encoding="utf-8")
    return open_page(path)


@pytest.mark.parametrize(
    ("place", "language", "names", "others"),
    [
        ("goias", "en", {"W", "S"}, {"E", "N"}),
        ("quebec", "en", {"W", "N"}, {"E", "S"}),
        ("fiji", "en", {"E", "S"}, {"N"}),
        ("goias", "id", {"BB", "LS"}, {"BT", "LU"}),
    ],
)
def test_degrees_are_named_by_their_hemisphere(
    open_page: Open, tmp_path: Path, place: str, language: str, names: set[str], others: set[str]
) -> None:
    page = draw_map(open_page, tmp_path, network(place, language=language))
    expect(page.locator("#picture [data-mark]")).to_have_count(1)
    hemispheres = {text.split()[-1] for text in page.locator(".graticule text").all_text_contents()}
    assert names <= hemispheres
    assert not others & hemispheres


def test_longitude_beyond_the_date_line_is_named_as_what_it_is(open_page: Open, tmp_path: Path) -> None:
    page = draw_map(open_page, tmp_path, network("fiji"))
    for _ in range(6):
        page.click("#tool-zoom-out")
    texts = page.locator(".graticule text").all_text_contents()
    assert any(re.fullmatch(r"1\d\d° W", text) for text in texts)
    assert not any(re.match(r"(18[1-9]|19|2\d\d)", text) for text in texts)


@pytest.mark.parametrize("places", [["goias"], ["quebec", "fiji"]])
def test_where_no_outlines_are_known_none_are_drawn_or_credited(
    open_page: Open, tmp_path: Path, places: list[str]
) -> None:
    page = draw_map(open_page, tmp_path, network(*places))
    expect(page.locator("#picture .scale")).to_contain_text("km")
    expect(page.locator("#picture .land")).to_have_count(0)
    assert "Natural Earth" not in (page.locator("#picture").text_content() or "")
    assert "Natural Earth" not in (tmp_path / "map.html").read_text(encoding="utf-8")


def test_outlines_are_credited_while_they_are_in_sight(open_page: Open, tmp_path: Path) -> None:
    page = draw_map(open_page, tmp_path, network("goias", "lebak"))
    expect(page.locator("#picture .land")).to_have_count(1)
    expect(page.locator("#picture .scale")).to_contain_text("Natural Earth")
    page.locator("#picture [data-mark]").first.focus()
    point = box(page.get_by_role("button", name=re.compile("^Goias, ")).locator(".point"))
    page.mouse.move(point["x"] + point["width"] / 2, point["y"] + point["height"] / 2)
    for _ in range(6):
        page.mouse.wheel(0, -400)
    expect(page.locator("#picture .scale")).not_to_contain_text("Natural Earth")


@pytest.mark.parametrize("has_promises", [True, False])
@pytest.mark.parametrize("dark", [True, False])
def test_mark_of_a_single_place_can_be_seen_at_any_zoom(
    open_page: Open, tmp_path: Path, has_promises: bool, dark: bool
) -> None:
    path = tmp_path / "map.html"
    path.write_text(render(network("goias", has_promises=has_promises), title="Far", picture="map"), encoding="utf-8")
    page = open_page(path, dark=dark)
    for tool, times in (("#tool-fit", 1), ("#tool-zoom-out", 12), ("#tool-zoom-in", 30)):
        for _ in range(times):
            page.click(tool)
        point = page.locator("#picture .mark .point")
        expect(point).to_be_in_viewport()
        point_box = box(point)
        assert point_box["width"] >= 10
        looks = point.evaluate("e => [getComputedStyle(e).fill, Number(getComputedStyle(e).fillOpacity)]")
        assert looks[0] != "none"
        assert contrast(page, looks[0], looks[1]) >= 3
        page.click("#tool-fit")


def contrast(page: Page, colour: str, opacity: float) -> float:
    """Return the contrast of a colour on the paper (WCAG 2.2, relative luminance)."""
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    one, other = (tuple(map(float, re.findall(r"[\d.]+", each)[:3])) for each in (colour, paper))
    blend = [opacity * above + (1 - opacity) * below for above, below in zip(one, other, strict=True)]
    light, dark = sorted((luminance(blend), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: "tuple[float, ...] | list[float]") -> float:
    parts = [each / 255 for each in colour]
    linear = [each / 12.92 if each <= 0.03928 else ((each + 0.055) / 1.055) ** 2.4 for each in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
