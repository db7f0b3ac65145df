"""Marks the words that were searched for: bold on a terminal, between asterisks in Markdown."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from queries import Answer
from queries.asking.answer import AnswerRow, plain

#: Where bold begins and ends in a text that is laid out; no text of an answer has them, they have no width.
ON, OFF = "\x01", "\x02"


def mark_text(row: AnswerRow, before: str, after: str, clean: Callable[[str], str] = str) -> str:
    """Return what matched, cleaned, with something before and after each of its marks."""
    text, marks = plain(row["matched"]), row.get("marks")
    ends = [int(mark) for mark in marks] if isinstance(marks, list) else []
    parts = [clean(text[start:end]) for start, end in pairwise([0, *ends, len(text)])]
    # What stands between marks and what is marked take turns.
    return "".join(f"{before}{part}{after}" if place % 2 else part for place, part in enumerate(parts))


def drop_marks(answer: Answer) -> Answer:
    """Return an answer without its marks."""
    rows = [{name: cell for name, cell in row.items() if name != "marks"} for row in answer.rows]
    return replace(answer, rows=rows)


def close_marks(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a cell so that bold ends with each line and goes on in the next."""
    within = False
    for line in lines:
        text = (ON if within else "") + line
        within = text.rfind(ON) > text.rfind(OFF)
        yield text + (OFF if within else "")


def render_marks(text: str, bold: bool) -> str:
    """Return a text that is laid out as a terminal is to get it."""
    on, off = ("\x1b[1m", "\x1b[22m") if bold else ("", "")
    return text.replace(ON, on).replace(OFF, off)
