"""The routes of the server."""

from collections.abc import AsyncIterator, Callable, Collection, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from graph_cli.web.endpoint import Endpoint
from graph_cli.web.guards import Guards
from graph_cli.web.limits import Limits
from graph_cli.web.negotiation import choose_problem_language
from graph_cli.web.openapi import document
from graph_cli.web.pages import Pages
from graph_cli.web.problem import HttpProblem
from graph_cli.web.proxies import Network, Proxies
from graph_cli.web.reconciliation import Reconciliation
from graph_cli.web.snapshots import Snapshots
from ontology.text.phrase import Phrase
from queries.folder.edition import UNSAID, Edition

#: Whom a browser lets read.
_ANYBODY: dict[str, Any] = {"allow_origins": ["*"], "allow_methods": ["GET", "HEAD", "POST"], "allow_headers": ["*"]}
#: What Starlette refuses by itself: the kind of the problem, and what is told of it.
_OTHERS = {
    404: ("not-found", Phrase("there is nothing at this address")),
    405: ("method", Phrase("this address is not asked by that method")),
}


def app(
    folder: Path,
    limits: Limits,
    hosts: Collection[str],
    say: Callable[[str], None],
    *,
    address: str = "http://localhost/",
    url: str | None = None,
    addresses: bool = False,
    cors: bool = True,
    proxies: Sequence[Network] = (),
    edition: Edition = UNSAID,
) -> ASGIApp:
    """Return the server of a graph folder, which is known by some host names and lies at an address.

    `url` is that address where visitors do not see the server under its own, but behind a proxy; what a proxy says of
    visitors is believed of `proxies` alone. It says a line for every request, with `addresses` the visitor's address in
    it; with `cors` the pages of other sites may read what it answers. `edition` is what is said of the graph beyond
    what it says itself.
    """
    snapshots = Snapshots(folder, limits, address, say, edition)
    pages = Pages(snapshots, limits)
    reconciliation = Reconciliation(snapshots, limits, url)

    async def openapi(_: Request) -> Response:
        return JSONResponse(document(snapshots.current.about.edition.title))

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with snapshots.serve():
            yield

    router = Starlette(
        routes=[
            Route("/", pages.start),
            Route("/health", _health),
            Route("/openapi.json", openapi),
            Route("/sparql", Endpoint(snapshots, limits, url).answer, methods=["GET", "POST"]),
            Route("/reconcile", reconciliation.answer, methods=["GET", "POST"]),
            Route("/reconcile/{part:path}", reconciliation.part),
            Route("/.well-known/void", pages.void),
            Route("/{path:path}", pages.answer),
        ],
        middleware=[Middleware(CORSMiddleware, **_ANYBODY)] if cors else [],
        exception_handlers={HttpProblem: _problem, HTTPException: _other, Exception: _fault},
        lifespan=lifespan,
    )
    return Proxies(Guards(router, frozenset(hosts), say, addresses=addresses), proxies)


async def _health(_: Request) -> Response:
    return PlainTextResponse("well\n")


async def _problem(request: Request, error: Exception) -> Response:
    assert isinstance(error, HttpProblem)
    return error.response(choose_problem_language(request))


async def _other(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    kind, detail = _OTHERS.get(error.status_code, ("malformed", error.detail))
    problem = HttpProblem(kind, error.status_code, detail, error.headers or {})
    return problem.response(choose_problem_language(request))


async def _fault(request: Request, _: Exception) -> Response:
    detail = Phrase("the server met a fault of its own; its log says more")
    return HttpProblem("fault", 500, detail).response(choose_problem_language(request))
