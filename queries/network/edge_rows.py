"""Edges with their receipts, looked up: rows with the columns of the question `how-connected`."""

from queries.asking.answer import AnswerRow
from queries.network.cell_reader import CellReader
from queries.network.link_reader import WITHIN, FactLink


def read_edge(cells: CellReader, link: FactLink) -> AnswerRow:
    """Return a link as a row: with the quote that shows the value, and for what holds a place its reference sources."""
    ends: AnswerRow = {"from": link.source, "to": link.target, "relationId": link.relation, "fact": link.fact}
    sources = cells.read_sources(link.fact) if link.relation == WITHIN else {}
    return {**ends, "relation": cells.name(link.relation), **cells.read_receipt(link.fact, link.value), **sources}
