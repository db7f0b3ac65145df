"""A table for spreadsheet programs: CSV that they read as UTF-8, and in which no text is a formula.

This changes values: a date without its year, `--11-12`, gets an apostrophe. So it is a form of its own, which is
asked for by name, and CSV and TSV stay exact.

>>> guard_cell("=1+1"), guard_cell("Lebak"), guard_cell("")
("'=1+1", 'Lebak', '')
"""

#: By this mark spreadsheets know that a file is UTF-8.
MARK = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def guard_cell(text: str) -> str:
    """Return a cell's text, with an apostrophe in front where a spreadsheet would read a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
