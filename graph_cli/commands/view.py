"""janji view: the interactive network."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph_cli.arguments.graph_opening import open_graph_or_endpoint
from graph_cli.arguments.options import Creators, Endpoint, GraphFolder, Language, Licence, Output, Title
from graph_cli.terminal.output import say, write
from graph_cli.words.question_sentences import read_sentences
from ontology.errors import DataError, UsageError
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase, join_choices
from queries import Graph

if TYPE_CHECKING:
    from graph_cli.views.subject import Subject
    from queries.network.model import Network

EXTRA = True
USAGE = "[NAME | --question QUESTION [--PARAM VALUE]… | --sparql FILE] [OPTIONS]"


def command(
    context: typer.Context,
    question: Annotated[
        str | None,
        typer.Option("--question", metavar="QUESTION", help="view.question"),
    ] = None,
    sparql: Annotated[
        str | None,
        typer.Option("--sparql", metavar="FILE", help="view.sparql"),
    ] = None,
    layout: Annotated[str, typer.Option("--layout", metavar="LAYOUT", help="view.layout")] = "network",
    colour: Annotated[str, typer.Option("--colour", metavar="BY", help="view.colour")] = "kind",
    size: Annotated[str, typer.Option("--size", metavar="BY", help="view.size")] = "ties",
    on_map: Annotated[bool, typer.Option("--map", help="view.on_map")] = False,
    timeline: Annotated[bool, typer.Option("--timeline", help="view.timeline")] = False,
    matrix: Annotated[bool, typer.Option("--matrix", help="view.matrix")] = False,
    graph: GraphFolder = None,
    endpoint: Endpoint = None,
    lang: Language = None,
    title: Title = None,
    creator: Creators = None,
    licence: Licence = None,
    output: Output = "janji-network.html",
) -> None:
    """Draw the interactive network as one HTML file."""
    from graph_cli.edition_options import read_edition
    from graph_cli.views.node_styles import check_styles, looks

    line = context.args
    _check(line, question, sparql)
    picture = _picture({"map": on_map, "timeline": timeline, "matrix": matrix})
    _check_layout(layout)
    check_styles(colour, size)
    edition = read_edition(title, creator, licence)
    source = open_graph_or_endpoint(graph, endpoint, lang)
    subject = _subject(source, line, question, sparql)
    _check_drawable(subject.network, picture, layout)
    subject = replace(subject, edition=subject.edition.replaced_by(edition))
    write(
        subject.page(picture=picture, layout=layout, looks=looks(source, colour, size)),
        output,
    )
    if output != "-":
        nodes, edges = len(subject.network.nodes), len(subject.network.edges)
        say(
            Phrase(
                "{output}: {nodes|node|nodes}, {edges|edge|edges}; open it in a browser",
                output=output,
                nodes=nodes,
                edges=edges,
            )
        )


def _check(line: Sequence[str], question: str | None, sparql: str | None) -> None:
    """Raise UsageError for words that are neither one name nor the parameters of a question."""
    has_name = bool(line) and not line[0].startswith("-")
    if question is not None and sparql is not None:
        raise UsageError(Phrase("give a question or a query, not both"))
    if has_name and (question is not None or sparql is not None):
        raise UsageError(
            Phrase("give a name or a question, not both")
            if sparql is None
            else Phrase("give a name or a query, not both")
        )
    unknown = [word for word in line if word.startswith("-")]
    if question is None and unknown:
        raise UsageError(
            Phrase("view takes no '{option}'; a question's parameters go with --question", option=unknown[0])
        )
    if question is None and len(line) > 1:
        raise UsageError(Phrase("view takes one name; if this is one, put it in quotes: '{name}'", name=" ".join(line)))


def _picture(pictures: dict[str, bool]) -> str:
    """Return the name of the picture that is asked for; UsageError where there are several."""
    names = [name for name, is_given in pictures.items() if is_given]
    if len(names) > 1:
        raise UsageError(
            Phrase(
                "a view opens with one picture: give {options}", options=join_choices([f"--{name}" for name in names])
            )
        )
    return names[0] if names else "network"


def _check_layout(name: str) -> None:
    from graph_cli.views.layouts import NAMES

    if name not in NAMES:
        hint = did_you_mean(name, NAMES) or Phrase("; use one of {names}", names=", ".join(NAMES))
        raise UsageError(Phrase("--layout: no layout '{name}'{hint}", name=name, hint=hint))


def _check_drawable(network: "Network", picture: str, layout: str) -> None:
    """Raise DataError where the picture or the layout would show nothing: another one would be no answer."""
    from graph_cli.views.drawable import find_empty
    from graph_cli.words.reader_language import reader

    empty = find_empty(network)
    for name, option in ((picture, f"--{picture}"), (f"layout {layout}", f"--layout {layout}")):
        if name in empty:
            reason = reader().text("view", f"empty_{name}")
            raise DataError(
                Phrase("{option}: {reason} in this network; draw it without {option}", option=option, reason=reason)
            )


def _subject(graph: Graph, line: Sequence[str], question: str | None, sparql: str | None) -> "Subject":
    from graph_cli.arguments import query_text
    from graph_cli.views.subject import entity, everything, find_query_subject

    if question is not None:
        return _answer_question(graph, question, line)
    if sparql is not None:
        return find_query_subject(graph, query_text.read(sparql), *(() if sparql == "-" else (Path(sparql).stem,)))
    return entity(graph, line[0]) if line else everything(graph)


def _answer_question(graph: Graph, name: str, line: Sequence[str]) -> "Subject":
    from graph_cli.arguments.ask_line import parameter_parser, parameters, parse
    from graph_cli.views.subject import find_answer_subject
    from queries.asking.question import read_question

    question = read_question(name)
    arguments = parse(parameter_parser(question), question, line)
    return find_answer_subject(graph, graph.answer(name, parameters(arguments, question)), read_sentences(question))
