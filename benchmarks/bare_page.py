"""The least page that draws a network with vis-network: what the project's page is measured against.

It has the same nodes, labels, edges and places, written directly, and nothing else: no facts, no search.
"""

import json
from collections.abc import Mapping
from importlib.resources import files
from string import Template

from graph_cli.views.kind_styles import kind
from queries.network.model import Network

_PAGE = Template("""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Bare</title>
<style>html, body, #canvas { height: 100%; margin: 0; overflow: hidden }</style>
</head>
<body>
<div id="canvas"></div>
<script id="data" type="application/json">$data</script>
<script>$renderer</script>
<script>
const data = JSON.parse(document.getElementById("data").textContent);
const options = { physics: { enabled: false }, layout: { improvedLayout: false } };
window.network = new vis.Network(document.getElementById("canvas"), data, options);
window.network.once("afterDrawing", () => performance.mark("bare:drawn"));
</script>
</body>
</html>
""")


def bare(network: Network, places: Mapping[str, tuple[float, float]]) -> str:
    """Return the page, which marks in its own clock when it has drawn its first frame."""
    nodes = [
        {"id": node.id, "label": node.label, "shape": kind(node.kind).shape, "x": x, "y": y}
        for node, (x, y) in ((node, places[node.id]) for node in network.nodes)
    ]
    edges = [{"from": edge.source, "to": edge.target} for edge in network.edges]
    data = json.dumps({"nodes": nodes, "edges": edges}).replace("<", "\\u003c")
    return _PAGE.substitute(data=data, renderer=renderer())


def renderer() -> str:
    """Return the script of vis-network that pyvis carries."""
    return files("pyvis").joinpath("templates/lib/vis-9.1.2/vis-network.min.js").read_text(encoding="utf-8")
