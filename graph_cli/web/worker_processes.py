"""The workers of a pool, and the process that they come from."""

import asyncio
import os
import socket
import sys
from asyncio.subprocess import DEVNULL, Process
from contextlib import suppress
from pathlib import Path

import psutil

from graph_cli.web.fork_server import BEGIN, END, SIZE, message
from graph_cli.web.job import Head, Reply
from graph_cli.web.message import Message
from graph_cli.web.worker_loop import READY

_CODE = Path(__file__).parents[2]
#: A worker takes of its surroundings only where Python is: no password of whoever serves.
_SURROUNDINGS = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "SYSTEMROOT")
#: So many seconds may pass until a graph is open and all is read, and until a worker is ready then.
_LEARNING, _BEGINNING = 120.0, 20.0
#: How far a worker gives way to others that want to work (nice).
_WAY = 15


class Broken(Exception):
    """A job ended its worker: by its memory, or by a fault of the engine that it met."""


class Unread(Broken):
    """A worker had ended before it read its job, which another one may do."""


class _Wire(asyncio.StreamReaderProtocol):
    """The connection to a worker, which tells when the worker ends."""

    def __init__(self, reader: asyncio.StreamReader, end_seen: "asyncio.Future[None]") -> None:
        super().__init__(reader)
        self._end_seen = end_seen

    def eof_received(self) -> bool | None:
        """Tell it, where the worker ended and had read all."""
        self._tell()
        return super().eof_received()

    def connection_lost(self, exc: Exception | None) -> None:
        """Tell it, in any other case."""
        super().connection_lost(exc)
        self._tell()

    def _tell(self) -> None:
        if not self._end_seen.done():
            self._end_seen.set_result(None)


class Worker:
    """A process that answers one job at a time."""

    def __init__(self, fork_server: "ForkServerProcess", process: int, connection: socket.socket) -> None:
        self._fork_server, self._process, self._connection = fork_server, process, connection
        self._reader = asyncio.StreamReader()
        self._writer: asyncio.StreamWriter | None = None
        #: For how many seconds it had worked when its last job was done.
        self._before = 0.0
        #: Done when it has ended.
        self.end_seen: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def ready(self) -> None:
        """Wait until it is; Broken where it ended before."""
        loop, wire = asyncio.get_running_loop(), _Wire(self._reader, self.end_seen)
        transport, _ = await loop.create_connection(lambda: wire, sock=self._connection)
        self._writer = asyncio.StreamWriter(transport, wire, self._reader, loop)
        async with asyncio.timeout(_BEGINNING):
            if await self._reader.readline() != READY:
                raise Broken("a worker could not begin")

    async def answer(self, job: Message) -> Reply:
        """Return what becomes of a job; Broken where the worker does not live to tell, Unread where it never knew."""
        assert self._writer
        try:
            self._writer.write(job.line())
            await self._writer.drain()
            head = Head.of(await self._reader.readuntil())
            self._before = head.worker_seconds
            return Reply(head.outcome, await self._reader.readexactly(head.size), head.media)
        except asyncio.IncompleteReadError:
            raise Broken from None
        except ConnectionError:  # a socket whose other end is closed with something unread in it
            raise Unread from None

    def has_ended(self) -> bool:
        """Say whether it has ended, while it has nothing to do: sooner than `end_seen`, which takes a moment."""
        try:
            return not self._connection.recv(1, socket.MSG_PEEK | socket.MSG_DONTWAIT)
        except BlockingIOError:
            return False
        except OSError:
            return True

    def measure_processor_time(self) -> float:
        """Return for how many seconds of processor time it has worked on its job; 0 where it is no more."""
        try:
            times = psutil.Process(self._process).cpu_times()
        except psutil.Error:
            return 0.0
        return times.user + times.system - self._before

    def give_way(self) -> None:
        """Let others work first from now on."""
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, self._process, _WAY)

    async def end(self) -> None:
        """End it, whatever it is at."""
        self.leave()
        await self._fork_server.end(self._process)

    def leave(self) -> None:
        """Ask it no more."""
        if self._writer:
            self._writer.transport.abort()
        else:
            self._connection.close()


