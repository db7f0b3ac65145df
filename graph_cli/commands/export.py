"""janji export: the whole graph in another format."""

from pathlib import Path
from typing import Annotated

import typer

from graph_cli.arguments.graph_opening import open_graph_or_endpoint
from graph_cli.arguments.options import GraphFolder, Language, Output
from graph_cli.terminal.output import say, write, write_files
from ontology.errors import UsageError
from ontology.text.phrase import Phrase


def command(
    form: Annotated[
        str,
        typer.Argument(metavar="FORMAT", help="export.form"),
    ],
    measures: Annotated[
        bool,
        typer.Option(
            "--measures",
            help="export.measures",
        ),
    ] = False,
    graph: GraphFolder = None,
    lang: Language = None,
    output: Output = "-",
) -> None:
    """Write the whole graph in a format."""
    from graph_cli.exports import export_graph, path_of

    contents = export_graph(form, open_graph_or_endpoint(graph, None, lang), measures=measures)
    if output == "-" and len(contents) > 1:
        raise UsageError(
            Phrase("{form} makes several files ({files}): give -o FILE", form=form, files=", ".join(contents))
        )
    if output == "-":
        (content,) = contents.values()
        write(content, output)
        return
    targets = {path_of(Path(output), part): content for part, content in contents.items()}
    write_files(targets)
    for target in targets if len(contents) > 1 else ():
        say(str(target))
