"""The options that several commands share, as Typer reads them."""

from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from graph_cli.arguments.option_values import LANGUAGE_CHOICE
from ontology.errors import TermError, UsageError
from ontology.rdf.term import iri
from ontology.text.phrase import Phrase

GraphFolder = Annotated[Path | None, typer.Option("--graph", metavar="DIR", help="option.graph", show_default=False)]
Endpoint = Annotated[str | None, typer.Option("--endpoint", metavar="URL", help="option.endpoint")]
Engine = Annotated[str | None, typer.Option("--engine", metavar="ENGINE", help="option.engine", show_default=False)]
Format = Annotated[str | None, typer.Option("--format", metavar="FORMAT", help="option.format", show_default=False)]
Language = Annotated[
    str | None, typer.Option("--lang", metavar=LANGUAGE_CHOICE, help="option.lang", show_default=False)
]
Output = Annotated[str, typer.Option("-o", "--output", metavar="FILE", help="option.output", show_default=False)]
Texts = Annotated[Path | None, typer.Option("--texts", metavar="DIR", help="option.texts")]
Title = Annotated[str | None, typer.Option("--title", metavar="TEXT", help="option.title", show_default=False)]
Creators = Annotated[list[str] | None, typer.Option("--creator", metavar="NAME", help="option.creator")]
Licence = Annotated[str | None, typer.Option("--license", metavar="ID|URL", help="option.licence", show_default=False)]
WithNotes = Annotated[bool, typer.Option("--with-notes", help="option.with_notes")]
FailEmpty = Annotated[bool, typer.Option("--fail-empty", help="option.fail_empty")]


def site_of(url: str | None) -> str | None:
    """Return the address of a site, which ends in a slash, out of `--url`; UsageError where it can be no site's."""
    if url is None:
        return None
    if not _is_site(url):
        raise UsageError(
            Phrase("--url: {url} is no address of a site; write one, as https://example.org/janji/", url=repr(url))
        )
    return url.rstrip("/") + "/"


def _is_site(url: str) -> bool:
    with suppress(TermError):
        return bool(iri(url)) and url.startswith(("http://", "https://")) and not {"?", "#"} & {*url}
    return False
