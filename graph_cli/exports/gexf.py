"""GEXF: the network, for Gephi and Gephi Lite."""

import io
from xml.etree.ElementTree import Element

from graph_cli.exports.multigraph import multigraph
from graph_cli.exports.rows import NONE, Measures
from queries import Graph

#: What networkx adds to every edge of a multigraph, beside the identifier that says the same.
_KEY = "networkx_key"


def export(graph: Graph, measures: Measures = NONE) -> dict[str, bytes]:
    """Return the network as GEXF 1.2, without the date of its writing: it has the same bytes every day."""
    from networkx.readwrite.gexf import GEXFWriter

    nx_graph = multigraph(graph, measures)
    for _, _, key, attributes in nx_graph.edges(keys=True, data=True):
        attributes["id"] = key
    writer = GEXFWriter(nx_graph)
    _sign(writer.xml)
    _drop_keys(writer.xml)
    for element in writer.xml.iter("graph"):
        element.attrib.pop("name", None)  # the schema knows none
    content = io.BytesIO()
    writer.write(content)
    return {"": content.getvalue()}


def _sign(gexf: Element) -> None:
    for meta in gexf.iter("meta"):
        meta.attrib.pop("lastmodifieddate", None)
        for creator in meta.iter("creator"):
            creator.text = "janji"


def _drop_keys(gexf: Element) -> None:
    dropped_ids = {element.get("id") for element in gexf.iter("attribute") if element.get("title") == _KEY}
    for holder in [*gexf.iter("attributes"), *gexf.iter("attvalues")]:
        for entry in list(holder):
            if (entry.get("for") or entry.get("id")) in dropped_ids:
                holder.remove(entry)
