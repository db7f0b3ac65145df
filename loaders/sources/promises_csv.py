"""Reads `promises.csv`: promises from a spreadsheet, one a row, of documents that have a fact file.

Several values of a cell stand between ` | `. With a `directness` the quotes are wordings, said by the `speaker`;
without one they are the promise's own receipts. The places of the quotes stand in `at`, in the same order; in the
quotes themselves an '@' and a number are words. Marks of values stand in `seen`, as `value=mark; value=mark`.
"""

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

from loaders.reading.chunk import Chunk
from loaders.reading.csv_table import Row, read_table, several
from loaders.reading.entries import Entry, Fault
from loaders.reading.fault_wording import name_hidden, read_row
from loaders.reading.label_columns import read_text, text_columns
from ontology.facts.fact_rules import FactRules
from ontology.facts.statements import Promise
from ontology.facts.wordings import DIRECTNESS
from ontology.text.phrase import Phrase

_ONE = ("commitment", "basis")
_MANY = ("by", "program", "place", "coverage", "theme", "sector", "beneficiary", "instrument", "partner")
_TEXTS = ("label", "condition", "note")
_SAID = {"speaker": "by", "said_on": "on", "said_in": "in"}
_COLUMN_OF = {
    "said_by": "speaker",
    **{f"said_{kind}{part}": "at" if part else "quote" for kind in DIRECTNESS for part in ("", "_at", "_to")},
    **{f"said_{kind}_text": "quote" for kind in DIRECTNESS},
    "quote_text": "quote",
    "quote_at": "at",
    "quote_to": "at",
    "said_basis": "basis",
}
_NEEDED = ("document", "slug", "by", "commitment", "quote")


def reads(path: Path) -> bool:
    """Say whether a file is a table of promises."""
    name = path.name.lower()
    return name == "promises.csv" or name.endswith(".promises.csv")


def columns_of(rules: FactRules) -> tuple[str, ...]:
    """Return the columns that the table may have, with those of texts in each language of the study."""
    return (
        *("document", "slug", *text_columns(("label",), rules), "by", "commitment"),
        *(*text_columns(("condition",), rules), "program", "list_number", *_MANY[2:]),
        *(
            "directness",
            "speaker",
            "said_on",
            "said_in",
            "quote",
            "at",
            "basis",
            "seen",
            *text_columns(("note",), rules),
            "formerly",
        ),
    )


def read(chunk: Chunk, rules: FactRules) -> Iterator[Entry | Fault]:
    """Yield a promise for each row."""
    first = f"label_{rules.languages[0]}"
    required_columns = (*_NEEDED[:2], *([first] if len(rules.languages) > 1 else []), *_NEEDED[2:])
    for row in read_table(chunk, columns_of(rules), required_columns, rules.languages):
        if isinstance(row, Fault):
            yield row
            continue
        slug, document = row.cells.get("slug", ""), row.cells.get("document", "")
        wrong = list(_row_faults(row, required_columns))
        for message in wrong:
            hides = (name_hidden("promise", slug, document),)
            yield Fault(
                str(chunk.path), row.line, Phrase("{kind}: {fault}", kind=f"promise '{slug}'", fault=message), hides
            )
        if not wrong:
            content = _content(row.cells, rules)
            yield from read_row(
                "promise", slug, document, Promise, content, chunk.path, row.line, _COLUMN_OF, rules=rules
            )


def _row_faults(row: Row, required_columns: tuple[str, ...]) -> Iterator[str]:
    """Yield what is wrong with a row as a row, before its facts are looked at."""
    cells = row.cells
    for name in required_columns:
        if name not in cells:
            yield Phrase("column '{name}' is empty: ", name=name) + (
                Phrase("no receipt, no fact") if name == "quote" else Phrase("fill it in")
            )
    directness = cells.get("directness")
    if directness and directness not in DIRECTNESS:
        yield Phrase(
            "column 'directness' is {directness}: write {names}, or nothing",
            directness=repr(directness),
            names=", ".join(DIRECTNESS),
        )
    for name in _SAID if not directness else ():
        if name in cells:
            yield Phrase(
                "column '{name}' is filled in and 'directness' is not: write {names}",
                name=name,
                names=", ".join(DIRECTNESS),
            )
    yield from _mark_faults([value for value, _ in _marks(cells.get("seen", ""))])
    quotes, places = _phrases(cells), several(cells.get("at"))
    if places and len(places) != len(quotes):
        yield Phrase(
            "column 'at' has {places|place|places} for {quotes|quote|quotes}: give one for each",
            places=len(places),
            quotes=len(quotes),
        )


def _mark_faults(values: list[str]) -> Iterator[str]:
    """Yield what is wrong with the marks of a row, by the values that they are of."""
    if "" in values:
        yield Phrase("column 'seen' holds marks such as 'siti=inferred; sukamaju=she, the regent'")
    for value in {each: None for each in values if each and values.count(each) > 1}:
        yield Phrase("column 'seen' has {value} twice", value=repr(value))


def _marks(cell: str) -> Iterator[tuple[str, str]]:
    """Yield the marks of a cell: the value, and how it is taken from the words; no value where a mark is none."""
    for item in cell.split(";"):
        value, _, mark = (part.strip() for part in item.partition("="))
        if item.strip():
            yield (value if mark else "", mark)


def _phrases(cells: dict[str, str]) -> list[str]:
    """Return the quotes of a row; a quote may hold an upright stroke, so that the spaces around it count."""
    return [phrase.strip() for phrase in cells.get("quote", "").split(" | ") if phrase.strip()]


def _content(cells: dict[str, str], rules: FactRules) -> dict[str, Any]:
    """Return a row as a fact file would have the promise."""
    content: dict[str, Any] = {name: cells[name] for name in _ONE if name in cells}
    content |= {name: several(cells[name]) for name in _MANY if name in cells}
    for name in _TEXTS:
        text = read_text(name, cells, rules)
        if text:
            content[name] = text
    if "seen" in cells:
        content["seen"] = dict(_marks(cells["seen"]))
    if "formerly" in cells:
        content["formerly"] = several(cells["formerly"])
    if "list_number" in cells:
        content["list-number"] = cells["list_number"]
    quotes = _quotes(cells)
    if "directness" in cells:
        content["said"] = [_read_wording(quote, cells) for quote in quotes]
    else:
        content["quote"] = quotes
    return content


def _quotes(cells: dict[str, str]) -> list[dict[str, Any]]:
    """Return the quotes of a row in their long form: the place has a column of its own, so '@50000' is words."""
    phrases, places = _phrases(cells), several(cells.get("at"))
    return [{"text": text, **_place(at)} for text, at in zip_longest(phrases, places)]


def _place(cell: str | None) -> dict[str, str]:
    at, _, to = (cell or "").partition("..")
    return {key: value for key, value in (("at", at), ("to", to)) if value}


def _read_wording(quote: Any, cells: dict[str, str]) -> dict[str, Any]:
    wording = {key: cells[column] for column, key in _SAID.items() if column in cells}
    basis = {"basis": cells["basis"]} if "basis" in cells else {}
    return {cells["directness"]: quote, **wording, **basis}
