"""A chunk: what is read, checked and written as one, a file or (of a bulk file) a line."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from loaders.reading.entries import Fault
from ontology.text.phrase import Phrase
from ontology.text.system_reason import tell_reason

MOST_BYTES = 20_000_000


@dataclass(frozen=True)
class Chunk:
    """The bytes of a file, or of a line of it."""

    path: Path
    content: bytes
    #: Which line of its file it is, where it is one.
    line: int | None = None

    def digest(self, salt: bytes) -> str:
        """Return what tells the chunk from any other; `salt` stands for whatever else it is made with."""
        return hashlib.sha256(salt + b"\0" + self.path.suffix.encode() + b"\0" + self.content).hexdigest()

    def fault(self, message: str, line: int | None = None) -> Fault:
        """Return a fault of the chunk, at one of its lines where that is known."""
        return Fault(str(self.path), self.line or line, message)


def whole(path: Path) -> Iterator[Chunk | Fault]:
    """Yield a file as one chunk, or what keeps it from being read."""
    try:
        size = path.stat().st_size
        content = path.read_bytes() if size <= MOST_BYTES else b""
    except OSError as error:
        yield Fault(str(path), None, Phrase("cannot be read: {reason}", reason=tell_reason(error)))
        return
    if size > MOST_BYTES:
        yield Fault(
            str(path),
            None,
            Phrase("has {size} bytes: split it into files of at most {most_bytes}", size=size, most_bytes=MOST_BYTES),
        )
    else:
        yield Chunk(path, content)
