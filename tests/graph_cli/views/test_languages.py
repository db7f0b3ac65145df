"""In a view, too, what is quoted has the language of its document, and every text its own direction."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graph_cli.views.network_page import render
from queries.network.model import CitedDocument, Edge, Network, Node, NodeFact, Receipt

ID = "https://w3id.org/janji/id/"
TITLE, QUOTE = "أخبار المدينة (2024)", "سوف نبني مدرسة (جديدة)."
Open = Callable[..., Page]


def network(language: str | None, *, is_titled: bool = True) -> Network:
    document = f"{ID}document/news"
    receipt = Receipt(QUOTE, document, TITLE, "stated")
    promise = Node(f"{ID}promise/news_a", "promise", "مدرسة (جديدة)", facts=(NodeFact("commitment", "firm", receipt),))
    nodes = (promise, Node(f"{ID}person/p", "person", "محمد"), Node(document, "document", TITLE))
    edges = (Edge("e", promise.id, f"{ID}person/p", "promisor", "promised by", receipt),)
    return Network(nodes, edges, "en", (CitedDocument(document, TITLE, language=language, is_titled=is_titled),))


@pytest.mark.parametrize("language", ["ar", "en", None])
def test_quote_and_title_have_the_language_of_the_document(
    open_page: Open, tmp_path: Path, language: str | None
) -> None:
    path = tmp_path / "page.html"
    path.write_text(render(network(language), title="News"), encoding="utf-8")
    page = open_page(path, "#node=~promise/news_a&table=yes")
    for selector in ("#panel blockquote", "#panel cite", "#table td.quote q", "#table td.document cite"):
        each = page.locator(selector).first
        expect(each).to_be_visible()
        assert each.get_attribute("lang") == language
        assert each.get_attribute("dir") == "auto"
    heading = page.locator("#panel h2")
    assert (heading.get_attribute("lang"), heading.get_attribute("dir")) == (None, "auto")
    page.fill("#search", "سوف")
    result = page.locator("#results q").first
    expect(result).to_be_visible()
    assert result.get_attribute("lang") == language
    page.keyboard.press("Escape")
    page.evaluate("location.hash = '#node=~document/news'")
    node_title = open_page(path, "#node=~document/news").locator("#panel h2")
    expect(node_title).to_have_text(TITLE)
    assert node_title.get_attribute("lang") == language


def test_words_of_a_curator_have_no_language_of_the_document(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(render(network("ar", is_titled=False), title="News"), encoding="utf-8")
    heading = open_page(path, "#node=~document/news").locator("#panel h2")
    expect(heading).to_have_text(TITLE)
    assert heading.get_attribute("lang") is None
