"""Workers on one generation of the graph: handed out one query each, ended at a deadline, and replaced."""

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Coroutine
from contextlib import suppress
from pathlib import Path

from graph_cli.web.job import Head, Reply
from graph_cli.web.limits import Limits
from graph_cli.web.line import Line
from graph_cli.web.worker import READY

_CODE = Path(__file__).parents[2]
#: A worker takes of its surroundings only where Python is: no password of whoever serves.
_SURROUNDINGS = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "SYSTEMROOT")
#: So many seconds may pass until a worker has opened a graph, and until it is tried again where it could not.
_OPENING, _AGAIN = 120.0, 1.0


class Busy(Exception):
    """All workers are at work, and as many queries wait as may."""


class Late(Exception):
    """A query took longer than it may."""


class Broken(Exception):
    """A query ended its worker: by its memory, or by a fault of the engine that it met."""


class Worker:
    """A process that answers one query at a time."""

    def __init__(self, process: Process) -> None:
        self._process = process

    @classmethod
    async def begun(cls, module: str, orders: Line) -> "Worker":
        """Return a worker that runs a module and is ready; Broken where it could not open the graph."""
        surroundings = {name: os.environ[name] for name in _SURROUNDINGS if name in os.environ}
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", module),
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            env=surroundings | {"PYTHONPATH": str(_CODE)},
            start_new_session=True,  # Ctrl-C is for the server, which ends its workers
        )
        worker = cls(process)
        try:
            await worker._send(orders.line())
            async with asyncio.timeout(_OPENING):
                if await worker._stdout.readline() != READY:
                    raise Broken("the graph could not be opened")
        except BaseException:
            await worker.end()
            raise
        return worker

    async def answer(self, job: Line) -> Reply:
        """Return what becomes of a query; Broken where the worker does not live to tell."""
        try:
            await self._send(job.line())
            head = Head.of(await self._stdout.readuntil())
            return Reply(head.outcome, await self._stdout.readexactly(head.size), head.media)
        except (asyncio.IncompleteReadError, ConnectionError):
            raise Broken from None

    async def end(self) -> None:
        """End it, whatever it is at."""
        with suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()

    @property
    def _stdout(self) -> asyncio.StreamReader:
        assert self._process.stdout
        return self._process.stdout

    async def _send(self, line: bytes) -> None:
        assert self._process.stdin
        self._process.stdin.write(line)
        await self._process.stdin.drain()


class Pool:
    """Workers that are ready, a number of them at any time, all of one module."""

    def __init__(self, module: str, orders: Line, limits: Limits) -> None:
        self._module, self._orders, self._limits = module, orders, limits
        self._idle: asyncio.Queue[Worker] = asyncio.Queue()
        self._waiting = 0
        self._all: set[Worker] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    async def open(self) -> None:
        """Wait until all workers are ready; Broken where one cannot open the graph."""
        for _ in range(self._limits.workers):
            self._begin(self._add())
        await asyncio.gather(*self._tasks)

    async def answer(self, job: Line) -> Reply:
        """Return what becomes of a query; raises Busy, Late or Broken."""
        worker = await self._taken()
        try:
            async with asyncio.timeout(self._limits.seconds):
                reply = await worker.answer(job)
        except BaseException as error:
            self._begin(self._replace(worker))
            if isinstance(error, TimeoutError):
                raise Late from None
            raise
        self._idle.put_nowait(worker)
        return reply

    async def close(self) -> None:
        """End all workers."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, *(worker.end() for worker in self._all), return_exceptions=True)

    async def _taken(self) -> Worker:
        if self._idle.empty() and self._waiting >= self._limits.waiting:
            raise Busy
        self._waiting += 1
        try:
            async with asyncio.timeout(self._limits.seconds):
                return await self._idle.get()
        except TimeoutError:
            raise Busy from None
        finally:
            self._waiting -= 1

    def _begin(self, work: Coroutine[None, None, None]) -> None:
        """Begin work that ends, at the latest, with the pool."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _replace(self, worker: Worker) -> None:
        await worker.end()
        self._all.discard(worker)
        while True:
            try:
                return await self._add()
            except (Broken, TimeoutError, OSError):  # where memory is short, it may not be so in a while
                await asyncio.sleep(_AGAIN)

    async def _add(self) -> None:
        worker = await Worker.begun(self._module, self._orders)
        self._all.add(worker)
        self._idle.put_nowait(worker)
