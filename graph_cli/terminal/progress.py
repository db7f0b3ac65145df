"""Says on a terminal how far a long work is: what is done, how fast, how long it still takes; elsewhere, nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from graph_cli.terminal.output import is_terminal
from graph_cli.words.reader_language import reader
from ontology.text.phrase import Phrase

Step = Callable[[int], None]
_EVERY = 0.2


@contextmanager
def show_progress(work: str, items: str, total: int) -> Iterator[Step]:
    """Yield what is told the size of each item that is done; `total` is the size of all.

    The line is drawn by whoever tells, at most every 0.2 seconds: no thread, and nothing to stop.
    """
    if not is_terminal("stderr"):
        yield lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[pace]}"), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), auto_refresh=False, transient=True) as progress:
        task = progress.add_task(reader().translate(work), total=total, pace="")
        began = last_draw = monotonic()
        items_done = size_done = 0

        def step(size: int) -> None:
            nonlocal items_done, size_done, last_draw
            items_done, size_done = items_done + 1, size_done + size
            now = monotonic()
            if now - last_draw >= _EVERY:
                last_draw = now
                pace = Phrase(
                    "{done} {items}, {number} a second",
                    done=items_done,
                    items=items,
                    number=round(items_done / (now - began)),
                )
                progress.update(task, completed=size_done, pace=reader().translate(pace))
                progress.refresh()

        yield step