class ForkServerProcess:
    """The process that workers come from, as it is told what to do."""

    def __init__(self, process: Process, control: socket.socket) -> None:
        self._process, self._control = process, control
        self._turn = asyncio.Lock()

    @classmethod
    async def start(cls, module: str, configuration: Message) -> "ForkServerProcess":
        """Return one for the workers of a module; Broken where it could not open the graph."""
        control, other = socket.socketpair()
        control.setblocking(False)
        try:
            with other:
                process = await _start_process(module, other)
        except BaseException:  # the server may end meanwhile
            control.close()
            raise
        fork_server = cls(process, control)
        try:
            loop = asyncio.get_running_loop()
            async with asyncio.timeout(_LEARNING):
                await loop.sock_sendall(control, configuration.line())
                if await loop.sock_recv(control, len(READY)) != READY:
                    raise Broken("the graph could not be opened")
        except BaseException:
            await fork_server.close()
            raise
        return fork_server

    async def worker(self) -> Worker:
        """Return a worker that is ready; Broken where none can be had."""
        ours, theirs = socket.socketpair()
        ours.setblocking(False)
        try:
            with theirs:
                async with self._turn:
                    socket.send_fds(self._control, [message(BEGIN)], [theirs.fileno()])
                    process = await self._receive(BEGIN)
        except BaseException:
            ours.close()
            raise
        worker = Worker(self, process, ours)
        try:
            await worker.ready()
        except BaseException:
            worker.leave()
            raise
        return worker

    async def end(self, process: int) -> None:
        """End a worker."""
        with suppress(Broken, OSError):
            async with self._turn:
                await asyncio.get_running_loop().sock_sendall(self._control, message(END, process))
                await self._receive(END)

    async def close(self) -> None:
        """End it, and all its workers."""
        self._control.close()
        try:
            async with asyncio.timeout(_BEGINNING):
                await self._process.wait()
        except TimeoutError:
            self._process.kill()
            await self._process.wait()

    @property
    def lives(self) -> bool:
        """Whether it is there."""
        return self._process.returncode is None

    async def _receive(self, word: str) -> int:
        """Return which process is spoken of; Broken where nobody is there any more."""
        message = await asyncio.get_running_loop().sock_recv(self._control, SIZE)
        if not message.startswith(word.encode()):
            raise Broken("no worker can be begun")
        return int(message.split()[1])


async def _start_process(module: str, control: socket.socket) -> Process:
    surroundings = {name: os.environ[name] for name in _SURROUNDINGS if name in os.environ}
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-m", "graph_cli.web.fork_server", module, str(control.fileno())),
        stdin=DEVNULL,
        stdout=DEVNULL,
        stderr=DEVNULL,
        pass_fds=(control.fileno(),),
        env=surroundings | {"PYTHONPATH": str(_CODE)},
        start_new_session=True,  # Ctrl-C is for the server, which ends its workers
    )


class WorkerSupply:
    """Begins workers of a module; the process that they come from is begun again where it is no more."""

    def __init__(self, module: str, configuration: Message) -> None:
        self._module, self._configuration = module, configuration
        self._fork_server: ForkServerProcess | None = None
        self._workers: set[Worker] = set()
        self._turn = asyncio.Lock()

    async def worker(self) -> Worker:
        """Return a worker that is ready; Broken where none can be had."""
        async with self._turn:
            if self._fork_server is None or not self._fork_server.lives:
                self._fork_server = await ForkServerProcess.start(self._module, self._configuration)
        worker = await self._fork_server.worker()
        self._workers.add(worker)
        return worker

    async def end(self, worker: Worker) -> None:
        """End a worker, whatever it is at."""
        self._workers.discard(worker)
        await worker.end()

    async def close(self) -> None:
        """End all workers."""
        for worker in self._workers:
            worker.leave()
        if self._fork_server:
            await self._fork_server.close()
