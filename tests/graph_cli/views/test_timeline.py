"""The timeline: what has a date stands at it, what has none is listed as such."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from graph_cli.views.network_page import render
from queries.network.model import Network, Node, NodeFact, Receipt, Wording
from tests.graph_cli.views.boxes import box

ID = "https://w3id.org/janji/id/"
Open = Callable[..., Page]


def event(page: Page, name: str) -> Locator:
    return page.locator("#picture svg").get_by_role("button", name=name)


def middle(page: Page, name: str) -> float:
    point = box(event(page, name).locator(".point"))
    return point["x"] + point["width"] / 2


def test_events_stand_at_their_dates_in_lanes(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page)
    page.get_by_label("Picture", exact=True).select_option("timeline")
    training, meeting, industry = (
        middle(page, name) for name in ("7 February 2022", "A national meeting", "One large industry in every district")
    )
    # 7 February 2022, 3 July 2023 and 3 July 2025: 511 and 731 days lie between them
    assert (industry - meeting) / (meeting - training) == pytest.approx(731 / 511, rel=0.01)
    top_of_words, top_of_events = (
        box(page.locator("svg .heading", has_text=text))["y"] for text in ("What was said", "What happened")
    )
    assert top_of_words < box(event(page, "One large industry in every district"))["y"] < top_of_events
    assert top_of_events < box(event(page, "A national meeting"))["y"]


def test_date_that_is_only_a_year_is_a_bar_of_that_length(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=timeline")
    year_event = event(page, "The Ministry of Manpower has applied the program")
    expect(year_event).to_have_accessible_name(re.compile("^2022: "))
    bar = box(year_event.locator(".span"))
    year = middle(page, "A national meeting") - middle(page, "7 February 2022")
    assert bar["width"] == pytest.approx(year * 365 / 511, rel=0.02)
    expect(event(page, "A national meeting").locator(".span")).to_have_count(0)


def test_what_has_no_date_is_listed_and_can_be_read(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=timeline")
    dateless_list = page.locator(".undated")
    expect(dateless_list.get_by_role("heading", level=2)).to_have_text(re.compile(r"^Without a date \(\d+\)$"))
    dateless = dateless_list.locator("li", has_text="Ensure that Kotim residents get better")
    expect(dateless).to_contain_text("12 November")
    expect(dateless).not_to_contain_text("20")
    dateless.get_by_role("button").click()
    expect(page.locator("#panel h2")).to_contain_text("Ensure that Kotim residents")
    expect(page.locator("#panel blockquote").first).to_be_visible()


def test_every_statement_is_on_the_axis_or_in_the_list(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=timeline")
    page.get_by_role("button", name=re.compile("^Show more")).first.click()
    marks = page.locator("#picture svg [data-mark]")
    on_axis = {mark.get_attribute("data-mark") or "" for mark in marks.all()}
    visible: list[str] = page.evaluate("janji.visible().nodes")
    kinds = ("promise/", "hope/", "claim/", "development/", "document/")
    list_length = page.locator(".undated li").count()
    assert len({key.split(" ")[0] for key in on_axis}) + list_length == sum(
        one[len(ID) :].startswith(kinds) for one in visible
    )


def test_pressed_event_opens_its_quote_and_the_link_keeps_it(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=timeline")
    event(page, "A national meeting").click()
    expect(page.locator("#panel blockquote").first).to_contain_text("rembuk nasional yang digelar di Lebak")
    again = open_page(articles_page, page.evaluate("location.hash"))
    expect(event(again, "A national meeting")).to_have_attribute("aria-pressed", "true")
    expect(again.locator("#panel h2")).to_have_text("A national meeting was held in Lebak")


def test_keyboard_reaches_and_opens_an_event(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=timeline")
    event(page, "A national meeting").focus()
    page.keyboard.press("ArrowLeft")
    expect(event(page, "A national meeting")).not_to_be_focused()
    page.keyboard.press("Space")
    expect(page.locator("#panel")).to_be_focused()


def test_filter_takes_events_away(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=timeline&fade=no")
    expect(event(page, "One large industry in every district")).to_have_count(1)
    page.locator("#legend").get_by_role("button", name="Promise").first.click()
    expect(event(page, "One large industry in every district")).to_have_count(0)
    expect(event(page, "A national meeting")).to_have_count(1)
    page.keyboard.press("Control+z")
    expect(event(page, "One large industry in every district")).to_have_count(1)


def test_zoom_widens_the_axis_and_headings_stay_in_sight(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=timeline")
    width = box(page.locator("svg.timeline"))["width"]
    page.click("#tool-zoom-in")
    page.click("#tool-zoom-in")
    assert box(page.locator("svg.timeline"))["width"] > 1.5 * width
    page.locator("#picture").evaluate("node => node.scrollTo(400, 0)")
    expect(page.locator("svg .heading").first).to_be_in_viewport(ratio=1)
    page.click("#tool-fit")
    assert box(page.locator("svg.timeline"))["width"] == pytest.approx(width, abs=1)


@pytest.mark.parametrize("language", ["en", "id"])
def test_labels_do_not_collide(open_page: Open, articles_page: Path, language: str) -> None:
    page = open_page(articles_page, f"#picture=timeline&language={language}")
    boxes = [box(text) for text in page.locator("svg .mark text").all()]
    assert len(boxes) == 6
    for number, one in enumerate(boxes):
        for other in boxes[number + 1 :]:
            apart_x = one["x"] + one["width"] <= other["x"] or other["x"] + other["width"] <= one["x"]
            assert apart_x or abs(one["y"] - other["y"]) >= one["height"]


def test_timeline_scrolls_within_itself_on_a_phone(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#picture=timeline&language=id", narrow=True)
    expect(page.locator("svg .heading").first).to_have_text(re.compile("^Yang diucapkan"))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.locator("#picture").evaluate("node => node.scrollWidth") > 390


def many_events() -> Iterator[Node]:
    for number in range(3000):
        year, month = 2010 + number % 15, 1 + number % 12
        yield Node(f"{ID}development/{number:04}", "development", f"Event {number} of many", date=f"{year}-{month:02}")


@pytest.fixture(scope="module")
def crowded_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    receipt = Receipt(
        "Kami akan membangun", f"{ID}document/a", "A", "stated", Wording(None, None, "quoted", "Quoted", "2016-05")
    )
    promise = Node(f"{ID}promise/a", "promise", "Build", facts=(NodeFact("quoted", "2016-05", receipt),))
    path = tmp_path_factory.mktemp("crowded") / "timeline.html"
    network = Network((promise, *many_events()), ())
    path.write_text(render(network, title="Crowded", picture="timeline"), encoding="utf-8")
    return path


def test_crowd_is_counted_along_the_axis_and_shown_in_parts(open_page: Open, crowded_page: Path) -> None:
    page = open_page(crowded_page)
    marks = page.locator("svg .mark:not(.more)")
    expect(event(page, "May 2016: Build")).to_have_count(1)
    first = marks.count()
    assert 20 < first < 300
    expect(page.locator("svg .density rect").nth(30)).to_be_visible()
    button = page.get_by_role("button", name=f"Show more ({3001 - first:,})")
    button.click()
    expect(button).to_have_count(0)
    assert marks.count() > 1.5 * first


def test_page_without_dates_offers_no_timeline(open_page: Open, network: Network, tmp_path: Path) -> None:
    dateless = replace(network, nodes=tuple(replace(node, date=None) for node in network.nodes))
    path = tmp_path / "dateless.html"
    path.write_text(render(dateless, title="Dateless", picture="timeline"), encoding="utf-8")
    page = open_page(path)
    expect(page.locator("#canvas")).to_be_visible()
    expect(page.locator("option[value=timeline]")).to_have_count(0)
