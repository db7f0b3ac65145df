"""A fake network, the page made of it, and a browser that opens it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from graph_cli.views.network_page import render
from queries import open_graph
from queries.network.model import CitedDocument, Edge, Network, Node, NodeFact, Receipt
from tests.graph_cli.views.boxes import rest

ID = "https://w3id.org/janji/id/"
#: Milliseconds until what a page should show is missed: a machine with other work is slow, not wrong.
expect.set_options(timeout=20_000)
GAZETTEER = ("https://w3id.org/janji/id/source/kemendagri", "Kode wilayah Kemendagri")


class FakeNetwork:
    """Reads `fake_network.txt`: documents, nodes and edges in the order of its lines."""

    def __init__(self) -> None:
        self.document = ("", "")
        self.nodes: list[Node] = []
        self.edges: list[Edge] = []
        self.promises: list[str] = []
        self.sources: list[CitedDocument] = []

    def read(self, text: str) -> Network:
        for line in text.splitlines():
            if line and not line.startswith("#"):
                self._line(line)
        return Network(tuple(self.nodes), tuple(self.edges), "id", tuple(self.sources))

    def _line(self, line: str) -> None:
        head, *rest = (part.strip() for part in line.split("|"))
        if " > " in head:
            self._edges(*head.split(" > "), *rest)
            return
        if head.startswith("@ "):
            head, self.promises = head[2:], []
            self.document = (ID + head, rest[0])
            self.sources.append(CitedDocument(*self.document))
        self._node(head, *rest)

    def _node(self, slug: str, label: str, aliases: str = "", date: str = "") -> None:
        kind = slug.split("/")[0]
        if kind == "promise":
            self.promises.append(slug)
        names = tuple(alias.strip() for alias in aliases.split(";") if alias.strip())
        receipt = Receipt(label, *self.document, "stated") if self.document[0] else self._reference()
        facts = (NodeFact("Nama", label, receipt), *(NodeFact("Nama lain", name) for name in names))
        self.nodes.append(Node(ID + slug, kind, label, names, facts, date or None))

    def _edges(self, source: str, relation: str, target: str, basis: str, quote: str = "") -> None:
        receipt = Receipt(quote, *self.document, basis) if quote else self._reference()
        for slug in self.promises if source == "promise/*" else [source]:
            label = relation.replace("-", " ")
            identifier = f"{ID}edge/{len(self.edges):04}"
            self.edges.append(Edge(identifier, ID + slug, ID + target, relation, label, receipt))

    def _reference(self) -> Receipt:
        return Receipt(None, *GAZETTEER, "reference")


@pytest.fixture(scope="session")
def network() -> Network:
    """Return 122 nodes and 212 edges after the five articles, labels in Indonesian."""
    return FakeNetwork().read((Path(__file__).parent / "fake_network.txt").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def page_file(network: Network, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of the fake network on disk."""
    path = tmp_path_factory.mktemp("view") / "network.html"
    path.write_text(render(network, title="Janji dalam lima artikel"), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def articles_page(graph_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of the five articles on disk: it opens in English and speaks both languages."""
    english, indonesian = (open_graph(graph_folder, language=language).network() for language in ("en", "id"))
    path = tmp_path_factory.mktemp("articles") / "network.html"
    path.write_text(render(english, title={"en": "Promises", "id": "Janji"}, also=[indonesian]), encoding="utf-8")
    return path


class PageOpener:
    """Opens pages and remembers what they asked for, complained of and popped up."""

    def __init__(self, browser: Browser) -> None:
        self.browser = browser
        self.context = browser.new_context(reduced_motion="reduce", viewport={"width": 1400, "height": 900})
        self.requests: list[str] = []
        self.complaints: list[str] = []

    def __call__(self, path: Path, fragment: str = "", *, dark: bool = False, narrow: bool = False) -> Page:
        page = self.context.new_page()
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", self._dismiss)
        page.emulate_media(color_scheme="dark" if dark else "light", reduced_motion="reduce")
        if narrow:
            page.set_viewport_size({"width": 390, "height": 844})
        page.goto(path.as_uri() + fragment)
        page.wait_for_function("() => window.janji")
        rest(page)
        return page

    def _dismiss(self, dialog: Dialog) -> None:
        self.complaints.append(dialog.message)
        dialog.dismiss()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[PageOpener]:
    """Yield an opener of pages; whatever it opened must have asked and complained of nothing."""
    opener = PageOpener(browser)
    yield opener
    opener.context.close()
    assert [url for url in opener.requests if not url.startswith(("file:", "data:", "blob:"))] == []
    assert opener.complaints == []
