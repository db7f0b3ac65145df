"""janji check: every fault of every file."""

from pathlib import Path
from typing import Annotated

import typer

from graph_cli.arguments.study_opening import open_study
from graph_cli.terminal.output import say
from graph_cli.terminal.warnings import say_warnings
from ontology.text.phrase import Phrase


def command(
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH", help="check.paths")] = None,
) -> None:
    """Tell every fault of every file of facts, and load nothing."""
    from loaders.compiling.compiler import Nowhere, compile_facts

    study = open_study(paths)
    compilation = compile_facts(study.paths, Nowhere(), ids=study.ids, home=study.home)
    say_warnings(compilation.warnings)
    number = len(compilation.warnings)
    warnings = Phrase("; {number|warning|warnings}", number=number) if number else ""
    say(
        Phrase(
            "no faults: {facts|fact|facts} in {documents|document|documents}{warnings}",
            facts=compilation.facts,
            documents=compilation.documents,
            warnings=warnings,
        )
    )
    if compilation.place_count:
        say(
            Phrase(
                "{count|quote ends|quotes end} in '@' and a number, read as a place in the text: 'janji verify' looks "
                "there",
                count=compilation.place_count,
            )
        )
