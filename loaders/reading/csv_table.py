"""Reads a table out of a spreadsheet: comma or semicolon, every cell as text, every row with its line."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from loaders.reading.chunk import Chunk
from loaders.reading.entries import Fault
from loaders.reading.source_text import text_of
from ontology.text.language_tags import read_tag
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase


@dataclass(frozen=True)
class Row:
    """A row that is not empty: the line on which it begins, and its cells that are not empty, by column."""

    line: int
    cells: dict[str, str]


#: What has a column for each language, as `label_es`.
_IN_LANGUAGES = ("label", "name", "definition", "condition", "note")


def read_table(
    chunk: Chunk, columns: tuple[str, ...], required_columns: tuple[str, ...], languages: tuple[str, ...] = ()
) -> Iterator[Row | Fault]:
    """Yield each row of a table whose header names its columns, and what is wrong with the table.

    `languages` are those of the study, of which some columns are.
    """
    text = text_of(chunk, bom=True)
    if isinstance(text, Fault):
        yield text
        return
    path = chunk.path
    yield from _rows(path, _records(path, text, delimiter_of(text)), columns, required_columns, languages)


def delimiter_of(text: str) -> str:
    """Return what stands between the cells of a table, by its header."""
    first = text.partition("\n")[0]
    return ";" if first.count(";") > first.count(",") else ","


def _records(path: Path, text: str, delimiter: str) -> Iterator[tuple[int, list[str]] | Fault]:
    """Yield the line and the cells of every record, without the empty ones that a spreadsheet adds at its end."""
    records = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for record in records:
            cells = [cell.strip() for cell in record]
            while cells and not cells[-1]:
                cells.pop()
            yield line, cells
            line = records.line_num + 1
    except csv.Error as error:
        yield Fault(
            str(path),
            line,
            Phrase('cannot be read from here ({error}): is a quotation mark (") left open?', error=error),
        )


def _rows(
    path: Path,
    records: Iterator[tuple[int, list[str]] | Fault],
    columns: tuple[str, ...],
    required_columns: tuple[str, ...],
    languages: tuple[str, ...],
) -> Iterator[Row | Fault]:
    header: list[str] | None = None
    for record in records:
        if isinstance(record, Fault):
            yield record
            continue
        line, cells = record
        if header is None:
            header = cells
            wrong = list(_header_faults(path, header, columns, required_columns, languages))
            yield from wrong
            if wrong:
                return
        elif len(cells) > len(header):
            message = Phrase(
                "has {cells} cells where the header has {columns}: quote a cell that holds the separator",
                cells=len(cells),
                columns=len(header),
            )
            yield Fault(str(path), line, message)
        elif cells:
            yield Row(line, {name: cell for name, cell in zip(header, cells, strict=False) if cell})


def _header_faults(
    path: Path,
    header: list[str],
    columns: tuple[str, ...],
    required_columns: tuple[str, ...],
    languages: tuple[str, ...],
) -> Iterator[Fault]:
    for name in header:
        if name not in columns:
            hint = _explain_language(name, languages) or did_you_mean(name, columns)
            yield Fault(str(path), 1, Phrase("unknown column '{name}'{hint}", name=name, hint=hint))
        elif header.count(name) > 1:
            yield Fault(str(path), 1, Phrase("column '{name}' stands twice", name=name))
    for name in required_columns:
        if name not in header:
            yield Fault(str(path), 1, Phrase("has no column '{name}'", name=name))


def _explain_language(column: str, languages: tuple[str, ...]) -> str:
    """Return the end of an error for a column in a language that is none of the study's."""
    name, _, tag = column.partition("_")
    if name not in _IN_LANGUAGES or not languages:
        return ""
    try:
        read_tag(tag)
    except ValueError:
        return ""
    return Phrase(
        ": '{tag}' is none of the languages of this study ({languages}): add it to 'languages' in janji.toml",
        tag=tag,
        languages=", ".join(languages),
    )


def several(cell: str | None) -> list[str]:
    """Return the values of a cell that holds several, between ` | `."""
    return [value.strip() for value in cell.split("|") if value.strip()] if cell else []
