"""Reads `places.csv`: places of a gazetteer with their codes, points and reference sources."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from loaders.reading.chunk import Chunk
from loaders.reading.csv_table import read_table, several
from loaders.reading.entries import Entry, Fault
from loaders.reading.fault_wording import read_row
from ontology.facts.gazetteer import GazetteerPlace

_SAME = ("level", "within", "kemendagri", "bps", "iso", "lat", "long", "wikidata", "geonames")
_VALID = ("valid_from", "valid_until")
_NAMES = {"label_id": "name", "label_en": "name_en"}
COLUMNS = ("slug", "name", "name_en", "also", *_SAME, *_VALID, "sources")


def reads(path: Path) -> bool:
    """Say whether a file is a table of places."""
    return path.name.lower() == "places.csv"


def read(chunk: Chunk) -> Iterator[Entry | Fault]:
    """Yield a place for each row."""
    for row in read_table(chunk, COLUMNS, ("slug", "name", "level", "sources")):
        if isinstance(row, Fault):
            yield row
        else:
            slug = row.cells.get("slug", "")
            yield from read_row("place", slug, "", GazetteerPlace, _content(row.cells), chunk.path, row.line, _NAMES)


def _content(cells: dict[str, str]) -> dict[str, Any]:
    name = cells.get("name", "")
    return {
        **{column: cells[column] for column in _SAME if column in cells},
        **{column.replace("_", "-"): cells[column] for column in _VALID if column in cells},
        "label": {"id": name, "en": cells.get("name_en", name)},
        "also": several(cells.get("also")),
        "sources": several(cells.get("sources")),
    }
