"""The pages of the site: a visit is answered by a worker, and by no more than its head where nothing has changed."""

import importlib.metadata
from datetime import datetime
from email.utils import formatdate
from functools import lru_cache
from hashlib import sha256
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from graph_cli.site.addresses import SUFFIXES, split_part
from graph_cli.site.linked_data import FORMATS
from graph_cli.site.page import HTML
from graph_cli.site.site_assets import asset
from graph_cli.web import preconditions
from graph_cli.web.dump import Dump
from graph_cli.web.form import fields_of, single
from graph_cli.web.job import Reply
from graph_cli.web.limits import Limits
from graph_cli.web.negotiation import choose_language, choose_media, choose_problem_language, foresee_problem_language
from graph_cli.web.pool_answers import PROBLEMS, ask_pool
from graph_cli.web.problem import MEDIA, HttpProblem
from graph_cli.web.snapshots import Snapshot, Snapshots
from graph_cli.web.visit import Visit
from ontology.text.phrase import Phrase

#: What a page may load: the site's own, and no script that stands in the page.
_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_STATUS = {"answered": 200, "missing": 404, "unclear": 400}
_DUMP = "dump.nt"
#: Other programs make other pages of the same graph.
_PROGRAM = importlib.metadata.version("janji")
#: What an identifier may be had as; of several that a client takes as gladly, the first.
_PAGE = "text/html"
_MEDIA = {_PAGE: ".html", **{media: suffix for suffix, media in FORMATS.items()}}


class Pages:
    """Answers visits."""

    def __init__(self, snapshots: Snapshots, limits: Limits) -> None:
        self._snapshots, self._limits = snapshots, limits

    async def answer(self, request: Request) -> Response:
        """Answer a visit; raises HttpProblem."""
        path = request.path_params["path"]
        fields = single(fields_of(request.url.query, self._limits))
        async with self._snapshots.current.hold() as snapshot:
            headers = _cache_headers(snapshot, request)
            if preconditions.has_copy(request, headers["etag"]):
                return preconditions.not_modified(headers)
            return preconditions.apply_preconditions(
                request,
                await self._send(request, snapshot, Visit(path, fields, foresee_problem_language(request)), headers),
            )

    async def _send(
        self, request: Request, snapshot: Snapshot, visit: Visit, cache_headers: dict[str, str]
    ) -> Response:
        # What pages load is the same whatever is asked: a page that has come is not left without it by a crowd.
        if page_asset := asset(visit.path):
            return Response(page_asset.body, headers={**cache_headers, "content-type": page_asset.media})
        if visit.path == _DUMP:
            return Dump(snapshot.generation, cache_headers)
        reply = await ask_pool(snapshot.pages, visit, self._limits)
        if reply.outcome == "moved":
            return _redirect_to_identifier(request, visit.path, reply.body.decode())
        if reply.outcome == "missing":
            choose_problem_language(request)  # so that the page says what its language was chosen by
            if not _reads_pages(request, visit.path):
                raise HttpProblem("not-found", 404, Phrase("there is nothing at this address"))
        return _page(reply, cache_headers)

    async def start(self, request: Request) -> Response:
        """Send on to the start page, in the language that a visitor reads."""
        return RedirectResponse(f"index{_suffix(request)}", 303)

    async def void(self, _: Request) -> Response:
        """Send on to the description of the dataset."""
        return RedirectResponse("../void.ttl", 303)


def _page(reply: Reply, cache_headers: dict[str, str]) -> Response:
    if reply.outcome not in _STATUS:
        raise HttpProblem(*PROBLEMS[reply.outcome], reply.body.decode())
    headers = {"content-security-policy": _POLICY} if reply.media == HTML else {}
    if reply.outcome == "answered":
        headers |= cache_headers
    return Response(reply.body, _STATUS[reply.outcome], {**headers, "content-type": reply.media})


def _redirect_to_identifier(request: Request, path: str, location: str) -> Response:
    """Send on to where an identifier is told, as what a client takes and in the language that a visitor reads."""
    media, page = choose_media(request, _MEDIA), _suffix(request)
    if media is None:
        raise HttpProblem("not-acceptable", 406, Phrase("an identifier is told as {media}", media=", ".join(_MEDIA)))
    stem, _, anchor = location.partition("#")
    if media != _PAGE:
        stem, _ = split_part(stem)  # data have no parts
    end = page + (f"#{anchor}" if anchor else "") if media == _PAGE else _MEDIA[media]
    up = "../" * path.count("/")
    return RedirectResponse(up + quote(stem + end, safe="/#"), 303)


def _reads_pages(request: Request, path: str) -> bool:
    """Say whether it is a person who asks, rather than a program."""
    return path.endswith(".html") or choose_media(request, (MEDIA, _PAGE)) == _PAGE


def _suffix(request: Request) -> str:
    """Return the suffix of pages in the language that a visitor reads rather."""
    return SUFFIXES[choose_language(request, [*SUFFIXES])]


def _cache_headers(snapshot: Snapshot, request: Request) -> dict[str, str]:
    """Return what tells a page of this generation from others, at the same address and at other ones.

    Its tag is known to those alone who were sent that page: where it comes back, the page need not be made again.
    """
    last_modified = _http_date(snapshot.about.modified)
    page = f"{_PROGRAM} {snapshot.address} {snapshot.about.edition} {request.url.path}?{request.url.query}"
    tag = f'"{snapshot.generation.manifest.generation}-{sha256(page.encode()).hexdigest()[:16]}"'
    return {"etag": tag, "last-modified": last_modified, "cache-control": "no-cache"}


@lru_cache(maxsize=8)
def _http_date(moment: str) -> str:
    """Return a moment as HTTP writes it."""
    return formatdate(datetime.fromisoformat(moment).timestamp(), usegmt=True)
