"""GraphML: the network, for Gephi, yEd, Cytoscape and networkx."""

import io

from graph_cli.exports.multigraph import multigraph
from queries import Graph


def export(graph: Graph) -> dict[str, bytes]:
    """Return the network as GraphML, by the standard library's XML: with lxml networkx writes other bytes."""
    from networkx.readwrite.graphml import write_graphml_xml

    content = io.BytesIO()
    write_graphml_xml(multigraph(graph.network()), content)
    return {"": content.getvalue()}
