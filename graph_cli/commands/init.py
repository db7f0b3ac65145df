"""janji init: a study of one's own."""

import os
from pathlib import Path
from typing import Annotated

import typer

from graph_cli.terminal.output import say, write_files
from ontology.errors import DataError


def command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of the study.", show_default=False)] = Path(
        "my-study"
    ),
) -> None:
    """Begin a study of your own: janji init my-study

    A fact file to fill in, a spreadsheet for promises, and a schema with which editors complete and check.
    """
    from loaders.templates import files

    made = files()
    present = [name for name in made if os.path.lexists(folder / name)]
    if present:
        raise DataError(f"{folder / present[0]} is there already: name another folder, or move it away")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataError(f"{folder} cannot be made: {error.strerror}") from None
    write_files({folder / name: content for name, content in made.items()})
    for name in made:
        say(f"{folder / name}")
    say(f"\nFill in {folder / 'study.yaml'}, then:\n  janji check {folder}\n  janji build {folder}")
