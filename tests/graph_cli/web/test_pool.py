"""A worker that ends by whatever it is asked costs that one answer."""

import pytest

from graph_cli.web.limits import Limits
from graph_cli.web.pool import Pool
from graph_cli.web.pool_answers import ask_pool
from graph_cli.web.problem import HttpProblem
from graph_cli.web.visit import Visit
from tests.graph_cli.web.looping import run_apart

LIMITS = Limits(workers=1, long=0)


async def answers(*ways: str) -> list[bytes | int]:
    """Return what one worker answers to one after another, or the status of what is told where it does not."""
    pool = Pool("tests.graph_cli.web.failing_handler", Visit("", {}), LIMITS)
    await pool.open()
    found: list[bytes | int] = []
    try:
        for way in ways:
            try:
                found.append((await ask_pool(pool, Visit(way, {}), LIMITS)).body)
            except HttpProblem as problem:
                found.append(problem.status)
    finally:
        await pool.close()
    return found


@pytest.mark.parametrize("way", ["raise", "exit", "abort", "kill", "nest"])
def test_worker_that_ends_is_told_of_and_replaced(way: str) -> None:
    assert run_apart(answers("one", way, "two", way, way, "three")) == [b"one", 503, b"two", 503, 503, b"three"]
