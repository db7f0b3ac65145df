"""Spreadsheet: the same two tables for Excel and its like, which read them as UTF-8 and no text as a formula."""

from graph_cli.exports.rows import NONE, Measures
from graph_cli.exports.spreadsheet_csv import MARK, guard_cell
from graph_cli.exports.tables import tables
from queries import Graph


def export(graph: Graph, measures: Measures = NONE) -> dict[str, bytes]:
    """Return the tables `nodes` and `edges`, marked as UTF-8 and guarded."""
    return {part: f"{MARK}{text}".encode() for part, text in tables(graph, measures, guard_cell).items()}
