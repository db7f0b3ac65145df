"""janji export: the whole graph in another format."""

from pathlib import Path
from typing import Annotated

import typer

from graph_cli.opening import opened
from graph_cli.options import GraphFolder, Language, Output
from graph_cli.output import say, write
from ontology.errors import UsageError


def command(
    form: Annotated[
        str, typer.Argument(metavar="FORMAT", help="ttl, trig, nt, nq, jsonld, rdfxml, graphml, gexf or csv.")
    ],
    measures: Annotated[
        bool,
        typer.Option(
            "--measures", help="gexf, graphml, csv: of each node its community, pagerank, betweenness and ties."
        ),
    ] = False,
    graph: GraphFolder = None,
    lang: Language = None,
    output: Output = "-",
) -> None:
    """Write the whole graph in a format: janji export ttl -o promises.ttl

    csv writes two tables, nodes and edges: '-o network.csv' makes network-nodes.csv and network-edges.csv.
    """
    from graph_cli.exports import exported, path_of

    made = exported(form, opened(graph, None, lang), measures=measures)
    if output == "-" and len(made) > 1:
        raise UsageError(f"{form} makes several files ({', '.join(made)}): give -o FILE")
    for part, content in made.items():
        target = output if output == "-" else str(path_of(Path(output), part))
        write(content, target)
        if part:
            say(target)
