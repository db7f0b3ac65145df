"""GraphML: the network, for Gephi, yEd, Cytoscape and networkx."""

import io

from graph_cli.exports.multigraph import multigraph
from graph_cli.exports.rows import NONE, Measures
from queries import Graph


def export(graph: Graph, measures: Measures = NONE) -> dict[str, bytes]:
    """Return the network as GraphML, by the standard library's XML: with lxml networkx writes other bytes."""
    from networkx.readwrite.graphml import write_graphml_xml

    content = io.BytesIO()
    write_graphml_xml(multigraph(graph, measures), content)
    return {"": content.getvalue()}
