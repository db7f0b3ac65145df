"""janji serve: the graph as pages, and open to SPARQL clients."""

from dataclasses import replace
from importlib.util import find_spec
from typing import Annotated

import typer

from graph_cli.arguments.graph_opening import folder_of
from graph_cli.arguments.options import Creators, GraphFolder, Licence, Title, site_of
from graph_cli.terminal.output import say
from ontology.errors import UsageError

_NEEDED = ("starlette", "uvicorn", "werkzeug", "rapidfuzz", "psutil")


def command(
    graph: GraphFolder = None,
    host: Annotated[str, typer.Option(help="Where to listen; 0.0.0.0 is everywhere.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 is any that is free.")] = 8000,
    name: Annotated[
        list[str] | None, typer.Option("--name", metavar="HOST", help="A name by which visitors know the server.")
    ] = None,
    url: Annotated[
        str | None,
        typer.Option("--url", metavar="URL", help="The address of the site, where a proxy stands before it."),
    ] = None,
    proxy: Annotated[
        list[str] | None,
        typer.Option(
            "--proxy", metavar="ADDRESS", help="A proxy that says for whom it asks (X-Forwarded-For, -Proto, -Host)."
        ),
    ] = None,
    deadline: Annotated[float, typer.Option(min=0.1, metavar="SECONDS", help="How long a query may take.")] = 10.0,
    memory: Annotated[int, typer.Option(min=64, metavar="MB", help="How much memory a query may take.")] = 512,
    rows: Annotated[int, typer.Option(min=1, help="How many rows an answer may have.")] = 10_000,
    workers: Annotated[
        int | None, typer.Option(min=1, help="How many queries are answered at once.", show_default="the cores")
    ] = None,
    cors: Annotated[bool, typer.Option(help="Whether the pages of other sites may read.")] = True,
    title: Title = None,
    creator: Creators = None,
    licence: Licence = None,
    log_addresses: Annotated[bool, typer.Option("--log-addresses", help="Log who asks.")] = False,
) -> None:
    """Serve the graph as pages and to SPARQL clients: janji serve --port 8000

    Pages and queries are answered by processes that can reach no file and no network. What is built into the folder
    meanwhile is served without a restart.
    """
    if not all(map(find_spec, _NEEDED)):
        raise UsageError("the server is not installed: pip install 'janji[serve]'")
    if not find_spec("resource"):
        raise UsageError("the server confines its workers as only Unix can: run it there, or in WSL")
    from graph_cli.edition_options import read_edition
    from graph_cli.web.limits import Limits
    from graph_cli.web.proxies import networks_of
    from graph_cli.web.running import bind_socket, run

    at, proxies = site_of(url), networks_of(proxy or ())
    edition = read_edition(title, creator, licence)
    limits = Limits(seconds=deadline, memory=memory * 2**20, rows=rows)
    if workers is not None:
        limits = replace(limits, workers=workers)
    with bind_socket(host, port) as listening:
        names = [host, *(name or ())]
        run(
            folder_of(graph),
            listening,
            names,
            say,
            limits=limits,
            url=at,
            addresses=log_addresses,
            cors=cors,
            proxies=proxies,
            edition=edition,
        )
