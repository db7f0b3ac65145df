"""janji init: a study of one's own."""

import os
from pathlib import Path
from typing import Annotated

import typer

from graph_cli.terminal.output import say, write_files
from ontology.errors import DataError
from ontology.text.phrase import Phrase


def command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="init.folder", show_default=False)] = Path("my-study"),
) -> None:
    """Begin a study of your own."""
    from loaders.templates import files

    made = files()
    present = [name for name in made if os.path.lexists(folder / name)]
    if present:
        raise DataError(
            Phrase("{path} is there already: name another folder, or move it away", path=folder / present[0])
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataError(Phrase("{folder} cannot be made: {reason}", folder=folder, reason=error.strerror)) from None
    write_files({folder / name: content for name, content in made.items()})
    for name in made:
        say(str(folder / name))
    say(
        Phrase(
            "\nFill in {file}, then:\n  janji check {folder}\n  janji build {folder}",
            file=folder / "study.yaml",
            folder=folder,
        )
    )
