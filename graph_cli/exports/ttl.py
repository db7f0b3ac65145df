"""Turtle: the whole graph, for people and for programs."""

from graph_cli.exports.rdf import prefixes, triples, written
from queries import Graph


def export(graph: Graph) -> dict[str, bytes]:
    """Return the merged graph as Turtle 1.1, grouped by subject."""
    from pyoxigraph import RdfFormat

    lines = triples(graph)
    return {"": written(lines, RdfFormat.TURTLE, prefixes(graph, lines))}
