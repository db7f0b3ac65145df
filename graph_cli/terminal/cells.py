"""The cells of an answer as people read them, in tables and on pages.

>>> readable_cell("max", 50000000, "id"), readable_cell("duration", "P3Y", "en"), readable_cell("quote", "P3Y", "en")
('50.000.000', '3 years', 'P3Y')
"""

from graph_cli.words.interface_catalogue import read_catalogue
from ontology.text.readable import readable, readable_parts
from queries.asking.answer import Cell, plain
from queries.sparql.value import Value

#: Columns whose cells are words of documents and of people: what looks like a value in them is none.
_WORDS = ("quote", "context", "matched", "title", "absent")
#: Columns whose cells are words of the interface: what a fact rests on, kinds of entities, groups of counts, and whose
#: a concept is.
_CODED = ("basis", "field", "group", "itemLabel", "kind", "of")
#: The column that tells all kinds of facts on an entity.
_TOLD = "otherLabel"


def readable_cell(column: str, cell: Cell | None, language: str) -> str:
    """Return the text of a cell; numbers, dates and lengths of time as people of a language write them."""
    if isinstance(cell, list):
        return " | ".join(readable_value(column, value, language) for value in cell)
    return "" if cell is None else readable_value(column, cell, language)


def readable_value(column: str, value: Value, language: str) -> str:
    """Return the text of one value of a cell."""
    if isinstance(value, bool):
        return plain(value)
    if not isinstance(value, str):
        return readable(value, language)
    if column in _CODED:
        return read_catalogue(language).section("values").get(value, value)
    if column == _TOLD:
        return readable_parts(value, language)
    words = column in _WORDS or column.endswith(("Label", "Labels", "Quotes"))
    return value if words else readable(value, language)
