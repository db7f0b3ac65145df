"""N-Triples: the whole graph, one triple a line, sorted."""

from graph_cli.exports.rdf import triples
from queries import Graph


def export(graph: Graph) -> dict[str, bytes]:
    """Return the merged graph as N-Triples 1.1."""
    return {"": "".join(sorted(triples(graph))).encode()}
