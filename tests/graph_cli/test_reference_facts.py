"""A fact that rests on a row of a reference source has no quote: pages, panel and exports name source, row and date."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from graph_cli.building import build
from graph_cli.exports import exporter
from graph_cli.site.page import Page
from graph_cli.site.site import Site
from graph_cli.views.subject import entity
from queries import Graph, open_graph
from queries.network.model import Edge
from tests.graph_cli.site.conftest import site_of

_SOURCE = "https://w3id.org/janji/id/source/kpu"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    study = tmp_path_factory.mktemp("seats")
    (study / "sources.csv").write_text(
        "slug,name,licence,retrieved\nkpu,Komisi Pemilihan Umum,CC0-1.0,2024-11-30\n", "utf-8"
    )
    (study / "seats.yaml").write_text(
        "document: {slug: seats, title: Kursi, language: id}\n"
        "persons:\n  siti:\n    label: Siti\n    reference: kpu#16\n"
        "    roles: [{kind: officeholder, place: lebak, reference: {source: kpu, row: '17', retrieved: 2024-12-01}}]\n",
        "utf-8",
    )
    build(study / "graph", [study])
    return study / "graph"


@pytest.fixture(scope="module")
def graph(folder: Path) -> Graph:
    return open_graph(folder)


@pytest.fixture(scope="module")
def site(folder: Path) -> Site:
    return site_of(folder)


@pytest.fixture(scope="module")
def edge(graph: Graph) -> Edge:
    return next(edge for edge in graph.network().edges if edge.source.endswith("/siti"))


def test_edge_has_source_row_and_date_and_no_quote(edge: Edge) -> None:
    receipt = edge.receipt
    assert receipt
    assert (receipt.basis, receipt.quote, receipt.document) == ("reference", None, _SOURCE)
    assert (receipt.document_label, receipt.row, receipt.retrieved) == ("Komisi Pemilihan Umum", "17", "2024-12-01")


def test_panel_is_given_what_it_shows_by_command_and_on_the_site(graph: Graph, site: Site) -> None:
    page = site.page("id/person/siti.view.html", {})
    assert isinstance(page, Page)
    for html in (page.body.decode(), entity(graph, "person/siti").page()):
        core: dict[str, Any] = json.loads(
            re.findall(r'id="data" type="application/json">(.*?)</script>', html, re.S)[0]
        )
        columns = core["receipts"]
        assert ["17", "2024-12-01"] in columns["place"]
        number = columns["place"].index(["17", "2024-12-01"])
        assert columns["basis"][number] == "reference"
        assert core["documents"][columns["document"][number]]["id"] == _SOURCE


@pytest.mark.parametrize("format_name", ["csv", "spreadsheet"])
def test_tables_name_source_row_and_date(graph: Graph, edge: Edge, format_name: str) -> None:
    text = exporter(format_name).export(graph)["edges"].decode("utf-8-sig")
    row = next(row for row in csv.DictReader(io.StringIO(text)) if row["id"] == edge.id)
    expected = {
        "document": _SOURCE,
        "basis": "reference",
        "quote": "",
        "source_row": "17",
        "retrieved_on": "2024-12-01",
    }
    assert {name: row[name] for name in expected} == expected


@pytest.mark.parametrize("format_name", ["gexf", "graphml"])
def test_networks_name_source_row_and_date(graph: Graph, format_name: str) -> None:
    text = exporter(format_name).export(graph)[""].decode()
    assert "source_row" in text
    assert "2024-12-01" in text


@pytest.mark.parametrize(
    ("suffix", "row", "date"),
    [(".html", "row 16", "retrieved 30 November 2024"), (".id.html", "baris 16", "diakses 30 November 2024")],
)
def test_page_names_source_row_and_date(site: Site, suffix: str, row: str, date: str) -> None:
    page = site.page(f"id/person/siti{suffix}", {})
    assert isinstance(page, Page)
    text = page.body.decode()
    receipt = text[text.index('<figure class="receipt">') : text.index("</figure>")]
    assert "Komisi Pemilihan Umum" in receipt
    assert f"{row} · {date}" in receipt
    assert "<blockquote" not in receipt
    assert '"@type": "Dataset"' in text or '"@type":"Dataset"' in text
    assert "17 ·" in text, "the role in the list of what speaks of her has its own row"
