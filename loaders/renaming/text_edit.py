"""A stretch of a file's text, and what is to stand there."""

from collections.abc import Iterable
from typing import NamedTuple


class TextEdit(NamedTuple):
    """A stretch of a text, by code points, and what is to stand there; of no length where that is added."""

    start: int
    end: int
    text: str


def apply_edits(text: str, edits: Iterable[TextEdit]) -> str:
    """Return a text with its edits, of which no two overlap.

    >>> apply_edits("by: siti", [TextEdit(4, 8, "dewi")])
    'by: dewi'
    """
    for edit in sorted(set(edits), reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
