"""Writes what a command makes: to standard output, or to files that are there whole or not at all."""

import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from graph_cli.terminal.streams import silence
from graph_cli.words.reader_language import reader
from ontology.errors import DataError
from ontology.text.phrase import Phrase, join_all
from ontology.text.system_reason import tell_reason


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
