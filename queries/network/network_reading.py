"""The whole graph as a network, by its own queries."""

from collections.abc import Iterable, Iterator

from ontology.vocabulary.kinds import NODE_KINDS
from queries.asking.answer import AnswerRow
from queries.asking.graph_reader import GraphReader
from queries.asking.short_words import kind_of
from queries.network.model import Edge, Network
from queries.network.network_parts import make_broader, make_document, make_edge, make_facts, make_node
from queries.network.quote_languages import read_quote_languages, tell_languages
from queries.network.quote_quotations import read_quote_quotations, tell_quotations
from queries.network.quote_wordings import Wordings
from queries.network.reference_rows import read_reference_rows, tell_reference_rows
from queries.network.spoken_of import find_spoken_of

#: Kinds that only documents bring in: they belong to the network even where nothing connects them.
_OF_DOCUMENTS = frozenset(NODE_KINDS) - {"place"}


def read_network(graph: GraphReader) -> Network:
    """Return all that documents speak of, connected or not, and the gazetteer's places above it."""
    wordings = Wordings.of(graph.lookup("wordings").rows)
    languages = read_quote_languages(graph.lookup("quote-languages").rows)
    quotations = read_quote_quotations(graph.lookup("quote-quotations").rows)
    places = read_reference_rows(graph.lookup("reference-rows").rows)

    def tell(rows: Iterable[AnswerRow]) -> Iterator[AnswerRow]:
        return tell_reference_rows(tell_quotations(tell_languages(rows, languages), quotations), places)

    edges = tuple(_read_edges(tell(graph.edges()), wordings))
    linked_nodes = {end for edge in edges for end in (edge.source, edge.target)}
    rows = (*graph.lookup("node-facts").rows, *graph.lookup("further-receipts").rows)
    facts = make_facts(tell(rows), wordings)
    nodes = tuple(
        make_node(row, facts.get(str(row["node"]), ()))
        for row in graph.lookup("nodes").rows
        if row["node"] in linked_nodes or kind_of(row["class"]) in _OF_DOCUMENTS
    )
    documents = tuple(map(make_document, graph.lookup("sources").rows))
    return Network(nodes, edges, graph.language, documents, make_broader(graph.lookup("broader").rows))


def _read_edges(rows: Iterable[AnswerRow], wordings: Wordings) -> Iterator[Edge]:
    """Yield the edges, but those between places of the gazetteer that no document speaks of."""
    edges = [make_edge(row, wordings) for row in rows]
    spoken_of = find_spoken_of((edge.source, edge.target, edge.relation) for edge in edges)
    yield from (edge for edge in edges if edge.source in spoken_of and edge.target in spoken_of)
