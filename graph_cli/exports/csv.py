"""CSV: two tables for people, the nodes and the edges of the network."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence

from graph_cli.exports.multigraph import NONE
from graph_cli.exports.rows import EDGE, NODE, edge_row, node_row
from graph_cli.spreadsheet import guarded
from queries import Graph


def export(graph: Graph, measures: Mapping[str, Mapping[str, float]] = NONE) -> dict[str, bytes]:
    """Return the tables `nodes` and `edges`, quoted by RFC 4180; no cell is a formula to a spreadsheet."""
    network = graph.network()
    names = list(dict.fromkeys(name for measured in measures.values() for name in measured))
    nodes = (
        node_row(node) | {name: str(measures.get(node.id, {}).get(name, "")) for name in names}
        for node in network.nodes
    )
    return {
        "nodes": _table((*NODE, *names), nodes),
        "edges": _table(EDGE, map(edge_row, network.edges)),
    }


def _table(columns: Sequence[str], rows: Iterable[dict[str, str]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([guarded(row[name]) for name in columns] for row in rows)
    return text.getvalue().encode()
