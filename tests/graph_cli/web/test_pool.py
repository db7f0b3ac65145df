"""A worker that ends by whatever it is asked costs that one answer."""

import asyncio
import socket
from contextlib import suppress

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
    results: list[bytes | int] = []
    try:
        for way in ways:
            try:
                results.append((await ask_pool(pool, Visit(way, {}), LIMITS)).body)
            except HttpProblem as problem:
                results.append(problem.status)
    finally:
        await pool.close()
    return results


@pytest.mark.parametrize("way", ["raise", "exit", "abort", "kill", "nest"])
def test_worker_that_ends_is_told_of_and_replaced(way: str) -> None:
    assert run_apart(answers("one", way, "two", way, way, "three")) == [b"one", 503, b"two", 503, 503, b"three"]


def test_server_that_ends_while_its_workers_begin_leaves_no_socket_open(monkeypatch: pytest.MonkeyPatch) -> None:
    pairs: list[socket.socket] = []
    make_pair = socket.socketpair

    def make_noted_pair() -> tuple[socket.socket, socket.socket]:
        pair = make_pair()
        pairs.extend(pair)
        return pair

    async def wait_for_ever(*_: object, **__: object) -> None:
        await asyncio.Event().wait()

    async def end_meanwhile() -> None:
        opening = asyncio.ensure_future(Pool("tests.graph_cli.web.failing_handler", Visit("", {}), LIMITS).open())
        while not pairs:
            await asyncio.sleep(0)
        opening.cancel()
        with suppress(asyncio.CancelledError):
            await opening
        assert [one.fileno() for one in pairs] == [-1, -1]

    async def note_pairs() -> None:
        monkeypatch.setattr(socket, "socketpair", make_noted_pair)  # the loop has its own by now
        monkeypatch.setattr("asyncio.create_subprocess_exec", wait_for_ever)
        await end_meanwhile()

    run_apart(note_pairs())
