"""The options that several commands share, as Typer reads them."""

from pathlib import Path
from typing import Annotated

import typer

from graph_cli.wording import (
    EMPTY_HELP,
    ENDPOINT_HELP,
    ENGINE_HELP,
    FORMAT_HELP,
    GRAPH_HELP,
    LANGUAGE_HELP,
    OUTPUT_HELP,
    TEXTS_HELP,
)

GraphFolder = Annotated[Path | None, typer.Option("--graph", metavar="DIR", help=GRAPH_HELP, show_default=False)]
Endpoint = Annotated[str | None, typer.Option("--endpoint", metavar="URL", help=ENDPOINT_HELP)]
Engine = Annotated[str | None, typer.Option("--engine", metavar="ENGINE", help=ENGINE_HELP, show_default=False)]
Format = Annotated[str | None, typer.Option("--format", metavar="FORMAT", help=FORMAT_HELP, show_default=False)]
Language = Annotated[str | None, typer.Option("--lang", metavar="id|en", help=LANGUAGE_HELP, show_default=False)]
Output = Annotated[str, typer.Option("-o", "--output", metavar="FILE", help=OUTPUT_HELP, show_default=False)]
Texts = Annotated[Path | None, typer.Option("--texts", metavar="DIR", help=TEXTS_HELP)]
FailEmpty = Annotated[bool, typer.Option("--fail-empty", help=EMPTY_HELP)]
