"""Reads Parquet: a document with all its facts in each row, in the column `facts` as JSON; other columns are not read.

The JSON is that of a line of a bulk file. Parquet is read by pyarrow, which comes with the extra `janji[spark]`.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from loaders.reading.chunk import MOST_BYTES, Chunk
from loaders.reading.entries import Fault
from loaders.sources.json_lines import read as read
from ontology.text.phrase import Phrase

COLUMN = "facts"
_ROWS = 256


def reads(path: Path) -> bool:
    """Say whether a file holds a document in each row."""
    return path.suffix.lower() == ".parquet"


def chunks(path: Path, start: int = 0, end: int = sys.maxsize) -> Iterator[Chunk | Fault]:
    """Yield each row under its number in the file; of a stretch of a file, from row group to row group, its rows."""
    file = _open_file(path)
    if isinstance(file, Fault):
        yield file
        return
    number = sum(file.metadata.row_group(group).num_rows for group in range(start)) + 1
    groups = range(start, min(end, file.num_row_groups))
    try:
        for batch in file.iter_batches(_ROWS, row_groups=list(groups), columns=[COLUMN]):
            for facts in batch.column(0).to_pylist():
                yield _chunk(path, number, facts)
                number += 1
    except (OSError, ValueError) as error:
        yield Fault(str(path), number, Phrase("cannot be read from here: {error}", error=_first_line(error)))


def row_groups(path: Path) -> list[int]:
    """Return how many bytes each row group of a file holds; none where it cannot be read."""
    file = _open_file(path)
    if isinstance(file, Fault):
        return []
    return [file.metadata.row_group(group).total_byte_size for group in range(file.num_row_groups)]


def _open_file(path: Path) -> Any:
    """Return a file whose facts are text, or what is wrong with it."""
    try:
        from pyarrow import parquet, types
    except ImportError:
        return Fault(str(path), None, Phrase("is Parquet, and pyarrow is not installed: pip install 'janji[spark]'"))
    try:
        file = parquet.ParquetFile(path)
    except (OSError, ValueError) as error:
        return Fault(str(path), None, Phrase("cannot be read: {error}", error=_first_line(error)))
    schema = file.schema_arrow
    if COLUMN not in schema.names or not (
        types.is_string(of := schema.field(COLUMN).type) or types.is_large_string(of)
    ):
        return Fault(
            str(path),
            None,
            Phrase("has no column '{column}' of text: give each row the JSON object of a document", column=COLUMN),
        )
    return file


def _chunk(path: Path, number: int, facts: str | None) -> Chunk | Fault:
    content = (facts or "").rstrip().encode()
    if not content:
        return Fault(
            str(path),
            number,
            Phrase("has no '{column}': write the JSON object of a document, or leave the row out", column=COLUMN),
        )
    if len(content) > MOST_BYTES:
        return Fault(
            str(path),
            number,
            Phrase("is longer than {most_bytes} bytes: write a document a row", most_bytes=MOST_BYTES),
        )
    return Chunk(path, content, number)


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
