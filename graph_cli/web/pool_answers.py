"""A pool is asked, and where it gives no answer a client is told why."""

from graph_cli.web.job import Reply
from graph_cli.web.limits import Limits
from graph_cli.web.message import Message
from graph_cli.web.pool import Busy, Crowded, Late, Pool
from graph_cli.web.problem import HttpProblem
from graph_cli.web.worker_processes import Broken

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
        raise HttpProblem("busy", 429, "many ask at once: try again in a moment", _SOON) from None
    except Crowded:
        message = "long queries are being answered, and others wait: try again in a while, or ask for less"
        raise HttpProblem("crowded", 503, message, _SOON) from None
    except Late:
        longest = f"{limits.seconds:g} seconds"
        raise HttpProblem("timeout", 503, f"the query takes longer than {longest}: ask for less") from None
    except Broken:
        why = f"it takes more than {limits.memory // 2**20} MB of memory, is nested too deeply, or meets a fault here"
        raise HttpProblem("broken", 503, f"what was asked ended the process that answered it: {why}") from None
