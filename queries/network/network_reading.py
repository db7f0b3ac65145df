"""The graph as a network: nodes and edges with receipts, and the steps of a way between two of them."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from ontology.vocabulary.kinds import NODE_KINDS
from queries.asking.answer import AnswerRow, text
from queries.asking.graph_reader import GraphReader
from queries.asking.short_words import kind_of, slug_of
from queries.network.model import Edge, Fact, Network, Node, Receipt, Source
from queries.network.quote_speakers import Wordings, wording_of

#: What a document says of two entities brings them nearer than what they merely share.
SHARED = ("theme", "sector", "beneficiary", "instrument", "within")
#: Kinds that only documents bring in: they belong to the network even where nothing connects them.
_OF_DOCUMENTS = frozenset(NODE_KINDS) - {"place"}


def network(graph: GraphReader) -> Network:
    """Return all that documents speak of, connected or not, and the gazetteer's places above it."""
    wordings = Wordings.of(graph)
    edges = tuple(_edge(row, wordings) for row in graph.edges())
    touched = _used(edges)
    edges = tuple(edge for edge in edges if edge.source in touched and edge.target in touched)
    facts = _facts(graph, wordings)
    nodes = tuple(
        _node(row, facts.get(str(row["node"]), ()))
        for row in graph.lookup("nodes").rows
        if row["node"] in touched or kind_of(row["class"]) in _OF_DOCUMENTS
    )
    return Network(nodes, edges, graph.language, _sources(graph))


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
    return Node(
        id=str(row["node"]),
        kind=kind_of(row["class"]),
        label=str(row["nodeLabel"]),
        aliases=_texts(row, "aliases"),
        facts=tuple(facts),
        date=text(row, "date"),
        commitment=text(row, "commitment"),
        commitment_label=text(row, "commitmentLabel"),
        latitude=_degrees(row, "latitude"),
        longitude=_degrees(row, "longitude"),
    )


def _edge(row: AnswerRow, wordings: Wordings) -> Edge:
    ends = (str(row["from"]), str(row["to"]))
    relation, source = slug_of(row["relationId"]), f"{slug_of(row['fact'])}@{slug_of(row.get('document', ''))}"
    name = " ".join((ends[0].rpartition("/id/")[2], relation, slug_of(ends[1]), source))
    return Edge(name, *ends, relation, str(row["relation"]), _receipt(row, wordings))


def _receipt(row: AnswerRow, wordings: Wordings) -> Receipt:
    label = text(row, "documentLabel") or ", ".join(_texts(row, "sourceLabels"))
    quote, document = text(row, "quote"), str(row.get("document", ""))
    # An utterance brings its own wording; of anything else it is known by the quote alone.
    wording = wording_of(row) or wordings.only(document, quote)
    return Receipt(quote, document, label, str(row.get("basis", "")), wording)


def _facts(graph: GraphReader, wordings: Wordings) -> dict[str, list[Fact]]:
    facts: dict[str, list[Fact]] = {}
    for row in (*graph.lookup("node-facts").rows, *graph.lookup("further-receipts").rows):
        fact = Fact(str(row["relation"]), str(row.get("other", "")), _receipt(row, wordings))
        facts.setdefault(str(row["node"]), []).append(fact)
    return facts


def _sources(graph: GraphReader) -> tuple[Source, ...]:
    return tuple(
        Source(
            id=str(row["document"]),
            label=str(row["documentLabel"]),
            url=text(row, "url"),
            issued=text(row, "issued"),
            publisher=", ".join(_texts(row, "publishers")) or None,
            authors=_texts(row, "authors"),
            language=text(row, "language"),
            is_titled=row.get("title") == row["documentLabel"],
        )
        for row in graph.lookup("sources").rows
    )


def _texts(row: AnswerRow, name: str) -> tuple[str, ...]:
    values = row.get(name, [])
    return tuple(str(value) for value in values) if isinstance(values, list) else ()


def _degrees(row: AnswerRow, name: str) -> float | None:
    value = row.get(name)
    return float(value) if isinstance(value, int | float | Decimal) else None


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
