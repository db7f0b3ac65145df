from collections import Counter

import pytest

from queries import Graph
from queries.asking.answer import AnswerRow
from queries.network.model import Network
from queries.network.path_steps import number_steps
from tests.queries.small_graph import small_graph


@pytest.fixture(scope="module", params=["en", "id"])
def network(graph: Graph, request: pytest.FixtureRequest) -> Network:
    return Graph(graph.store, language=request.param).network()


def test_edges_lead_from_node_to_node(network: Network) -> None:
    nodes = {node.id for node in network.nodes}
    assert {end for edge in network.edges for end in (edge.source, edge.target)} <= nodes


def test_nodes_and_edges_are_there_once(network: Network) -> None:
    assert set(Counter(node.id for node in network.nodes).values()) == {1}
    assert set(Counter(edge.id for edge in network.edges).values()) == {1}


def test_identifiers_of_edges_are_the_same_in_both_languages(graph: Graph, network: Network) -> None:
    assert [edge.id for edge in network.edges] == [edge.id for edge in graph.network().edges]


def test_every_edge_has_its_receipt(network: Network) -> None:
    for edge in network.edges:
        assert edge.receipt is not None
        assert edge.receipt.document_label
        assert edge.receipt.basis in ("stated", "inferred", "coded", "reference")
        assert (edge.receipt.quote is None) == (edge.receipt.basis == "reference")


def test_every_node_has_a_label_and_a_kind(network: Network) -> None:
    assert all(node.label and node.kind for node in network.nodes)
    assert {"person", "ticket", "organization", "place", "program", "promise", "theme"} <= {
        node.kind for node in network.nodes
    }


def test_every_fact_of_a_node_says_something(network: Network) -> None:
    facts = [fact for node in network.nodes for fact in node.facts]
    assert all(fact.relation and (fact.other or fact.receipt) for fact in facts)


def test_reference_facts_have_no_quote(network: Network) -> None:
    receipts = [fact.receipt for node in network.nodes for fact in node.facts if fact.receipt]
    assert all(receipt.quote is None for receipt in receipts if receipt.basis == "reference")


def test_places_are_there_with_what_holds_them_but_not_the_whole_gazetteer(network: Network) -> None:
    places = {node.id.rpartition("/")[2] for node in network.nodes if node.kind == "place"}
    assert {"kotawaringin-timur", "kalimantan-tengah", "indonesia"} <= places
    assert "malingping" not in places


def test_places_that_hold_each_other_come_to_an_end() -> None:
    graph = small_graph("""
        <urn:x:source> skos:prefLabel "Source"@en .
        janji:within <http://www.w3.org/2000/01/rdf-schema#label> "within"@en .
        janji:about <http://www.w3.org/2000/01/rdf-schema#label> "about"@en .
        id:a a janji:Place ; skos:prefLabel "A"@en ; janji:within id:b ; dct:source <urn:x:source> ;
            janji:basis <https://w3id.org/janji/scheme/basis/reference> .
        id:b a janji:Place ; skos:prefLabel "B"@en ; janji:within id:a ; dct:source <urn:x:source> ;
            janji:basis <https://w3id.org/janji/scheme/basis/reference> .
        id:c a janji:Claim ; skos:prefLabel "C"@en ; janji:about id:a ; janji:keyEvidence id:e ;
            janji:basis <https://w3id.org/janji/scheme/basis/stated> .
    """)
    assert [node.label for node in graph.network().nodes] == ["A", "B", "C"]


def test_every_link_is_an_edge(graph: Graph) -> None:
    links = {frozenset((row["from"], row["to"])) for row in graph.lookup("links").rows}
    edges = {frozenset((row["from"], row["to"])) for row in graph.edges()}
    assert links == edges


def link(start: str, relation: str, end: str) -> AnswerRow:
    return {"from": start, "to": end, "relationId": f"https://w3id.org/janji/ns#{relation}"}


def test_steps_are_numbered_edges() -> None:
    edges = [link("b", "promisor", "a"), link("b", "theme", "c")]
    assert number_steps(["a", "b", "c"], edges) == [
        {"step": 1, "from": "b", "to": "a"},
        {"step": 2, "from": "b", "to": "c"},
    ]


def test_people_whom_nothing_connects_are_there_too(graph: Graph) -> None:
    people = {node.id.rpartition("/")[2] for node in graph.network().nodes if node.kind == "person"}
    assert {"mif", "purwanto"} <= people
