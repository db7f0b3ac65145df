"""What is true of every layout: each module of the folder is held to it."""

from dataclasses import replace
from itertools import combinations
from math import dist, hypot

import pytest

from graph_cli.views.layouts import NAMES, arrange
from ontology.errors import UsageError
from queries.network.model import Edge, Network, Node


@pytest.mark.parametrize("name", NAMES)
def test_every_node_has_a_place_of_its_own_with_air_around_it(name: str, network: Network) -> None:
    places = arrange(name, network).places
    assert places.keys() == {node.id for node in network.nodes}
    assert min(dist(a, b) for a, b in combinations(places.values(), 2)) >= 44


@pytest.mark.parametrize("name", NAMES)
def test_order_of_the_network_changes_nothing(name: str, network: Network) -> None:
    reverse = replace(network, nodes=network.nodes[::-1], edges=network.edges[::-1])
    assert arrange(name, reverse) == arrange(name, network)


@pytest.mark.parametrize("name", NAMES)
def test_picture_is_neither_a_thread_nor_far_from_the_middle(name: str, network: Network) -> None:
    xs, ys = zip(*arrange(name, network).places.values(), strict=True)
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    assert 0.6 < wide / high < 3
    assert hypot(max(xs) + min(xs), max(ys) + min(ys)) < 0.3 * hypot(wide, high)


@pytest.mark.parametrize("name", NAMES)
def test_headings_of_nodes_are_their_labels(name: str, network: Network) -> None:
    labels = {node.id: node.label for node in network.nodes}
    assert all(guide.text == labels[guide.node] for guide in arrange(name, network).guides if guide.node)


@pytest.mark.parametrize("name", NAMES)
def test_no_heading_stands_on_a_node(name: str, network: Network) -> None:
    arrangement = arrange(name, network)
    headings = [(guide.x, guide.y) for guide in arrangement.guides if guide.text]
    assert all(dist(heading, place) > 30 for heading in headings for place in arrangement.places.values())


@pytest.mark.parametrize("name", NAMES)
def test_no_network_is_too_small_or_too_odd(name: str) -> None:
    place, part = Node("urn:a", "place", "A"), Node("urn:b", "place", "B")
    program, other = Node("urn:c", "program", "C"), Node("urn:d", "program", "D", date="--11-12")
    around = (
        Edge("1", place.id, part.id, "within", "within"),
        Edge("2", part.id, place.id, "within", "within"),
        Edge("3", program.id, other.id, "partOf", "part of"),
        Edge("4", other.id, program.id, "partOf", "part of"),
        Edge("5", other.id, other.id, "partOf", "part of"),
    )
    assert arrange(name, Network((), ())).places == {}
    assert arrange(name, Network((place,), ())).places.keys() == {place.id}
    assert len(set(arrange(name, Network((place, part, program, other), around)).places.values())) == 4


def test_unknown_layout_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(UsageError, match=r"no layout 'hierarki'.*hierarchy"):
        arrange("hierarki", Network((), ()))
    with pytest.raises(UsageError, match="there are network, "):
        arrange("xyz", Network((), ()))
