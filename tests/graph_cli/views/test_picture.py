"""What the page is made of: a network as pyvis assembles it, or a refusal."""

import pytest

from graph_cli.views.picture import caption, picture
from ontology.errors import DataError, UsageError
from queries.network_model import Edge, Network, Node

ONE, OTHER = Node("urn:a", "person", "Ilham Azikin"), Node("urn:b", "stakeholder", "Perbankan")


def edge(number: int, source: Node, target: Node) -> Edge:
    return Edge(f"urn:e{number}", source.id, target.id, "support", "support")


def test_every_node_and_edge_is_there(network: Network) -> None:
    made = picture(network)
    assert [node["id"] for node in made["nodes"]] == [node.id for node in network.nodes]
    assert [line["id"] for line in made["edges"]] == [line.id for line in network.edges]
    assert made["options"]["physics"] == {"enabled": False}
    assert not any("title" in item for item in made["nodes"] + made["edges"])


def test_edges_between_two_nodes_fan_out_whatever_their_direction() -> None:
    edges = (edge(1, ONE, OTHER), edge(2, OTHER, ONE), edge(3, ONE, OTHER))
    first, second, third = (line["smooth"] for line in picture(Network((ONE, OTHER), edges))["edges"])
    assert second == {"enabled": False}
    assert (first["type"], third["type"]) == ("curvedCCW", "curvedCW")
    assert first["roundness"] == third["roundness"] > 0


def test_caption_has_two_short_lines_and_says_where_it_was_cut() -> None:
    long = Node("urn:c", "program", "Perluasan Kesempatan Kerja Berbasis Kawasan Masyarakat Adat Kasepuhan")
    assert caption(long) == "Perluasan Kesempatan\nKerja Berbasis …"
    assert caption(ONE) == "Ilham Azikin"
    assert caption(Node("urn:d", "person", "")) == ""


def test_edge_that_hangs_loose_is_refused() -> None:
    with pytest.raises(DataError, match="urn:e1 leads to no node"):
        picture(Network((ONE,), (edge(1, ONE, OTHER),)))


def test_identifier_given_twice_is_refused() -> None:
    with pytest.raises(DataError, match="one identifier"):
        picture(Network((ONE, ONE), ()))
    with pytest.raises(DataError, match="one identifier"):
        picture(Network((ONE, OTHER), (edge(1, ONE, OTHER), edge(1, OTHER, ONE))))


def test_language_that_the_page_does_not_speak_is_refused() -> None:
    with pytest.raises(UsageError, match="'nl'; choose en or id"):
        picture(Network((ONE,), (), "nl"))
