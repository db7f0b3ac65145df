"""janji export: the whole graph in another format."""

from pathlib import Path
from typing import Annotated

import typer

from graph_cli.arguments.graph_opening import opened
from graph_cli.arguments.options import GraphFolder, Language, Output
from graph_cli.terminal.output import say, write, write_files
from ontology.errors import UsageError


def command(
    form: Annotated[
        str,
        typer.Argument(metavar="FORMAT", help="ttl, trig, nt, nq, jsonld, rdfxml, graphml, gexf, csv or spreadsheet."),
    ],
    measures: Annotated[
        bool,
        typer.Option(
            "--measures",
            help="gexf, graphml, csv, spreadsheet: of each node its community, pagerank, betweenness and ties.",
        ),
    ] = False,
    graph: GraphFolder = None,
    lang: Language = None,
    output: Output = "-",
) -> None:
    """Write the whole graph in a format: janji export ttl -o promises.ttl

    csv writes two tables, nodes and edges: '-o network.csv' makes network-nodes.csv and network-edges.csv. spreadsheet
    writes the same for Excel: marked as UTF-8, and with an apostrophe before what Excel would take for a formula.
    """
    from graph_cli.exports import exported, path_of

    made = exported(form, opened(graph, None, lang), measures=measures)
    if output == "-" and len(made) > 1:
        raise UsageError(f"{form} makes several files ({', '.join(made)}): give -o FILE")
    if output == "-":
        (content,) = made.values()
        write(content, output)
        return
    targets = {path_of(Path(output), part): content for part, content in made.items()}
    write_files(targets)
    for target in targets if len(made) > 1 else ():
        say(str(target))
