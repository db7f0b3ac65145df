"""Where nodes stand: the same for the same network, apart from each other, islands within reach."""

from dataclasses import replace
from itertools import combinations
from math import dist

from graph_cli.views.layout import positions
from queries.network_model import Edge, Network, Node

ISLAND = "https://w3id.org/janji/id/document/lebak"


def test_same_network_has_the_same_places_in_whatever_order(network: Network) -> None:
    turned = replace(network, nodes=network.nodes[::-1], edges=network.edges[::-1])
    assert positions(turned) == positions(network)


def test_no_two_nodes_lie_upon_each_other(network: Network) -> None:
    places = positions(network)
    assert len(places) == len(network.nodes)
    assert min(dist(a, b) for a, b in combinations(places.values(), 2)) > 25


def test_node_without_edges_stays_within_the_picture(network: Network) -> None:
    assert network.degrees()[ISLAND] == 0
    places = positions(network)
    farthest = max(dist((0, 0), place) for name, place in places.items() if name != ISLAND)
    assert dist((0, 0), places[ISLAND]) < 1.3 * farthest


def test_neighbours_are_nearer_than_others(network: Network) -> None:
    places = positions(network)
    near = [dist(places[edge.source], places[edge.target]) for edge in network.edges]
    everything = [dist(a, b) for a, b in combinations(places.values(), 2)]
    assert sum(near) / len(near) < sum(everything) / len(everything) / 2


def test_small_networks_have_places_too() -> None:
    one, other, third = (Node(f"urn:{name}", "person", name) for name in "abc")
    loop = Edge("urn:e", one.id, one.id, "said", "said")
    assert positions(Network((), ())) == {}
    assert positions(Network((one,), (loop,))) == {one.id: (0.0, 0.0)}
    assert len(set(positions(Network((one, other), ())).values())) == 2
    assert len(set(positions(Network((one, other, third), ())).values())) == 3
