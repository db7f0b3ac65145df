"""CSV: two tables, the nodes and the edges of the network, every value as it is."""

from graph_cli.exports.rows import NONE, Measures
from graph_cli.exports.tables import tables
from queries import Graph


def export(graph: Graph, measures: Measures = NONE) -> dict[str, bytes]:
    """Return the tables `nodes` and `edges` in UTF-8."""
    return {part: text.encode() for part, text in tables(graph, measures).items()}
