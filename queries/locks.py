"""Locks on a graph folder: one builds at a time, and a generation that is being asked is not removed.

They are the kernel's: whoever is killed holds none any more. The right to build is that of one process (lockf), which
its helpers do not inherit; the use of a generation is that of one descriptor (flock). Where there are no such locks,
nobody is kept out.
"""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from ontology.errors import GraphError

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows
    fcntl = None  # type: ignore[assignment]

LOCK = "build.lock"

#: The locks that this process holds: the kernel keeps only others out.
_HELD: set[Path] = set()


@contextmanager
def building(folder: Path) -> Iterator[None]:
    """Hold the right to build a graph folder; GraphError, with who holds it, where another has it."""
    path = folder.resolve() / LOCK
    if path in _HELD:
        raise GraphError(f"{folder} is being built by this very process: wait, or name another folder with --graph")
    descriptor = _opened(path, folder)
    _HELD.add(path)
    try:
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, json.dumps(_self()).encode(), 0)
        yield
    finally:
        _HELD.discard(path)
        path.unlink(missing_ok=True)
        os.close(descriptor)


def _opened(path: Path, folder: Path) -> int:
    """Return the descriptor of the lock, held; GraphError where another holds it."""
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o666)
        try:
            if not _taken(descriptor):
                held = f"{folder} is being built by {_holder(descriptor)}"
                raise GraphError(f"{held}: wait, or name another folder with --graph")
            if _is(path, descriptor):
                return descriptor
        except BaseException:
            os.close(descriptor)
            raise
        # The one that held it removed the file meanwhile: whoever comes next would lock another one.
        os.close(descriptor)


def _is(path: Path, descriptor: int) -> bool:
    with suppress(FileNotFoundError):
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    return False


def _self() -> dict[str, object]:
    since = datetime.now(UTC).isoformat(timespec="seconds")
    return {"process": os.getpid(), "host": os.uname().nodename, "since": since}


def _holder(descriptor: int) -> str:
    with suppress(ValueError, KeyError, TypeError):
        held = json.loads(os.pread(descriptor, 1000, 0))
        return f"process {held['process']} on {held['host']} since {held['since']}"
    return "another process"


def in_use(generation: Path) -> int:
    """Mark a generation as being asked, until the descriptor that is returned is closed; OSError where it is gone."""
    descriptor = os.open(generation, os.O_RDONLY | os.O_CLOEXEC)
    _locked(descriptor, shared=True)
    return descriptor


def is_in_use(generation: Path) -> bool:
    """Say whether anybody asks a generation."""
    descriptor = os.open(generation, os.O_RDONLY | os.O_CLOEXEC)
    try:
        return not _locked(descriptor, shared=False)
    finally:
        os.close(descriptor)


def _taken(descriptor: int) -> bool:
    if fcntl is None:  # pragma: no cover - Windows
        return True
    try:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _locked(descriptor: int, *, shared: bool) -> bool:
    if fcntl is None:  # pragma: no cover - Windows
        return True
    try:
        fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
