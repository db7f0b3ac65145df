"""GraphML: the network, for Gephi, yEd, Cytoscape and networkx."""

import io
from collections.abc import Mapping

from graph_cli.exports.multigraph import NONE, multigraph
from queries import Graph


def export(graph: Graph, measures: Mapping[str, Mapping[str, float]] = NONE) -> dict[str, bytes]:
    """Return the network as GraphML, by the standard library's XML: with lxml networkx writes other bytes."""
    from networkx.readwrite.graphml import write_graphml_xml

    content = io.BytesIO()
    write_graphml_xml(multigraph(graph.network(), measures), content)
    return {"": content.getvalue()}
