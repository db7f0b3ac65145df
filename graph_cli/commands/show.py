"""janji show: everything known of one entity."""

from typing import Annotated

import typer

from graph_cli.answers.formats import present
from graph_cli.arguments.graph_opening import open_graph_or_endpoint
from graph_cli.arguments.options import Endpoint, Engine, FailEmpty, Format, GraphFolder, Language, Output, Texts
from graph_cli.terminal.output import say


def command(
    name: Annotated[str, typer.Argument(metavar="NAME", help="show.name")],
    form: Format = None,
    lang: Language = None,
    graph: GraphFolder = None,
    endpoint: Endpoint = None,
    engine: Engine = None,
    output: Output = "-",
    texts: Texts = None,
    fail_empty: FailEmpty = False,
) -> None:
    """Show everything known of one entity, with receipts."""
    source = open_graph_or_endpoint(graph, endpoint, lang, engine)
    entity = source.find(name)
    say(f"{entity.label}  <{entity.term[1:-1]}>")
    answer = source.show(entity.term[1:-1])
    present(source, answer, form=form, output=output, texts=texts, fail_empty=fail_empty)
