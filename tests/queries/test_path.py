from collections.abc import Callable, Sequence

import pytest

from queries import Graph
from queries.asking.answer import AnswerRow
from queries.network.path import shortest_path


def link(start: str, relation: str, end: str) -> AnswerRow:
    return {"from": start, "to": end, "relationId": f"https://w3id.org/janji/ns#{relation}"}


def near(links: Sequence[AnswerRow]) -> Callable[[Sequence[str]], list[AnswerRow]]:
    return lambda nodes: [row for row in links if row["from"] in nodes or row["to"] in nodes]


def test_shortest_way_leads_either_way_along_an_edge() -> None:
    links = near([link("a", "promisor", "b"), link("c", "promisor", "b")])
    assert shortest_path(links, "a", "c") == ["a", "b", "c"]
    assert shortest_path(links, "c", "a") == ["c", "b", "a"]


def test_what_is_stated_brings_nearer_than_what_is_shared() -> None:
    links = [link("a", "theme", "t"), link("b", "theme", "t"), link("a", "partner", "z"), link("z", "partner", "b")]
    assert shortest_path(near(links), "a", "b") == ["a", "z", "b"]


def test_one_of_several_shortest_ways_is_taken_whatever_the_order() -> None:
    links = [link("a", "partner", "y"), link("y", "partner", "b"), link("a", "partner", "x"), link("x", "partner", "b")]
    assert shortest_path(near(links), "a", "b") == shortest_path(near(links[::-1]), "a", "b") == ["a", "x", "b"]


def test_no_way_is_an_empty_one() -> None:
    links = near([link("a", "partner", "b"), link("c", "partner", "d")])
    assert shortest_path(links, "a", "d") == []
    assert shortest_path(links, "a", "nowhere") == []


def test_what_lies_far_from_both_ends_is_not_asked_for() -> None:
    chain = [link(f"n{number}", "partner", f"n{number + 1}") for number in range(100, 200)]
    nodes_read: set[str] = set()

    def read_links(nodes: Sequence[str]) -> list[AnswerRow]:
        nodes_read.update(nodes)
        return near(chain)(nodes)

    assert shortest_path(read_links, "n150", "n152") == ["n150", "n151", "n152"]
    assert nodes_read <= {f"n{number}" for number in range(148, 155)}


@pytest.mark.parametrize("start", ["place/bantaeng", "person/halikinnor", "scheme/theme/employment"])
def test_way_is_as_short_as_over_all_links_at_once(graph: Graph, start: str) -> None:
    import networkx as nx

    from ontology.rdf.term import iri
    from queries.asking.question import Bound
    from queries.network.relations import SHARED

    def read_links(nodes: Sequence[str]) -> list[AnswerRow]:
        terms = [iri(node) for node in nodes]
        return [row for way in ("from", "to") for row in graph.lookup("links", {way: Bound(terms[0], terms)}).rows]

    walk: nx.Graph[str] = nx.Graph()
    for row in graph.lookup("links").rows:
        ends = (str(row["from"]), str(row["to"]))
        cost = 3 if str(row["relationId"]).partition("#")[2] in SHARED else 2
        walk.add_edge(*ends, cost=min(cost, walk.get_edge_data(*ends, {"cost": cost})["cost"]))
    first = graph.find(start.removeprefix("scheme/")).term[1:-1]
    for end in sorted(nx.node_connected_component(walk, first) - {first})[::9]:
        assert shortest_path(read_links, first, end) == min(nx.all_shortest_paths(walk, first, end, weight="cost"))
