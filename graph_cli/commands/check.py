"""janji check: every fault of every file."""

from pathlib import Path
from typing import Annotated

import typer

from graph_cli.arguments.graph_opening import read_ids
from graph_cli.terminal.output import say
from graph_cli.terminal.warnings import say_warnings
from ontology.text.phrase import Phrase


def command(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="check.paths")],
) -> None:
    """Tell every fault of every file of facts, and load nothing."""
    from loaders.compiling.compiler import Nowhere, compile_facts

    checked = compile_facts(paths, Nowhere(), ids=read_ids())
    say_warnings(checked.warnings)
    number = len(checked.warnings)
    warnings = Phrase("; {number|warning|warnings}", number=number) if number else ""
    say(
        Phrase(
            "no faults: {facts|fact|facts} in {documents|document|documents}{warnings}",
            facts=checked.facts,
            documents=checked.documents,
            warnings=warnings,
        )
    )
    if checked.place_count:
        say(
            Phrase(
                "{count|quote ends|quotes end} in '@' and a number, read as a place in the text: 'janji verify' looks "
                "there",
                count=checked.place_count,
            )
        )
