"""What the columns of an answer are called, in tables of the terminal and of pages.

>>> heading("promisorLabel", "id"), heading("development", "en"), heading("development", None)
('pemberi janji', 'what happened', 'development')
>>> heading("aQuotes", "en"), heading("tieQuotes", "en")
('quotes of the one', 'tie')
"""

from collections.abc import Iterator

from graph_cli.words.interface_catalogue import read_catalogue

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
