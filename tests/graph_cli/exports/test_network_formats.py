import csv
import io
import re
import time
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

import networkx as nx
import pytest

from graph_cli.exports import exporter
from graph_cli.exports.rows import EDGE, Row, Rows, list_node_columns
from graph_cli.exports.spreadsheet_csv import guard_cell
from queries import Graph
from queries.network.model import CitedDocument, Edge, Network, Node, Receipt, Wording
from tests.graph_cli.exports.gexf_rules import faults

NODE = list_node_columns(["en", "id"])

READERS: dict[str, Callable[[io.BytesIO], Any]] = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}


@pytest.fixture(scope="module")
def network(graph: Graph) -> Network:
    return graph.network()


@pytest.fixture(scope="module", params=READERS)
def back(request: pytest.FixtureRequest, graph: Graph) -> Any:
    return READERS[request.param](io.BytesIO(exporter(request.param).export(graph)[""]))


def omit_columns(row: Row, *without: str) -> Row:
    return {name: cell for name, cell in row.items() if name not in without}


def test_every_node_reads_back_with_all_that_is_known_of_it(back: Any, graph: Graph) -> None:
    expected_nodes = {row["id"]: omit_columns(row, "id") for row in Rows.of(graph).nodes()}
    assert dict(back.nodes(data=True)) == expected_nodes
    for name in NODE[1:]:
        assert any(name in attributes for attributes in expected_nodes.values()), name


def test_every_edge_reads_back_with_its_receipt(back: Any, graph: Graph) -> None:
    edges = {key: (one, other, attributes) for one, other, key, attributes in back.edges(keys=True, data=True)}
    for _, _, attributes in edges.values():
        attributes.pop("id", None)
    rows = list(Rows.of(graph).edges())
    assert edges == {
        row["id"]: (row["source"], row["target"], omit_columns(row, "id", "source", "target")) for row in rows
    }
    # No bundled document says when it was issued, and none of their edges rests on a row of a reference source.
    for name in {*EDGE} - {"issued", "source_row", "retrieved_on"}:
        assert any(name in row for row in rows), name


def test_two_relations_between_two_nodes_stay_two(back: Any, network: Network) -> None:
    assert back.is_multigraph()
    assert back.is_directed()
    assert len({(edge.source, edge.target) for edge in network.edges}) < len(network.edges)
    assert back.number_of_edges() == len(network.edges)


@pytest.mark.parametrize("name", READERS)
def test_labels_are_in_the_language_of_the_graph(name: str, graph: Graph) -> None:
    assert graph.folder
    indonesian = Graph(graph.store, graph.base, "id", graph.folder)
    back = READERS[name](io.BytesIO(exporter(name).export(indonesian)[""]))
    labels = {node.id: node.label for node in indonesian.network().nodes}
    assert {node: attributes["label"] for node, attributes in back.nodes(data=True)} == labels
    assert labels != {node.id: node.label for node in graph.network().nodes}


@pytest.mark.parametrize("name", READERS)
def test_the_day_of_writing_leaves_no_trace(name: str, graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    today = exporter(name).export(graph)
    monkeypatch.setattr(time, "strftime", lambda *_: "1999-01-01")
    assert exporter(name).export(graph) == today
    assert b"lastmodified" not in today[""]
    assert b"networkx" not in today[""].lower()


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))


def test_csv_has_a_table_of_nodes_and_one_of_edges(graph: Graph, network: Network) -> None:
    parts = exporter("csv").export(graph)
    assert list(parts) == ["nodes", "edges"]
    tables = Rows.of(graph)
    nodes = [[str(row.get(name, "")).removesuffix(".0") for name in NODE] for row in tables.nodes()]
    edges = [[row.get(name, "") for name in EDGE] for row in tables.edges()]
    assert rows(parts["nodes"]) == [list(NODE), *nodes]
    assert rows(parts["edges"]) == [list(EDGE), *edges]
    assert len(network.edges) == len(rows(parts["edges"])) - 1
    assert ",".join(NODE).startswith("id,kind,label,aliases,date,commitment")
    assert ",".join(EDGE).startswith("id,source,target,relation,label,quote,document,basis")


def test_table_for_spreadsheets_is_the_same_marked_and_guarded(graph: Graph) -> None:
    plain, spreadsheet = (exporter(name).export(graph) for name in ("csv", "spreadsheet"))
    for part, content in spreadsheet.items():
        assert content.startswith(b"\xef\xbb\xbfid,")
        head, *others = rows(plain[part])
        assert rows(content.removeprefix(b"\xef\xbb\xbf")) == [head, *[[guard(cell) for cell in row] for row in others]]


def guard(cell: str) -> str:
    """Return a cell as a spreadsheet is given it: a number stays one."""
    return cell if re.fullmatch(r"-?[\d.]+", cell) else guard_cell(cell)


