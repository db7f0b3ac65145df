"""The page that pyvis makes of a network when it is left to its defaults."""

from typing import Any

from pyvis import network as pyvis_network

from queries.network.model import Network

#: Says in the page's own clock when the physics has come to rest.
_STILL = '<script>network.once("stabilized", () => console.log("still", performance.now()));</script>\n</body>'


def assemble(network: Network) -> Any:
    """Return the network as pyvis assembles it, node by node and edge by edge."""
    picture = pyvis_network.Network(cdn_resources="in_line")
    for node in network.nodes:
        picture.add_node(node.id, label=node.label)
    for edge in network.edges:
        picture.add_edge(edge.source, edge.target)
    return picture


def default(network: Network) -> str:
    """Return pyvis's page with its default physics, which says "still" on the console once nothing moves."""
    page: str = assemble(network).generate_html()
    return page.replace("</body>", _STILL)
