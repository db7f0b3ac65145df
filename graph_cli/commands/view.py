"""janji view: the interactive network."""

from typing import Annotated

import typer

from graph_cli.opening import opened
from graph_cli.options import Endpoint, GraphFolder, Language, Output
from graph_cli.output import say, write
from ontology.errors import UsageError
from queries import Answer, Graph
from queries.question import question as question_named

EXTRA = True


def command(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(help="An entity to begin from: its neighbourhood is drawn.")] = None,
    question: Annotated[
        str | None,
        typer.Option("--question", metavar="QUESTION", help="Draw what a question answers; its parameters follow."),
    ] = None,
    graph: GraphFolder = None,
    endpoint: Endpoint = None,
    lang: Language = None,
    output: Output = "janji-network.html",
) -> None:
    """Draw the interactive network as one HTML file: janji view luwu-timur -o luwu-timur.html

    Without a name: the whole graph. Or what a question answers: janji view --question programs --place kukar -o p.html
    """
    from graph_cli.views.page import render
    from graph_cli.views.selection import around, mentioned

    if name is not None and question is not None:
        raise UsageError("give a name or a question, not both")
    unknown = [word for word in (name or "", *context.args) if word.startswith("-")]
    if unknown and question is None:
        raise UsageError(f"view takes no '{unknown[0]}'; a question's parameters go with --question")
    source = opened(graph, endpoint, lang)
    network, title = source.network(), "Janji"
    if name is not None:
        found = source.find(name)
        network, title = around(network, found.term[1:-1]), found.label
    elif question is not None:
        network, title = (
            mentioned(network, _answer(source, question, context.args)),
            question_named(question).sentence[source.language],
        )
    if not network.nodes:
        raise UsageError("there is nothing to draw: no entity of the answer stands in the network")
    write(render(network, title=title), output)
    if output != "-":
        say(f"{output}: {len(network.nodes)} nodes, {len(network.edges)} edges; open it in a browser")


def _answer(source: Graph, name: str, line: list[str]) -> Answer:
    from graph_cli.ask_line import parameter_parser, parameters, parse

    asked = question_named(name)
    given = parse(parameter_parser(asked), asked, line)
    return source.ask(name, exactly=False, **parameters(given, asked))
