"""A query is asked of named graphs alone: a store is filled with them, and with nothing else."""

from collections.abc import Sequence
from typing import IO

from pyoxigraph import BlankNode, DefaultGraph, NamedNode, QueryBoolean, QuerySolutions, QueryTriples, RdfFormat, Store

from graph_cli.web.dataset import Located


def query_dataset(
    text: IO[bytes], dataset: Located, query: str, base: str
) -> QueryBoolean | QuerySolutions | QueryTriples:
    """Return what a query, with its base, finds in a dataset, which is read from the text of a generation.

    What is its default graph is merged in the store's own: of several default graphs Oxigraph would count a triple that
    is in two of them twice.
    """
    store = Store()
    for name in dataset.default:
        _fill(store, DefaultGraph(), text, dataset.places[name])
    for name in dataset.named_graphs:
        _fill(store, NamedNode(name), text, dataset.places[name])
    named_graphs: list[NamedNode | BlankNode] = [NamedNode(name) for name in dataset.named_graphs]
    return store.query(query, base_iri=base, default_graph=DefaultGraph(), named_graphs=named_graphs)


def _fill(store: Store, graph: NamedNode | DefaultGraph, text: IO[bytes], places: Sequence[tuple[int, int]]) -> None:
    for offset, size in places:
        text.seek(offset)
        store.bulk_load(text.read(size), RdfFormat.N_TRIPLES, to_graph=graph, lenient=True)
