"""A published site opened from a disk, in a browser: it searches, links and draws, and loads nothing from elsewhere."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
import yaml
from playwright.sync_api import Browser, Dialog, Page, expect

from graph_cli.building import build
from ontology.text.names import fold
from queries.text.fulltext_words import words
from tests.graph_cli.publishing.conftest import publish_folder
from tests.graph_cli.web.hostile_study import study


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce")
    own_page = context.new_page()
    addresses: list[str] = []
    complaints: list[str] = []
    own_page.on("request", lambda request: addresses.append(request.url))
    own_page.on("console", lambda message: complaints.append(message.text))
    own_page.on("pageerror", lambda error: complaints.append(str(error)))
    yield own_page
    context.close()
    assert [url for url in addresses if not url.startswith(("file:", "data:"))] == []
    assert complaints == []


def test_search_finds_an_inflected_word(page: Page, folder: Path) -> None:
    page.goto((folder / "index.html").as_uri())
    page.get_by_role("searchbox").fill("trained")
    page.get_by_role("button", name="Search").click()
    expect(page.locator("#found li").first).to_be_visible()
    expect(page.locator("#found")).to_contain_text("training", ignore_case=True)
    page.locator("#found a").first.click()
    expect(page.locator("h1")).to_be_visible()


@pytest.mark.parametrize("words", ["1.444 orang", "1444", "40 paket", "Rp50 juta"])
def test_search_finds_numbers_and_their_quotes(page: Page, folder: Path, words: str) -> None:
    page.goto((folder / "search.html").as_uri() + f"?{urlencode({'words': words})}")
    expect(page.locator("#found li").first).to_be_visible()


NAMES = [
    "दीना कुमारी",
    "สมมี",
    "Kutái-KARTANEGARA",
    "Straße",
    "64.02",
    "が",
    "أَحْمَد",
    "พักหนี้เกษตรกร 3 ปี",
    "Rp50.000 (1,444) 36.02.130",
    "Rp1.444,50 12,23 12.345,678 1,234.0 1,2,3 0.50 1.4444 3/7/2025",
    "ราคาน้ำมัน ປະຊາຊົນ កសិករខ្មែរ လယ်သမားများ 農業従事者",
]


def test_pages_fold_names_and_words_as_the_command_line_does(page: Page, folder: Path) -> None:
    page.goto((folder / "search.html").as_uri())
    assert page.evaluate("(names) => names.map(fold)", NAMES) == [fold(name) for name in NAMES]
    assert page.evaluate("(names) => names.map(indexedWords)", NAMES) == [words(name) for name in NAMES]


def test_search_that_finds_nothing_says_so(page: Page, folder: Path) -> None:
    page.goto((folder / "search.id.html").as_uri() + "?words=tidakada")
    expect(page.locator("#note")).to_have_text("Tidak ada yang ditemukan untuk “tidakada”.")


def test_search_takes_markup_as_text(page: Page, folder: Path) -> None:
    page.goto((folder / "search.html").as_uri() + "?words=%3Cimg%20src=x%20onerror=alert(1)%3E")
    expect(page.locator("#note")).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("#content img").count() == 0


def test_what_stands_in_the_graph_is_shown_and_not_obeyed(page: Page, tmp_path: Path) -> None:
    (tmp_path / "study.yaml").write_text(yaml.safe_dump(study(), allow_unicode=True), encoding="utf-8")
    build(tmp_path / "graph", [tmp_path / "study.yaml"])
    publish_folder(tmp_path / "graph", tmp_path / "site")
    messages: list[str] = []

    def dismiss(dialog: Dialog) -> None:
        messages.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", dismiss)
    for path in sorted((tmp_path / "site").glob("**/*hostile*.html")):
        page.goto(path.as_uri())
    for name in ("index", "statistics", "sparql", "id/person/somebody", "ask/who-promised-what", "ask/documents"):
        page.goto((tmp_path / "site" / f"{name}.html").as_uri())
    for word in ("alert", "script", "onerror", "svg"):
        page.goto((tmp_path / "site" / "search.html").as_uri() + f"?words={word}")
        expect(page.locator("#found li").first).to_be_visible()
    page.goto((tmp_path / "site" / "network.view.html").as_uri())
    page.wait_for_function("() => window.janji")
    assert messages == []


def test_rows_are_narrowed_down(page: Page, folder: Path) -> None:
    page.goto((folder / "ask" / "who-promised-what.html").as_uri())
    page.get_by_label("Show rows with").fill("Lebak")
    visible_rows = page.locator("table.answer tbody tr:visible")
    expect(visible_rows.first).to_contain_text("Lebak")
    assert 0 < visible_rows.count() < page.locator("table.answer tbody tr").count()


def test_whole_graph_is_drawn_from_the_start(page: Page, folder: Path) -> None:
    page.goto((folder / "index.id.html").as_uri())
    page.get_by_role("link", name="Seluruh graf sebagai jejaring").click()
    page.wait_for_function("() => window.janji")
    page.get_by_role("searchbox").or_(page.get_by_role("combobox")).first.fill("Kabupaten Lebak")
    expect(page.get_by_role("option", name="Kabupaten Lebak").first).to_be_visible()


def test_neighbourhood_is_drawn_in_the_language_of_the_page(page: Page, folder: Path) -> None:
    page.goto((folder / "id" / "place" / "lebak.id.html").as_uri())
    page.get_by_role("link", name="Sekitarnya sebagai jejaring").click()
    page.wait_for_function("() => window.janji")
    expect(page.locator("h1")).to_have_text("Kabupaten Lebak")
    expect(page.locator("#panel")).to_contain_text("Kabupaten Lebak")
