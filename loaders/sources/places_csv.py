"""Reads `places.csv`: places of a gazetteer with their codes, points and reference sources."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from loaders.csv_table import read_table, several
from loaders.entry import Entry, Fault, Lines
from loaders.faults import validated
from ontology.gazetteer import GazetteerPlace
from ontology.ids import SLUG

_SAME = ("level", "within", "kemendagri", "bps", "iso", "lat", "long", "wikidata", "geonames")
COLUMNS = ("slug", "name", "name_en", "also", *_SAME, "valid_from", "valid_until", "sources")


def reads(path: Path) -> bool:
    """Say whether a file is a table of places."""
    return path.name == "places.csv"


def read(path: Path) -> Iterator[Entry | Fault]:
    """Yield a place for each row."""
    for row in read_table(path, COLUMNS, ("slug", "name", "level", "sources")):
        if isinstance(row, Fault):
            yield row
            continue
        line, cells = row
        slug = cells.get("slug", "")
        if not SLUG.fullmatch(slug):
            yield Fault(str(path), line, f"{slug!r} is no slug: use small letters, digits and hyphens")
        fact, faults = validated(GazetteerPlace, _content(cells))
        for _, message in faults:
            yield Fault(str(path), line, f"place '{slug}': {message}")
        if fact is not None:
            yield Entry("place", slug, "", fact, str(path), (), Lines({(): line}))


def _content(cells: dict[str, str]) -> dict[str, Any]:
    name = cells.get("name", "")
    return {
        **{column: cells[column] for column in _SAME if column in cells},
        **{column.replace("_", "-"): cells[column] for column in ("valid_from", "valid_until") if column in cells},
        "label": {"id": name, "en": cells.get("name_en", name)},
        "also": several(cells.get("also")),
        "sources": several(cells.get("sources")),
    }
