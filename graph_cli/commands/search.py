"""janji search: full text over labels, aliases, titles and quotes."""

from typing import Annotated

import typer

from graph_cli.opening import opened
from graph_cli.options import Endpoint, FailEmpty, Format, GraphFolder, Language, Output, Texts
from graph_cli.present import present


def command(
    words: Annotated[list[str], typer.Argument(metavar="WORDS", help="In any inflection, Indonesian or English.")],
    form: Format = None,
    lang: Language = None,
    graph: GraphFolder = None,
    endpoint: Endpoint = None,
    output: Output = "-",
    texts: Texts = None,
    fail_empty: FailEmpty = False,
) -> None:
    """Find words in labels, aliases, titles and quotes: janji search pelatihan kerja"""
    source = opened(graph, endpoint, lang)
    answer = source.search(" ".join(words))
    present(source, answer, form=form, output=output, texts=texts, fail_empty=fail_empty)
