"""A pool is asked, and where it gives no answer a client is told why."""

from graph_cli.web.job import Reply
from graph_cli.web.limits import Limits
from graph_cli.web.message import Message
from graph_cli.web.pool import Busy, Crowded, Late, Pool
from graph_cli.web.problem import HttpProblem
from graph_cli.web.worker_processes import Broken
from ontology.text.phrase import Phrase

#: What is told of an outcome that is no answer: the kind of the problem, and its status.
PROBLEMS = {
    "wrong": ("malformed", 400),
    "refused": ("refused", 403),
    "strange": ("not-acceptable", 406),
    "large": ("answer-too-large", 422),
    "failed": ("fault", 500),
    "many": ("too-many-queries", 413),
}
_SOON = {"retry-after": "1"}


async def ask_pool(pool: Pool, job: Message, limits: Limits) -> Reply:
    """Return what becomes of a job; raises HttpProblem where no worker tells."""
    try:
        return await pool.answer(job)
    except Busy:
        raise HttpProblem("busy", 429, Phrase("many ask at once: try again in a moment"), _SOON) from None
    except Crowded:
        detail = Phrase("long queries are being answered, and others wait: try again in a while, or ask for less")
        raise HttpProblem("crowded", 503, detail, _SOON) from None
    except Late:
        detail = Phrase("the query takes longer than {seconds|second|seconds}: ask for less", seconds=limits.seconds)
        raise HttpProblem("timeout", 503, detail) from None
    except Broken:
        detail = Phrase(
            "what was asked ended the process that answered it: it takes more than {megabytes} MB of memory, is nested "
            "too deeply, or meets a fault here",
            megabytes=limits.memory // 2**20,
        )
        raise HttpProblem("broken", 503, detail) from None
