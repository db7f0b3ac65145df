"""Reads `sources.csv`: the reference sources that places name."""

from collections.abc import Iterator
from pathlib import Path

from loaders.reading.chunk import Chunk
from loaders.reading.csv_table import read_table
from loaders.reading.entries import Entry, Fault
from loaders.reading.fault_wording import read_row
from ontology.facts.gazetteer import Source

COLUMNS = ("slug", "name", "name_en", "licence", "url")


def reads(path: Path) -> bool:
    """Say whether a file is a table of reference sources."""
    return path.name.lower() == "sources.csv"


def read(chunk: Chunk) -> Iterator[Entry | Fault]:
    """Yield a source for each row."""
    for row in read_table(chunk, COLUMNS, ("slug", "name", "licence")):
        if isinstance(row, Fault):
            yield row
            continue
        cells = dict(row.cells)
        slug, name = cells.pop("slug", ""), cells.pop("name", "")
        content = {"name": {"id": name, "en": cells.pop("name_en", name)}, **cells}
        yield from read_row("source", slug, "", Source, content, chunk.path, row.line, {"name_id": "name"})
