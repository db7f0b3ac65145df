"""The SPARQL endpoint: a request is asked of a worker, and what becomes of it is told."""

from starlette.requests import Request
from starlette.responses import Response

from graph_cli.web.description import description
from graph_cli.web.job import Job, Reply
from graph_cli.web.limits import Limits
from graph_cli.web.pool import Broken, Busy, Late
from graph_cli.web.problem import Problem
from graph_cli.web.protocol import accepted, job_of
from graph_cli.web.results import TRIPLES
from graph_cli.web.snapshots import Snapshot, Snapshots

#: What is told of an outcome that is no answer: the kind of the problem, and its status.
_PROBLEMS = {
    "wrong": ("malformed", 400),
    "refused": ("refused", 403),
    "strange": ("not-acceptable", 406),
    "large": ("answer-too-large", 422),
    "failed": ("fault", 500),
}
_SOON = {"retry-after": "1"}


class Endpoint:
    """Answers requests of the SPARQL 1.1 Protocol on the graph that is served."""

    def __init__(self, snapshots: Snapshots, limits: Limits) -> None:
        self._snapshots, self._limits = snapshots, limits

    async def answer(self, request: Request) -> Response:
        """Answer a request; raises Problem."""
        async with self._snapshots.current.held() as snapshot:
            job = await job_of(request, snapshot.graphs, self._limits)
            return await self._asked(snapshot, job) if job else _described(request, snapshot)

    async def _asked(self, snapshot: Snapshot, job: Job) -> Response:
        reply = await self._reply(snapshot, job)
        if reply.outcome != "answered":
            raise Problem(*_PROBLEMS[reply.outcome], reply.body.decode())
        return Response(reply.body, media_type=reply.media, headers={"vary": "accept"})

    async def _reply(self, snapshot: Snapshot, job: Job) -> Reply:
        try:
            return await snapshot.pool.answer(job)
        except Busy:
            raise Problem("busy", 429, "many ask at once: try again in a moment", _SOON) from None
        except Late:
            longest = f"{self._limits.seconds:g} seconds"
            raise Problem("timeout", 503, f"the query takes longer than {longest}: ask for less") from None
        except Broken:
            why = f"it takes more than {self._limits.memory // 2**20} MB of memory, or is nested too deeply"
            raise Problem("broken", 503, f"the query ended the process that answered it: {why}") from None


def _described(request: Request, snapshot: Snapshot) -> Response:
    media = accepted(request, [*reversed(TRIPLES)])
    if media is None:
        raise Problem("not-acceptable", 406, f"the description comes as {', '.join(TRIPLES)}")
    triples, named = snapshot.generation.manifest.triples, snapshot.graphs.names
    content = description(str(request.url.replace(query="")), triples, named, media)
    return Response(content, media_type=media, headers={"vary": "accept"})
