"""janji check: every fault of every file."""

from pathlib import Path
from typing import Annotated

import typer

from graph_cli.arguments.graph_opening import read_ids
from graph_cli.terminal.output import say
from graph_cli.terminal.warnings import say_warnings
from ontology.text.readable import count


def command(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Files and folders of facts.")],
) -> None:
    """Tell every fault of every file of facts, and load nothing: janji check my-study"""
    from loaders.compiling.compiler import Nowhere, compile_facts

    checked = compile_facts(paths, Nowhere(), ids=read_ids())
    say_warnings(checked.warnings)
    warnings = f"; {count(len(checked.warnings), 'warning')}" if checked.warnings else ""
    say(f"no faults: {count(checked.facts, 'fact')} in {count(checked.documents, 'document')}{warnings}")
    if checked.place_count:
        quotes = "quote ends" if checked.place_count == 1 else "quotes end"
        advice = "read as a place in the text: 'janji verify' looks there"
        say(f"{checked.place_count:,} {quotes} in '@' and a number, {advice}")
