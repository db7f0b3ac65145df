"""Reads a text file from outside: size, encoding and stray bytes are checked before it is parsed."""

import re
from pathlib import Path

from loaders.reading.chunk import Piece, whole
from loaders.reading.entries import Fault
from ontology.files.whole_file import write_file

MOST_LINE = 100_000

_BOM = "\ufeff"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def read_text(path: Path, bom: bool = False) -> str | Fault:
    """Return the text of a UTF-8 file, or what is wrong with it; with `bom`, a byte order mark is let pass."""
    (piece,) = whole(path)
    return piece if isinstance(piece, Fault) else text_of(piece, bom)


def text_of(piece: Piece, bom: bool = False) -> str | Fault:
    """Return the text of a piece in UTF-8, or what is wrong with it; with `bom`, a byte order mark is let pass."""
    if piece.content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return piece.fault("is UTF-16: save it as UTF-8 (in a spreadsheet: 'CSV UTF-8')", 1)
    text = _decoded(piece)
    if isinstance(text, str) and text.startswith(_BOM) and not bom:
        return piece.fault("begins with a byte order mark: save it as UTF-8 without BOM", 1)
    return text.removeprefix(_BOM) if isinstance(text, str) else text


def _decoded(piece: Piece) -> str | Fault:
    try:
        text = piece.content.decode("utf-8")
    except UnicodeDecodeError as error:
        return piece.fault("is not UTF-8: save it as UTF-8", piece.content.count(b"\n", 0, error.start) + 1)
    if not text.strip(_BOM + " \t\r\n"):
        return piece.fault("is empty: write facts into it, or remove it")
    return _stray(piece, text) or text


def _stray(piece: Piece, text: str) -> Fault | None:
    for line, row in enumerate(text.split("\n"), start=1):
        if len(row) > MOST_LINE and piece.line is None:
            return piece.fault(f"has a line of {len(row):,} characters: at most {MOST_LINE:,}", line)
        found = _CONTROL.search(row)
        if found:
            code = ord(found.group())
            hint = "remove it" if code else "is the file UTF-16? Save it as UTF-8"
            return piece.fault(f"holds the control character U+{code:04X}: {hint}", line)
    return None


def write_text(path: Path, text: str) -> None:
    """Write a text file whole or not at all."""
    write_file(path, text.encode("utf-8"))
