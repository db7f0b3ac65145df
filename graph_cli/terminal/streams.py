"""Standard output and standard error, either of which may be closed: what is said to nobody is lost, and no error.

Python has None for a stream that was closed when it started. Its number is then free, and the next file that is
opened would get it: whatever anybody writes to standard error would land among that file's data. So what is closed is
opened on nothing before any other file is.
"""

import os
import sys
from contextlib import suppress
from typing import Literal, TextIO

Name = Literal["stdin", "stdout", "stderr"]
_NUMBERS: dict[Name, int] = {"stdin": 0, "stdout": 1, "stderr": 2}


def open_closed_streams() -> None:
    """Open the standard streams that are closed on nothing, under their own numbers."""
    for name, number in _NUMBERS.items():
        if getattr(sys, name) is None:
            _open_on_nothing(name, number)


def _open_on_nothing(name: Name, number: int) -> None:
    is_free = not _is_open(number)  # else something that was opened since has it
    descriptor = os.open(os.devnull, os.O_RDWR)
    if is_free and descriptor != number:
        os.dup2(descriptor, number)
        os.close(descriptor)
        descriptor = number
    os.set_inheritable(descriptor, True)  # processes that are begun have it too
    stream = os.fdopen(descriptor, "r" if name == "stdin" else "w", encoding="utf-8")
    setattr(sys, name, stream)
    setattr(sys, f"__{name}__", stream)


def _is_open(number: int) -> bool:
    try:
        os.fstat(number)
    except OSError:
        return False
    return True


def is_terminal(name: Name) -> bool:
    """Say whether a stream is a terminal; one that is closed is none."""
    stream: TextIO | None = getattr(sys, name)
    return stream is not None and not stream.closed and stream.isatty()


def silence(name: Name) -> None:
    """Let go of a stream that nobody reads any more: nothing that is still to be written to it is an error."""
    stream: TextIO | None = getattr(sys, name)
    with suppress(OSError, ValueError, AttributeError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, stream.fileno() if stream else _NUMBERS[name])
        os.close(nothing)
