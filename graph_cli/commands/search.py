"""janji search: full text over labels, aliases, titles and quotes."""

from typing import Annotated

import typer

from graph_cli.answers.formats import present
from graph_cli.arguments.graph_opening import open_graph_or_endpoint
from graph_cli.arguments.options import (
    Endpoint,
    Engine,
    FailEmpty,
    Format,
    GraphFolder,
    Language,
    Output,
    Texts,
    WithNotes,
)
from graph_cli.terminal.marking import drop_marks


def command(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="search.words")],
    limit: Annotated[int | None, typer.Option("--limit", metavar="N", min=1, help="search.limit")] = None,
    form: Format = None,
    lang: Language = None,
    graph: GraphFolder = None,
    endpoint: Endpoint = None,
    engine: Engine = None,
    output: Output = "-",
    texts: Texts = None,
    with_notes: WithNotes = False,
    fail_empty: FailEmpty = False,
) -> None:
    """Find words in labels, aliases, titles and quotes."""
    source = open_graph_or_endpoint(graph, endpoint, lang, engine)
    answer = source.search(" ".join(words), limit)
    if output != "-" and form in (None, "table"):
        answer = drop_marks(answer)
    present(source, answer, form=form, output=output, texts=texts, fail_empty=fail_empty, with_notes=with_notes)
