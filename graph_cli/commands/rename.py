"""janji rename: another slug for an entity or fact, in all files of a study."""

from pathlib import Path
from typing import Annotated

import typer

from graph_cli.arguments.study_opening import open_study
from graph_cli.terminal.output import say
from ontology.errors import UsageError
from ontology.text.phrase import Phrase


def command(
    old: Annotated[str, typer.Argument(metavar="OLD", help="rename.old")],
    new: Annotated[str, typer.Argument(metavar="NEW", help="rename.new")],
    paths: Annotated[list[Path] | None, typer.Argument(metavar="PATH", help="rename.paths")] = None,
) -> None:
    """Give an entity, a fact or a document another slug."""
    from loaders.renaming.rename import rename

    study = open_study(paths)
    if not study.paths:
        raise UsageError(
            Phrase("there is no janji.toml here: go into the folder of a study, or give the paths of its facts")
        )
    for file, places in rename(study.paths, study.home, old, new).items():
        say(Phrase("{file}: {places|place|places}", file=file, places=places))
