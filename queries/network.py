"""The graph as a network: nodes and edges with receipts, and the shortest way between two of them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from queries.answer import AnswerRow
from queries.kinds import kind_of
from queries.network_model import Edge, Fact, Network, Node, Receipt

if TYPE_CHECKING:
    from queries.graph import Graph

#: What a document says of two entities brings them nearer than what they merely share.
_SHARED = ("theme", "sector", "beneficiary", "instrument", "within")
_STATED_COST, _SHARED_COST = 2, 3
#: Kinds that only documents bring in: they belong to the network even where nothing connects them.
_OF_DOCUMENTS = ("person", "ticket", "organization", "program", "promise", "claim", "development", "document")


def network(graph: "Graph") -> Network:
    """Return all that documents speak of, connected or not, and the gazetteer's places above it."""
    rows = graph.edges()
    edges = tuple(_edge(row) for row in rows)
    touched = _used(edges)
    edges = tuple(edge for edge in edges if edge.source in touched and edge.target in touched)
    facts = _facts(graph)
    nodes = tuple(
        _node(row, facts.get(str(row["node"]), ()))
        for row in graph.lookup("nodes").rows
        if row["node"] in touched or kind_of(row["class"]) in _OF_DOCUMENTS
    )
    return Network(nodes, edges, graph.language)


def _used(edges: Sequence[Edge]) -> set[str]:
    """Return the nodes that documents speak of, with every place that holds one of them."""
    touched = {end for edge in edges if edge.relation != "within" for end in (edge.source, edge.target)}
    above = {edge.source: edge.target for edge in edges if edge.relation == "within"}
    for node in list(touched):
        while node in above and above[node] not in touched:
            node = above[node]
            touched.add(node)
    return touched


def _node(row: AnswerRow, facts: Sequence[Fact]) -> Node:
    aliases = row.get("aliases", [])
    date = row.get("date")
    return Node(
        id=str(row["node"]),
        kind=kind_of(row["class"]),
        label=str(row["nodeLabel"]),
        aliases=tuple(str(alias) for alias in aliases) if isinstance(aliases, list) else (),
        facts=tuple(facts),
        date=None if date is None else str(date),
    )


def _edge(row: AnswerRow) -> Edge:
    ends = (str(row["from"]), str(row["to"]))
    relation = str(row["relationId"]).rpartition("/")[2].rpartition("#")[2]
    source = str(row["fact"]).rpartition("/")[2] + "@" + str(row.get("document", "")).rpartition("/")[2]
    name = " ".join((ends[0].rpartition("/id/")[2], relation, ends[1].rpartition("/")[2], source))
    return Edge(name, *ends, relation, str(row["relation"]), _receipt(row))


def _receipt(row: AnswerRow) -> Receipt | None:
    quote, sources = row.get("quote"), row.get("sourceLabels")
    label = row.get("documentLabel") or (", ".join(map(str, sources)) if isinstance(sources, list) else "")
    basis = str(row.get("basis", ""))
    return Receipt(None if quote is None else str(quote), str(row.get("document", "")), str(label), basis)


def _facts(graph: "Graph") -> dict[str, list[Fact]]:
    facts: dict[str, list[Fact]] = {}
    for row in (*graph.lookup("node-facts").rows, *graph.lookup("further-receipts").rows):
        fact = Fact(str(row["relation"]), str(row.get("other", "")), _receipt(row))
        facts.setdefault(str(row["node"]), []).append(fact)
    return facts


def shortest_path(links: Sequence[AnswerRow], start: str, end: str) -> list[str]:
    """Return the entities on the way from one to another, both included; none where nothing connects them."""
    import networkx as nx

    walk: nx.Graph[str] = nx.Graph()
    for row in links:
        ends = (str(row["from"]), str(row["to"]))
        cost = _SHARED_COST if str(row["relationId"]).rpartition("#")[2] in _SHARED else _STATED_COST
        if not walk.has_edge(*ends) or cost < walk.edges[ends]["cost"]:
            walk.add_edge(*ends, cost=cost)
    try:
        return min(nx.all_shortest_paths(walk, start, end, weight="cost"))
    except (nx.NodeNotFound, nx.NetworkXNoPath):
        return []


def steps(nodes: Sequence[str], edges: Sequence[AnswerRow]) -> list[AnswerRow]:
    """Return one edge for each step between consecutive entities, numbered, with its receipt."""
    hidden = ("relationId", "fact")
    found: dict[frozenset[str], AnswerRow] = {}
    for row in edges:
        found.setdefault(frozenset((str(row["from"]), str(row["to"]))), row)
    taken = (found[frozenset(pair)] for pair in pairwise(nodes))
    return [
        {"step": number, **{name: cell for name, cell in row.items() if name not in hidden}}
        for number, row in enumerate(taken, start=1)
    ]
