"""N-Quads: the whole graph, one quad a line, each document and each reference source as a named graph."""

from graph_cli.exports.rdf import lines
from queries import Graph


def export(graph: Graph) -> dict[str, bytes]:
    """Return the named graphs as N-Quads 1.1."""
    return {"": "".join(sorted(lines(graph))).encode()}
