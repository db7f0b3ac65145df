"""Texts in one line, for cells of formats whose rows are lines."""

import re

_LINE_ENDS = re.compile(r"[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")


def line_of(text: str) -> str:
    """Return a text that ends neither a line nor a tab-separated cell."""
    return _LINE_ENDS.sub(" ", text)
