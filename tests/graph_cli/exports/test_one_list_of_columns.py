"""Nodes and edges have the same attributes in every export, the page's own among them."""

import io
import re
from importlib.resources import files
from xml.etree import ElementTree

import networkx as nx
import pytest

from graph_cli.exports import exporter
from graph_cli.exports.rows import EDGE, list_node_columns
from queries import Graph
from tests.graph_cli.exports.gexf_rules import HOME, faults

NODE = list_node_columns(["en", "id"])

#: No bundled document says when it was issued, and none of their edges rests on a row of a reference source.
_UNKNOWN = {"issued", "source_row", "retrieved_on"}
#: Where a node stands in the picture, which the page alone knows.
_PICTURED = ("x", "y")
_ENDS = ("id", "source", "target")
_OF_AN_EDGE = {
    "relation",
    "label",
    "quote",
    "quote_language",
    "document",
    "basis",
    "line",
    "speaker",
    "directness",
    "said_on",
}


def cells_of_the_page(name: str) -> list[str]:
    """Return the names of the cells that the page's own tables and GEXF write."""
    script = files("graph_cli.views").joinpath("script/keep/csv.js").read_text("utf-8")
    block = re.search(rf"const {name} = \{{(.*?)\n\}};", script, re.DOTALL)
    assert block
    cells = block[1].replace("...Object.fromEntries(DATA.spoken.map(", "label_en:\n  label_id:\n")
    return re.findall(r"^  (\w+):", cells, re.MULTILINE)


def test_page_writes_the_columns_of_the_command_in_their_order() -> None:
    assert cells_of_the_page("NODE_CELLS") == [*NODE, *_PICTURED]
    assert cells_of_the_page("EDGE_CELLS") == [*EDGE]


def test_edges_have_their_kind_and_date_and_all_of_their_receipt() -> None:
    assert {*EDGE} >= _OF_AN_EDGE


@pytest.mark.parametrize(("kind", "columns"), [("node", NODE), ("edge", EDGE)])
def test_gexf_declares_every_column_and_no_other(kind: str, columns: tuple[str, ...], graph: Graph) -> None:
    content = exporter("gexf").export(graph)[""]
    assert faults(content) == []
    (declaration,) = ElementTree.fromstring(content).iterfind(f".//{HOME}attributes[@class='{kind}']")
    titles = {attribute.get("title", "") for attribute in declaration}
    assert titles | {*_ENDS, "label"} | _UNKNOWN >= {*columns}
    assert titles <= {*columns}


def test_graphml_and_csv_have_every_column_and_no_other(graph: Graph) -> None:
    network = nx.read_graphml(io.BytesIO(exporter("graphml").export(graph)[""]))
    for columns, parts in (
        (NODE, [attributes for _, attributes in network.nodes(data=True)]),
        (EDGE, [attributes for _, _, attributes in network.edges(data=True)]),
    ):
        assert {name for attributes in parts for name in attributes} | _UNKNOWN >= {*columns} - {*_ENDS}
        assert {name for attributes in parts for name in attributes} <= {*columns}
    parts_of_csv = exporter("csv").export(graph)
    for name, columns in (("nodes", NODE), ("edges", EDGE)):
        assert parts_of_csv[name].decode().partition("\r\n")[0] == ",".join(columns)
