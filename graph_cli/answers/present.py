"""Presents an answer: its rows to the output, its notes to stderr, and the exit code."""

from pathlib import Path

from graph_cli.answers.formats import format_answer
from graph_cli.terminal.output import say, write
from graph_cli.words.reader_language import reader
from ontology.errors import NothingFound
from ontology.text.phrase import Phrase
from queries import Answer, Graph


def present(
    graph: Graph,
    answer: Answer,
    *,
    form: str | None,
    output: str,
    texts: Path | None = None,
    fail_empty: bool = False,
) -> None:
    """Write an answer in a format; with `texts`, with the sentence around each quote."""
    if texts is not None:
        from queries.asking.context import with_context

        answer = with_context(graph, answer, texts)
    write(format_answer(answer, form, reader().language), output)
    notes = [*answer.notes]
    error = NothingFound(notes.pop() if notes else Phrase("nothing found")) if fail_empty and not answer.rows else None
    for note in notes:
        say(note)
    if error:
        raise error
