"""janji build: facts become a graph."""

import os
from pathlib import Path
from typing import Annotated

import typer

from graph_cli.opening import folder_of
from graph_cli.options import GraphFolder
from graph_cli.output import say


def command(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH", help="Files and folders of facts.")] = None,
    graph: GraphFolder = None,
) -> None:
    """Build the graph from files of facts: janji build my-study --graph my-graph

    Without a path: the bundled facts of the five articles. The old graph stays until the new one is whole.
    """
    from graph_cli.building import build

    folder = folder_of(graph)
    built = build(folder, paths or (), base=os.environ.get("JANJI_BASE"))
    documents = built.compiled.documents
    plural = "document" if documents == 1 else "documents"
    say(f"{folder}: {built.manifest.triples:,} triples from {documents:,} {plural}")
