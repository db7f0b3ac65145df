"""What is analysed, drawn, exported and walked is one network."""

from graph_cli.exports.rows import Rows
from queries import Graph
from queries.analysis.linked_entities import Linked


def test_analysis_ties_what_the_network_joins(graph: Graph) -> None:
    links = {frozenset((link.source, link.target)) for link in Linked.of(graph).links}
    assert links == {frozenset((edge.source, edge.target)) for edge in graph.network().edges}


def test_analysis_knows_the_kinds_of_the_nodes(graph: Graph) -> None:
    kinds = Linked.of(graph).kinds
    assert {node.id: kinds[node.id] for node in graph.network().nodes} == {
        node.id: node.kind for node in graph.network().nodes
    }


def test_exports_have_the_nodes_and_edges_of_the_network(graph: Graph) -> None:
    network, rows = graph.network(), Rows.of(graph)
    assert [row["id"] for row in rows.nodes()] == [node.id for node in network.nodes]
    for row, edge in zip(rows.edges(), network.edges, strict=True):
        assert row["id"] == edge.id
        assert row.get("quote") == (edge.receipt and edge.receipt.quote)


def test_steps_of_a_path_have_the_receipts_of_edges(graph: Graph) -> None:
    receipts = {
        (edge.source, edge.target, edge.receipt.quote, edge.receipt.basis)
        for edge in graph.network().edges
        if edge.receipt
    }
    answer = graph.ask("how-connected", a="halikinnor", b="lebak")
    assert answer.rows
    for row in answer.rows:
        assert (row["from"], row["to"], row.get("quote"), row["basis"]) in receipts
