"""janji view: the interactive network."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from graph_cli.opening import opened
from graph_cli.options import Endpoint, GraphFolder, Language, Output
from graph_cli.output import say, write
from ontology.errors import UsageError
from queries import Graph

if TYPE_CHECKING:
    from queries.network_model import Network

EXTRA = True
USAGE = "[NAME | --question QUESTION [--PARAM VALUE]…] [OPTIONS]"


def command(
    context: typer.Context,
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

    A name draws what stands around it; without one, the whole graph is drawn. Or draw what a question answers:
    janji view --question programs --place kukar -o p.html
    """
    from graph_cli.views.page import render

    line = context.args
    _check(line, question)
    source = opened(graph, endpoint, lang)
    network, title = _asked(source, question, line) if question else _named(source, line)
    if not network.nodes:
        raise UsageError("there is nothing to draw: no entity of the answer stands in the network")
    write(render(network, title=title), output)
    if output != "-":
        say(f"{output}: {len(network.nodes)} nodes, {len(network.edges)} edges; open it in a browser")


def _check(line: Sequence[str], question: str | None) -> None:
    """Raise UsageError for words that are neither one name nor the parameters of a question."""
    unknown = [word for word in line if word.startswith("-")]
    if question is None and unknown:
        raise UsageError(f"view takes no '{unknown[0]}'; a question's parameters go with --question")
    if question is not None and line and not line[0].startswith("-"):
        raise UsageError("give a name or a question, not both")
    if question is None and len(line) > 1:
        raise UsageError(f"view takes one name; if this is one, put it in quotes: '{' '.join(line)}'")


def _named(source: Graph, line: Sequence[str]) -> tuple["Network", str]:
    from graph_cli.views.selection import around

    if not line:
        return source.network(), "Janji"
    found = source.find(line[0])
    return around(source.network(), found.term[1:-1]), found.label


def _asked(source: Graph, name: str, line: Sequence[str]) -> tuple["Network", str]:
    from graph_cli.ask_line import parameter_parser, parameters, parse
    from graph_cli.views.selection import mentioned
    from queries.question import question

    asked = question(name)
    given = parse(parameter_parser(asked), asked, line)
    answer = source.ask(name, exactly=False, **parameters(given, asked))
    return mentioned(source.network(), answer), asked.sentence[source.language]
