"""Files that are there whole or not at all: each is written beside its place, and moved there when it is whole.

A person's file (`write_files`) is written where its links lead and keeps its permissions; what is no file, such as a
pipe, is written to. A file of janji's own (`replace_file`) takes the place of whatever has its name, a link too:
nothing is written through a link that somebody laid.
"""

import errno
import os
import re
import stat
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from ontology.files.regular_file import create
from ontology.text.phrase import Phrase

#: What names an open file of this process, by its number or as a standard stream.
_OPEN = r"/dev/(?:(stdout)|(stderr)|fd/(\d+))|/proc/self/fd/(\d+)"
_PERMISSIONS = 0o7777
#: What stands beside a file that is replaced may be read by nobody else until it has that file's permissions.
_NEW, _OWN = 0o666, 0o600


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


def replace_file(path: Path, content: bytes, *, beside: Path | None = None) -> None:
    """Put a file of janji's own in the place of what has its name; OSError where it cannot be written."""
    beside = beside or _name_beside(path)
    _write_new(beside, content, _NEW)
    try:
        beside.replace(path)
    except BaseException:
        _remove(beside)
        raise


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
        temporary = _name_beside(target)
        old = target.stat() if target.exists() else None
        pending = cls(target, temporary, Path(f"{temporary}.old"), is_new=old is None)
        _write_new(temporary, data, _OWN if old else _NEW)
        try:
            if old:
                _permit(temporary, old)
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
        _remove(self.temporary)
        _remove(self.old)


def _move(pending: list[_Pending]) -> None:
    files_in_place: list[_Pending] = []
    try:
        for each in pending:
            each.move()
            files_in_place.append(each)
    except OSError:
        for each in files_in_place:
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
        raise PermissionError(errno.EACCES, Phrase("it is read-only"), str(path))
    return path.resolve()


def _descriptor(path: Path) -> int | None:
    match = re.fullmatch(_OPEN, str(path))
    if not match:
        return None
    out, err, *numbers = match.groups()
    return 1 if out else 2 if err else int(next(filter(None, numbers)))


def _write_to(path: Path, data: bytes) -> None:
    """Write to an open file after what stands there, or to a device or a pipe."""
    descriptor = _descriptor(path)
    target = os.open(path, os.O_WRONLY) if descriptor is None else os.dup(descriptor)
    with os.fdopen(target, "wb") as file:
        file.write(data)


def _name_beside(path: Path) -> Path:
    return path.with_name(f".janji-{os.urandom(16).hex()}")


def _write_new(path: Path, content: bytes, mode: int) -> None:
    """Write a file under a name that nobody has; it is not there where it cannot be whole."""
    file = create(path, mode)
    try:
        with file:
            file.write(content)
    except BaseException:
        _remove(path)
        raise


def _remove(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _permit(temporary: Path, old: os.stat_result) -> None:
    """Give a file the permissions and the owner of the one that it replaces."""
    with suppress(OSError):
        os.chown(temporary, old.st_uid, old.st_gid)
    temporary.chmod(old.st_mode & _PERMISSIONS)
