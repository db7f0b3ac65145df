"""The reconciliation service: what OpenRefine asks is answered by a worker that makes pages."""

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from graph_cli.reconciling.reconcile_service import ROOT
from graph_cli.site.page import HTML
from graph_cli.web.address import home_of
from graph_cli.web.form import FORM, fields_of, media_of, single, text_of
from graph_cli.web.job import Reply
from graph_cli.web.limits import Limits
from graph_cli.web.negotiation import foresee_problem_language
from graph_cli.web.pool_answers import PROBLEMS, ask_pool
from graph_cli.web.problem import HttpProblem
from graph_cli.web.snapshots import Snapshots
from graph_cli.web.visit import Visit
from ontology.text.phrase import Phrase

#: A preview loads the site's style alone, and may be shown within the pages of others, as OpenRefine does.
_POLICY = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors *"
_PARTS = ("preview", "suggest/entity", "suggest/type", "suggest/property")
_QUERIES = "queries"


class Reconciliation:
    """Answers what clients of the Reconciliation Service API ask."""

    def __init__(self, snapshots: Snapshots, limits: Limits, url: str | None) -> None:
        """Take what is served; `url` is the address of the site where it is not the one that is asked."""
        self._snapshots, self._limits, self._url = snapshots, limits, url

    async def answer(self, request: Request) -> Response:
        """Answer a batch of queries, or where nothing is asked tell what the service is; raises HttpProblem."""
        fields = fields_of(request.url.query, self._limits)
        if request.method == "POST":
            if media_of(request) != FORM:
                raise HttpProblem(
                    "media-type", 415, Phrase("send '{name}' in a form, as {form}", name=_QUERIES, form=FORM)
                )
            fields += fields_of(await text_of(request, self._limits), self._limits)
        batches = [value for name, value in fields if name == _QUERIES]
        if not batches and request.method != "POST":
            return await self._ask(request, "manifest", {"address": home_of(request, self._url)})
        if len(batches) != 1:
            raise HttpProblem(
                "malformed",
                400,
                Phrase(
                    "one batch of '{name}' is asked at a time: there are {count}", name=_QUERIES, count=len(batches)
                ),
            )
        return await self._ask(request, _QUERIES, {_QUERIES: batches[0]})

    async def part(self, request: Request) -> Response:
        """Answer what belongs to the service: a preview, suggestions, the way to a page; raises HttpProblem."""
        part, fields = request.path_params["part"], single(fields_of(request.url.query, self._limits))
        if part == "view" and fields.get("id"):
            return RedirectResponse(f"../id/{quote(fields['id'], safe='/')}", 303)
        if part not in _PARTS:
            raise HttpProblem("not-found", 404, Phrase("there is nothing at this address"))
        return await self._ask(request, part, fields)

    async def _ask(self, request: Request, part: str, fields: dict[str, str]) -> Response:
        visit = Visit(f"{ROOT}/{part}", fields, foresee_problem_language(request))
        async with self._snapshots.current.hold() as snapshot:
            reply = await ask_pool(snapshot.pages, visit, self._limits)
        return _make_response(reply)


def _make_response(reply: Reply) -> Response:
    if reply.outcome not in ("answered", "missing"):
        raise HttpProblem(*PROBLEMS[reply.outcome], reply.body.decode())
    headers = {"content-security-policy": _POLICY} if reply.media == HTML else {}
    return Response(reply.body, 200 if reply.outcome == "answered" else 404, {**headers, "content-type": reply.media})
