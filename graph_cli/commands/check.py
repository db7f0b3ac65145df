"""janji check: every fault of every file."""

from pathlib import Path
from typing import Annotated

import typer

from graph_cli.arguments.study_opening import open_study
from graph_cli.terminal.output import say
from graph_cli.terminal.warnings import say_warnings
from ontology.text.readable import count


def command(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH", help="Files and folders of facts.")] = None,
) -> None:
    """Tell every fault of every file of facts, and load nothing: janji check my-study

    Without a path: the study of this folder, where it holds janji.toml, else the bundled five articles.
    """
    from loaders.compiling.compiler import Nowhere, compile_facts

    study = open_study(paths)
    checked = compile_facts(study.paths, Nowhere(), ids=study.ids, home=study.home)
    say_warnings(checked.warnings)
    warnings = f"; {count(len(checked.warnings), 'warning')}" if checked.warnings else ""
    say(f"no faults: {count(checked.facts, 'fact')} in {count(checked.documents, 'document')}{warnings}")
    if checked.place_count:
        quotes = "quote ends" if checked.place_count == 1 else "quotes end"
        advice = "read as a place in the text: 'janji verify' looks there"
        say(f"{checked.place_count:,} {quotes} in '@' and a number, {advice}")
