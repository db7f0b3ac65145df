"""Reads `sources.csv`: the reference sources that places name."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from loaders.reading.chunk import Chunk
from loaders.reading.csv_table import read_table
from loaders.reading.entries import Entry, Fault
from loaders.reading.fault_wording import read_row
from loaders.reading.label_columns import columns_of_names, name_columns, read_names
from loaders.settings.study_home import rules_of_table
from ontology.facts.fact_rules import FactRules
from ontology.facts.gazetteer import Source


def reads(path: Path) -> bool:
    """Say whether a file is a table of reference sources."""
    return path.name.lower() == "sources.csv"


def read(chunk: Chunk, rules: FactRules) -> Iterator[Entry | Fault]:
    """Yield a source for each row."""
    rules = rules_of_table(chunk.path, rules)
    columns = ("slug", *name_columns(rules), "licence", "url", "retrieved")
    for row in read_table(chunk, columns, ("slug", "name", "licence"), rules.languages):
        if isinstance(row, Fault):
            yield row
            continue
        plain: dict[str, Any] = {key: row.cells[key] for key in ("licence", "url", "retrieved") if key in row.cells}
        slug, content = row.cells.get("slug", ""), {**plain, "name": read_names(row.cells, rules)}
        names = columns_of_names("name", row.cells, rules)
        yield from read_row("source", slug, "", Source, content, chunk.path, row.line, names, rules=rules)
