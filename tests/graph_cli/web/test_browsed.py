"""Pages in a real browser: for everybody, obeying nothing that stands in the graph or in an address."""

from collections.abc import Iterator
from urllib.parse import quote

import pytest
import yaml
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect

from graph_cli.building import build
from graph_cli.web.limits import Limits
from ontology.errors import JanjiError
from ontology.rdf import literal
from tests.graph_cli.views.hostile import HOSTILE
from tests.graph_cli.web.client import Client
from tests.graph_cli.web.conftest import serving

#: One page of each kind.
KINDS = {
    "start": "index.html",
    "start in Indonesian": "index.id.html",
    "question": "ask/who-promised-what.html?place=lebak",
    "question that waits": "ask/common-themes.html",
    "wrong name": "ask/who-promised-what.html?place=Bantne",
    "person": "id/person/ilham-azikin.html",
    "place": "id/place/lebak.html",
    "promise": "id/promise/bantaeng-blk_capital-priority.id.html",
    "document": "id/document/bantaeng-blk.html",
    "concept": "scheme/theme/job-creation.html",
    "search": "search.html?words=pelatihan",
    "statistics": "statistics.html",
    "vocabulary": "ns.html",
    "query": "sparql.html",
    "nothing": "nothing.html",
}


class Visitor:
    """Opens pages of a server, and remembers what they popped up, complained of and asked elsewhere."""

    def __init__(self, context: BrowserContext, client: Client) -> None:
        self.page, self.home = context.new_page(), f"http://127.0.0.1:{client.port}/"
        self.faults: list[str] = []
        self.page.on("dialog", self._dismiss)
        self.page.on("console", lambda said: self._told(said.text))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("request", lambda request: self._asked(request.url))

    def open(self, path: str) -> Page:
        self.page.goto(self.home + path)
        return self.page

    def _dismiss(self, dialog: Dialog) -> None:
        self.faults.append(dialog.message)
        dialog.dismiss()

    def _told(self, text: str) -> None:
        if "Failed to load resource" not in text:  # the page itself, where it is an error's
            self.faults.append(text)

    def _asked(self, url: str) -> None:
        if not url.startswith((self.home, "data:")):
            self.faults.append(url)


@pytest.fixture
def visitor(browser: Browser, client: Client) -> Iterator[Visitor]:
    context = browser.new_context(reduced_motion="reduce")
    opened = Visitor(context, client)
    yield opened
    context.close()
    assert opened.faults == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("looks", ["light", "dark", "narrow"])
def test_axe_finds_no_fault(visitor: Visitor, kind: str, looks: str) -> None:
    visitor.page.emulate_media(color_scheme="dark" if looks == "dark" else "light")
    visitor.page.set_viewport_size({"width": 360 if looks == "narrow" else 1200, "height": 800})
    results = Axe().run(visitor.open(KINDS[kind]))
    assert results.generate_snapshot() == "", results.generate_report()
    wide = visitor.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0


def test_question_is_asked_from_the_start_by_keyboard(visitor: Visitor) -> None:
    page = visitor.open("index.html")
    page.locator("input[name=place]").first.focus()
    page.keyboard.type("lebak")
    page.keyboard.press("Enter")
    expect(page.locator("table.answer")).to_contain_text("Lebak Regency")
    assert page.url.endswith("ask/who-promised-what.html?place=lebak")


def test_names_are_completed(visitor: Visitor) -> None:
    page = visitor.open("index.html")
    field = page.locator("input[name=place]").first
    field.press_sequentially("leb")
    expect(page.locator("datalist option[value='place/lebak']").first).to_be_attached()


def test_query_is_answered_on_its_page(visitor: Visitor) -> None:
    page = visitor.open("sparql.html")
    page.get_by_label("Query").fill("SELECT ?x { ?x a <https://w3id.org/janji/ns#Ticket> } ORDER BY ?x")
    page.get_by_role("button", name="Run").click()
    expect(page.locator("#answer tbody tr")).to_have_count(3)
    page.get_by_label("Query").fill("SELEC")
    page.get_by_role("button", name="Run").click()
    expect(page.locator("#answer .error")).to_contain_text("the query cannot be read")


def test_pages_need_no_script(browser: Browser, client: Client) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"http://127.0.0.1:{client.port}/index.html")
    page.locator("select[name=theme]").first.select_option("job-creation")
    page.get_by_role("button", name="Ask").first.click()
    assert page.locator("table.answer tbody tr").count() > 3
    page.goto(f"http://127.0.0.1:{client.port}/search.html?words=pelatihan")
    assert page.locator("#found li").count() > 3
    context.close()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """A client of a server of a graph in which all that may be hostile is."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "study.yaml").write_text(yaml.safe_dump(_study(), allow_unicode=True), encoding="utf-8")
    build(folder / "graph", [folder / "study.yaml"])
    with serving(folder / "graph", Limits(workers=2)) as served:
        yield served


def _study() -> dict[str, object]:
    texts = [" ".join(text.split())[:300] for text in HOSTILE if _may_stand(text)]
    promises = {
        f"number-{number}": {
            "label": {"en": text, "id": f"{text} id"},
            "by": "somebody",
            "commitment": "conditional",
            "theme": "job-creation",
            "condition": {"en": text, "id": text},
            "note": {"en": text, "id": text},
            "quote": " ".join(text.split()[:15])[:120],
        }
        for number, text in enumerate(texts)
    }
    return {
        "document": {"slug": "hostile", "label": {"en": texts[0], "id": texts[1]}, "language": "id"},
        "persons": {"somebody": {"label": texts[2], "also": texts, "quote": texts[3][:60]}},
        "promises": promises,
    }


def _may_stand(text: str) -> bool:
    try:
        literal(text)
    except JanjiError:
        return False
    return True


def test_what_stands_in_the_graph_is_shown_and_not_obeyed(browser: Browser, hostile: Client) -> None:
    context = browser.new_context(reduced_motion="reduce")
    visitor = Visitor(context, hostile)
    count = len(_study()["promises"])  # type: ignore[arg-type]
    assert count >= 35
    for number in range(count):
        page = visitor.open(f"id/promise/hostile_number-{number}.html")
        expect(page.locator("h1")).not_to_be_empty()
    for path in ("id/document/hostile.html", "id/person/somebody.html", "ask/who-promised-what.id.html", "index.html"):
        visitor.open(path)
    visitor.open("id/person/somebody.view.html").wait_for_function("() => window.janji")
    context.close()
    assert visitor.faults == []


def test_what_stands_in_an_address_is_shown_and_not_obeyed(visitor: Visitor) -> None:
    for text in HOSTILE:
        asked = quote(text[:200].encode("utf-8", "replace"))
        page = visitor.open(f"search.html?words={asked}")
        expect(page.locator("h1")).to_be_visible()
        page = visitor.open(f"ask/who-promised-what.html?place={asked}")
        expect(page.locator("h1")).to_be_visible()
    for text in HOSTILE[:20]:
        visitor.open(f"sparql.html?query={quote(text)}")
        visitor.page.goto(visitor.home + "id/place/" + quote(text, safe="") + ".html")
