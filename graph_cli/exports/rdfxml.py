"""RDF/XML: the whole graph, for older tools."""

from graph_cli.exports.rdf import convert_lines, term_prefixes, triples
from queries import Graph


def export(graph: Graph) -> dict[str, bytes]:
    """Return the merged graph as RDF 1.1 XML, grouped by subject."""
    from pyoxigraph import RdfFormat

    return {"": convert_lines(triples(graph), RdfFormat.RDF_XML, term_prefixes())}
