"""An answer as text in each of the formats."""

import csv
import io
import re
from collections.abc import Callable

from graph_cli.cells import readable_cell
from graph_cli.exact_json import json_text
from graph_cli.marking import is_bold, marked
from graph_cli.spreadsheet import MARK, guarded
from graph_cli.table import table, terminal_width
from graph_cli.wording import FORMATS, GRAPH_FORMATS
from ontology.errors import UsageError
from ontology.names import did_you_mean
from ontology.printable import printable
from queries import Answer, Triples
from queries.answer import AnswerRow, plain

#: What has a meaning in Markdown wherever it stands, or at the end of a word.
_MARKUP = re.compile(r"[\\`*~\[\]|]|(?<!\w)_|_(?!\w)")
_LINE_ENDS = re.compile(r"[\t\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")


def formatted(answer: Answer, form: str | None, language: str | None = None) -> str:
    """Return an answer in a format (by default a table).

    The table and Markdown, which people read, have values as people of a language write them, or as they are where no
    language is given; all other formats have them as they are.
    """
    name = checked(form)
    if name in GRAPH_FORMATS:
        raise UsageError(f"--format {name} is for graphs, and this answer is a table; use {', '.join(FORMATS)}")
    return _PEOPLES[name](answer, language) if name in _PEOPLES else _MACHINES[name](answer)


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


def _table(answer: Answer, language: str | None) -> str:
    return table(answer, terminal_width(), bold=is_bold(), language=language)


def _csv(answer: Answer, cell: Callable[[str], str] = str) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(answer.columns)
    for row in answer.rows:
        values = (row.get(name) for name in answer.columns)
        writer.writerow([cell(plain(value)) if isinstance(value, str | list) else plain(value) for value in values])
    return out.getvalue()


def _spreadsheet(answer: Answer) -> str:
    return MARK + _csv(answer, guarded)


def _tsv(answer: Answer) -> str:
    rows = ([_in_line(plain(row.get(name))) for name in answer.columns] for row in answer.rows)
    return "".join("\t".join(cells) + "\n" for cells in (answer.columns, *rows))


def _json(answer: Answer) -> str:
    return json_text(answer.rows, indent=2) + "\n"


def _jsonl(answer: Answer) -> str:
    return "".join(f"{json_text(row)}\n" for row in answer.rows)


def _md(answer: Answer, language: str | None) -> str:
    receipts = [name for name in ("quote", "context", "documentLabel", "basis") if name in answer.columns]
    columns = list(dict.fromkeys([*answer.shown(), *receipts]))
    lines = ["| " + " | ".join(columns) + " |", "|" + " --- |" * len(columns)]
    lines += ["| " + " | ".join(_marked_down(row, name, language) for name in columns) + " |" for row in answer.rows]
    return "\n".join(lines) + "\n"


def _marked_down(row: AnswerRow, name: str, language: str | None) -> str:
    """Return a cell as text in Markdown: nothing in it is markup but the marks of what was searched for."""
    if name == "matched" and "marks" in row:
        return marked(row, "**", "**", _escaped)
    cell = row.get(name)
    return _escaped(readable_cell(name, cell, language) if language else plain(cell))


def _escaped(text: str) -> str:
    r"""Return a text that Markdown shows as it is, without HTML, links and code.

    >>> print(_escaped("<b>`a`</b> & [x](javascript:1) snake_case _so_ | 2*3"))
    &lt;b>\`a\`&lt;/b> &amp; \[x\](javascript:1) snake_case \_so\_ \| 2\*3
    """
    bare = printable(_in_line(text)).replace("&", "&amp;").replace("<", "&lt;")
    return _MARKUP.sub(lambda sign: f"\\{sign.group()}", bare)


def _in_line(text: str) -> str:
    """Return a text that ends neither a line nor a tab-separated cell."""
    return _LINE_ENDS.sub(" ", text)


_PEOPLES: dict[str, Callable[[Answer, str | None], str]] = {"table": _table, "md": _md}
_MACHINES: dict[str, Callable[[Answer], str]] = {
    "csv": _csv,
    "spreadsheet": _spreadsheet,
    "tsv": _tsv,
    "json": _json,
    "jsonl": _jsonl,
}
