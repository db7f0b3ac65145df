"""Locks on a graph folder: one builds at a time, and a generation that is being asked is not removed.

They are the kernel's: whoever is killed holds none any more. The right to build is that of one process (lockf), which
its helpers do not inherit; the use of a generation, and of a folder that is published, is that of one descriptor
(flock). Where there are no such locks, nobody is kept out.
"""

import errno
import json
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from ontology.errors import GraphError
from ontology.text.phrase import Phrase

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows
    fcntl = None  # type: ignore[assignment]

LOCK = "build.lock"
#: No lock has more bytes.
_LONGEST = 1_000

#: The locks that this process holds: the kernel keeps only others out.
_HELD: set[Path] = set()


@contextmanager
def building(folder: Path) -> Iterator[None]:
    """Hold the right to build a graph folder; GraphError, with who holds it, where another has it."""
    path = folder.resolve() / LOCK
    if path in _HELD:
        raise GraphError(
            Phrase(
                "{folder} is being built by this very process: wait, or name another folder with --graph", folder=folder
            )
        )
    descriptor = _open_lock(path, folder)
    _HELD.add(path)
    try:
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, json.dumps(_self()).encode(), 0)
        yield
    finally:
        _HELD.discard(path)
        path.unlink(missing_ok=True)
        os.close(descriptor)


def _open_lock(path: Path, folder: Path) -> int:
    """Return the descriptor of the lock, held; GraphError where another holds it, or it is no lock of janji's."""
    while True:
        descriptor = _open_own(path)
        try:
            if not _try_record_lock(descriptor):
                raise GraphError(
                    Phrase(
                        "{folder} is being built by {holder}: wait, or name another folder with --graph",
                        folder=folder,
                        holder=_holder(descriptor),
                    )
                )
            if not _is(path, descriptor):
                # The one that held it removed the file meanwhile: whoever comes next would lock another one.
                os.close(descriptor)
                continue
            if not _is_lock(descriptor):
                raise GraphError(
                    Phrase("{path} is no lock of janji's: move it away, or name another folder with --graph", path=path)
                )
            return descriptor
        except BaseException:
            os.close(descriptor)
            raise


def _open_own(path: Path) -> int:
    """Open the file of a lock, which is made where it is missing; GraphError for a link, which leads elsewhere."""
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        return os.open(path, flags | getattr(os, "O_NOFOLLOW", 0), 0o666)
    except OSError as error:
        if error.errno not in (errno.ELOOP, errno.EMLINK, errno.EISDIR, errno.ENXIO):
            raise
        raise GraphError(
            Phrase("{path} is no lock of janji's: move it away, or name another folder with --graph", path=path)
        ) from None


def _is_lock(descriptor: int) -> bool:
    """Say whether a file is a lock of janji's: what it writes into the file would be lost to whom another belongs."""
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode) or status.st_nlink != 1:
        return False
    return not status.st_size or _read_holder(descriptor) is not None


def _is(path: Path, descriptor: int) -> bool:
    with suppress(FileNotFoundError):
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    return False


def _self() -> dict[str, object]:
    since = datetime.now(UTC).isoformat(timespec="seconds")
    return {"process": os.getpid(), "host": os.uname().nodename, "since": since}


def _holder(descriptor: int) -> str:
    holder = _read_holder(descriptor)
    if holder is None:
        return Phrase("another process")
    return Phrase("process {process} on {host} since {since}", **holder)


def _read_holder(descriptor: int) -> dict[str, object] | None:
    """Return who wrote into a lock; None where that is no word of janji's."""
    with suppress(ValueError, OSError, RecursionError):
        holder = json.loads(os.pread(descriptor, _LONGEST, 0))
        if isinstance(holder, dict) and holder.keys() == _self().keys():
            return {name: " ".join(str(value).split()) for name, value in holder.items()}
    return None


def in_use(generation: Path) -> int:
    """Mark a generation as being asked, until the descriptor that is returned is closed; OSError where it is gone."""
    descriptor = os.open(generation, os.O_RDONLY | os.O_CLOEXEC)
    _try_lock(descriptor, shared=True)
    return descriptor


def hold(folder: Path) -> int | None:
    """Hold a folder alone, until the descriptor that is returned is closed; None where another holds it."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    if _try_lock(descriptor, shared=False):
        return descriptor
    os.close(descriptor)
    return None


def is_in_use(generation: Path) -> bool:
    """Say whether anybody asks a generation."""
    descriptor = os.open(generation, os.O_RDONLY | os.O_CLOEXEC)
    try:
        return not _try_lock(descriptor, shared=False)
    finally:
        os.close(descriptor)


def _try_record_lock(descriptor: int) -> bool:
    if fcntl is None:  # pragma: no cover - Windows
        return True
    try:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _try_lock(descriptor: int, *, shared: bool) -> bool:
    if fcntl is None:  # pragma: no cover - Windows
        return True
    try:
        fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without such locks
        return True
    return True
