r"""Text that a terminal may be given: nothing in it commands the terminal, or turns the order of what is read.

>>> print(printable("red\x1b[31m"), printable("a\u202eb"))
red\x1b[31m a\u202eb
"""

import re

#: The control characters but for the end of a line, and those that embed, override or isolate a direction of writing
#: (Unicode Standard Annex 9, section 2), among them the ends of lines and paragraphs of other alphabets.
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
#: Marks of direction are seen nowhere, and are left out.
_MARKS = re.compile("[\u061c\u200e\u200f]")
_SPACES = "\t\v\f\r\x1c\x1d\x1e\x85\u2028\u2029"


def printable(text: str) -> str:
    """Return a text with its line ends, and every other control character as a space or by its number."""
    if text.isprintable():
        return text
    return _CONTROL.sub(_name_character, _MARKS.sub("", text))


def printable_line(text: str) -> str:
    r"""Return a text as one line, without control characters.

    >>> printable_line("two\n lines")
    'two lines'
    """
    return " ".join(printable(text).split())


def _name_character(match: re.Match[str]) -> str:
    code = ord(match.group())
    if match.group() in _SPACES:
        return " "
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"
