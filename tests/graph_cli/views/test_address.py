"""The address of the page: a link shows the same picture again, Back goes back, and nonsense does no harm."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

Open = Callable[..., Page]
PERSON = "https://w3id.org/janji/id/person/"
#: What a reader sees: the state, what passes, where everything stands, and from where it is looked at.
SEEN = """() => ({
    state: janji.state(), visible: janji.visible(), places: janji.network.getPositions(),
    camera: [janji.network.getViewPosition().x, janji.network.getViewPosition().y, 1000 * janji.network.getScale()],
})"""


def read_view(page: Page) -> dict[str, Any]:
    view: dict[str, Any] = page.evaluate(SEEN)
    return view


def search(page: Page, name: str) -> None:
    page.fill("#search", name)
    page.get_by_role("option").first.click()


def drag(page: Page, node: str, dx: int, dy: int) -> None:
    point = page.evaluate("id => janji.nodePoint(id)", node)
    page.mouse.move(point["x"], point["y"])
    page.mouse.down()
    page.mouse.move(point["x"] + dx, point["y"] + dy, steps=4)
    page.mouse.up()


def copied_link(page: Page) -> str:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.click("#tool-keep")
    page.click("[data-keep=copy_link]")
    expect(page.locator("[data-keep=copy_link]")).to_have_text("Link copied")
    page.keyboard.press("Escape")
    return str(page.evaluate("() => navigator.clipboard.readText()"))


def rest(page: Page) -> None:
    """Wait until the address names the camera as it stands."""
    page.wait_for_function("""() => {
        const named = (new URLSearchParams(location.hash.slice(1)).get("camera") || "").split(",").map(Number);
        const { x, y } = janji.network.getViewPosition();
        return [x, y, janji.network.getScale()].every((value, at) => Math.abs(value - named[at]) < 0.1);
    }""")


def same_picture(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert one["camera"] == pytest.approx(other["camera"], abs=0.6)
    assert {key: one[key] for key in ("state", "visible", "places")} == {
        key: other[key] for key in ("state", "visible", "places")
    }


@pytest.mark.parametrize("narrow", [False, True])
def test_copied_link_shows_the_same_picture(open_page: Open, articles_page: Path, narrow: bool) -> None:
    page = open_page(articles_page, narrow=narrow)
    if narrow:
        page.click("#legend > summary")
    page.click("#legend button[data-slug=theme]")
    page.click("#legend button[data-slug=inferred]")
    if narrow:
        page.click("#legend > summary")
    search(page, "Ilham Azikin")
    drag(page, f"{PERSON}ilham-azikin", 40, -30)
    page.keyboard.press("+")
    before = read_view(page)
    assert before["state"]["off"]["kinds"] == ["theme"]
    assert list(before["state"]["pins"]) == [f"{PERSON}ilham-azikin"]
    link = copied_link(page)
    again = open_page(articles_page, link[link.index("#") :], narrow=narrow)
    expect(again.locator("#panel h2")).to_have_text("Ilham Azikin")
    same_picture(read_view(again), before)


def test_link_keeps_what_was_expanded_and_hidden_and_the_way_between_two(open_page: Open, articles_page: Path) -> None:
    fragment = (
        "#node=~person/halikinnor&language=id&basis=stated&since=2022&undated=no&fade=no&table=yes&focus=~person/halikinnor"
        "&expanded=~person/ilham-azikin&collapsed=~place/lebak&hidden=~place/bantaeng&no-relations=about&depth=2"
        "&pin=12,-40,~person/halikinnor&camera=10.5,-20,0.9"
    )
    page = open_page(articles_page, fragment)
    first = read_view(page)
    assert first["state"]["expanded"] == [f"{PERSON}ilham-azikin"]
    assert (first["state"]["depth"], first["state"]["since"], first["state"]["language"]) == (2, 2022, "id")
    assert first["camera"] == pytest.approx([10.5, -20, 900])
    page.reload()
    page.wait_for_function("() => window.janji")
    same_picture(read_view(page), first)
    way = "#path=~person/ilham-azikin&path=~person/halikinnor"
    assert read_view(open_page(articles_page, way))["state"]["path"] == [f"{PERSON}ilham-azikin", f"{PERSON}halikinnor"]


def test_page_fits_until_the_reader_moves_and_remembers_where_that_ends(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page)
    assert page.evaluate("() => location.hash") == ""
    entries = page.evaluate("() => history.length")
    page.click("#tool-zoom-in")
    expect(page).to_have_url(re.compile("#camera="))
    view_after = read_view(page)
    assert page.evaluate("() => history.length") == entries
    page.reload()
    page.wait_for_function("() => window.janji")
    same_picture(read_view(page), view_after)


def test_choice_that_moves_nothing_is_linked_as_it_is_seen(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page)
    page.click("#legend button[data-slug=theme]")
    point = page.evaluate("id => janji.nodePoint(id)", f"{PERSON}ilham-azikin")
    page.mouse.click(point["x"], point["y"])
    expect(page.locator("#panel h2")).to_have_text("Ilham Azikin")
    rest(page)
    before = read_view(page)
    page.reload()
    page.wait_for_function("() => window.janji")
    same_picture(read_view(page), before)


def test_fitting_again_needs_no_camera(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page)
    page.click("#tool-zoom-in")
    expect(page).to_have_url(re.compile("camera="))
    page.click("#tool-fit")
    expect(page).not_to_have_url(re.compile("camera="))


def test_back_and_forward_go_to_what_was_chosen_and_to_how_it_was_looked_at(
    open_page: Open, articles_page: Path
) -> None:
    page = open_page(articles_page)
    title = page.locator("#panel h2")
    search(page, "Ilham Azikin")
    page.click("#tool-zoom-in")
    first = read_view(page)
    search(page, "Halikinnor")
    expect(title).to_have_text("Halikinnor")
    rest(page)
    second = read_view(page)
    page.go_back()
    expect(title).to_have_text("Ilham Azikin")
    same_picture(read_view(page), first)
    page.go_forward()
    expect(title).to_have_text("Halikinnor")
    same_picture(read_view(page), second)
    page.go_back()
    page.go_back()
    expect(page.locator("#panel")).to_be_hidden()
    assert page.evaluate("() => location.hash") == ""


def test_link_written_by_hand_is_one_entry_of_the_history(open_page: Open, articles_page: Path) -> None:
    entries = open_page(articles_page).evaluate("() => history.length")
    page = open_page(articles_page, f"#language=id&node={PERSON}halikinnor&junk=1")
    expect(page.locator("#panel h2")).to_have_text("Halikinnor")
    assert page.evaluate("() => history.length") == entries


HOSTILE = {
    "junk": "#junk&&==&a=b=c#?",
    "bad escapes": "#%E0%A4%A&node=%&pin=%zz&%",
    "huge": "#node=" + "x" * 100_000 + "&hidden=~person/nobody" * 2_000,
    "names of objects": "#node=__proto__&language=__proto__&layout=constructor&picture=toString&matrix=valueOf"
    "&commitment=hasOwnProperty&basis=__proto__&no-kinds=constructor&no-lines=__proto__&no-relations=toString"
    "&pin=1,2,__proto__&__proto__=1&camera=__proto__&focus=constructor&path=__proto__&path=constructor",
    "unknown": "#edge=~x&focus=~x&from=~x&theme=~x&place=~x&actor=~x&document=~x&commitment=x&basis=x&expanded=~x"
    "&collapsed=~x&hidden=~x&path=~x&path=~y&group=7&open=7&cell=~x|~y&pin=1,2,~x",
    "out of range": "#depth=1e999&since=99999&until=-1&camera=1e400,NaN,1&open=-1&all=no"
    f"&pin=999999,0,{PERSON}halikinnor&pin=9e9,1,{PERSON}halikinnor",
    "camera without scale": "#camera=0,0,0",
    "camera far away": "#camera=1e9,-1e9,1",
    "camera too close": "#camera=0,0,99999",
    "markup": "#node=<img src=x onerror=alert(1)>&language=<script>&cell=<b>|<b>",
}


@pytest.mark.parametrize("fragment", HOSTILE.values(), ids=HOSTILE.keys())
def test_nonsense_in_the_address_shows_the_page_as_it_is(open_page: Open, articles_page: Path, fragment: str) -> None:
    plain = read_view(open_page(articles_page))
    page = open_page(articles_page, fragment)
    same_picture(read_view(page), plain)
    page.evaluate("fragment => { location.hash = `#node=${fragment.slice(1)}`; }", fragment)
    search(page, "Halikinnor")
    expect(page.locator("#panel h2")).to_have_text("Halikinnor")


def test_page_within_a_frame_without_an_address_works_and_says_that_it_has_no_link(
    browser: Browser, articles_page: Path
) -> None:
    page = browser.new_page(reduced_motion="reduce", viewport={"width": 1400, "height": 900})
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.evaluate(
        """html => {
            const frame = document.createElement("iframe");
            Object.assign(frame, { srcdoc: html, width: 1300, height: 800 });
            document.body.append(frame);
        }""",
        articles_page.read_text(encoding="utf-8"),
    )
    frame = page.frame_locator("iframe")
    for name in ("Ilham Azikin", "Halikinnor"):
        frame.locator("#search").fill(name)
        frame.get_by_role("option").first.click()
        expect(frame.locator("#panel h2")).to_have_text(name)
    frame.locator("#tool-zoom-in").click()
    frame.locator("#tool-keep").click()
    link = frame.locator("[data-keep=copy_link]")
    expect(link).to_have_attribute("aria-disabled", "true")
    expect(link).to_have_attribute("title", "This page stands in a frame and has no address of its own")
    assert complaints == []
    page.close()
