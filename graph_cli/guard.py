"""Asks a large graph in a process of its own, which may end without a word.

Where a block of a store is damaged in a way that no look at the files shows, Oxigraph goes on to meet the same fault
without an end, and gathers what it meets: it takes all memory there is, and the system ends it.
"""

import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from ontology.errors import GraphError
from ontology.text.phrase import Phrase

if TYPE_CHECKING:
    from queries.folder.graph_manifest import GraphManifest

#: A process may take so many bytes, and so many for each byte of the graph.
_LEAST, _EACH = 2**31, 4

#: Whether this process is the command's own: one that runs it among other things is not to be there twice.
_is_own = False


def begin() -> None:
    """Say that this process is the command's own."""
    global _is_own
    _is_own = True


def guard(folder: Path, manifest: "GraphManifest") -> None:
    """Go on in another process, with bounds to its memory, and wait for it; returns only in that one.

    Ends with its exit code; GraphError where it was ended by the system.
    """
    if not _is_own or not hasattr(os, "fork"):
        return
    for stream in filter(None, (sys.stdout, sys.stderr)):
        stream.flush()
    process = os.fork()
    if not process:
        _keep_quiet()
        _limit_memory(_LEAST + _EACH * sum(file.size for file in manifest.files.values()))
        return
    code = _wait(process)
    if code >= 0:
        raise SystemExit(code)
    raise GraphError(
        Phrase(
            "{folder}: the engine was ended ({name}): it had too little memory, or the graph is "
            "damaged, which 'janji build --repair --graph {folder}' finds and mends",
            folder=folder,
            name=signal.Signals(-code).name,
        )
    )


def _keep_quiet() -> None:
    """Let nobody but Python write to stderr: an engine that is ended prints pages."""
    if os.environ.get("JANJI_DEBUG") != "1":
        stderr_copy = os.dup(2)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        sys.stderr = open(stderr_copy, "w", buffering=1, encoding=sys.stderr.encoding, errors=sys.stderr.errors)  # noqa: PTH123, SIM115


def _limit_memory(memory: int) -> None:
    with suppress(ImportError, OSError, ValueError):
        from resource import RLIMIT_CORE, RLIMIT_DATA, getrlimit, setrlimit

        _, most = getrlimit(RLIMIT_DATA)
        setrlimit(RLIMIT_DATA, (memory if most < 0 else min(memory, most), most))
        setrlimit(RLIMIT_CORE, (0, 0))


def _wait(process: int) -> int:
    """Return the exit code of a process, negative for the signal that ended it.

    Ctrl-C is passed on; where the engine does not heed it, the next one ends the process.
    """
    signals = [signal.SIGKILL, signal.SIGINT]

    def stop(*_: int | FrameType | None) -> None:
        os.kill(process, signals.pop() if len(signals) > 1 else signals[0])

    before = signal.signal(signal.SIGINT, stop), signal.signal(signal.SIGTERM, stop)
    try:
        return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    finally:
        signal.signal(signal.SIGINT, before[0])
        signal.signal(signal.SIGTERM, before[1])
