"""janji init: a study of one's own."""

import os
from pathlib import Path
from typing import Annotated

import typer

from graph_cli.terminal.output import say, write_file, write_files
from ontology.errors import DataError, UsageError
from ontology.text.phrase import Phrase
from ontology.text.system_reason import tell_reason


def command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="init.folder", show_default=False)] = Path("my-study"),
    languages: Annotated[str, typer.Option("--languages", metavar="TAGS", help="init.languages")] = "id,en",
    schema: Annotated[bool, typer.Option("--schema", help="init.schema")] = False,
) -> None:
    """Begin a study of your own."""
    if schema:
        _write_schema(folder)
        return
    from loaders.templates import files

    contents = files(_read_languages(languages))
    present = [name for name in contents if os.path.lexists(folder / name)]
    if present:
        raise DataError(
            Phrase("{path} is there already: name another folder, or move it away", path=folder / present[0])
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataError(Phrase("{folder} cannot be made: {reason}", folder=folder, reason=tell_reason(error))) from None
    write_files({folder / name: content for name, content in contents.items()}, Phrase("name another folder"))
    for name in contents:
        say(str(folder / name))
    say(
        Phrase(
            "\nFill in {file}, then:\n  janji check {folder}\n  janji build {folder}",
            file=folder / "study.yaml",
            folder=folder,
        )
    )


def _read_languages(text: str) -> list[str]:
    from ontology.text.language_tags import read_tag

    try:
        return list(dict.fromkeys(read_tag(tag.strip()) for tag in text.split(",")))
    except ValueError as error:
        raise UsageError(Phrase("--languages: {error}", error=error.args[0])) from None


def _write_schema(folder: Path) -> None:
    from loaders.compiling.study_rules import read_rules
    from loaders.settings.study_home import find_home, is_study
    from loaders.templates import SCHEMA, schema

    if not is_study(folder):
        raise DataError(
            Phrase(
                "{folder} has no janji.toml: name the folder of a study, or begin one without --schema", folder=folder
            )
        )
    write_file(folder / SCHEMA, schema(read_rules(find_home([folder]))).encode())
    say(str(folder / SCHEMA))
