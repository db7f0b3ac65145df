"""Files that are there whole or not at all: each is written beside its place, and moved there when it is whole.

What is replaced keeps its permissions, a link stays a link, and what is no file, such as a pipe, is written to.
"""

import errno
import os
import re
import stat
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

#: What names an open file of this process, by its number or as a standard stream.
_OPEN = r"/dev/(?:(stdout)|(stderr)|fd/(\d+))|/proc/self/fd/(\d+)"
_PERMISSIONS = 0o7777
_NEW = 0o666


def write_file(path: Path, data: bytes) -> None:
    """Write one file; OSError where that cannot be, and then nothing has changed."""
    write_files({path: data})


def write_files(contents: Mapping[Path, bytes]) -> None:
    """Write several files, all of them or none; OSError where one cannot be written."""
    pending: list[_Pending] = []
    try:
        for path, data in contents.items():
            target = _target(path)
            if target is None:
                _write_to(path, data)
            else:
                pending.append(_Pending.of(target, data))
        _move(pending)
    finally:
        for each in pending:
            each.clear()


@dataclass(frozen=True)
class _Pending:
    """A file that is whole beside its place."""

    target: Path
    temporary: Path
    #: Where the old file is kept until all have moved.
    old: Path
    is_new: bool

    @classmethod
    def of(cls, target: Path, data: bytes) -> "_Pending":
        descriptor, name = tempfile.mkstemp(prefix=".janji-", dir=target.parent)
        pending = cls(target, Path(name), Path(f"{name}.old"), is_new=not target.exists())
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
            _permit(pending.temporary, target)
        except BaseException:
            pending.clear()
            raise
        return pending

    def move(self) -> None:
        """Put it into its place."""
        with suppress(OSError):  # a file system without links: then only one file is sure to be all or nothing
            self.old.hardlink_to(self.target)
        self.temporary.replace(self.target)

    def restore(self) -> None:
        """Put back what was there."""
        if self.old.exists():
            self.old.replace(self.target)
        elif self.is_new:
            self.target.unlink(missing_ok=True)

    def clear(self) -> None:
        """Remove what stands beside."""
        for path in (self.temporary, self.old):
            with suppress(OSError):
                path.unlink()


def _move(pending: list[_Pending]) -> None:
    moved: list[_Pending] = []
    try:
        for each in pending:
            each.move()
            moved.append(each)
    except OSError:
        for each in moved:
            each.restore()
        raise


def _target(path: Path) -> Path | None:
    """Return the file that a path means, behind its links; None for what is written to and never replaced."""
    if _descriptor(path) is not None:
        return None
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return path.resolve()
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    if not stat.S_ISREG(mode):
        return None
    if not mode & 0o222:  # whoever may write everywhere is kept from it too
        raise PermissionError(errno.EACCES, "it is read-only", str(path))
    return path.resolve()


def _descriptor(path: Path) -> int | None:
    named = re.fullmatch(_OPEN, str(path))
    if not named:
        return None
    out, err, *numbers = named.groups()
    return 1 if out else 2 if err else int(next(filter(None, numbers)))


def _write_to(path: Path, data: bytes) -> None:
    """Write to an open file after what stands there, or to a device or a pipe."""
    descriptor = _descriptor(path)
    opened = os.open(path, os.O_WRONLY) if descriptor is None else os.dup(descriptor)
    with os.fdopen(opened, "wb") as file:
        file.write(data)


def _permit(temporary: Path, target: Path) -> None:
    """Give a file the permissions and the owner of the one that it replaces, or those of any new one."""
    try:
        old = target.stat()
    except FileNotFoundError:
        temporary.chmod(_NEW & ~_umask())
        return
    with suppress(OSError):
        os.chown(temporary, old.st_uid, old.st_gid)
    temporary.chmod(old.st_mode & _PERMISSIONS)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
