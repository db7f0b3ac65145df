"""An answer as text in each of the formats."""

import csv
import io
import json
import re
from collections.abc import Callable

from graph_cli.marking import is_bold, marked
from graph_cli.spreadsheet import guarded
from graph_cli.table import table, terminal_width
from graph_cli.wording import FORMATS, GRAPH_FORMATS
from ontology.errors import UsageError
from ontology.names import did_you_mean
from queries import Answer, Triples
from queries.answer import AnswerRow, Cell, plain

_NO_JSON = {"nan": "NaN", "inf": "INF", "-inf": "-INF"}


def formatted(answer: Answer, form: str | None, *, exact: bool = False) -> str:
    """Return an answer in a format (by default a table).

    With `exact`, CSV is SPARQL's own, to the letter; else cells are guarded against a spreadsheet's formulas.
    """
    name = checked(form)
    if name in GRAPH_FORMATS:
        raise UsageError(f"--format {name} is for graphs, and this answer is a table; use {', '.join(FORMATS)}")
    if name == "csv":
        return _csv(answer, str if exact else guarded)
    return _WRITERS[name](answer)


def checked(form: str | None) -> str:
    """Return a format's name; UsageError, with the nearest, where there is none of that name."""
    if form is not None and form not in (*FORMATS, *GRAPH_FORMATS):
        known = did_you_mean(form, (*FORMATS, *GRAPH_FORMATS)) or f"; use one of {', '.join(FORMATS)}"
        raise UsageError(f"--format: no format '{form}'{known}")
    return form or "table"


def graph_text(triples: Triples, form: str | None) -> str | bytes:
    """Return the triples of a CONSTRUCT or DESCRIBE, as Turtle unless JSON-LD is asked for."""
    name = "ttl" if form is None else checked(form)
    if name not in GRAPH_FORMATS:
        raise UsageError(f"--format {name} is for tables, and this answer is a graph; use ttl or jsonld")
    from pyoxigraph import RdfFormat

    from graph_cli.exports.jsonld import document
    from graph_cli.exports.rdf import term_prefixes, written

    lines = [f"{line}\n" for line in triples.lines]
    return document(lines) if name == "jsonld" else written(lines, RdfFormat.TURTLE, term_prefixes())


def _table(answer: Answer) -> str:
    return table(answer, terminal_width(), bold=is_bold())


def _csv(answer: Answer, cell: Callable[[str], str]) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(answer.columns)
    for row in answer.rows:
        values = (row.get(name) for name in answer.columns)
        writer.writerow([cell(plain(value)) if isinstance(value, str | list) else plain(value) for value in values])
    return out.getvalue()


def _tsv(answer: Answer) -> str:
    rows = ([_in_line(row.get(name)) for name in answer.columns] for row in answer.rows)
    return "".join("\t".join(cells) + "\n" for cells in (answer.columns, *rows))


def _json(answer: Answer) -> str:
    return json.dumps([_finite(row) for row in answer.rows], ensure_ascii=False, indent=2) + "\n"


def _jsonl(answer: Answer) -> str:
    return "".join(json.dumps(_finite(row), ensure_ascii=False) + "\n" for row in answer.rows)


def _finite(row: AnswerRow) -> AnswerRow:
    """Return a row in which the numbers that JSON does not have are text, as XML Schema writes them."""
    return {name: _NO_JSON.get(str(cell), cell) if isinstance(cell, float) else cell for name, cell in row.items()}


def _md(answer: Answer) -> str:
    receipts = [name for name in ("quote", "context", "documentLabel", "basis") if name in answer.columns]
    columns = list(dict.fromkeys([*answer.shown(), *receipts]))
    lines = ["| " + " | ".join(columns) + " |", "|" + " --- |" * len(columns)]
    for row in answer.rows:
        shown = {**row, "matched": marked(row, "**", "**")} if "marks" in row else row
        cells = (_in_line(shown.get(name)).replace("|", "\\|") for name in columns)
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def _in_line(cell: Cell | None) -> str:
    """Return a cell as text that ends neither a line nor a tab-separated cell."""
    return re.sub(r"[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+", " ", plain(cell))


_WRITERS: dict[str, Callable[[Answer], str]] = {
    "table": _table,
    "tsv": _tsv,
    "json": _json,
    "jsonl": _jsonl,
    "md": _md,
}
