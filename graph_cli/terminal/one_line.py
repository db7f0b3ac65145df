"""Texts in one line: for cells of formats whose rows are lines, and for messages that fit onto a screen."""

import re

_LINE_ENDS = re.compile(r"[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
#: So many characters fit onto a screen of 24 lines.
_SCREEN = 1800


def line_of(text: str) -> str:
    """Return a text that ends neither a line nor a tab-separated cell."""
    return _LINE_ENDS.sub(" ", text)


def shorten_middle(text: str, most: int = _SCREEN) -> str:
    """Return a text of at most some characters: a longer one without its middle, since its end says what to do.

    >>> shorten_middle("no place 'aaaaaaaaaaaaaaaaaaaa'; see 'janji ask places'", 45)
    "no place 'aaaaaaaaaaaa … see 'janji ask places'"
    """
    if len(text) <= most:
        return text
    half = most // 2
    return f"{text[:half]} … {text[-half:].lstrip()}"
