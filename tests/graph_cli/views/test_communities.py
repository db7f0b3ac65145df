"""The groups of a large network: of sensible sizes, and what belongs together in one of them."""

from collections import Counter
from dataclasses import replace
from itertools import combinations
from statistics import median

import pytest

from benchmarks.networks import network as drawn
from graph_cli.views.node_groups import communities
from queries.network.model import Edge, Network, Node


@pytest.fixture(scope="module", params=[2_000, 20_000])
def large(request: pytest.FixtureRequest) -> Network:
    return drawn(request.param)


def test_groups_are_neither_few_nor_many_nor_lopsided(large: Network) -> None:
    sizes = Counter(communities(large).values())
    assert 10 <= len(sizes) <= 81
    assert max(sizes.values()) <= len(large.nodes) / 4
    assert sorted(sizes) == list(range(len(sizes)))
    assert [size for _, size in sorted(sizes.items())] == sorted(sizes.values(), reverse=True)


def test_most_edges_stay_within_a_group(large: Network) -> None:
    groups = communities(large)
    inside = sum(groups[edge.source] == groups[edge.target] for edge in large.edges)
    assert inside > 0.6 * len(large.edges)


def test_order_of_the_network_changes_nothing(large: Network) -> None:
    assert communities(replace(large, nodes=large.nodes[::-1], edges=large.edges[::-1])) == communities(large)


def test_one_promise_less_leaves_most_others_where_they_belong() -> None:
    network = drawn(2_000)
    before, shares = communities(network), []
    for dropped_promise in [node for node in network.nodes if node.kind == "promise"][::30]:
        edges = tuple(edge for edge in network.edges if dropped_promise.id not in (edge.source, edge.target))
        after = communities(
            replace(network, nodes=tuple(n for n in network.nodes if n is not dropped_promise), edges=edges)
        )
        common = Counter((before[name], group) for name, group in after.items())
        largest = (max(count for (old, _), count in common.items() if old == group) for group in set(before.values()))
        shares.append(sum(largest) / len(after))
    assert median(shares) > 0.98
    assert min(shares) > 0.9


def test_two_cliques_with_one_edge_between_them_are_two_groups() -> None:
    names = [f"urn:{clique}{number}" for clique in "ab" for number in range(8)]
    pairs = [pair for clique in (names[:8], names[8:]) for pair in combinations(clique, 2)] + [(names[0], names[8])]
    edges = tuple(Edge(f"urn:e{number}", *pair, "ally", "ally") for number, pair in enumerate(pairs))
    groups = communities(Network(tuple(Node(name, "person", name) for name in names), edges))
    assert len({groups[name] for name in names[:8]}) == len({groups[name] for name in names[8:]}) == 1
    assert groups[names[0]] != groups[names[8]]


def test_what_is_tied_to_nothing_makes_one_group() -> None:
    lonely = tuple(Node(f"urn:{name}", "document", name) for name in "abc")
    pair = (Node("urn:x", "person", "x"), Node("urn:y", "person", "y"))
    groups = communities(Network((*lonely, *pair), (Edge("urn:e", "urn:x", "urn:y", "ally", "ally"),)))
    assert groups == {"urn:a": 0, "urn:b": 0, "urn:c": 0, "urn:x": 1, "urn:y": 1}
    assert communities(Network((), ())) == {}
