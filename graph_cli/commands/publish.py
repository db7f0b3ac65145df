"""janji publish: the graph as a folder of plain files."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from graph_cli.arguments.graph_opening import folder_of
from graph_cli.arguments.options import Creators, GraphFolder, Licence, Title, site_of
from graph_cli.arguments.study_opening import open_study
from graph_cli.terminal.output import say
from graph_cli.terminal.warnings import warn_of_base
from ontology.text.phrase import Phrase


def command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="publish.folder")],
    url: Annotated[
        str | None,
        typer.Option("--url", metavar="URL", help="publish.url", show_default="publish.url.default"),
    ] = None,
    title: Title = None,
    creator: Creators = None,
    licence: Licence = None,
    views: Annotated[bool | None, typer.Option(help="publish.views", show_default="publish.views.default")] = None,
    graph: GraphFolder = None,
) -> None:
    """Publish the graph as plain files, for any host or a disk."""
    from graph_cli.edition_options import read_edition
    from graph_cli.publishing.publishing import Wish, publish
    from graph_cli.terminal.progress import show_progress
    from queries.folder.graph_manifest import read_manifest

    settings = open_study().home.file.publish
    views = settings.views if views is None else views
    wish = Wish(site_of(settings.url if url is None else url), read_edition(title, creator, licence), views)
    publication = publish(
        folder_of(graph), folder, wish, partial(show_progress, Phrase("Writing pages"), Phrase("lots"))
    )
    warn_of_base(read_manifest(folder_of(graph)).base)
    say(
        Phrase(
            "{folder}: {files|file|files}, {changed} of them new or changed, {removed} removed",
            folder=folder,
            files=publication.files,
            changed=publication.change_count,
            removed=publication.removal_count,
        )
    )
    say(Phrase("open {page} in a browser", page=folder / "index.html"))
    if not publication.views:
        say(Phrase("no views of neighbourhoods: there would be more than 1,000; --views draws them all the same"))
