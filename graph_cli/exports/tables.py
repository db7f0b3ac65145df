"""The nodes and the edges of a graph as two tables of CSV."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence

from graph_cli.exports.rows import EDGE, Measures, Row, Rows, list_node_columns
from queries import Graph
from queries.asking.answer import plain


def tables(graph: Graph, measures: Measures, cell: Callable[[str], str] = str) -> dict[str, str]:
    """Return the tables `nodes` and `edges`, quoted by RFC 4180; `cell` makes what is written of a text."""
    names = dict.fromkeys(name for node_measures in measures.values() for name in node_measures)
    rows = Rows.of(graph)
    return {
        "nodes": _table((*list_node_columns(rows.languages), *names), rows.nodes(measures), cell),
        "edges": _table(EDGE, rows.edges(), cell),
    }


def _table(columns: Sequence[str], rows: Iterable[Row], cell: Callable[[str], str]) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([_text(row.get(name, ""), cell) for name in columns])
    return text.getvalue()


def _text(value: str | float, cell: Callable[[str], str]) -> str:
    return cell(value) if isinstance(value, str) else plain(value).removesuffix(".0")