def test_csv_has_no_byte_order_mark_and_ends_lines_as_rfc_4180_says(graph: Graph) -> None:
    for content in exporter("csv").export(graph).values():
        assert content.startswith(b"id,")
        assert content.count(b"\n") == content.count(b"\r\n")


def test_every_edge_names_its_document_or_its_reference_sources(graph: Graph) -> None:
    for row in Rows.of(graph).edges():
        assert str(row["document"]).startswith("https://") == (row["basis"] != "reference")


def test_gexf_is_valid_by_the_rules_of_its_schema(graph: Graph, awkward_network: "Awkward") -> None:
    for one in (graph, awkward_network):
        assert faults(exporter("gexf").export(one)[""]) == []


@pytest.mark.parametrize("name", READERS)
def test_characters_that_xml_does_not_have_are_left_out(name: str, graph: Graph) -> None:
    class Broken(Graph):
        def network(self) -> Network:
            return Network((Node("urn:a", "person", "a\x0b\x00\ufffeb"),), ())

    content = exporter(name).export(Broken(graph.store))[""]
    ElementTree.fromstring(content)
    assert READERS[name](io.BytesIO(content)).nodes["urn:a"]["label"] == "ab"


class Awkward(Graph):
    """A graph whose network has what breaks tables and XML."""

    def network(self) -> Network:
        nodes = (
            Node("urn:a", "person", '=HYPERLINK("x")', ("-1", "@b, c")),
            Node("urn:b", "place", "<b>&amp; 'x'\u2028y", date="--11-12"),
            Node("urn:c", "theme", "  ", ("62.10",), latitude=-1.5, longitude=120.0),
        )
        receipt = Receipt('say "ya", <b>', "", "Two, sources", "reference")
        wording = Wording("urn:a", "A", "quoted", "Quoted", "--11-12")
        edges = (
            Edge("e1", "urn:a", "urn:b", "partner", "+ with", receipt),
            Edge("e2", "urn:a", "urn:b", "partner", "with", Receipt(None, "urn:d", "D", "stated", wording)),
            Edge("e3", "urn:c", "urn:c", "about", "about"),
        )
        return Network(nodes, edges, self.language, (CitedDocument("urn:d", "D", issued="2024"),))


@pytest.fixture
def awkward_network(graph: Graph) -> Awkward:
    return Awkward(graph.store)


@pytest.mark.parametrize("name", READERS)
def test_awkward_text_reads_back_from_a_network(name: str, awkward_network: Awkward) -> None:
    back = READERS[name](io.BytesIO(exporter(name).export(awkward_network)[""]))
    tables = Rows.of(awkward_network)
    assert dict(back.nodes(data=True)) == {row["id"]: omit_columns(row, "id") for row in tables.nodes()}
    for row in tables.edges():
        edge = back.edges[row["source"], row["target"], row["id"]]
        assert {name: text for name, text in edge.items() if name != "id"} == omit_columns(
            row, "id", "source", "target"
        )


def test_only_the_tables_for_spreadsheets_have_no_formula_and_the_others_are_exact(awkward_network: Awkward) -> None:
    parts = {name: rows(content) for name, content in exporter("spreadsheet").export(awkward_network).items()}
    assert parts["nodes"][1][:5] == ["urn:a", "person", '\'=HYPERLINK("x")', "'-1 | @b, c", ""]
    assert parts["nodes"][2][:5] == ["urn:b", "place", "<b>&amp; 'x'\u2028y", "", "'--11-12"]
    assert parts["nodes"][3][8:] == ["-1.5", "120"]
    assert parts["edges"][1][4:8] == ["'+ with", 'say "ya", <b>', "Two, sources", "reference"]
    assert parts["edges"][3][5:8] == ["", "", ""]
    exact = {name: rows(content) for name, content in exporter("csv").export(awkward_network).items()}
    assert exact["nodes"][1][:5] == ["urn:a", "person", '=HYPERLINK("x")', "-1 | @b, c", ""]
    assert exact["nodes"][2][4] == "--11-12"
    assert dict(zip(EDGE, exact["edges"][2], strict=True)) == {
        **dict.fromkeys(EDGE, ""),
        "id": "e2",
        "source": "urn:a",
        "target": "urn:b",
        "relation": "partner",
        "label": "with",
        "document": "urn:d",
        "document_label": "D",
        "basis": "stated",
        "line": "stated",
        "issued": "2024",
        "speaker": "urn:a",
        "speaker_label": "A",
        "directness": "quoted",
        "said_on": "--11-12",
        "source_label": '=HYPERLINK("x")',
        "target_label": "<b>&amp; 'x'\u2028y",
    }
