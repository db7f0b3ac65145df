"""Writes chunks of facts with all cores: in order, a bounded number at a time, in this process where they are few."""

import os
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import chain, islice

from loaders.checking.summary import Summary
from loaders.compiling.segment_writing import ChunkResult, write_chunk
from loaders.processes.worker_process import begin_work, open_workers
from loaders.reading.chunk import Chunk
from ontology.errors import DataError
from ontology.facts.fact_rules import FactRules
from ontology.facts.slug_register import Index
from ontology.rdf.ids import Ids
from ontology.text.phrase import Phrase

#: So few new chunks, among so many, are written sooner than other processes have begun.
_FEW, _AMONG = 48, 1_024
_BATCH = 32


@dataclass(frozen=True)
class Task:
    """A chunk with its number and digest; and its summary, where its segment is known already."""

    number: int
    chunk: Chunk
    digest: str
    summary: Summary | None = None


Done = tuple[Task, ChunkResult]


def write_chunks(
    tasks: Iterable[Task], known_names: Index, ids: Ids, rules: FactRules, *, whole: bool = False
) -> Iterator[Done]:
    """Yield each task with what came of it, in their order; `known_names` and `whole` are as `write_chunk` has them."""
    waiting = iter(tasks)
    while ahead := _ahead(waiting):
        if sum(task.summary is None for task in ahead) == _FEW and (os.cpu_count() or 1) > 1:
            yield from _by_pool(chain(ahead, waiting), known_names, ids, rules, whole)
        else:
            yield from ((task, _write(task, known_names, ids, rules, whole)) for task in ahead)


def _ahead(tasks: Iterator[Task]) -> list[Task]:
    """Return the tasks that come next, up to so many, or until a few of them are new."""
    ahead: list[Task] = []
    new = 0
    for task in islice(tasks, _AMONG):
        ahead.append(task)
        new += task.summary is None
        if new == _FEW:
            break
    return ahead


def _by_pool(tasks: Iterable[Task], known_names: Index, ids: Ids, rules: FactRules, whole: bool) -> Iterator[Done]:
    pool = _open_pool(known_names, ids, rules, whole)
    try:
        yield from _in_order(pool, _batches(tasks))
    except BrokenProcessPool:
        raise DataError(
            Phrase("a process that read facts was ended, maybe for want of memory: do the same again")
        ) from None
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _write(task: Task, known_names: Index, ids: Ids, rules: FactRules, whole: bool) -> ChunkResult:
    if task.summary is not None:
        return ChunkResult(task.summary)
    return write_chunk(task.chunk, task.digest, known_names, ids, rules, whole=whole)


def _open_pool(known_names: Index, ids: Ids, rules: FactRules, whole: bool) -> ProcessPoolExecutor:
    return open_workers(_begin, known_names, ids, rules, whole)


def _batches(tasks: Iterable[Task]) -> Iterator[list[Task]]:
    waiting = iter(tasks)
    while batch := list(islice(waiting, _BATCH)):
        yield batch


def _in_order(pool: ProcessPoolExecutor, batches: Iterable[Sequence[Task]]) -> Iterator[Done]:
    under_way: deque[tuple[Sequence[Task], Future[list[ChunkResult]]]] = deque()
    for batch in batches:
        under_way.append((batch, pool.submit(_write_batch, [task for task in batch if task.summary is None])))
        if len(under_way) > 2 * (os.cpu_count() or 1) + 1:
            yield from _results(*under_way.popleft())
    while under_way:
        yield from _results(*under_way.popleft())


def _results(batch: Sequence[Task], future: Future[list[ChunkResult]]) -> Iterator[Done]:
    fresh = iter(future.result())
    for task in batch:
        yield task, ChunkResult(task.summary) if task.summary is not None else next(fresh)


_context: tuple[Index, Ids, FactRules, bool]


def _begin(known_names: Index, ids: Ids, rules: FactRules, whole: bool) -> None:
    """Prepare a process of the pool."""
    global _context  # what every batch needs is given to a process once
    _context = known_names, ids, rules, whole
    begin_work()


def _write_batch(tasks: Sequence[Task]) -> list[ChunkResult]:
    return [_write(task, *_context) for task in tasks]
