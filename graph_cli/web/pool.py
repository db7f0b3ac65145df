"""Workers on one generation of the graph: each answers one job at a time, is ended at a deadline, and replaced.

A job that takes long goes on beside the others, and lets them go first: there is a lane for such jobs. Where it is
full, a long one goes on as long as nobody waits, and is ended then.
"""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress

from graph_cli.web.job import Reply
from graph_cli.web.limits import Limits
from graph_cli.web.message import Message
from graph_cli.web.worker_processes import Broken, Unread, Worker, WorkerSupply

#: So many seconds pass until a worker is begun again where it could not be.
_AGAIN = 1.0


class Busy(Exception):
    """All workers are at work, and as many jobs wait as may."""


class Late(Exception):
    """A job took longer than it may."""


class Crowded(Exception):
    """A job takes long, others do too, and more wait."""


class Pool:
    """Workers that are ready, a number of them at any time, all of one module."""

    def __init__(self, module: str, configuration: Message, limits: Limits) -> None:
        self._supply, self._limits = WorkerSupply(module, configuration), limits
        #: The workers that wait for a job, in the order in which they are asked; who has ended is in the first alone.
        self._idle: asyncio.Queue[Worker] = asyncio.Queue()
        self._resting: set[Worker] = set()
        self._lane = asyncio.Semaphore(limits.workers)
        self._waiting = self._long = 0
        self._tasks: set[asyncio.Task[None]] = set()

    async def open(self) -> None:
        """Wait until all workers are ready; Broken where one cannot open the graph."""
        for _ in range(self._limits.workers + self._limits.long):
            self._begin(self._add())
        await asyncio.gather(*self._tasks)

    async def answer(self, job: Message) -> Reply:
        """Return what becomes of a job; raises Busy, Late, Crowded or Broken."""
        await self._turn()
        return await _Turn(self, job).answer()

    async def close(self) -> None:
        """End all workers."""
        self._resting.clear()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._supply.close()

    async def _turn(self) -> None:
        """Wait until a job may begin."""
        if self._lane.locked() and self._waiting >= self._limits.waiting:
            raise Busy
        self._waiting += 1
        try:
            async with asyncio.timeout(self._limits.seconds):
                await self._lane.acquire()
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
        await self._supply.end(worker)
        while True:
            try:
                return await self._add()
            except (Broken, TimeoutError, OSError):  # where memory is short, it may not be so in a while
                await asyncio.sleep(_AGAIN)

    async def _add(self) -> None:
        worker = await self._supply.worker()
        worker.end_seen.add_done_callback(lambda _: self._lose(worker))
        self._rest(worker)

    def _rest(self, worker: Worker) -> None:
        """Have a worker wait for its next job; one that has ended meanwhile is replaced."""
        self._resting.add(worker)
        self._idle.put_nowait(worker)
        if worker.end_seen.done():
            self._lose(worker)

    def _lose(self, worker: Worker) -> None:
        """Replace a worker that has ended while it waited."""
        if worker in self._resting:
            self._resting.discard(worker)
            self._begin(self._replace(worker))

    async def _next(self) -> Worker:
        """Return a worker that lives; who has ended is replaced, at the latest in a moment."""
        while (worker := await self._idle.get()) not in self._resting or worker.has_ended():
            pass
        self._resting.discard(worker)
        return worker


class _Turn:
    """One job, from when it may begin until it is answered."""

    def __init__(self, pool: Pool, job: Message) -> None:
        self._pool, self._job, self._is_long = pool, job, False
        self._worker: Worker | None = None

    async def answer(self) -> Reply:
        """Return what becomes of the job."""
        try:
            async with asyncio.timeout(self._pool._limits.seconds):
                return await self._reply()
        except TimeoutError:
            raise (Late if self._worker else Busy) from None
        finally:
            self._release()
            self._end()

    async def _reply(self) -> Reply:
        """Return what the first worker answers that reads the job."""
        while True:
            self._worker = worker = await self._pool._next()
            with suppress(Unread):
                reply = await self._ask(worker)
                if not self._is_long:  # which has given way to others, and would do so further
                    self._worker = None
                    self._pool._rest(worker)
                return reply
            self._release()

    def _release(self) -> None:
        """Have a worker replaced that is asked no more."""
        if self._worker:
            self._pool._begin(self._pool._replace(self._worker))
            self._worker = None

    async def _ask(self, worker: Worker) -> Reply:
        asking = asyncio.ensure_future(worker.answer(self._job))
        try:
            while not (await asyncio.wait({asking}, timeout=self._patience))[0]:
                if worker.measure_processor_time() >= self._pool._limits.short:
                    self._give_way(worker)
            return await asking
        finally:
            asking.cancel()

    @property
    def _patience(self) -> float | None:
        return None if self._is_long else self._pool._limits.short

    def _give_way(self, worker: Worker) -> None:
        """Go on beside the others where there is room; Crowded where there is none and others wait."""
        pool = self._pool
        if pool._long < pool._limits.long:
            self._is_long = True
            pool._long += 1
            pool._lane.release()
            worker.give_way()
        elif pool._waiting:
            raise Crowded

    def _end(self) -> None:
        if self._is_long:
            self._pool._long -= 1
        else:
            self._pool._lane.release()
