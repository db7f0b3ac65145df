"""A worker that answers queries on one generation of a graph."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from graph_cli.web.job import Job, Reply
from graph_cli.web.limits import Limits
from graph_cli.web.message import Message
from graph_cli.web.results import answer
from graph_cli.web.store_opening import open_store


@dataclass(frozen=True)
class WorkerConfiguration(Message):
    """What a worker is for: the text and the store of a generation, and the limits of whoever asks."""

    triples: str
    store: str
    #: Whether the graph is small enough to be read into memory.
    small: bool
    limits: Limits

    @classmethod
    def of(cls, line: bytes) -> "WorkerConfiguration":
        """Read them from a line."""
        content = json.loads(line)
        return cls(**content | {"limits": Limits(**content["limits"])})


class QueryHandler:
    """Handles a worker's requests: it answers queries."""

    def __init__(self, configuration: WorkerConfiguration) -> None:
        self.limits, self._triples = configuration.limits, Path(configuration.triples)
        self._store = open_store(self._triples, Path(configuration.store), small=configuration.small)
        self._text: IO[bytes]

    def settle(self) -> None:
        """Open the text of the graph: where it is read differs from worker to worker."""
        self._text = self._triples.open("rb")

    def answer(self, line: bytes) -> Reply:
        """Return what becomes of a query."""
        return answer(self._store, self._text, Job.of(line), self.limits)


def make_handler(configuration: bytes) -> QueryHandler:
    """Return the handler that a configuration, a line, describes."""
    return QueryHandler(WorkerConfiguration.of(configuration))
