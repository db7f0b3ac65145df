"""A process that works for another: it leaves Ctrl-C to the one that it works for, and ends when that one does."""

import gc
import os
import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_all_start_methods, get_context, parent_process
from threading import Thread
from typing import Any


def open_workers(begin: Callable[..., None], *context: Any) -> ProcessPoolExecutor:
    """Return processes of which each is given, once, what every piece of work needs."""
    # A forked process has all that is imported and indexed already.
    method = "fork" if "fork" in get_all_start_methods() else None
    return ProcessPoolExecutor(mp_context=get_context(method), initializer=begin, initargs=context)


def begin_work() -> None:
    """Prepare this process for its work."""
    gc.freeze()  # what was there before is not looked at by every collection: a tenth of the work
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)
