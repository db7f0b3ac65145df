"""The pages of the site: a visit is answered by a worker, and by no more than its head where nothing has changed."""

import importlib.metadata
from collections.abc import AsyncIterator
from datetime import datetime
from email.utils import formatdate, parsedate_to_datetime
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response, StreamingResponse

from graph_cli.site.addresses import SUFFIXES
from graph_cli.site.assets import asset
from graph_cli.site.linked import FORMATS
from graph_cli.site.page import HTML
from graph_cli.web.asking import PROBLEMS, asked
from graph_cli.web.form import fields_of, single
from graph_cli.web.job import Reply
from graph_cli.web.limits import Limits
from graph_cli.web.problem import Problem
from graph_cli.web.protocol import accepted
from graph_cli.web.snapshots import Snapshot, Snapshots
from graph_cli.web.visit import Visit
from queries.generation import Generation

#: What a page may load: the site's own, and no script that stands in the page.
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_STATUS = {"answered": 200, "missing": 404, "unclear": 400}
_DUMP = "dump.nt"
_CHUNK = 2**16
#: Other programs make other pages of the same graph.
_PROGRAM = importlib.metadata.version("janji")
#: What an identifier may be had as; of several that a client takes as gladly, the last.
_MEDIA = {**{media: suffix for suffix, media in reversed(FORMATS.items())}, "text/html": ".html"}


class Pages:
    """Answers visits."""

    def __init__(self, snapshots: Snapshots, limits: Limits) -> None:
        self._snapshots, self._limits = snapshots, limits

    async def answer(self, request: Request) -> Response:
        """Answer a visit; raises Problem."""
        path = request.path_params["path"]
        async with self._snapshots.current.held() as snapshot:
            kept = _kept(snapshot)
            if _is_known(request, kept):
                return Response(status_code=304, headers=kept)
            # What pages load is the same whatever is asked: a page that has come is not left without it by a crowd.
            if loaded := asset(path):
                return Response(loaded.body, headers={**kept, "content-type": loaded.media})
            if path == _DUMP:
                headers = {**kept, "content-length": str(snapshot.generation.triples.stat().st_size)}
                return StreamingResponse(
                    _dump(snapshot.generation), media_type="application/n-triples", headers=headers
                )
            reply = await asked(
                snapshot.pages, Visit(path, single(fields_of(request.url.query, self._limits))), self._limits
            )
        if reply.outcome == "moved":
            return _moved(request, path, reply.body.decode())
        if reply.outcome == "missing" and not _reads_pages(request, path):
            raise Problem("not-found", 404, "there is nothing at this address")
        return _page(reply, kept)

    async def start(self, request: Request) -> Response:
        """Send on to the start page, in the language that a visitor reads."""
        return RedirectResponse(f"index{SUFFIXES[_language(request)]}", 303, headers={"vary": "accept-language"})

    async def void(self, _: Request) -> Response:
        """Send on to the description of the dataset."""
        return RedirectResponse("../void.ttl", 303)


async def _dump(generation: Generation) -> AsyncIterator[bytes]:
    """Yield the whole graph of a generation, which stays until it is sent, whatever is served meanwhile."""
    with generation.triples.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _page(reply: Reply, kept: dict[str, str]) -> Response:
    if reply.outcome not in _STATUS:
        raise Problem(*PROBLEMS[reply.outcome], reply.body.decode())
    headers = {"content-security-policy": _POLICY} if reply.media == HTML else {}
    if reply.outcome == "answered":
        headers |= kept
    return Response(reply.body, _STATUS[reply.outcome], {**headers, "content-type": reply.media})


def _moved(request: Request, path: str, told: str) -> Response:
    """Send on to where an identifier is told, as what a client takes and in the language that a visitor reads."""
    media = accepted(request, [*_MEDIA])
    if media is None:
        raise Problem("not-acceptable", 406, f"an identifier is told as {', '.join(_MEDIA)}")
    stem, _, anchor = told.partition("#")
    end = SUFFIXES[_language(request)] + (f"#{anchor}" if anchor else "") if media == "text/html" else _MEDIA[media]
    up = "../" * path.count("/")
    return RedirectResponse(up + quote(stem + end, safe="/#"), 303, headers={"vary": "accept, accept-language"})


def _reads_pages(request: Request, path: str) -> bool:
    """Say whether it is a person who asks, rather than a program."""
    return path.endswith(".html") or "text/html" in request.headers.get("accept", "")


def _language(request: Request) -> str:
    """Return the language of the pages that a visitor reads rather: the one that comes first of those there are."""
    wanted = request.headers.get("accept-language", "").lower().replace(" ", "").split(",")
    found = (each.partition(";")[0].partition("-")[0] for each in wanted)
    return next((each for each in found if each in SUFFIXES), "en")


def _kept(snapshot: Snapshot) -> dict[str, str]:
    """Return what tells a page of this generation from others at the same address."""
    modified = formatdate(datetime.fromisoformat(snapshot.about.modified).timestamp(), usegmt=True)
    tag = f'"{snapshot.generation.manifest.generation}-{_PROGRAM}"'
    return {"etag": tag, "last-modified": modified, "cache-control": "no-cache"}


def _is_known(request: Request, kept: dict[str, str]) -> bool:
    """Say whether a client has the page as it is (RFC 9110, section 13)."""
    tags = request.headers.get("if-none-match")
    if tags is not None:
        return kept["etag"] in (tag.strip().removeprefix("W/") for tag in tags.split(","))
    since = request.headers.get("if-modified-since")
    try:
        return since is not None and parsedate_to_datetime(since) >= parsedate_to_datetime(kept["last-modified"])
    except (TypeError, ValueError):
        return False
