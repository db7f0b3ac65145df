"""A worker: a process that has opened one generation of a graph, confined itself, and answers one query after another.

    python -m graph_cli.web.worker

It reads its orders from standard input (the store, the limits, then jobs), a line each, and writes to standard output:
a line when it is ready, then for each job the head of the answer and its bytes. It ends when nothing more comes.
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path

from graph_cli.web.job import Job
from graph_cli.web.limits import Limits
from graph_cli.web.line import Line
from graph_cli.web.opening import opened
from graph_cli.web.results import answer
from graph_cli.web.sandbox import allow, confine

READY = b"ready\n"


@dataclass(frozen=True)
class Orders(Line):
    """What a worker is for: the text and the store of a generation, and the limits of whoever asks."""

    triples: str
    store: str
    #: Whether the graph is small enough to be read into memory.
    small: bool
    limits: Limits

    @classmethod
    def of(cls, line: bytes) -> "Orders":
        """Read them from a line."""
        content = json.loads(line)
        return cls(**content | {"limits": Limits(**content["limits"])})


def main() -> None:
    """Work until nothing more comes."""
    orders, said = Orders.of(sys.stdin.buffer.readline()), sys.stdout.buffer
    store = opened(Path(orders.triples), Path(orders.store), small=orders.small)
    text = Path(orders.triples).open("rb")  # noqa: SIM115 (it is read as long as this process lives)
    confine(orders.limits.memory)
    said.write(READY)
    said.flush()
    for line in sys.stdin.buffer:
        allow(orders.limits.seconds)
        reply = answer(store, text, Job.of(line), orders.limits)
        said.write(reply.head.line())
        said.write(reply.body)
        said.flush()


if __name__ == "__main__":
    main()
