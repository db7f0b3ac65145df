"""A table for people: as wide as the terminal, each row with its receipt beneath it, nothing cut off."""

import os
import shutil
import sys
import textwrap
import unicodedata
from collections.abc import Iterator, Sequence

from queries.answer import Answer, AnswerRow, Cell, plain

_GAP = 2
_LEAST = 6
_INDENT = "    "


def table(answer: Answer, width: int | None = None) -> str:
    """Return an answer as a table; `width` in characters, None for as wide as it comes."""
    columns = [name for name in answer.shown() if any(name in row for row in answer.rows)]
    cells = [[plain(row.get(name)) for name in columns] for row in answer.rows]
    heads = [heading(name) for name in columns]
    widths = _widths([heads, *cells], width)
    lines = [*_wrapped(heads, widths), _rule(widths)]
    before: list[str] = []
    for row, values in zip(answer.rows, cells, strict=True):
        block = [*_wrapped(values, widths), *_receipt(row, width, columns)]
        # Rows that differ only in what a table does not show stand once.
        lines += block if block != before else []
        before = block
    return "\n".join(line.rstrip() for line in lines) + "\n" if answer.rows else ""


def terminal_width() -> int | None:
    """Return the terminal's width (or what COLUMNS says), or None where standard output is no terminal."""
    if sys.stdout.isatty() or os.environ.get("COLUMNS", "").isdecimal():
        return shutil.get_terminal_size().columns
    return None


def heading(column: str) -> str:
    """Return a column's name as a heading.

    >>> heading("promisorLabel"), heading("kemendagriCode")
    ('promisor', 'kemendagri code')
    """
    bare = column.removesuffix("Quotes").removesuffix("Labels").removesuffix("Label") or column
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in bare)


def _widths(rows: Sequence[Sequence[str]], width: int | None) -> list[int]:
    """Return the width of each column: its widest cell, narrowed where the table is wider than it may be."""
    widest = [max(_width(cell) for cell in column) for column in zip(*rows, strict=True)]
    if width is None:
        return widest
    room = width - _GAP * (len(widest) - 1)
    widths = list(widest)
    while sum(widths) > room and max(widths) > _LEAST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _wrapped(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    columns = [textwrap.wrap(cell, width) or [""] for cell, width in zip(cells, widths, strict=True)]
    for number in range(max(map(len, columns), default=0)):
        parts = (column[number] if number < len(column) else "" for column in columns)
        padded = (part + " " * (width - _width(part)) for part, width in zip(parts, widths, strict=True))
        yield (" " * _GAP).join(padded)


def _rule(widths: Sequence[int]) -> str:
    return (" " * _GAP).join("─" * width for width in widths)


def _receipt(row: AnswerRow, width: int | None, shown: Sequence[str]) -> list[str]:
    """Return the lines of a row's receipt: the quote, the document, and on what it rests."""
    sources = plain(row.get("documentLabel")) or plain(row.get("sourceLabels"))
    parts = [_quoted(row["quote"]) if "quote" in row else "", "" if "documentLabel" in shown else sources]
    text = " — ".join(part for part in parts if part)
    basis = plain(row.get("basis"))
    lines = [f"{text} [{basis}]" if basis and text else text]
    lines += [f"{heading(name)}: {_quoted(cell)}" for name, cell in row.items() if name.endswith("Quotes")]
    lines += [f"… {plain(row['context'])}"] if "context" in row else []
    return [part for line in lines if line for part in _indented(line, width)]


def _quoted(cell: Cell) -> str:
    return " ".join(f"“{plain(quote)}”" for quote in (cell if isinstance(cell, list) else [cell]))


def _indented(text: str, width: int | None) -> list[str]:
    if width is None:
        return [_INDENT + text]
    return textwrap.wrap(text, width, initial_indent=_INDENT, subsequent_indent=_INDENT)


def _width(text: str) -> int:
    return sum(0 if unicodedata.combining(letter) else 1 for letter in text)
