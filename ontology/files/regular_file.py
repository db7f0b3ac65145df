"""Regular files of a folder that others may write to as well: opened only where they are such, and always made new.

What is no regular file is never waited for or read without an end: a FIFO, a device, a folder. What is written never
goes through a link that somebody laid: a file is made under a name that nobody has.
"""

import os
import stat
from contextlib import suppress
from io import BufferedReader, BufferedWriter
from pathlib import Path

from ontology.text.phrase import Phrase

#: What Windows lacks is 0 there: it has no FIFOs, and links for administrators only.
_NO_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_NO_LINK = getattr(os, "O_NOFOLLOW", 0)


class NotRegular(OSError):
    """What has the name of a file is a folder, a device, a FIFO, or larger than it can be."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(None, reason, str(path))


def open_regular(path: Path) -> BufferedReader:
    """Open a file to be read; NotRegular for what is none, and any OSError where it cannot be opened."""
    descriptor = os.open(path, os.O_RDONLY | _NO_WAIT)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise NotRegular(path, Phrase("it is no regular file"))
    return os.fdopen(descriptor, "rb")


def read_regular(path: Path, most: int) -> bytes:
    """Return the content of a file of so many bytes at most; NotRegular for what is none or larger."""
    with open_regular(path) as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise NotRegular(path, Phrase("it has more than {most} bytes", most=most))
    return content


def create(path: Path, mode: int = 0o666) -> BufferedWriter:
    """Make a file and open it to be written; FileExistsError where anything has its name, be it a link to nowhere."""
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK | _NO_WAIT, mode), "wb")


def is_regular(path: Path) -> bool:
    """Say whether a name is that of a regular file, and of no link to one."""
    with suppress(OSError):
        return stat.S_ISREG(path.lstat().st_mode)
    return False
