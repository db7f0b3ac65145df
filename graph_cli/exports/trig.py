"""TriG: the whole graph, each document and each reference source as a named graph."""

from graph_cli.exports.rdf import convert_lines, prefixes, quads
from queries import Graph


def export(graph: Graph) -> dict[str, bytes]:
    """Return the named graphs as TriG 1.1, the vocabulary and the derived edges among them."""
    from pyoxigraph import RdfFormat

    lines = quads(graph)
    return {"": convert_lines(lines, RdfFormat.TRIG, prefixes(graph, lines))}
