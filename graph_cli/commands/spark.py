"""janji spark: facts become N-Quads on a cluster."""

from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from graph_cli.arguments.study_opening import open_study
from graph_cli.terminal.output import is_terminal, say
from ontology.errors import UsageError
from ontology.text.phrase import Phrase


def command(
    to: Annotated[Path, typer.Option("--to", metavar="DIR", help="spark.to")],
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH", help="spark.paths")] = None,
    master: Annotated[
        str | None,
        typer.Option("--master", metavar="URL", help="spark.master"),
    ] = None,
    partitions: Annotated[
        int | None,
        typer.Option("--partitions", metavar="N", min=1, help="spark.partitions"),
    ] = None,
) -> None:
    """Write the quads of many documents with Apache Spark."""
    if find_spec("pyspark") is None:
        raise UsageError(Phrase("Spark is not installed: pip install 'janji[spark]'"))
    from graph_cli.terminal.progress import show_progress
    from loaders.spark.fresh import refuse_taken
    from loaders.spark.quads_export import export
    from loaders.spark.session import session

    refuse_taken(to)
    study = open_study(paths)
    progress = partial(show_progress, Phrase("Writing quads"), Phrase("parts")) if is_terminal("stderr") else None
    with session(master) as spark:
        manifest = export(
            spark, study.paths, to, home=study.home, ids=study.ids, partitions=partitions, progress=progress
        )
    say(
        Phrase(
            "{to}: {quads|quad|quads} from {documents|document|documents} in {files|file|files}",
            to=to,
            quads=manifest.quads,
            documents=manifest.documents,
            files=len(manifest.parts),
        )
    )
