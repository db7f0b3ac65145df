"""janji export: the whole graph in another format."""

from pathlib import Path
from typing import Annotated

import typer

from graph_cli.arguments.graph_opening import opened
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
    from graph_cli.exports import exported, path_of

    made = exported(form, opened(graph, None, lang), measures=measures)
    if output == "-" and len(made) > 1:
        raise UsageError(Phrase("{form} makes several files ({files}): give -o FILE", form=form, files=", ".join(made)))
    if output == "-":
        (content,) = made.values()
        write(content, output)
        return
    targets = {path_of(Path(output), part): content for part, content in made.items()}
    write_files(targets)
    for target in targets if len(made) > 1 else ():
        say(str(target))
