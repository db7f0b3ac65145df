"""Reads a table that came out of a spreadsheet: comma or semicolon, every cell as text, every row with its line."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path

from loaders.entry import Fault
from loaders.text import read_text
from ontology.names import did_you_mean


def read_table(path: Path, columns: tuple[str, ...], needed: tuple[str, ...]) -> Iterator[tuple[int, dict[str, str]] | Fault]:
    """Yield each row with its line and its cells that are not empty; the header names the columns."""
    text = read_text(path)
    if isinstance(text, Fault):
        yield text
        return
    delimiter = ";" if text.split("\n", 1)[0].count(";") > text.split("\n", 1)[0].count(",") else ","
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    header = [cell.strip() for cell in next(rows)]
    wrong = list(_header_faults(path, header, columns, needed))
    yield from wrong
    if wrong:
        return
    before = rows.line_num
    for row in rows:
        line, before = before + 1, rows.line_num
        if len(row) > len(header):
            yield Fault(str(path), line, f"has {len(row)} cells where the header has {len(header)}")
        elif any(cell.strip() for cell in row):
            cells = zip(header, (cell.strip() for cell in row), strict=False)
            yield line, {name: cell for name, cell in cells if cell}


def _header_faults(
    path: Path, header: list[str], columns: tuple[str, ...], needed: tuple[str, ...]
) -> Iterator[Fault]:
    for name in header:
        if name not in columns:
            yield Fault(str(path), 1, f"unknown column '{name}'{did_you_mean(name, columns)}")
        elif header.count(name) > 1:
            yield Fault(str(path), 1, f"column '{name}' stands twice")
    for name in needed:
        if name not in header:
            yield Fault(str(path), 1, f"has no column '{name}'")


def several(cell: str | None) -> list[str]:
    """Return the values of a cell that holds several, between ` | `."""
    return [value.strip() for value in cell.split("|") if value.strip()] if cell else []
