"""Reads a text file from outside: size, encoding and stray bytes are checked before it is parsed."""

import os
import re
import shutil
from pathlib import Path

from loaders.entry import Fault

MOST_BYTES = 20_000_000
MOST_LINE = 100_000

_BOM = "\ufeff"
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def read_text(path: Path, bom: bool = False) -> str | Fault:
    """Return the text of a UTF-8 file, or what is wrong with it; with `bom`, a byte order mark is let pass."""
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= MOST_BYTES else b""
    except OSError as error:
        return Fault(str(path), None, f"cannot be read: {error.strerror}")
    if size > MOST_BYTES:
        return Fault(str(path), None, f"has {size:,} bytes: split it into files of at most {MOST_BYTES:,}")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Fault(str(path), 1, "is UTF-16: save it as UTF-8 (in a spreadsheet: 'CSV UTF-8')")
    text = _decoded(path, content)
    if isinstance(text, str) and text.startswith(_BOM) and not bom:
        return Fault(str(path), 1, "begins with a byte order mark: save it as UTF-8 without BOM")
    return text.removeprefix(_BOM) if isinstance(text, str) else text


def _decoded(path: Path, content: bytes) -> str | Fault:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Fault(str(path), line, "is not UTF-8: save it as UTF-8")
    if not text.strip(_BOM + " \t\r\n"):
        return Fault(str(path), None, "is empty: write facts into it, or remove it")
    return _stray(path, text) or text


def _stray(path: Path, text: str) -> Fault | None:
    for line, row in enumerate(text.split("\n"), start=1):
        if len(row) > MOST_LINE:
            return Fault(str(path), line, f"has a line of {len(row):,} characters: at most {MOST_LINE:,}")
        found = _CONTROL.search(row)
        if found:
            code = ord(found.group())
            hint = "remove it" if code else "is the file UTF-16? Save it as UTF-8"
            return Fault(str(path), line, f"holds the control character U+{code:04X}: {hint}")
    return None


def write_text(path: Path, text: str) -> None:
    """Write a text file whole or not at all: beside its place, then moved there."""
    target = path.resolve()
    beside = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        beside.write_bytes(text.encode("utf-8"))
        shutil.copymode(target, beside)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
