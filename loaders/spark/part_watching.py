"""Sees how many parts are written, while this process waits for Spark."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

_EVERY = 0.5


@contextmanager
def watch_parts(folder: Path, step: Callable[[int], None]) -> Iterator[None]:
    """Tell of each part that is written into a folder meanwhile."""
    stop_event = Event()

    def watch() -> None:
        parts_before = 0
        while not stop_event.wait(_EVERY):
            there = sum(1 for _ in folder.glob("part-*"))
            for _ in range(parts_before, there):
                step(1)
            parts_before = there

    thread = Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop_event.set()
        thread.join()
