"""The graph as it is served: one generation, and the next once it is built, without a restart.

A request holds the snapshot that it began with until it is done; a snapshot that nobody holds any more is closed.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

from graph_cli.site.about import About
from graph_cli.web.graphs import Graphs
from graph_cli.web.limits import Limits
from graph_cli.web.page_worker import PageWorkerConfiguration
from graph_cli.web.pool import Pool
from graph_cli.web.worker import WorkerConfiguration
from graph_cli.web.worker_processes import Broken
from ontology.errors import JanjiError
from ontology.text.phrase import Phrase
from queries.asking.graph_reader import IN_MEMORY
from queries.folder.edition import UNSAID, Edition
from queries.folder.generation import Generation, open_generation
from queries.folder.graph_manifest import MANIFEST
from queries.text.fulltext_file import FILE

#: So often it is looked whether there is another graph, in seconds.
_EVERY = 1.0


class Snapshot:
    """One generation, which stays as long as this is held, and the workers on it."""

    def __init__(self, generation: Generation, graphs: Graphs, about: About, address: str, limits: Limits) -> None:
        self.generation, self.graphs, self.about, self.address = generation, graphs, about, address
        small = generation.manifest.triples <= IN_MEMORY
        triples, store = str(generation.triples.resolve()), str(generation.store.resolve())
        index = generation.home.resolve() / FILE
        self.pool = Pool("graph_cli.web.worker", WorkerConfiguration(triples, store, small, limits), limits)
        pages = PageWorkerConfiguration(
            triples,
            store,
            small,
            str(index) if index.exists() else None,
            generation.manifest.base,
            about,
            address,
            limits,
        )
        self.pages = Pool("graph_cli.web.page_worker", pages, limits)
        self._users = 1

    async def open(self) -> None:
        """Wait until all workers are ready; Broken where one cannot open the graph."""
        await asyncio.gather(self.pool.open(), self.pages.open())

    @asynccontextmanager
    async def hold(self) -> AsyncIterator["Snapshot"]:
        """Keep it open for a while."""
        self._users += 1
        try:
            yield self
        finally:
            await self.release()

    async def release(self) -> None:
        """Let it go: it is closed when nobody holds it."""
        self._users -= 1
        if not self._users:
            await asyncio.gather(self.pool.close(), self.pages.close())


class Snapshots:
    """The snapshot that is served, of the graph in a folder."""

    def __init__(
        self, folder: Path, limits: Limits, address: str, say: Callable[[str], None], edition: Edition = UNSAID
    ) -> None:
        """Take a folder; `edition` is what is said of its graph beyond what the graph says itself."""
        self._folder, self._limits, self._address, self._say = folder, limits, address, say
        self._edition = edition
        self.current: Snapshot
        self._seen: tuple[int, int] | None = None

    @asynccontextmanager
    async def serve(self) -> AsyncIterator[None]:
        """Serve the graph, and whatever is built in its place; GraphError where there is none."""
        self._seen = self._mark()
        self.current = await self._open_snapshot()
        watch = asyncio.create_task(self._watch())
        try:
            yield
        finally:
            watch.cancel()
            await self.current.release()

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(_EVERY)
            mark = self._mark()
            if mark != self._seen:
                self._seen = mark
                await self._renew()

    async def _renew(self) -> None:
        try:
            fresh = await self._open_snapshot(thorough=True)
        except (JanjiError, Broken, TimeoutError, OSError) as error:
            reason = error.args[0] if error.args else error
            self._say(Phrase("the graph that was there is served further: {reason}", reason=reason))
            return
        old, self.current = self.current, fresh
        await old.release()
        triples = fresh.generation.manifest.triples
        self._say(Phrase("{folder}: {triples|triple is|triples are} served now", folder=self._folder, triples=triples))

    async def _open_snapshot(self, *, thorough: bool = False) -> Snapshot:
        generation = await asyncio.to_thread(partial(open_generation, self._folder, thorough=thorough))
        graphs = await asyncio.to_thread(Graphs.of, generation.home)
        snapshot = Snapshot(generation, graphs, About.of(generation, self._edition), self._address, self._limits)
        try:
            await snapshot.open()
        except BaseException:
            await snapshot.release()
            raise
        return snapshot

    def _mark(self) -> tuple[int, int] | None:
        """Return what changes when another graph is swapped in."""
        try:
            status = (self._folder / MANIFEST).stat()
        except OSError:
            return None
        return status.st_mtime_ns, status.st_ino
