"""The data of a page: everything of the network, in columns, in two languages; or a refusal."""

from dataclasses import replace

import pytest

from graph_cli.views.data import Data, Opening, data
from graph_cli.views.multilingual import Multilingual
from ontology.errors import DataError, UsageError
from queries.network.model import CitedDocument, Edge, Network, Node, NodeFact, Receipt, Wording

ONE, OTHER = Node("urn:a", "person", "Ilham Azikin"), Node("urn:b", "stakeholder", "Banks")
TITLE = {"en": "Promises", "id": "Janji"}


def edge(number: int, source: Node, target: Node) -> Edge:
    return Edge(f"urn:e{number}", source.id, target.id, "support", "support")


def make_data(network: Network, also: Network | None = None, layout: str = "network") -> Data:
    return data(Multilingual.of([network, *([also] if also else ())]), TITLE.__getitem__, Opening(layout=layout))


def test_every_node_and_edge_is_there_and_nothing_moves(network: Network) -> None:
    core = make_data(network).core
    ids = [identifier.replace("~", core["prefix"], 1) for identifier in core["nodes"]["id"]]
    assert ids == [node.id for node in network.nodes]
    assert len(core["edges"]["id"]) == len(network.edges)
    assert core["options"]["physics"] == {"enabled": False}
    assert all(len(column) == len(network.nodes) for column in core["nodes"].values())


def test_edges_between_two_nodes_fan_out_whatever_their_direction() -> None:
    edges = (edge(1, ONE, OTHER), edge(2, OTHER, ONE), edge(3, ONE, OTHER))
    first, second, third = make_data(Network((ONE, OTHER), edges)).core["edges"]["bend"]
    assert second == 0
    assert first == -third != 0


def test_labels_are_pairs_where_the_languages_differ() -> None:
    english = Network((ONE, OTHER), (edge(1, ONE, OTHER),))
    indonesian = Network((ONE, replace(OTHER, label="Perbankan")), (edge(1, ONE, OTHER),), "id")
    for network, also in ((english, indonesian), (indonesian, english)):
        core = make_data(network, also).core
        assert core["nodes"]["label"] == ["Ilham Azikin", ["Banks", "Perbankan"]]
        assert core["language"] == network.language


def test_receipt_is_written_once_and_names_document_and_wording() -> None:
    wording = Wording("urn:a", "Ilham Azikin", "direct", "Direct quote", "2024-11")
    receipt = Receipt("akan menjadi prioritas", "urn:d", "Article", "stated", wording, quotation=(3, 7))
    node = replace(ONE, facts=(NodeFact("said", "x", receipt), NodeFact("wish", "y", receipt)))
    source = CitedDocument("urn:d", "Article", "javascript:alert(1)", "2024")
    page_data = make_data(Network((node,), (), "en", (source,)))
    assert page_data.quotes == [["akan menjadi prioritas"]]
    assert page_data.core["receipts"] == {
        "document": [0],
        "label": [""],
        "basis": ["stated"],
        "wording": [0],
        "language": [None],
        "quotation": [(3, 7)],
        "place": [None],
    }
    assert page_data.core["wordings"][0]["date"] == "2024-11"
    assert page_data.core["documents"][0]["url"] is None
    assert page_data.facts == [{"texts": ["said", "x", "wish", "y"], "nodes": [[0, 1, 0, 2, 3, 0]]}]


def test_wording_of_facts_is_told_in_both_languages() -> None:
    def make_network(directness: str, language: str) -> Network:
        wording = Wording("urn:a", "Ilham Azikin", "quoted", directness, None)
        fact = NodeFact("said", "x", Receipt("akan", "urn:d", "Article", "stated", wording))
        return Network((replace(ONE, facts=(fact,)),), (), language)

    core = make_data(make_network("quoted", "en"), make_network("dikutip", "id")).core
    assert [wording["directnessLabel"] for wording in core["wordings"]] == [["quoted", "dikutip"]]
    assert core["receipts"]["wording"] == [0]


def test_facts_of_many_nodes_come_in_blocks() -> None:
    nodes = tuple(Node(f"urn:{number}", "person", str(number), facts=(NodeFact("a", "b"),)) for number in range(1001))
    page_data = make_data(Network(nodes, ()))
    assert [len(block["nodes"]) for block in page_data.facts] == [500, 500, 1]


def test_networks_that_differ_are_refused() -> None:
    with pytest.raises(DataError, match="differ in their nodes"):
        make_data(Network((ONE,), ()), Network((OTHER,), (), "id"))


def test_edge_that_hangs_loose_is_refused() -> None:
    with pytest.raises(DataError, match="urn:e1 leads to no node"):
        make_data(Network((ONE,), (edge(1, ONE, OTHER),)))


def test_identifier_given_twice_is_refused() -> None:
    with pytest.raises(DataError, match="one identifier"):
        make_data(Network((ONE, ONE), ()))
    with pytest.raises(DataError, match="one identifier"):
        make_data(Network((ONE, OTHER), (edge(1, ONE, OTHER), edge(1, OTHER, ONE))))


def test_labels_in_a_language_without_words_have_those_of_the_interface_in_english() -> None:
    spanish = Network((replace(ONE, label="Uno"),), (), "es")
    core = data(Multilingual.of([spanish, Network((ONE,), (), "en")]), "T".format, Opening()).core
    assert core["language"] == "es"
    assert core["languages"]["es"] | {"locale": ""} == {
        "name": "español",
        "locale": "",
        "own": [*core["languages"]].index("es"),
        "labels": 1,
        "words": "en",
    }
    assert core["nodes"]["label"] == [["Ilham Azikin", "Uno"]]


def test_layout_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UsageError, match="hierarchy"):
        make_data(Network((ONE,), ()), layout="hierarchi")
