"""The page for everybody: what axe-core says of it, its languages, its motion, and small screens."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from graph_cli.words.interface_catalogue import read_catalogue
from tests.graph_cli.views.boxes import box

Open = Callable[..., Page]
#: What a reader may have before their eyes: a fragment of the address.
SIGHTS = {
    "plain": "",
    "node": "#node=~person/ilham-azikin",
    "table": "#table=yes&node=~person/ilham-azikin",
    "path": "#path=~person/ilham-azikin&path=~person/aulia-rahman-basri",
    "neighbourhood": "#focus=~person/ilham-azikin",
    "map": "#picture=map",
    "timeline": "#picture=timeline",
    "matrix": "#picture=matrix",
    "Indonesian": "#language=id&table=yes",
}
#: Every text that a reader sees or hears, with the names of buttons and fields.
TEXTS = """() => {
    const seen = element => element.checkVisibility({ visibilityProperty: true });
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (seen(walker.currentNode.parentElement)) texts.push(walker.currentNode.data.trim());
    for (const name of ["aria-label", "title", "placeholder"])
        for (const element of document.querySelectorAll(`body [${name}]`))
            if (seen(element)) texts.push(...element.getAttribute(name).split("\\n"));
    return [...new Set(texts.filter(Boolean))];
}"""


@pytest.mark.parametrize("sight", SIGHTS)
@pytest.mark.parametrize("looks", ["light", "dark", "narrow"])
def test_axe_finds_no_fault(open_page: Open, articles_page: Path, sight: str, looks: str) -> None:
    page = open_page(articles_page, SIGHTS[sight], dark=looks == "dark", narrow=looks == "narrow")
    if "table" in SIGHTS[sight]:
        expect(page.locator("#table-rows tr").first).to_be_attached()
    results = Axe().run(page)
    assert results.generate_snapshot() == "", results.generate_report()


@pytest.mark.parametrize("fragment", ["", "#table=yes", "#node=~person/ilham-azikin"])
@pytest.mark.parametrize("narrow", [False, True], ids=["wide", "narrow"])
def test_what_is_pressed_is_big_enough_for_a_finger(
    open_page: Open, articles_page: Path, fragment: str, narrow: bool
) -> None:
    page = open_page(articles_page, fragment, narrow=narrow)
    small = page.evaluate("""() => [...document.querySelectorAll(
            "#tools > *, #search, #legend button, #table button, #table select, #table [type=search], #panel .close")]
        .filter(each => each.checkVisibility() && (each.offsetHeight < 24 || each.offsetWidth < 24))
        .map(each => `${each.id || each.className || each.textContent} ${each.offsetWidth} ${each.offsetHeight}`)""")
    assert small == []


def english_alone() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield the English words of the page that Indonesian does not have, as patterns."""
    english, indonesian = (read_catalogue(language).section("view") for language in ("en", "id"))
    common_texts = {text.casefold() for text in indonesian.values()}
    for name, text in english.items():
        if text.casefold() not in common_texts:
            parts = (re.escape(part) for part in re.split(r"\{\w+\}", text))
            yield name, re.compile(".*?".join(parts))


def left_in_english(page: Page) -> list[tuple[str, str]]:
    texts = page.evaluate(TEXTS)
    return [(name, text) for name, pattern in english_alone() for text in texts if pattern.fullmatch(text)]


@pytest.mark.parametrize("sight", ["plain", "node", "table", "map", "timeline", "matrix"])
def test_language_switch_leaves_no_word_behind(open_page: Open, articles_page: Path, sight: str) -> None:
    page = open_page(articles_page, SIGHTS[sight])
    assert len(left_in_english(page)) > 10
    page.locator("#tool-language").click()
    expect(page.locator("html")).to_have_attribute("lang", "id")
    expect(page.locator("#tool-language")).to_have_text("EN")
    assert left_in_english(page) == []


def test_language_is_kept_by_the_link(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page)
    page.locator("#tool-language").click()
    expect(page.locator("h1")).to_have_text("Janji")
    page.reload()
    expect(page.locator("html")).to_have_attribute("lang", "id")
    expect(page.locator("h1")).to_have_text("Janji")
    expect(page.locator("#legend > summary")).to_contain_text("Legenda")


#: Remembers every place where the camera is, frame by frame, until it has stayed for thirty frames where it went.
TRAVEL = """() => {
    const seen = [];
    let still = 0;
    window.travelled = new Promise(done => requestAnimationFrame(function look() {
        const { x, y } = janji.network.getViewPosition();
        const place = [x, y, janji.network.getScale()].join(" ");
        still = place === seen.at(-1) ? still + 1 : 0;
        if (!still) seen.push(place);
        if (still < (seen.length > 1 ? 30 : 600)) requestAnimationFrame(look);
        else done(seen.length);
    }));
}"""


def stops_of_the_camera(page: Page) -> int:
    """Return how many places a choice takes the camera to, the one where it was included."""
    page.evaluate(TRAVEL)
    page.fill("#search", "Purwanto")
    page.keyboard.press("Enter")
    stops: int = page.evaluate("() => travelled")
    return stops


def test_nothing_moves_where_less_motion_is_asked_for(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page)
    assert stops_of_the_camera(page) == 2
    assert page.evaluate("() => document.getAnimations().length") == 0


def test_camera_travels_where_motion_is_welcome(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page)
    page.emulate_media(reduced_motion="no-preference")
    assert stops_of_the_camera(page) > 3


def test_phone_has_no_scrolling_aside_and_a_folded_legend(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, narrow=True)
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert not page.evaluate("() => document.getElementById('legend').open")


def test_phone_has_its_panel_from_below_and_the_picture_above(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#node=~person/ilham-azikin", narrow=True)
    panel = box(page.locator("#panel"))
    assert (panel["x"], panel["width"]) == (0, 390)
    assert panel["y"] > 300
    assert panel["y"] + panel["height"] == pytest.approx(844, abs=1)
    point = page.evaluate("() => janji.nodePoint('https://w3id.org/janji/id/person/ilham-azikin')")
    assert 100 < point["y"] < panel["y"]


def test_phone_reaches_every_tool(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, narrow=True)
    for tool in page.locator("#tools > *").all():
        if tool.get_attribute("id") in {"tool-zoom-in", "tool-zoom-out"}:
            continue
        expect(tool).to_be_in_viewport(ratio=1)
    page.locator("#tool-table").click()
    expect(page.locator("#table-rows tr").first).to_be_in_viewport()
    page.locator("#legend > summary").click()
    expect(page.locator("#legend button[data-slug=person]")).to_be_in_viewport()


def test_light_and_dark_have_colours_of_their_own(open_page: Open, articles_page: Path) -> None:
    grounds = [
        open_page(articles_page, dark=dark).evaluate("() => getComputedStyle(document.body).backgroundColor")
        for dark in (False, True)
    ]
    assert grounds == ["rgb(250, 249, 245)", "rgb(20, 23, 27)"]
