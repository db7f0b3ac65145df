"""The cells of an answer and the headings of its columns as people read them, in tables and on pages.

>>> readable_cell("max", 50000000, "id"), readable_cell("duration", "P3Y", "en"), readable_cell("quote", "P3Y", "en")
('50.000.000', '3 years', 'P3Y')
>>> heading("promisorLabel", "id"), heading("development", "en"), heading("development", None)
('pemberi janji', 'what happened', 'development')
>>> heading("aQuotes", "en"), heading("tieQuotes", "en")
('quotes of the one', 'tie')
>>> readable_cell("notStated", ["promisor: inferred", "place: coded"], "id")
'pemberi janji: disimpulkan | tempat: dikodekan'
"""

from collections.abc import Iterator

from graph_cli.words.interface_catalogue import read_catalogue
from ontology.text.readable import readable, readable_parts
from queries.asking.answer import Cell, plain
from queries.sparql.value import Value

#: Columns whose cells are words of documents and of people: what looks like a value in them is none.
_WORDS = ("quote", "attribution", "context", "matched", "title", "absent")
#: Columns whose cells are words of the interface: what a fact rests on, kinds of entities, groups of counts, and whose
#: a concept is.
_CODED = ("basis", "aBases", "bBases", "field", "group", "itemLabel", "kind", "of")
#: The column that tells all kinds of facts on an entity.
_TOLD = "otherLabel"
#: The column that tells which values of a row are not stated: each by its column, with what it rests on.
_NOT_STATED = "notStated"
#: Ends of names that say what a column holds.
_ENDS = ("Labels", "Label", "Quotes")


def heading(column: str, language: str | None) -> str:
    """Return the heading of a column; its name in words where no language is given, or no question has the column.

    What a person called a variable in a query of their own is no column of a question.
    """
    names = [*_names(column)]
    headings = read_catalogue(language).section("columns") if language else {}
    name = next((headings[each] for each in names if each in headings), None)
    return name or "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in names[-1])


def _names(column: str) -> Iterator[str]:
    """Yield what a column may be known as: its name, and that without what says what it holds."""
    yield column
    yield from (column.removesuffix(end) for end in _ENDS if column.endswith(end) and column != end)


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
    if column == _NOT_STATED:
        name, _, basis = value.partition(": ")
        return f"{heading(name, language)}: {readable_value('basis', basis, language)}"
    if column in _CODED:
        return read_catalogue(language).section("values").get(value, value)
    if column == _TOLD:
        return readable_parts(value, language)
    words = column in _WORDS or column.endswith(("Label", "Labels", "Quotes"))
    return value if words else readable(value, language)
