"""What a client may ask of the server."""

import os
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Limits:
    """The limits of a query and of all queries together."""

    #: How many seconds a query may take, and how many it waits for a worker.
    seconds: float = 10.0
    #: How many bytes of memory a worker may take beyond what it has when it is ready.
    memory: int = 512 * 2**20
    #: How many bytes a request may have.
    request: int = 64 * 2**10
    #: How many rows or triples an answer may have, and how many bytes.
    rows: int = 10_000
    answer: int = 10 * 2**20
    #: How many triples the graphs may have together that a request names.
    dataset: int = 100_000
    #: A job that has a worker work for more seconds than this is a long one, of which so many go on beside the others.
    short: float = 0.05
    long: int = 1
    #: How many queries are answered at once, and how many more may wait.
    workers: int = field(default_factory=lambda: max(2, os.cpu_count() or 1))
    waiting: int = 64
    #: How many seconds the body of a request may take.
    body: float = 10.0
