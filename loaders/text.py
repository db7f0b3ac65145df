"""Reads a text file that came from outside: size, encoding and stray bytes are checked before anything parses it."""

from pathlib import Path

from loaders.entry import Fault

MOST_BYTES = 20_000_000
MOST_LINE = 100_000


def read_text(path: Path) -> str | Fault:
    """Return the text of a UTF-8 file, or what is wrong with it."""
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= MOST_BYTES else b""
    except OSError as error:
        return Fault(str(path), None, f"cannot be read: {error.strerror}")
    if size > MOST_BYTES:
        return Fault(str(path), None, f"has {size:,} bytes: split it into files of at most {MOST_BYTES:,}")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Fault(str(path), 1, "is UTF-16: save it as UTF-8")
    if content.startswith(b"\xef\xbb\xbf"):
        return Fault(str(path), 1, "begins with a byte order mark: save it as UTF-8 without BOM")
    return _decode(path, content)


def _decode(path: Path, content: bytes) -> str | Fault:
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        return Fault(str(path), line, "is not UTF-8: save it as UTF-8")
    if not text.strip():
        return Fault(str(path), None, "is empty")
    for line, row in enumerate(text.split("\n"), start=1):
        if len(row) > MOST_LINE:
            return Fault(str(path), line, f"has a line of {len(row):,} characters: at most {MOST_LINE:,}")
        if "\0" in row:
            return Fault(str(path), line, "holds a NUL character: remove it")
    return text
