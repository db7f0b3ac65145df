"""Finding on the page of the five articles: names and quotes, both languages, any inflection, all by keyboard."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

Open = Callable[..., Page]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("kimal", "Malili Industrial Zone (KIMAL)"),
        ("membangun kawasan industri malili", "Build the Malili Industrial Zone (KIMAL)"),
        ("kukar", "Kutai Kartanegara Regency"),
        ("KUTAI-kartanegarâ", "Kutai Kartanegara Regency"),
        ("gebrakan one district", "Bupati Kukar Aulia Rahman Basri Bikin Gebrakan: One District One Industri!"),
    ],
)
def test_label_alias_and_title_are_found_in_either_language(
    open_page: Open, articles_page: Path, words: str, name: str
) -> None:
    page = open_page(articles_page)
    page.fill("#search", words)
    expect(page.locator("#results .name bdi").first).to_have_text(name)


@pytest.mark.parametrize(("words", "name"), [("melatih", "job training"), ("trains", "training"), ("lapangankah", "")])
def test_other_inflection_finds_too(open_page: Open, articles_page: Path, words: str, name: str) -> None:
    page = open_page(articles_page)
    page.fill("#search", words)
    expect(page.locator("#results .name").filter(has_text=name).first).to_be_visible()


def test_quote_is_found_and_its_words_are_marked(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page)
    page.fill("#search", "permodalam melalui")
    first = page.locator("#results li").first
    expect(first.locator("mark")).to_have_text(["permodalam", "melalui"])
    first.click()
    expect(page.locator("#panel h2")).to_contain_text("KUR")
    expect(page.locator("#panel")).to_contain_text("bantuan peralatan dan permodalam melalui KUR")


def test_words_of_a_name_and_of_a_quote_together(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page)
    page.fill("#search", "KUR permodalam")
    expect(page.locator("#results .name").first).to_contain_text("KUR")
    page.fill("#search", "KUR smelter")
    expect(page.locator("#nothing")).to_be_visible()


def test_arrow_keys_and_enter_choose_and_centre_a_node(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page)
    page.keyboard.press("/")
    page.keyboard.type("bantaeng")
    second = page.locator("#results li").nth(1)
    expect(page.locator("#results li").first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(second).to_have_attribute("aria-selected", "true")
    name = second.locator("bdi").inner_text()
    page.keyboard.press("Enter")
    expect(page.locator("#panel h2")).to_have_text(name)
    point = page.evaluate("() => janji.nodePoint(janji.state().chosen.id)")
    free = page.evaluate("() => document.getElementById('panel').getBoundingClientRect().left")
    assert 0 < point["x"] < free
    assert 60 < point["y"] < 900


def test_slip_of_the_pen_brings_a_suggestion_that_enter_takes(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page)
    page.fill("#search", "pelatihn")
    expect(page.locator("#results li")).to_have_text(["Did you mean “pelatihan”?"])
    page.keyboard.press("Enter")
    expect(page.locator("#search")).to_have_value("pelatihan")
    expect(page.locator("#results li").nth(1)).to_be_visible()


def test_results_speak_the_language_of_the_page(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#language=id")
    page.fill("#search", "malili industrial zone")
    first = page.locator("#results li").first
    expect(first.locator("bdi")).to_have_text("Kawasan Industri Malili (KIMAL)")
    expect(first.locator("mark").first).to_have_text("Malili")
