"""TriG: the whole graph, each document and each reference source as a named graph."""

from graph_cli.exports.rdf import prefixes, quads, written
from queries import Graph


def export(graph: Graph) -> dict[str, bytes]:
    """Return the named graphs as TriG 1.1, the vocabulary and the derived edges among them."""
    from pyoxigraph import RdfFormat

    lines = quads(graph)
    return {"": written(lines, RdfFormat.TRIG, prefixes(graph, lines))}
