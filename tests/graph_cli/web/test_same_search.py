"""A search has one answer, whoever is asked: the command, the server, a published folder and a network's page."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from subprocess import CompletedProcess
from urllib.parse import urlencode

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from graph_cli.building import build
from graph_cli.views.network_page import render
from graph_cli.web.limits import Limits
from loaders import find_bundled_facts
from queries import open_graph
from tests.graph_cli.publishing.conftest import publish_folder
from tests.graph_cli.web.client import Client
from tests.graph_cli.web.conftest import serving

STUDY = {
    "document": {"slug": "more", "label": {"en": "More promises", "id": "Janji lain"}, "language": "th"},
    "persons": {
        "somchai": {"label": "สมชาย ใจดี", "quote": "สมชาย ใจดี"},
        "abdul-one": {"label": "Abdul Rahman", "quote": "Abdul Rahman berkata"},
        "abdul-two": {"label": "Abdul Rahman", "quote": "wakilnya, Abdul Rahman"},
    },
    "promises": {
        "farmers": {
            "label": {"en": "A pause of debts", "id": "Jeda utang"},
            "by": "somchai",
            "commitment": "firm",
            "theme": "job-creation",
            "quote": "พักหนี้เกษตรกร 3 ปี ทั้งต้นและดอก",
        },
        "debts": {
            "label": {"en": "Relief of debts", "id": "Keringanan utang"},
            "by": "somchai",
            "commitment": "firm",
            "theme": "job-creation",
            "quote": "แก้หนี้สินประชาชน",
        },
        "rate": {
            "label": {"en": "Less unemployment", "id": "Kurangi pengangguran"},
            "by": "somchai",
            "commitment": "firm",
            "theme": "job-creation",
            "quote": "ลดจาก 12,23 เหลือ 1.444,5 บาท",
        },
    },
}
#: Searches, each with how many it finds.
SEARCHES = {
    "1000 wirausaha": 1,
    "1,444": 2,
    "1444 orang": 2,
    "40 paket": 2,
    '"calon bupati"': 6,
    '"bupati calon"': 0,
    "calon bupati": 6,
    "Kamis (3/7/2025)": 3,
    "Kamis": 3,
    "12.23": 1,
    "1444,50 บาท": 1,
    "เกษตรกร": 1,
    "หนี้": 2,
    "Abdul Rahman": 2,
}
_LINK = re.compile(r'<li><a href="([^"?#]+)"[^>]*>[^<]*</a> <span class="kind"')


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a graph of the five articles and one more, as a published folder and as the page of a network."""
    folder = tmp_path_factory.mktemp("search")
    (folder / "more.yaml").write_text(yaml.safe_dump(STUDY, allow_unicode=True), encoding="utf-8")
    build(folder / "graph", [find_bundled_facts(), folder / "more.yaml"])
    publish_folder(folder / "graph", folder / "site")
    network = open_graph(folder / "graph").network()
    (folder / "network.html").write_text(render(network, title="Promises"), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def server(home: Path) -> Iterator[Client]:
    with serving(home / "graph", Limits(workers=1)) as client:
        yield client


@pytest.fixture(scope="module")
def own_page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


def ask_command(bare: Callable[..., CompletedProcess[str]], home: Path, words: str) -> list[dict[str, str]]:
    ran = bare("search", words, "--graph", str(home / "graph"), "--format", "json")
    rows: list[dict[str, str]] = json.loads(ran.stdout or "[]")
    return rows


def list_paths(links: list[str]) -> list[str]:
    return ["/".join(link.removesuffix(".html").split("/")[-2:]) for link in links]


@pytest.mark.parametrize(("words", "count"), SEARCHES.items())
def test_search_has_one_answer(
    bare: Callable[..., CompletedProcess[str]], home: Path, server: Client, own_page: Page, words: str, count: int
) -> None:
    rows = ask_command(bare, home, words)
    assert len(rows) == count
    paths = list_paths([row["entity"] for row in rows])
    query = urlencode({"words": words})
    served_page = server.send("GET", f"/search.html?{query}").body.decode()
    assert list_paths(_LINK.findall(served_page)) == paths

    own_page.goto((home / "site" / "search.html").as_uri() + f"?{query}")
    expect(own_page.locator("#found li")).to_have_count(count)
    links = own_page.locator("#found a").all()
    assert list_paths([str(link.get_attribute("href")) for link in links]) == paths
    assert own_page.locator("#found li > p").all_inner_texts() == [row["matched"] for row in rows]
    if words.isascii():  # a run without spaces is marked as a whole on a page without a server
        marks = re.findall("<mark>([^<]*)</mark>", served_page)
        assert own_page.locator("#found mark").all_inner_texts() == marks
    if not count:
        expect(own_page.locator("#note")).to_contain_text(words)


def test_box_of_the_network_finds_what_the_command_finds(
    bare: Callable[..., CompletedProcess[str]], home: Path, own_page: Page
) -> None:
    own_page.goto((home / "network.html").as_uri())
    own_page.wait_for_function("() => window.janji")
    drawn = {node.label for node in open_graph(home / "graph").network().nodes}
    for words in SEARCHES:
        names = {row["entityLabel"] for row in ask_command(bare, home, words)} & drawn
        own_page.fill("#search", words)
        if not names:
            expect(own_page.locator("#nothing")).to_have_text("Nothing of that name in this network")
            continue
        for name in names:
            expect(own_page.locator("#results .name").filter(has_text=name).first).to_be_visible()
        assert not own_page.locator("#results .name").filter(has_text="Did you mean").count()


def test_namesakes_are_told_apart_wherever_one_searches(
    bare: Callable[..., CompletedProcess[str]], home: Path, server: Client, own_page: Page
) -> None:
    descriptions = [row["description"] for row in ask_command(bare, home, "Abdul Rahman")]
    assert len(set(descriptions)) == 2
    served_page = server.send("GET", "/search.html?words=Abdul+Rahman").body.decode()
    assert [description in served_page for description in descriptions] == [True, True]
    own_page.goto((home / "site" / "search.html").as_uri() + "?words=Abdul+Rahman")
    expect(own_page.locator("#found li")).to_have_count(2)
    kinds = own_page.locator("#found .kind").all_inner_texts()
    assert [description in kind for description, kind in zip(descriptions, kinds, strict=True)] == [True, True]
    own_page.goto((home / "network.html").as_uri())
    own_page.fill("#search", "Abdul Rahman")
    sorts = own_page.locator("#results .sort").all_inner_texts()
    assert [*map(sorts.count, sorts)] == [1, 1]
