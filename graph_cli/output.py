"""Writes what a command makes: to standard output, or to a file that is there whole or not at all."""

import os
import sys
import tempfile
from contextlib import suppress
from pathlib import Path

from ontology.errors import DataError


def say(message: str) -> None:
    """Print narration to stderr."""
    print(message, file=sys.stderr)


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
    """Write a file whole, through a temporary one beside it that is renamed at the end."""
    temporary = None
    try:
        descriptor, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(path)
    except OSError as error:
        if temporary:
            with suppress(OSError):
                Path(temporary).unlink()
        raise DataError(f"{path} cannot be written: {error.strerror}; name another file with -o") from None


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
