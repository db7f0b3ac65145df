"""janji spark: facts become N-Quads on a cluster."""

from functools import partial
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from graph_cli.arguments.study_opening import open_study
from graph_cli.terminal.output import say
from graph_cli.terminal.streams import is_terminal
from ontology.errors import UsageError
from ontology.text.readable import count


def command(
    to: Annotated[Path, typer.Option("--to", metavar="DIR", help="The folder to write; it must not be there yet.")],
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH", help="Files and folders of facts.")] = None,
    master: Annotated[
        str | None,
        typer.Option("--master", metavar="URL", help="Where Spark runs; by default all cores of this machine."),
    ] = None,
    partitions: Annotated[
        int | None,
        typer.Option("--partitions", metavar="N", min=1, help="How many parts; by default one for 4 MiB of facts."),
    ] = None,
) -> None:
    """Write the quads of many documents with Apache Spark: janji spark --to my-quads

    For JSON lines and Parquet of any size; without a path: the bundled facts of the five articles. The facts are
    checked as in a build, and nothing is written where they have faults. The folder holds compressed N-Quads, a file
    a part, with a manifest and a table of counts.
    """
    if find_spec("pyspark") is None:
        raise UsageError("Spark is not installed: pip install 'janji[spark]'")
    from graph_cli.terminal.progress import shown
    from loaders.spark.fresh import refuse_taken
    from loaders.spark.quads_export import export
    from loaders.spark.session import session

    refuse_taken(to)
    study = open_study(paths)
    progress = partial(shown, "Writing quads", "parts") if is_terminal("stderr") else None
    with session(master) as spark:
        made = export(spark, study.paths, to, home=study.home, ids=study.ids, partitions=partitions, progress=progress)
    files = count(len(made.parts), "file")
    say(f"{to}: {count(made.quads, 'quad')} from {count(made.documents, 'document')} in {files}")
