"""What a reader keeps of the page: the link, pictures and data, always of what is shown."""

import base64
import csv
import io
import json
import re
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pytest
from playwright.sync_api import Browser, Page, expect

from graph_cli.exports import exporter
from graph_cli.exports.rows import EDGE, list_node_columns
from graph_cli.views.kind_styles import kind
from graph_cli.views.network_page import render
from queries import Graph
from queries.network.model import Edge, Network, Node, NodeFact, Receipt
from tests.graph_cli.exports.gexf_rules import faults
from tests.graph_cli.views.boxes import box

NODE = list_node_columns(["en", "id"])

Open = Callable[..., Page]
ID = "https://w3id.org/janji/id/"
SVG = "{http://www.w3.org/2000/svg}"
#: Promises are hidden, and what is only said by inference.
FILTERED = "#fade=no&no-kinds=promise&no-lines=inferred"

#: What a drawing that stands alone does without.
OUTSIDE = r"<script|href|src=|url\(|var\(|\sstyle="


def keep(page: Page, name: str, folder: Path) -> Path:
    """Return the file that an entry of the menu gives."""
    page.click("#tool-keep")
    with page.expect_download() as download:
        page.click(f"[data-keep=keep_{name}]")
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    expect(page.locator("#keep")).to_be_hidden()
    return path


def visible(page: Page) -> dict[str, list[str]]:
    ids: dict[str, list[str]] = page.evaluate(
        "() => { const { nodes, edges } = janji.visible(); return { nodes, edges }; }"
    )
    return ids


def canvas_size(page: Page) -> tuple[int, int]:
    width, height = page.evaluate(
        "() => [janji.network.canvas.frame.clientWidth, janji.network.canvas.frame.clientHeight]"
    )
    return width, height


def pixels(browser: Browser, path: Path) -> dict[str, int]:
    """Return how many pixels of each colour a picture has."""
    page = browser.new_page()
    address = "data:image/png;base64," + base64.b64encode(path.read_bytes()).decode()
    counts: dict[str, int] = page.evaluate(
        """async address => {
            const image = Object.assign(new Image(), { src: address });
            await image.decode();
            const canvas = new OffscreenCanvas(image.width, image.height);
            const context = canvas.getContext("2d");
            context.drawImage(image, 0, 0);
            const counts = {};
            for (const pixel of new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)) {
                const colour = "#" + [0, 8, 16].map(by => (pixel >> by & 255).toString(16).padStart(2, "0")).join("");
                counts[colour] = (counts[colour] || 0) + 1;
            }
            return counts;
        }""",
        address,
    )
    page.close()
    return counts


