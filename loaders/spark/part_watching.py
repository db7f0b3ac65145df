"""Sees how many parts are written, while this process waits for Spark."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

_EVERY = 0.5


@contextmanager
def watch_parts(folder: Path, step: Callable[[int], None]) -> Iterator[None]:
    """Tell of each part that is written into a folder meanwhile."""
    ended = Event()

    def watch() -> None:
        seen = 0
        while not ended.wait(_EVERY):
            there = sum(1 for _ in folder.glob("part-*"))
            for _ in range(seen, there):
                step(1)
            seen = there

    thread = Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield
    finally:
        ended.set()
        thread.join()
