"""A query on its way to a worker, and the answer on its way back: a line of JSON each, and then the answer's bytes."""

import json
from dataclasses import dataclass
from typing import Literal, Self

from graph_cli.web.dataset import Located
from graph_cli.web.message import Message


@dataclass(frozen=True)
class Job(Message):
    """A query, and the media types in which rows and triples are wanted; None where the client takes none we have.

    Its relative IRIs are resolved against a base. It is asked of all graphs, merged, or of those alone that are named.
    """

    query: str
    base: str
    rows: str | None
    triples: str | None
    dataset: Located | None = None

    @classmethod
    def of(cls, line: bytes) -> Self:
        """Read it from a line."""
        content = json.loads(line)
        return cls(**content | {"dataset": content["dataset"] and Located(**content["dataset"])})


#: What became of a query: `wrong` is no SPARQL query, `refused` may not be asked here, `large` has too large an answer,
#: `strange` has an answer that is not to be had in a media type that the client takes, `failed` is the engine's fault,
#: `many` is more at once than may be asked.
#: Of a page: `missing` is nowhere, `unclear` has a field that means nothing, `moved` is told elsewhere.
Outcome = Literal["answered", "wrong", "refused", "large", "strange", "failed", "many", "missing", "unclear", "moved"]


@dataclass(frozen=True)
class Head(Message):
    """The line before an answer: what became of the query, the media type of the answer, and its bytes.

    `worker_seconds` is for how many seconds of processor time the worker has worked since it began.
    """

    outcome: Outcome
    media: str
    size: int
    worker_seconds: float


@dataclass(frozen=True)
class Reply:
    """What became of a query, and the answer, or what is to be said of it."""

    outcome: Outcome
    body: bytes
    media: str = "text/plain"

    def head(self, worker_seconds: float) -> Head:
        """Return the line before it, of a worker that has worked for so many seconds."""
        return Head(self.outcome, self.media, len(self.body), worker_seconds)
