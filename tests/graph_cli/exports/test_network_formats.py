import csv
import io
import time
from collections.abc import Callable
from typing import Any

import networkx as nx
import pytest

from graph_cli.exports import exporter
from graph_cli.exports.rows import EDGE, NODE, edge_row, node_row
from graph_cli.spreadsheet import guarded
from queries import Graph
from queries.network_model import Edge, Network, Node, Receipt

READERS: dict[str, Callable[[io.BytesIO], Any]] = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}


@pytest.fixture(scope="module")
def network(graph: Graph) -> Network:
    return graph.network()


@pytest.fixture(scope="module", params=READERS)
def back(request: pytest.FixtureRequest, graph: Graph) -> Any:
    return READERS[request.param](io.BytesIO(exporter(request.param).export(graph)[""]))


def known(row: dict[str, str], *without: str) -> dict[str, str]:
    return {name: text for name, text in row.items() if text and name not in without}


def test_every_node_reads_back_with_kind_label_aliases_and_date(back: Any, network: Network) -> None:
    expected = {node.id: known(node_row(node), "id") for node in network.nodes}
    assert dict(back.nodes(data=True)) == expected
    assert any("date" in attributes for attributes in expected.values())


def test_every_edge_reads_back_with_its_receipt(back: Any, network: Network) -> None:
    found = {key: (one, other, attributes) for one, other, key, attributes in back.edges(keys=True, data=True)}
    for _, _, attributes in found.values():
        attributes.pop("id", None)
    assert found == {
        edge.id: (edge.source, edge.target, known(edge_row(edge), "id", "source", "target")) for edge in network.edges
    }


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
    nodes = [[guarded(text) for text in node_row(node).values()] for node in network.nodes]
    edges = [[guarded(text) for text in edge_row(edge).values()] for edge in network.edges]
    assert rows(parts["nodes"]) == [list(NODE), *nodes]
    assert rows(parts["edges"]) == [list(EDGE), *edges]
    assert ",".join(NODE) == "id,kind,label,aliases,date"
    assert ",".join(EDGE) == "id,source,target,relation,label,quote,document,basis"


def test_csv_has_no_byte_order_mark_and_ends_lines_as_rfc_4180_says(graph: Graph) -> None:
    for content in exporter("csv").export(graph).values():
        assert content.startswith(b"id,")
        assert content.count(b"\n") == content.count(b"\r\n")


def test_every_edge_names_its_document_or_its_reference_sources(network: Network) -> None:
    for edge in network.edges:
        row = edge_row(edge)
        assert row["document"], edge.id
        assert row["document"].startswith("https://") == (row["basis"] != "reference")


class Awkward(Graph):
    """A graph whose network has what breaks tables and XML."""

    def network(self) -> Network:
        nodes = (
            Node("urn:a", "person", '=HYPERLINK("x")', ("-1", "@b, c")),
            Node("urn:b", "place", "<b>&amp; 'x'\u2028y", date="--11-12"),
            Node("urn:c", "theme", "  ", ("62.10",)),
        )
        receipt = Receipt('say "ya", <b>', "", "Two, sources", "reference")
        edges = (
            Edge("e1", "urn:a", "urn:b", "partner", "+ with", receipt),
            Edge("e2", "urn:a", "urn:b", "partner", "with", Receipt(None, "urn:d", "D", "stated")),
            Edge("e3", "urn:c", "urn:c", "about", "about"),
        )
        return Network(nodes, edges)


@pytest.fixture
def awkward_network(graph: Graph) -> Awkward:
    return Awkward(graph.store)


@pytest.mark.parametrize("name", READERS)
def test_awkward_text_reads_back_from_a_network(name: str, awkward_network: Awkward) -> None:
    back = READERS[name](io.BytesIO(exporter(name).export(awkward_network)[""]))
    network = awkward_network.network()
    assert dict(back.nodes(data=True)) == {node.id: known(node_row(node), "id") for node in network.nodes}
    for edge in network.edges:
        found = {name: text for name, text in back.edges[edge.source, edge.target, edge.id].items() if name != "id"}
        assert found == known(edge_row(edge), "id", "source", "target")


def test_no_cell_of_a_table_is_a_formula(awkward_network: Awkward) -> None:
    parts = {name: rows(content) for name, content in exporter("csv").export(awkward_network).items()}
    assert parts["nodes"][1] == ["urn:a", "person", '\'=HYPERLINK("x")', "'-1 | @b, c", ""]
    assert parts["nodes"][2] == ["urn:b", "place", "<b>&amp; 'x'\u2028y", "", "'--11-12"]
    assert parts["edges"][1][4:] == ["'+ with", 'say "ya", <b>', "Two, sources", "reference"]
    assert parts["edges"][3][5:] == ["", "", ""]
