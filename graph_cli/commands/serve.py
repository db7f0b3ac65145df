"""janji serve: the graph as pages, and open to SPARQL clients."""

from dataclasses import replace
from importlib.util import find_spec
from typing import Annotated

import typer

from graph_cli.arguments.graph_opening import folder_of
from graph_cli.arguments.options import Creators, GraphFolder, Licence, Title, site_of
from graph_cli.terminal.output import say
from ontology.errors import UsageError
from ontology.text.phrase import Phrase

_NEEDED = ("starlette", "uvicorn", "werkzeug", "rapidfuzz", "psutil")


def command(
    graph: GraphFolder = None,
    host: Annotated[str, typer.Option(help="serve.host")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="serve.port")] = 8000,
    name: Annotated[list[str] | None, typer.Option("--name", metavar="HOST", help="serve.name")] = None,
    url: Annotated[
        str | None,
        typer.Option("--url", metavar="URL", help="serve.url"),
    ] = None,
    proxy: Annotated[
        list[str] | None,
        typer.Option("--proxy", metavar="ADDRESS", help="serve.proxy"),
    ] = None,
    deadline: Annotated[float, typer.Option(min=0.1, metavar="SECONDS", help="serve.deadline")] = 10.0,
    memory: Annotated[int, typer.Option(min=64, metavar="MB", help="serve.memory")] = 512,
    rows: Annotated[int, typer.Option(min=1, help="serve.rows")] = 10_000,
    workers: Annotated[
        int | None, typer.Option(min=1, help="serve.workers", show_default="serve.workers.default")
    ] = None,
    cors: Annotated[bool, typer.Option(help="serve.cors")] = True,
    title: Title = None,
    creator: Creators = None,
    licence: Licence = None,
    log_addresses: Annotated[bool, typer.Option("--log-addresses", help="serve.log_addresses")] = False,
) -> None:
    """Serve the graph as pages and to SPARQL clients."""
    if not all(map(find_spec, _NEEDED)):
        raise UsageError(Phrase("the server is not installed: pip install 'janji[serve]'"))
    if not find_spec("resource"):
        raise UsageError(Phrase("the server confines its workers as only Unix can: run it there, or in WSL"))
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
