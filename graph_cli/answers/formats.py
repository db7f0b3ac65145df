"""An answer in each of the formats: as text, and presented, its rows to the output and its notes to stderr."""

import io
from collections.abc import Callable, Sequence
from pathlib import Path

from graph_cli.answers.exact_json import json_text
from graph_cli.arguments.option_values import FORMATS, GRAPH_FORMATS
from graph_cli.terminal.note_line import note_line
from graph_cli.terminal.one_line import line_of
from graph_cli.terminal.output import is_bold, say, write
from graph_cli.words.reader_language import reader
from ontology.errors import NothingFound, UsageError
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase
from queries import Answer, Graph, Triples
from queries.asking.answer import plain


def present(
    graph: Graph,
    answer: Answer,
    *,
    form: str | None,
    output: str,
    texts: Path | None = None,
    fail_empty: bool = False,
    with_notes: bool = False,
    options: Sequence[str] = (),
) -> None:
    """Write an answer in a format, and say its notes; with `texts`, with the sentence around each quote.

    With `with_notes` the notes stand in the JSON, and are not said. The commands in them have `options`.
    """
    if texts is not None:
        from queries.asking.context import with_context

        answer = with_context(graph, answer, texts)
    notes = [note_line(note, options) for note in answer.notes]
    if with_notes:
        write(format_with_notes(answer, form, notes), output)
        notes = notes[-1:] if fail_empty and not answer.rows else []
    else:
        write(format_answer(answer, form, reader().language), output)
    error = NothingFound(notes.pop() if notes else Phrase("nothing found")) if fail_empty and not answer.rows else None
    for note in notes:
        say(note)
    if error:
        raise error


def format_answer(answer: Answer, form: str | None, language: str | None = None) -> str:
    """Return an answer in a format (by default a table).

    The table and Markdown, which people read, have values as people of a language write them, or as they are where no
    language is given; all other formats have them as they are.
    """
    name = check_format(form)
    if name in GRAPH_FORMATS:
        raise UsageError(
            Phrase(
                "--format {format} is for graphs, and this answer is a table; use {formats}",
                format=name,
                formats=", ".join(FORMATS),
            )
        )
    return _PEOPLES[name](answer, language) if name in _PEOPLES else _MACHINES[name](answer)


def format_with_notes(answer: Answer, form: str | None, notes: Sequence[str]) -> str:
    """Return an answer as JSON, its notes beside its rows; UsageError for any other format."""
    if check_format(form) != "json":
        raise UsageError(
            Phrase("--with-notes goes with --format json; in all other formats the notes are on standard error")
        )
    return json_text({"rows": answer.rows, "notes": [*notes]}, indent=2) + "\n"


def check_format(form: str | None) -> str:
    """Return a format's name; UsageError, with the nearest, where there is none of that name."""
    if form is not None and form not in (*FORMATS, *GRAPH_FORMATS):
        hint = did_you_mean(form, (*FORMATS, *GRAPH_FORMATS)) or Phrase(
            "; use one of {names}", names=", ".join(FORMATS)
        )
        raise UsageError(Phrase("--format: no format '{form}'{hint}", form=form, hint=hint))
    return form or "table"


def graph_text(triples: Triples, form: str | None) -> str | bytes:
    """Return the triples of a CONSTRUCT or DESCRIBE, as Turtle unless JSON-LD is asked for."""
    name = "ttl" if form is None else check_format(form)
    if name not in GRAPH_FORMATS:
        raise UsageError(
            Phrase("--format {format} is for tables, and this answer is a graph; use ttl or jsonld", format=name)
        )
    from pyoxigraph import RdfFormat

    from graph_cli.exports.jsonld import document
    from graph_cli.exports.rdf import convert_lines, term_prefixes

    lines = [f"{line}\n" for line in triples.lines]
    return document(lines) if name == "jsonld" else convert_lines(lines, RdfFormat.TURTLE, term_prefixes())


def _table(answer: Answer, language: str | None) -> str:
    from graph_cli.terminal.answer_table import table, terminal_width

    return table(answer, terminal_width(), bold=is_bold(), language=language)


def _csv(answer: Answer, cell: Callable[[str], str] = str) -> str:
    import csv

    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(answer.columns)
    for row in answer.rows:
        values = (row.get(name) for name in answer.columns)
        writer.writerow([cell(plain(value)) if isinstance(value, str | list) else plain(value) for value in values])
    return out.getvalue()


def _spreadsheet(answer: Answer) -> str:
    from graph_cli.exports.spreadsheet_csv import MARK, guard_cell

    return MARK + _csv(answer, guard_cell)


def _tsv(answer: Answer) -> str:
    rows = ([line_of(plain(row.get(name))) for name in answer.columns] for row in answer.rows)
    return "".join("\t".join(cells) + "\n" for cells in (answer.columns, *rows))


def _json(answer: Answer) -> str:
    return json_text(answer.rows, indent=2) + "\n"


def _jsonl(answer: Answer) -> str:
    return "".join(f"{json_text(row)}\n" for row in answer.rows)


def _md(answer: Answer, language: str | None) -> str:
    from graph_cli.answers.markdown import markdown

    return markdown(answer, language)


_PEOPLES: dict[str, Callable[[Answer, str | None], str]] = {"table": _table, "md": _md}
_MACHINES: dict[str, Callable[[Answer], str]] = {
    "csv": _csv,
    "spreadsheet": _spreadsheet,
    "tsv": _tsv,
    "json": _json,
    "jsonl": _jsonl,
}
