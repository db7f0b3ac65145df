"""A published document that is longer than a page, and forms of a published page that are asked something."""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest
from playwright.sync_api import Browser, expect

from graph_cli.building import build
from graph_cli.publishing.publishing import Wish
from tests.graph_cli.long_study import PROMISES, write_long_study
from tests.graph_cli.publishing.conftest import publish_folder, static


@pytest.fixture(scope="module")
def long_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("long")
    build(folder / "graph", [write_long_study(folder)])
    publish_folder(folder / "graph", folder / "site", Wish(views=False))
    return folder / "site"


@pytest.fixture(scope="module")
def address(long_folder: Path) -> Iterator[str]:
    with static(long_folder) as site_address:
        yield site_address


def test_every_link_of_pages_in_parts_leads_to_what_is_there(long_folder: Path) -> None:
    paths = [f"{path}{suffix}" for path in _parts() for suffix in (".html", ".id.html")]
    ids: dict[str, set[str]] = {}
    for path in paths:
        text = unescape((long_folder / path).read_text(encoding="utf-8"))
        links = {link for link in re.findall(r'href="([^"]+)"', text) if not link.startswith(("http", "data:"))}
        for link in links:
            target, _, anchor = link.partition("#")
            name = normpath(join(dirname(path), target.partition("?")[0])) if target else path
            if name not in ids:
                content = (long_folder / name).read_text(encoding="utf-8") if name.endswith(".html") else ""
                assert content or (long_folder / name).is_file(), (path, link)
                ids[name] = set(re.findall(r' id="([^"]+)"', content))
            assert not anchor or anchor in ids[name], (path, link)


def _parts() -> list[str]:
    names = ("id/document/long", "id/person/p", "id/place/lebak", "ask/who-promised-what")
    return [*names, *(f"{name}.2" for name in names)]


def test_parts_of_a_document_have_every_quote_once(long_folder: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in long_folder.glob("id/document/long*.html")]
    anchors = [re.findall(r'<li id="(evidence-[^"]+)"', text) for text in texts]
    assert sorted(map(len, anchors)) == sorted(2 * [400, PROMISES + 1 - 400])
    assert len({anchor for each in anchors for anchor in each}) == PROMISES + 1


def test_anchor_of_a_later_part_is_found_from_the_first(browser: Browser, long_folder: Path, address: str) -> None:
    text = (long_folder / "id/document/long.2.html").read_text(encoding="utf-8")
    anchor = re.findall(r'<li id="(evidence-[^"]+)"', text)[7]
    page = browser.new_page()
    page.goto(f"{address}id/document/long.html#{anchor}")
    page.wait_for_url(f"{address}id/document/long.2.html#{anchor}")
    page.close()


@pytest.mark.parametrize(("path", "query"), [("search", "?words=jembatan+7"), ("sparql", "?query=ASK%20%7B%7D")])
def test_switch_of_the_language_keeps_what_is_asked(browser: Browser, address: str, path: str, query: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}{path}.html{query}")
    page.get_by_role("link", name="Bahasa Indonesia").click()
    page.wait_for_url(f"{address}{path}.id.html{query}")
    expect(page.locator("link[hreflang]")).to_have_attribute("href", f"{path}.html{query}")
    page.close()
