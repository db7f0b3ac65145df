"""What stands around a node: within two steps, but for what stands next to places and concepts.

These are next to everything. `select_around` takes the part out of a whole network; `read_around` looks it up step by
step, so that a large graph is never read whole. Both choose by the same rule and make the same of what they choose.
"""

from collections.abc import Callable, Iterable, Set
from dataclasses import replace
from itertools import chain

from ontology.rdf.terms import SKOS
from queries.asking.answer import AnswerRow, plain
from queries.network.cell_reader import CellReader, NodeLookups
from queries.network.edge_rows import read_edge
from queries.network.fact_rows import FactRows
from queries.network.link_reader import FactLink, LinkReader
from queries.network.model import Edge, Network, Node
from queries.network.network_parts import make_broader, make_document, make_edge, make_facts, make_node
from queries.network.node_rows import NodeRows
from queries.network.quote_wordings import Wordings

_DEPTH = 2
#: So many nodes are looked up: what stands next to a neighbour that would bring more is left out.
MOST_NODES = 150
#: The order of edges, as the question `how-connected` has it.
_ORDER = ("from", "to", "relationId", "fact", "document", "quote")


def select_around(network: Network, node: str, depth: int = _DEPTH) -> Network:
    """Return a node with all that is at most so many steps away."""
    neighbours: dict[str, set[str]] = {}
    for edge in network.edges:
        neighbours.setdefault(edge.source, set()).add(edge.target)
        neighbours.setdefault(edge.target, set()).add(edge.source)
    hubs = {each.id for each in network.nodes if _is_hub(each.id, each.kind)}
    return select_among(network, _choose(node, lambda each: neighbours.get(each, set()), hubs.__contains__, depth))


def select_among(network: Network, identifiers: Set[str]) -> Network:
    """Return the chosen nodes and the edges between them."""
    return replace(
        network,
        nodes=tuple(node for node in network.nodes if node.id in identifiers),
        edges=tuple(edge for edge in network.edges if edge.source in identifiers and edge.target in identifiers),
    )


def read_around(links: LinkReader, node: str, *languages: str) -> list[Network]:
    """Return what stands around a node, in each of some languages; none where that is nothing, or too much to be seen.

    Which nodes and edges these are is the same in all of them, and so is what the graph says.
    """
    if not links.has_neighbourhood(node):
        return []
    summaries = links.summaries
    summarize = summaries.summarize
    identifiers = _choose(node, links.neighbours, lambda each: _is_hub(each, summarize(each).kind), _DEPTH, MOST_NODES)
    between = [link for each in sorted(identifiers) for link in links.links_from(each) if link.target in identifiers]
    lookups = NodeLookups(summaries.reader)
    return [_make_network(CellReader(summaries, each, lookups), sorted(identifiers), between) for each in languages]


def _is_hub(iri: str, kind: str) -> bool:
    """Say whether a node is next to everything: a place or a concept.

    >>> _is_hub("https://w3id.org/janji/scheme/theme/health", "theme"), _is_hub("https://w3id.org/janji/id/claim/a", "")
    (True, False)
    """
    return kind == "place" or "/id/" not in iri


def _choose(
    node: str,
    neighbours: Callable[[str], set[str]],
    is_last: Callable[[str], bool],
    depth: int,
    most: int | None = None,
) -> set[str]:
    """Return a node with those around it; what stands next to one is taken in whole or, beyond `most`, not at all."""
    identifiers, ring = {node}, {node}
    for step in range(depth):
        next_ring: set[str] = set()
        for each in sorted(ring):
            near = set() if step and is_last(each) else neighbours(each) - identifiers
            if not step or most is None or len(identifiers | next_ring | near) <= most:
                next_ring |= near
        identifiers |= next_ring
        ring = next_ring
    return identifiers


def _make_network(cells: CellReader, nodes: list[str], links: Iterable[FactLink]) -> Network:
    edges = sorted((read_edge(cells, link) for link in links), key=_order)
    node_rows, fact_rows = NodeRows(cells), FactRows(cells)
    facts = [row for node in nodes for row in chain(fact_rows.facts(node), fact_rows.further_receipts(node))]
    quotes = sorted({str(row["quote"]) for row in (*edges, *facts) if "quote" in row})
    wordings = Wordings.of(row for quote in quotes for row in node_rows.read_wordings(quote))
    facts_of = make_facts(facts, wordings)
    network_nodes = tuple(make_node(node_rows.row(node), facts_of.get(node, ())) for node in nodes)
    network_edges = tuple(make_edge(row, wordings) for row in edges)
    documents = tuple(
        make_document(node_rows.read_source(document)) for document in sorted(_find_cited(network_nodes, network_edges))
    )
    pairs = cells.summaries.reader.find_pairs(SKOS.broader)
    broader = make_broader({"concept": narrow, "broader": broad} for narrow, broad in pairs)
    return Network(network_nodes, network_edges, cells.language, documents, broader)


def _find_cited(nodes: Iterable[Node], edges: Iterable[Edge]) -> set[str]:
    """Return the documents that nodes and edges are taken from, and those that are nodes."""
    receipts = chain((fact.receipt for node in nodes for fact in node.facts), (edge.receipt for edge in edges))
    documents = {receipt.document for receipt in receipts if receipt and receipt.document}
    return documents | {node.id for node in nodes if node.kind == "document"}


def _order(row: AnswerRow) -> tuple[str, ...]:
    return tuple(plain(row.get(name)) for name in _ORDER)
