"""janji check: every fault of every file."""

from pathlib import Path
from typing import Annotated

import typer

from graph_cli.output import say
from ontology.readable import count


def command(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Files and folders of facts.")],
) -> None:
    """Tell every fault of every file of facts, and load nothing: janji check my-study"""
    from loaders.compiling import Nowhere, compile_facts
    from ontology.ids import Ids

    checked = compile_facts(paths, Nowhere(), ids=Ids())
    say(f"no faults: {count(checked.facts, 'fact')} in {count(checked.documents, 'document')}")
