"""janji publish: the graph as a folder of plain files."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from graph_cli.arguments.graph_opening import folder_of
from graph_cli.arguments.options import Creators, GraphFolder, Licence, Title, site_of
from graph_cli.arguments.study_opening import open_study
from graph_cli.terminal.output import say
from ontology.text.readable import count


def command(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to write; made where it is missing.")],
    url: Annotated[
        str | None,
        typer.Option("--url", metavar="URL", help="Where the site will lie.", show_default="the identifiers'"),
    ] = None,
    title: Title = None,
    creator: Creators = None,
    licence: Licence = None,
    views: Annotated[
        bool | None, typer.Option(help="Draw the neighbourhoods.", show_default="up to 1,000 of them")
    ] = None,
    graph: GraphFolder = None,
) -> None:
    """Publish the graph as plain files, for any host or a disk: janji publish site

    Every entity, every question and the vocabulary get their pages, with the same as data beside them. What did not
    change since the last time is not rewritten; what is no more is removed.
    """
    from graph_cli.edition_options import read_edition
    from graph_cli.publishing.publishing import Wish, publish
    from graph_cli.terminal.progress import shown

    settings = open_study().home.file.publish
    views = settings.views if views is None else views
    wish = Wish(site_of(settings.url if url is None else url), read_edition(title, creator, licence), views)
    done = publish(folder_of(graph), folder, wish, partial(shown, "Writing pages", "lots"))
    say(f"{folder}: {count(done.files, 'file')}, {done.changed:,} of them new or changed, {done.removed:,} removed")
    say(f"open {folder / 'index.html'} in a browser")
    if not done.views:
        say("no views of neighbourhoods: there would be more than 1,000; --views draws them all the same")
