"""Whatever stands in the graph is shown as it is written: it runs nothing, asks for nothing, breaks nothing."""

import json
from collections.abc import Callable
from html.parser import HTMLParser
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from graph_cli.views.network_page import render
from queries.network.model import CitedDocument, Edge, Network, Node, NodeFact, Receipt, Wording

Open = Callable[..., Page]
_SPEC = spec_from_file_location("hostile", Path(__file__).with_name("hostile.py"))
assert _SPEC is not None
assert _SPEC.loader is not None
_MODULE = module_from_spec(_SPEC)
_SPEC.loader.exec_module(_MODULE)
HOSTILE: tuple[str, ...] = _MODULE.HOSTILE
KINDS = ("promise", "person", "place", "document", "theme", "claim", "development", "program")


def _network() -> Network:
    """Return a network in which every text is hostile, also where a kind, a relation or an address stands."""
    sources = tuple(
        CitedDocument(f"urn:document:{text}", text, text, text, text, (text,))
        for text in (*HOSTILE, "https://example.org/")
    )
    nodes, edges = [], []
    for number, text in enumerate(HOSTILE):
        wording = Wording(f"urn:node:{text}", text, text, text, text)
        receipt = Receipt(text, sources[number].id, text, text, wording)
        kind = text if number % 5 == 0 else KINDS[number % len(KINDS)]
        point = (-2.0 - number / 20, 120.0) if kind == "place" else (None, None)
        facts = (NodeFact(text, text, receipt), NodeFact(text, text, None))
        date = text if number % 2 else "2024-05"
        node = Node(f"urn:node:{text}", kind, text, (f"alias {text}",), facts, date, text, text, (text,), *point)
        nodes.append(node)
        edges.append(Edge(f"urn:edge:{text}", node.id, nodes[number // 2].id, text, text, receipt))
    return Network(tuple(nodes), tuple(edges), "en", sources)


@pytest.fixture(scope="module")
def hostile_page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("hostile") / "hostile.html"
    path.write_text(render(_network(), title=HOSTILE[0]), encoding="utf-8")
    return path


def test_there_are_fifty_of_them() -> None:
    assert len(set(HOSTILE)) == 50


def test_panel_shows_each_as_it_is_written_and_nothing_else_happens(open_page: Open, hostile_page: Path) -> None:
    page = open_page(hostile_page)
    for text in HOSTILE:
        page.evaluate("id => { location.hash = `node=${encodeURIComponent(id)}` }", f"urn:node:{text}")
        page.wait_for_function("id => janji.state().chosen?.id === id", arg=f"urn:node:{text}")
        assert page.locator("#panel h2").text_content() == text
        assert page.locator("#panel blockquote").first.text_content() == text
        assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"), text
        assert page.locator("img, iframe, object, form, base, link[rel=stylesheet]").count() == 0, text
        addresses: list[str] = page.locator("a").evaluate_all("links => links.map(link => link.href)")
        assert [address for address in addresses if not address.startswith(("https:", "http:"))] == []


@pytest.mark.parametrize("fragment", ["picture=map", "picture=timeline", "picture=matrix", "table=yes", "language=id"])
def test_every_picture_stands(open_page: Open, hostile_page: Path, fragment: str) -> None:
    page = open_page(hostile_page, f"#{fragment}")
    expect(page.locator("h1")).to_have_text(HOSTILE[0])
    expect(page.locator("#legend")).to_be_visible()
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert page.locator("img, iframe, object, form, base").count() == 0


def test_each_is_found_by_its_words(open_page: Open, hostile_page: Path) -> None:
    page = open_page(hostile_page)
    for words in ("twenty-three", "DROP TABLE promises", "thirty-two", "constructor", "example.org 37"):
        page.fill("#search", words)
        expect(page.locator("#results li").first).to_be_visible()


class _Scripts(HTMLParser):
    """Gathers what a parser of HTML takes for scripts and for text."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[list[str]] = []
        self.inside = False

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.inside = tag == "script"
        if self.inside:
            self.scripts.append([])

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.scripts[-1].append(data)

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self.inside = False


def test_data_blocks_end_where_they_are_meant_to(hostile_page: Path) -> None:
    parser = _Scripts()
    parser.feed(hostile_page.read_text(encoding="utf-8"))
    *blocks, _ = ("".join(parts) for parts in parser.scripts)
    read = [json.loads(block) for block in blocks]
    assert read[0]["nodes"]["label"] == list(HOSTILE)
