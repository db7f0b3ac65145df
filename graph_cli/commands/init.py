"""janji init: a study of one's own."""

import os
from pathlib import Path
from typing import Annotated

import typer

from graph_cli.terminal.output import say, write_file, write_files
from ontology.errors import DataError, UsageError


def command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder of the study.", show_default=False)] = Path(
        "my-study"
    ),
    languages: Annotated[
        str, typer.Option("--languages", metavar="TAGS", help="Of labels: BCP 47 tags, the first one is needed.")
    ] = "id,en",
    schema: Annotated[
        bool,
        typer.Option("--schema", help="Write only the editor completion of a study anew, by its settings of today."),
    ] = False,
) -> None:
    """Begin a study of your own: janji init my-study --languages es,nah

    Settings (janji.toml), a fact file to fill in, tables for promises and places, and a schema with which editors
    complete and check.
    """
    if schema:
        _write_schema(folder)
        return
    from loaders.templates import files

    made = files(_read_languages(languages))
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


def _read_languages(text: str) -> list[str]:
    from ontology.text.language_tags import read_tag

    try:
        return list(dict.fromkeys(read_tag(tag.strip()) for tag in text.split(",")))
    except ValueError as error:
        raise UsageError(f"--languages: {error}") from None


def _write_schema(folder: Path) -> None:
    from loaders.settings.study_home import find_home, is_study
    from loaders.templates import SCHEMA, schema

    if not is_study(folder):
        raise DataError(f"{folder} has no janji.toml: name the folder of a study, or begin one without --schema")
    write_file(folder / SCHEMA, schema(find_home([folder]).rules).encode())
    say(str(folder / SCHEMA))
