"""janji check: every fault of every file."""

from pathlib import Path
from typing import Annotated

import typer

from graph_cli.output import say


def command(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Files and folders of facts.")],
) -> None:
    """Tell every fault of every file of facts, and load nothing: janji check my-study"""
    from loaders import load

    study = load(paths)
    facts = sum(1 for entry in study.entries if entry.document)
    plural = "document" if len(study.documents) == 1 else "documents"
    say(f"no faults: {facts} facts in {len(study.documents)} {plural}")
