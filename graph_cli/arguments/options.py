"""The options that several commands share, as Typer reads them."""

from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from graph_cli.arguments.option_words import (
    CREATOR_HELP,
    EMPTY_HELP,
    ENDPOINT_HELP,
    ENGINE_HELP,
    FORMAT_HELP,
    GRAPH_HELP,
    LANGUAGE_HELP,
    LICENCE_HELP,
    OUTPUT_HELP,
    TEXTS_HELP,
    TITLE_HELP,
)
from ontology.errors import TermError, UsageError
from ontology.rdf.term import iri

GraphFolder = Annotated[Path | None, typer.Option("--graph", metavar="DIR", help=GRAPH_HELP, show_default=False)]
Endpoint = Annotated[str | None, typer.Option("--endpoint", metavar="URL", help=ENDPOINT_HELP)]
Engine = Annotated[str | None, typer.Option("--engine", metavar="ENGINE", help=ENGINE_HELP, show_default=False)]
Format = Annotated[str | None, typer.Option("--format", metavar="FORMAT", help=FORMAT_HELP, show_default=False)]
Language = Annotated[str | None, typer.Option("--lang", metavar="id|en", help=LANGUAGE_HELP, show_default=False)]
Output = Annotated[str, typer.Option("-o", "--output", metavar="FILE", help=OUTPUT_HELP, show_default=False)]
Texts = Annotated[Path | None, typer.Option("--texts", metavar="DIR", help=TEXTS_HELP)]
Title = Annotated[str | None, typer.Option("--title", metavar="TEXT", help=TITLE_HELP, show_default=False)]
Creators = Annotated[list[str] | None, typer.Option("--creator", metavar="NAME", help=CREATOR_HELP)]
Licence = Annotated[str | None, typer.Option("--license", metavar="ID|URL", help=LICENCE_HELP, show_default=False)]
FailEmpty = Annotated[bool, typer.Option("--fail-empty", help=EMPTY_HELP)]


def site_of(url: str | None) -> str | None:
    """Return the address of a site, which ends in a slash, out of `--url`; UsageError where it can be no site's."""
    if url is None:
        return None
    if not _is_site(url):
        raise UsageError(f"--url: {url!r} is no address of a site; write one, as https://example.org/janji/")
    return url.rstrip("/") + "/"


def _is_site(url: str) -> bool:
    with suppress(TermError):
        return bool(iri(url)) and url.startswith(("http://", "https://")) and not {"?", "#"} & {*url}
    return False
