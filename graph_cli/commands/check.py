"""janji check: every fault of every file."""

from pathlib import Path
from typing import Annotated

import typer

from graph_cli.opening import read_ids
from graph_cli.output import say
from graph_cli.warning import say_warnings


def command(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH", help="Files and folders of facts.")],
) -> None:
    """Tell every fault of every file of facts, and load nothing: janji check my-study"""
    from loaders.compiling import Nowhere, compile_facts

    checked = compile_facts(paths, Nowhere(), ids=read_ids())
    say_warnings(checked.warnings)
    plural = "document" if checked.documents == 1 else "documents"
    count = len(checked.warnings)
    warnings = f"; {count:,} {'warning' if count == 1 else 'warnings'}" if count else ""
    say(f"no faults: {checked.facts} facts in {checked.documents} {plural}{warnings}")
    if checked.place_count:
        quotes = "quote ends" if checked.place_count == 1 else "quotes end"
        advice = "read as a place in the text: 'janji verify' looks there"
        say(f"{checked.place_count:,} {quotes} in '@' and a number, {advice}")