def test_menu_is_used_by_keyboard(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, f"#node={ID}person/halikinnor")
    button, menu = page.locator("#tool-keep"), page.locator("#keep")
    expect(button).to_have_attribute("aria-expanded", "false")
    button.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    entries = menu.get_by_role("menuitem")
    expect(entries.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(entries.nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(entries.last).to_be_focused()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(button).to_be_focused()
    expect(page.locator("#panel h2")).to_have_text("Halikinnor")
    button.press("Enter")
    page.keyboard.press("End")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert download.value.suggested_filename == "janji-promises.gexf"


def test_menu_closes_when_one_clicks_elsewhere_and_speaks_the_language(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, "#language=id")
    page.click("#tool-keep")
    expect(page.locator("[data-keep=copy_link]")).to_have_text("Salin tautan")
    page.locator("h1").click()
    expect(page.locator("#keep")).to_be_hidden()
    expect(page.locator("#tool-keep")).to_have_attribute("aria-expanded", "false")


def test_link_is_copied_where_the_browser_has_no_clipboard_for_scripts(open_page: Open, articles_page: Path) -> None:
    page = open_page(articles_page, f"#node={ID}person/halikinnor")
    page.evaluate("() => delete Navigator.prototype.clipboard")
    page.click("#tool-keep")
    page.click("[data-keep=copy_link]")
    expect(page.locator("[data-keep=copy_link]")).to_have_text("Link copied")
    expect(page.locator("#spoken")).to_have_text("Link copied")
    page.keyboard.press("Escape")
    page.focus("#search")
    page.keyboard.press("Control+V")
    expect(page.locator("#search")).to_have_value(page.url)
    assert "node=~person/halikinnor" in page.url


def test_png_is_twice_the_canvas_and_shows_what_is_shown(
    open_page: Open, browser: Browser, articles_page: Path, tmp_path: Path
) -> None:
    page = open_page(articles_page)
    path = keep(page, "png", tmp_path)
    width, height = canvas_size(page)
    assert struct.unpack(">II", path.read_bytes()[16:24]) == (2 * width, 2 * height)
    counts = pixels(browser, path)
    assert counts["#faf9f5"] > 2 * width * height
    for slug in ("person", "place", "program", "promise"):
        assert counts[kind(slug).light] > 300, slug
    few_pixels = pixels(browser, keep(open_page(articles_page, FILTERED), "png", tmp_path))
    assert few_pixels[kind("person").light] > 300
    assert kind("promise").light not in few_pixels


def test_png_in_the_dark_is_dark(open_page: Open, browser: Browser, articles_page: Path, tmp_path: Path) -> None:
    counts = pixels(browser, keep(open_page(articles_page, dark=True), "png", tmp_path))
    assert max(counts, key=lambda colour: counts[colour]) == "#14171b"
    assert counts[kind("promise").dark] > 300


def marks(root: ElementTree.Element, name: str) -> dict[str, ElementTree.Element]:
    return {mark.get("data-id", ""): mark for mark in root.iter(f"{SVG}g") if mark.get("class") == name}


@pytest.mark.parametrize("fragment", ["", FILTERED])
def test_svg_has_a_shape_and_a_title_for_each_node_and_edge(
    open_page: Open, articles_page: Path, graph: Graph, tmp_path: Path, fragment: str
) -> None:
    page = open_page(articles_page, fragment)
    root = ElementTree.parse(keep(page, "svg", tmp_path)).getroot()
    nodes, edges = marks(root, "node"), marks(root, "edge")
    assert {"nodes": sorted(nodes), "edges": sorted(edges)} == {
        name: sorted(ids) for name, ids in visible(page).items()
    }
    network = graph.network()
    labels = {node.id: node.label for node in network.nodes}
    for node in network.nodes:
        if node.id in nodes:
            assert nodes[node.id].findtext(f"{SVG}title", "").startswith(f"{node.label} (")
            assert nodes[node.id].find(f"{SVG}path") is not None
    for edge in network.edges:
        if edge.id in edges:
            title = edges[edge.id].findtext(f"{SVG}title", "")
            assert title.startswith(f"{labels[edge.source]} — {edge.relation_label} → {labels[edge.target]}")
            if edge.receipt and edge.receipt.quote:
                assert f"“{edge.receipt.quote}”" in title


def test_svg_stands_alone_and_looks_as_the_canvas(
    open_page: Open, browser: Browser, articles_page: Path, tmp_path: Path
) -> None:
    page = open_page(articles_page, f"#node={ID}person/halikinnor")
    path = keep(page, "svg", tmp_path)
    person = f"{ID}person/halikinnor"
    point = page.evaluate("id => janji.nodePoint(id)", person)
    corner = box(page.locator("#canvas"))
    alone = open_alone(browser, path)
    shape_box = alone.evaluate(
        """id => {
            const node = [...document.querySelectorAll("g.node")].find(each => each.dataset.id === id);
            const { x, y, width, height } = node.getBBox();
            return { x, y, width, height };
        }""",
        person,
    )
    assert shape_box["x"] + shape_box["width"] / 2 == pytest.approx(point["x"] - corner["x"], abs=1)
    assert shape_box["y"] + shape_box["height"] / 2 == pytest.approx(point["y"] - corner["y"], abs=1)
    texts = alone.locator("text").all_text_contents()
    assert {"Halikinnor", "Promises", "Person"} <= set(texts)
    assert any("284 nodes · 668 relations · 5 documents" in text for text in texts)
    source = path.read_text(encoding="utf-8")
    assert kind("person").light in source
    assert "stroke-dasharray=" in source
    assert not re.search(OUTSIDE, source)
    alone.context.close()


def open_alone(browser: Browser, path: Path) -> Page:
    """Open a file that may ask for nothing but itself."""
    page = browser.new_context(viewport={"width": 1400, "height": 900}).new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.goto(path.as_uri())
    assert requests == [path.as_uri()]
    return page


@pytest.mark.parametrize("picture", ["map", "timeline"])
def test_other_pictures_are_kept_as_they_are_shown(
    open_page: Open, browser: Browser, articles_page: Path, tmp_path: Path, picture: str
) -> None:
    page = open_page(articles_page, f"#picture={picture}")
    drawing = page.locator("#picture > svg")
    size = box(drawing)
    path = keep(page, "svg", tmp_path)
    alone = open_alone(browser, path)
    inner = alone.locator("svg svg")
    texts = [text for text in drawing.locator("text").all_text_contents() if text]
    assert texts
    assert [text for text in inner.locator("text").all_text_contents() if text] == texts
    looks = (
        "texts => texts.map(text => { const s = getComputedStyle(text); return [s.fill, s.fontSize, s.fontWeight]; })"
    )
    assert inner.locator("text").evaluate_all(looks) == drawing.locator("text").evaluate_all(looks)
    assert not re.search(OUTSIDE, path.read_text(encoding="utf-8"))
    width, height = (float(ElementTree.parse(path).getroot().get(name, "")) for name in ("width", "height"))
    png = keep(page, "png", tmp_path)
    assert struct.unpack(">II", png.read_bytes()[16:24]) == (2 * width, 2 * height)
    assert width == round(size["width"])
    assert len(pixels(browser, png)) > 20
    alone.context.close()


def test_matrix_is_kept_as_a_table_and_not_as_a_picture(open_page: Open, articles_page: Path, tmp_path: Path) -> None:
    page = open_page(articles_page, "#picture=matrix")
    page.click("#tool-keep")
    for name in ("png", "svg"):
        entry = page.locator(f"[data-keep=keep_{name}]")
        expect(entry).to_have_attribute("aria-disabled", "true")
        expect(entry).to_have_attribute("title", "A matrix is a table: keep it as CSV")
        entry.click(force=True)
        expect(page.locator("#keep")).to_be_visible()
    page.keyboard.press("Escape")
    _, *rows = table(keep(page, "matrix", tmp_path))
    page_rows = page.locator("#picture tbody tr")
    assert len(rows) == page_rows.count() > 5
    last = page_rows.nth(len(rows) - 1)
    assert rows[-1] == [text.strip() for text in last.locator("th, td").all_text_contents()]


def table(path: Path) -> list[list[str]]:
    """Read a table as RFC 4180 and a spreadsheet do: a mark of UTF-8 first, lines that end in CRLF."""
    text = path.read_bytes().decode("utf-8")
    assert text.startswith("\ufeff")
    assert text.endswith("\r\n")
    return list(csv.reader(io.StringIO(text[1:], newline="")))


def records(path: Path) -> list[dict[str, str]]:
    head, *rows = table(path)
    return [dict(zip(head, row, strict=True)) for row in rows]


@pytest.mark.parametrize("fragment", ["", FILTERED])
def test_tables_are_those_of_the_command_for_what_is_shown(
    open_page: Open, articles_page: Path, graph: Graph, tmp_path: Path, fragment: str
) -> None:
    page = open_page(articles_page, fragment)
    visible_ids, whole = visible(page), exporter("spreadsheet").export(graph)
    for name, columns in (("nodes", NODE), ("edges", EDGE)):
        (tmp_path / name).write_bytes(whole[name])
        command_rows = records(tmp_path / name)
        page_rows = records(keep(page, name, tmp_path))
        # Where a node stands is of the picture, so only the page has it.
        assert [*page_rows[0]] == [*columns, *(["x", "y"] if name == "nodes" else [])]
        assert list(map(in_order_of_names, page_rows)) == [
            in_order_of_names(row) for row in command_rows if row["id"].removeprefix("'") in set(visible_ids[name])
        ]
        assert (len(page_rows) == len(command_rows)) is (fragment == "")


def in_order_of_names(row: dict[str, str]) -> dict[str, str]:
    """Return a row without where it stands; aliases have no order of their own."""
    cells = {name: cell for name, cell in row.items() if name not in ("x", "y")}
    return cells | {"aliases": " | ".join(sorted(cells.get("aliases", "").split(" | ")))}


def test_gexf_is_that_of_the_command_with_places_and_colours(
    open_page: Open, articles_page: Path, graph: Graph, tmp_path: Path
) -> None:
    file = keep(open_page(articles_page, ""), "gexf", tmp_path)
    assert faults(file.read_bytes()) == []
    page, command = nx.read_gexf(file), nx.read_gexf(io.BytesIO(exporter("gexf").export(graph)[""]))
    for gexf in (page, command):
        for _, data in gexf.nodes(data=True):
            data.pop("viz", None)
            data["aliases"] = sorted(data.get("aliases", "").split(" | "))
        for _, _, data in gexf.edges(data=True):
            data.pop("type", None)
    assert dict(page.nodes(data=True)) == dict(command.nodes(data=True))
    edges = ({data["id"]: (one, other, data) for one, other, data in each.edges(data=True)} for each in (page, command))
    assert next(edges) == next(edges)


@pytest.mark.parametrize("fragment", ["", FILTERED])
def test_json_has_what_is_shown_with_receipts(
    open_page: Open, articles_page: Path, graph: Graph, tmp_path: Path, fragment: str
) -> None:
    page = open_page(articles_page, fragment)
    data = json.loads(keep(page, "json", tmp_path).read_text(encoding="utf-8"))
    assert {name: [each["id"] for each in data[name]] for name in ("nodes", "edges")} == {
        name: in_order(name, ids, graph) for name, ids in visible(page).items()
    }
    edges = {edge.id: edge for edge in graph.network().edges}
    for each in data["edges"]:
        assert_same_receipt(each["receipt"], edges[each["id"]])
    person = next(each for each in data["nodes"] if each["id"] == f"{ID}person/ilham-azikin")
    place = page.evaluate("id => janji.network.getPosition(id)", person["id"])
    assert person["position"] == place
    kutai = next(each for each in data["nodes"] if each["id"].endswith("place/kutai-kartanegara"))
    assert kutai["labels"] == {"en": "Kutai Kartanegara Regency", "id": "Kabupaten Kutai Kartanegara"}


def in_order(name: str, ids: list[str], graph: Graph) -> list[str]:
    return [each.id for each in getattr(graph.network(), name) if each.id in set(ids)]


def assert_same_receipt(entry: dict[str, Any] | None, edge: Edge) -> None:
    receipt = edge.receipt
    if receipt is None or entry is None:
        assert receipt is None
        assert entry is None
        return
    assert (entry["quote"], entry["basis"]) == (receipt.quote, receipt.basis)
    assert entry["documentLabel"] == receipt.document_label
    wording = receipt.wording
    wording_cells = (wording.speaker, wording.directness, wording.said_on) if wording else (None, None, None)
    assert (entry["speaker"], entry["directness"], entry["date"]) == wording_cells


@pytest.mark.parametrize("fragment", ["", FILTERED])
def test_gexf_is_read_by_networkx(open_page: Open, articles_page: Path, tmp_path: Path, fragment: str) -> None:
    page = open_page(articles_page, fragment)
    visible_ids = visible(page)
    gexf = nx.read_gexf(keep(page, "gexf", tmp_path))
    assert gexf.is_directed()
    assert sorted(gexf.nodes) == sorted(visible_ids["nodes"])
    assert sorted(data["id"] for _, _, data in gexf.edges(data=True)) == sorted(visible_ids["edges"])
    person = gexf.nodes[f"{ID}person/ilham-azikin"]
    place = page.evaluate("id => janji.network.getPosition(id)", f"{ID}person/ilham-azikin")
    assert person["viz"]["position"] == {"x": place["x"], "y": -place["y"], "z": 0}
    colour = person["viz"]["color"]
    assert f"#{colour['r']:02x}{colour['g']:02x}{colour['b']:02x}" == kind("person").light
    assert (person["label"], person["kind"]) == ("Ilham Azikin", "person")


def hostile() -> Network:
    bad = '=HYPERLINK("x")\x00\x0b\ud7ff, <b>&amp;\n]]> \u2028'
    receipt = Receipt(bad, "urn:doc", bad, "stated")
    one = Node("urn:one", "person", bad, ("@a", "+b"), (NodeFact(bad, bad, receipt),))
    other = Node("urn:other", "strange", "-1", ("\tx",))
    return Network((one, other), (Edge("urn:edge", one.id, other.id, bad, bad, receipt),))


def test_files_hold_against_hostile_labels(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "hostile.html"
    path.write_text(render(hostile(), title="../../Con: <b>Äpfel</b> & \x00 /etc/passwd?*"), encoding="utf-8")
    page = open_page(path)
    files = {name: keep(page, name, tmp_path) for name in ("png", "svg", "json", "nodes", "edges", "gexf")}
    for file in files.values():
        assert re.fullmatch(r"janji-con-b-apfel-b-etc-passwd(-nodes|-edges)?\.(png|svg|json|csv|gexf)", file.name)
    svg = ElementTree.parse(files["svg"]).getroot()
    assert [mark.get("data-id") for mark in svg.iter() if mark.get("class") == "node"] == ["urn:one", "urn:other"]
    assert nx.read_gexf(files["gexf"]).nodes["urn:one"]["label"].startswith('=HYPERLINK("x")')
    [one, other] = records(files["nodes"])
    assert one["label"].startswith("'=HYPERLINK")
    assert (one["aliases"], other["label"], other["aliases"]) == ("'@a | +b", "'-1", "'\tx")
    assert re.fullmatch(r"-?\d+", one["x"])
    [edge] = records(files["edges"])
    assert edge["quote"] == "'" + hostile().edges[0].relation_label
    assert json.loads(files["json"].read_text(encoding="utf-8"))["nodes"][0]["label"] == hostile().nodes[0].label


def test_empty_network_is_kept_too(open_page: Open, tmp_path: Path) -> None:
    path = tmp_path / "empty.html"
    path.write_text(render(Network((), ()), title="…"), encoding="utf-8")
    page = open_page(path)
    assert keep(page, "png", tmp_path).name == "janji.png"
    columns = [name for name in NODE if name != "label_id"]  # it has labels in no language
    assert table(keep(page, "nodes", tmp_path))[0][: len(columns)] == columns
    assert len(nx.read_gexf(keep(page, "gexf", tmp_path))) == 0
    assert ElementTree.parse(keep(page, "svg", tmp_path)).getroot().tag == f"{SVG}svg"
