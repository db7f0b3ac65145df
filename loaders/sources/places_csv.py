"""Reads `places.csv`: places of a gazetteer with their codes, points and reference sources."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from loaders.checking.extended_places import extend_place
from loaders.reading.chunk import Chunk
from loaders.reading.csv_table import read_table, several
from loaders.reading.entries import Entry, Fault
from loaders.reading.fault_wording import read_row
from loaders.reading.label_columns import columns_of_names, name_columns, read_names
from loaders.settings.study_home import rules_of_table
from ontology.facts.fact_rules import FactRules
from ontology.facts.fields import Text
from ontology.facts.gazetteer import GazetteerPlace
from ontology.text.language_tags import spell_out_names

_SAME = ("level", "within", "kemendagri", "bps", "iso", "lat", "long", "wikidata", "geonames")
_VALID = ("valid_from", "valid_until")


def reads(path: Path) -> bool:
    """Say whether a file is a table of places."""
    return path.name.lower() == "places.csv"


def read(chunk: Chunk, rules: FactRules) -> Iterator[Entry | Fault]:
    """Yield a place for each row."""
    study, rules = rules, rules_of_table(chunk.path, rules)
    columns = ("slug", *name_columns(rules), "also", *_SAME, *_VALID, "sources", "formerly")
    for row in read_table(chunk, columns, ("slug", "name", "level", "sources"), rules.languages):
        if isinstance(row, Fault):
            yield row
        else:
            slug, content = row.cells.get("slug", ""), _content(row.cells, rules)
            names = columns_of_names("label", row.cells, rules)
            for item in read_row("place", slug, "", GazetteerPlace, content, chunk.path, row.line, names, rules=rules):
                if isinstance(item, Entry):
                    item = extend_place(_spell_out(item, study, rules), rules.places, rules.languages)
                yield item


def _spell_out(entry: Entry, study: FactRules, table: FactRules) -> Entry:
    """Return a place with its name in each language of its table, where the study has languages that the table has not.

    To such a name the study may add one in its own language.
    """
    if set(study.languages) <= set(table.languages) or not isinstance(entry.fact, GazetteerPlace):
        return entry
    names = spell_out_names(entry.fact.label.root, table.languages)
    return replace(entry, fact=entry.fact.model_copy(update={"label": Text.model_construct(names)}))


def _content(cells: dict[str, str], rules: FactRules) -> dict[str, Any]:
    return {
        **{column: cells[column] for column in _SAME if column in cells},
        **{column.replace("_", "-"): cells[column] for column in _VALID if column in cells},
        "label": read_names(cells, rules),
        "also": several(cells.get("also")),
        "formerly": several(cells.get("formerly")),
        "sources": several(cells.get("sources")),
    }
