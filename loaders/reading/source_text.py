"""Reads a text file from outside: size, encoding and stray bytes are checked before it is parsed."""

import re
from collections.abc import Mapping
from pathlib import Path

from loaders.reading.chunk import Chunk, whole
from loaders.reading.entries import Fault
from ontology.errors import DataError
from ontology.files.whole_file import write_files
from ontology.text.phrase import Phrase, join_all

MOST_LINE = 100_000

_BOM = "\ufeff"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def read_text(path: Path, bom: bool = False) -> str | Fault:
    """Return the text of a UTF-8 file, or what is wrong with it; with `bom`, a byte order mark is let pass."""
    (chunk,) = whole(path)
    return chunk if isinstance(chunk, Fault) else text_of(chunk, bom)


def text_of(chunk: Chunk, bom: bool = False) -> str | Fault:
    """Return the text of a chunk in UTF-8, or what is wrong with it; with `bom`, a byte order mark is let pass."""
    if chunk.content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return chunk.fault(Phrase("is UTF-16: save it as UTF-8 (in a spreadsheet: 'CSV UTF-8')"), 1)
    text = _decode(chunk)
    if isinstance(text, str) and text.startswith(_BOM) and not bom:
        return chunk.fault(Phrase("begins with a byte order mark: save it as UTF-8 without BOM"), 1)
    return text.removeprefix(_BOM) if isinstance(text, str) else text


def _decode(chunk: Chunk) -> str | Fault:
    try:
        text = chunk.content.decode("utf-8")
    except UnicodeDecodeError as error:
        return chunk.fault(Phrase("is not UTF-8: save it as UTF-8"), chunk.content.count(b"\n", 0, error.start) + 1)
    if not text.strip(_BOM + " \t\r\n"):
        return chunk.fault(Phrase("is empty: fill it in, or remove it"))
    return _stray(chunk, text) or text


def _stray(chunk: Chunk, text: str) -> Fault | None:
    for line, row in enumerate(text.split("\n"), start=1):
        if len(row) > MOST_LINE and chunk.line is None:
            return chunk.fault(
                Phrase("has a line of {count} characters: at most {most_line}", count=len(row), most_line=MOST_LINE),
                line,
            )
        control = _CONTROL.search(row)
        if control:
            code = ord(control.group())
            hint = Phrase("remove it") if code else Phrase("is the file UTF-16? Save it as UTF-8")
            return chunk.fault(
                Phrase("holds the control character U+{code}: {hint}", code=f"{code:04X}", hint=hint), line
            )
    return None


def write_facts(contents: Mapping[Path, bytes]) -> None:
    """Write files of facts anew, all of them or none; DataError where one cannot be written."""
    try:
        write_files(contents)
    except OSError as error:
        file = error.filename or join_all([*map(str, contents)])
        raise DataError(
            Phrase(
                "{file} cannot be written: {reason}; make it writable, or work in a copy of its folder. Nothing was "
                "changed",
                file=file,
                reason=error.strerror,
            )
        ) from None
