"""janji check: every fault of every file."""

from pathlib import Path
from typing import Annotated

import typer

from graph_cli.opening import read_ids
from graph_cli.output import say


def command(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Files and folders of facts.")],
) -> None:
    """Tell every fault of every file of facts, and load nothing: janji check my-study"""
    from loaders.compiling import Nowhere, compile_facts

    checked = compile_facts(paths, Nowhere(), ids=read_ids())
    plural = "document" if checked.documents == 1 else "documents"
    say(f"no faults: {checked.facts} facts in {checked.documents} {plural}")
