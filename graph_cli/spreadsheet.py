"""Text in a table for people: a spreadsheet program must never read a cell as a formula.

>>> guarded("=1+1"), guarded("Lebak"), guarded("")
("'=1+1", 'Lebak', '')
"""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def guarded(text: str) -> str:
    """Return a cell's text, with an apostrophe in front where a spreadsheet would read a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
