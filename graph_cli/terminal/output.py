"""Where a command writes: standard output and standard error, and files that are there whole or not at all.

Either stream may be closed: what is said to nobody is lost, and no error. Python has None for a stream that was closed
when it started. Its number is then free, and the next file that is opened would get it: whatever anybody writes to
standard error would land among that file's data. So what is closed is opened on nothing before any other file is.
"""

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Literal, TextIO

from graph_cli.words.reader_language import reader
from ontology.errors import DataError
from ontology.text.phrase import Phrase, join_all
from ontology.text.system_reason import tell_reason

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


def is_bold() -> bool:
    """Say whether standard output shows bold: a terminal does, unless NO_COLOR is set (no-color.org)."""
    return is_terminal("stdout") and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def silence(name: Name) -> None:
    """Let go of a stream that nobody reads any more: nothing that is still to be written to it is an error."""
    stream: TextIO | None = getattr(sys, name)
    with suppress(OSError, ValueError, AttributeError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, stream.fileno() if stream else _NUMBERS[name])
        os.close(nothing)


def say(message: str) -> None:
    """Print narration to stderr, in the reader's language; where nobody can read it, it is lost."""
    from ontology.text.printable import printable

    try:
        print(printable(reader().translate(message)), file=sys.stderr)
    except (OSError, ValueError):
        silence("stderr")


def write(content: str | bytes, output: str) -> None:
    """Write to standard output where `output` is '-', else to that file by way of a temporary one.

    Raises DataError where the file cannot be written; nothing is left behind then.
    """
    data = content.encode("utf-8") if isinstance(content, str) else content
    if output == "-":
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    write_file(Path(output), data)


def write_file(path: Path, data: bytes) -> None:
    """Write a file whole; DataError where that cannot be."""
    write_files({path: data})


_ANOTHER_FILE = Phrase("name another file with -o")


def write_files(contents: Mapping[Path, bytes], advice: Phrase = _ANOTHER_FILE) -> None:
    """Write all of some files, or none; DataError where one cannot be written, with what to do then."""
    from ontology.files.whole_file import write_files as write_whole

    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    try:
        write_whole(contents)
    except BrokenPipeError:
        raise
    except OSError as error:
        file_names = error.filename if error.filename in map(str, contents) else join_all([*map(str, contents)])
        raise DataError(
            Phrase(
                "{file} cannot be written: {reason}; {advice}",
                file=file_names,
                reason=tell_reason(error),
                advice=advice,
            )
        ) from None
