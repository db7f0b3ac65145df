"""What the columns of an answer are called, in tables of the terminal and of pages.

>>> heading("promisorLabel", "id"), heading("development", "en"), heading("development", None)
('pemberi janji', 'what happened', 'development')
"""

from graph_cli.words.interface_catalogue import read_catalogue

_LABELS = ("Labels", "Label")


def heading(column: str, language: str | None) -> str:
    """Return the heading of a column; its name in words where no language is given, or no question has the column.

    What a person called a variable in a query of their own is no column of a question.
    """
    name = next((column.removesuffix(end) for end in _LABELS if column.endswith(end)), column)
    known = read_catalogue(language).section("columns").get(name) if language else None
    return known or "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name or column)
