"""Runs the server: a socket, the time-outs of connections, and the end."""

import socket
from collections.abc import Callable, Collection, Sequence
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp

from graph_cli.web import connection
from graph_cli.web.app import app
from graph_cli.web.limits import Limits
from graph_cli.web.proxies import Network
from ontology.errors import GraphError, UsageError
from ontology.text.phrase import Phrase
from ontology.text.system_reason import tell_reason
from queries.folder.edition import UNSAID, Edition
from queries.folder.generation import open_generation

#: How many seconds connections may be idle, and how long the last ones may take.
_IDLE, _LAST = 30, 5
#: Beside a query, the head of a request has so many bytes at most.
_HEAD_BYTES = 2**14
_LOOPBACK = ("localhost", "127.0.0.1", "[::1]")


def run(
    folder: Path,
    listening: socket.socket,
    names: Collection[str],
    say: Callable[[str], None],
    *,
    limits: Limits,
    url: str | None = None,
    addresses: bool = False,
    cors: bool = True,
    proxies: Sequence[Network] = (),
    edition: Edition = UNSAID,
) -> None:
    """Serve the graph of a folder on a socket until Ctrl-C, under some names; GraphError where there is none.

    `url` is the address by which visitors know the site, where that is another one; `proxies` are those that ask for
    visitors, and are believed of whom; `edition` is what is said of the graph beyond what it says itself.
    """
    triples = open_generation(folder, thorough=True).manifest.triples
    host, port = listening.getsockname()[:2]
    url_host = f"[{host}]" if ":" in host else host
    address = url or f"http://{url_host}:{port}/"
    say(
        Phrase(
            "http://{host}:{port}/ shows {triples|triple|triples}, and queries go to /sparql; Ctrl-C ends it",
            host=url_host,
            port=str(port),
            triples=triples,
        )
    )
    hosts = {*_LOOPBACK, url_host, *(name.lower() for name in names)}
    application = app(
        folder,
        limits,
        hosts,
        say,
        address=address,
        url=url,
        addresses=addresses,
        cors=cors,
        proxies=proxies,
        edition=edition,
    )
    running = server(application, limits)
    running.run(sockets=[listening])
    if not running.started:
        raise GraphError(Phrase("{folder} could not be served: what stands above says why", folder=folder))


def server(application: ASGIApp, limits: Limits) -> uvicorn.Server:
    """Return what runs an app."""
    return uvicorn.Server(
        uvicorn.Config(
            application,
            http=connection.Connection,
            loop="asyncio",
            ws="none",
            log_level="warning",
            access_log=False,
            proxy_headers=False,  # by itself it would believe whatever this machine sends
            server_header=False,
            timeout_keep_alive=_IDLE,
            timeout_graceful_shutdown=_LAST,
            limit_concurrency=connection.CONNECTIONS,
            h11_max_incomplete_event_size=limits.request + _HEAD_BYTES,
        )
    )


def bind_socket(host: str, port: int) -> socket.socket:
    """Return a socket that listens, port 0 being any that is free; UsageError where it cannot be had."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, kind, protocol)
        try:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind(address)
            listening.listen()
        except OSError:
            listening.close()
            raise
    except OSError as error:
        reason = tell_reason(error)
        raise UsageError(
            Phrase(
                "--host {host} --port {port}: {reason}; name another; port 0 is any that is free",
                host=host,
                port=str(port),
                reason=reason,
            )
        ) from None
    return listening
