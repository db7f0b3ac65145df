"""The SPARQL endpoint: a request is asked of a worker, and what becomes of it is told."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from graph_cli.web.address import endpoint_of
from graph_cli.web.job import Job
from graph_cli.web.limits import Limits
from graph_cli.web.negotiation import choose_media
from graph_cli.web.pool_answers import PROBLEMS, ask_pool
from graph_cli.web.problem import HttpProblem
from graph_cli.web.protocol import job_of
from graph_cli.web.results import TRIPLES
from graph_cli.web.service_description import description
from graph_cli.web.snapshots import Snapshot, Snapshots
from ontology.text.phrase import Phrase

#: What a browser takes most gladly: it is sent to the page on which a query is written.
_PAGE = "text/html"


class Endpoint:
    """Answers requests of the SPARQL 1.1 Protocol on the graph that is served."""

    def __init__(self, snapshots: Snapshots, limits: Limits, url: str | None) -> None:
        """Take what is served; `url` is the address of the site where it is not the one that is asked."""
        self._snapshots, self._limits, self._url = snapshots, limits, url

    async def answer(self, request: Request) -> Response:
        """Answer a request; raises HttpProblem."""
        async with self._snapshots.current.hold() as snapshot:
            endpoint = endpoint_of(request, self._url)
            job = await job_of(request, snapshot.graphs, self._limits, endpoint)
            return await self._ask(snapshot, job) if job else _describe_service(request, snapshot, endpoint)

    async def _ask(self, snapshot: Snapshot, job: Job) -> Response:
        reply = await ask_pool(snapshot.pool, job, self._limits)
        if reply.outcome != "answered":
            raise HttpProblem(*PROBLEMS[reply.outcome], reply.body.decode())
        return Response(reply.body, media_type=reply.media)


def _describe_service(request: Request, snapshot: Snapshot, endpoint: str) -> Response:
    media = choose_media(request, [*TRIPLES, _PAGE])
    if media == _PAGE:
        return RedirectResponse("sparql.html", 303)
    if media is None:
        raise HttpProblem("not-acceptable", 406, Phrase("the description comes as {media}", media=", ".join(TRIPLES)))
    triples, named_graphs = snapshot.generation.manifest.triples, snapshot.graphs.names
    return Response(description(endpoint, triples, named_graphs, media), media_type=media)
