"""Edges with their receipts, looked up: rows with the columns of the question `how-connected`."""

from collections.abc import Iterator

from ontology.rdf.terms import JANJI
from queries.asking.answer import AnswerRow
from queries.network.cell_reader import CellReader
from queries.network.link_reader import WITHIN, FactLink


def read_edges(cells: CellReader, link: FactLink) -> Iterator[AnswerRow]:
    """Yield a link as rows, one for each receipt."""
    ends: AnswerRow = {"from": link.source, "to": link.target, "relationId": link.relation, "fact": link.fact}
    for receipt in _list_receipts(cells, link):
        yield {**ends, "relation": cells.name(link.relation), **receipt}


def _list_receipts(cells: CellReader, link: FactLink) -> Iterator[AnswerRow]:
    """Yield what shows a link: a quote, and for what holds a place the reference sources as well."""
    receipts = cells.list_receipts(link.fact)
    if cells.find_nodes(link.fact, JANJI.keyEvidence):
        yield from receipts
    sources = cells.read_sources(link.fact) if link.relation == WITHIN else {}
    if sources:
        for basis in dict.fromkeys(row["basis"] for row in receipts):
            yield {"basis": basis, **sources}
