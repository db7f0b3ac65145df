"""The page of the five articles, made by the command and opened in a real browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graph_cli.entry import run

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def articles(graph_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("articles") / "network.html"
    with pytest.raises(SystemExit) as exit_info:
        run(["view", "--graph", str(graph_folder), "--lang", "en", "-o", str(path)])
    assert exit_info.value.code == 0
    return path


def test_articles_open_without_a_request_or_a_complaint(
    open_page: Open, articles: Path, request: pytest.FixtureRequest
) -> None:
    page = open_page(articles)
    expect(page.locator("html")).to_have_attribute("lang", "en")
    opener = request.getfixturevalue("open_page")
    assert opener.requests == [articles.as_uri()]
    assert opener.complaints == []


def test_promise_is_found_and_shows_every_wording(open_page: Open, articles: Path) -> None:
    page = open_page(articles)
    page.fill("#search", "build kimal")
    page.locator("#results li").first.click()
    panel = page.locator("#panel")
    expect(panel).to_contain_text("Pembangunan Kawasan Industri Malili (KIMAL)")
    expect(panel).to_contain_text("pembangunan KIMAL dan smelter nikel dan besi merupakan upaya nyata")
    expect(panel).to_contain_text("Fachrizal David")


def test_note_of_the_curator_is_not_shown_as_stated(open_page: Open, articles: Path) -> None:
    page = open_page(articles)
    page.fill("#search", "OD-OI")
    page.locator("#results li").first.click()
    note = page.locator("#panel .fact.curator")
    expect(note).to_contain_text("does not call it a part of that program")
    expect(note).not_to_contain_text("stated")


def test_page_is_smaller_than_a_photograph(articles: Path) -> None:
    assert articles.stat().st_size < 1_500_000
