"""Reads `schemes/<scheme>.csv`: a concept a row.

Columns: `slug`, `label_<language>`, `definition_<language>`, and `also`, `broader`, `exact_match`, `notation`. With one
language `label` and `definition` do as well; several values of a cell stand between ` | `.
"""

from collections.abc import Iterator
from typing import Any

from loaders.concepts.concept_entry import ConceptEntry, ConceptScheme, make_entry
from loaders.reading.chunk import Chunk
from loaders.reading.csv_table import read_table, several
from loaders.reading.entries import Fault, Lines
from loaders.reading.label_columns import read_text, text_columns

SUFFIXES = (".csv",)


def read(chunk: Chunk, scheme: ConceptScheme) -> Iterator[ConceptEntry | Fault]:
    """Yield the concept of each row."""
    texts = text_columns(("label", "definition"), scheme.rules)
    columns = ("slug", *texts, "also", "broader", "exact_match", "notation")
    label = "label" if len(scheme.rules.languages) == 1 else f"label_{scheme.rules.languages[0]}"
    for row in read_table(chunk, columns, ("slug",) if label == "label" else ("slug", label), scheme.rules.languages):
        if isinstance(row, Fault):
            yield row
        else:
            slug = row.cells.get("slug", "")
            yield from make_entry(slug, _content(row.cells, scheme), scheme, chunk.path, Lines({(): row.line}))


def _content(cells: dict[str, str], scheme: ConceptScheme) -> dict[str, Any]:
    texts = {name: read_text(name, cells, scheme.rules) for name in ("label", "definition")}
    lists = {"also": several(cells.get("also")), "exact-match": several(cells.get("exact_match"))}
    plain: dict[str, Any] = {name: cells[name] for name in ("broader", "notation") if name in cells}
    return {**{name: text for name, text in texts.items() if text}, **lists, **plain}
