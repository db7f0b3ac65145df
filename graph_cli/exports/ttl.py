"""Turtle: the whole graph, for people and for programs."""

from graph_cli.exports.rdf import convert_lines, prefixes, triples
from queries import Graph


def export(graph: Graph) -> dict[str, bytes]:
    """Return the merged graph as Turtle 1.1, grouped by subject."""
    from pyoxigraph import RdfFormat

    lines = triples(graph)
    return {"": convert_lines(lines, RdfFormat.TURTLE, prefixes(graph, lines))}
