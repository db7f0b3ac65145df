"""A file of quads, compressed: written beside its place and moved there when it is whole, with what it holds."""

import gzip
import hashlib
import json
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import uuid4

from loaders.checking.summary import Summary
from loaders.spark.claims import ClaimRow
from ontology.quads.segment import Segment

#: How hard it is compressed: level 1 takes a twelfth less of the time of writing, and a third more bytes.
_LEVEL = 6


class PartFile:
    """Takes segments; what is written twice, as Spark does where a machine fails, is the same byte for byte."""

    def __init__(self, folder: Path, name: str) -> None:
        self._path = folder / name
        self._beside = folder / f".{name}.{uuid4().hex}"
        self.documents = self.facts = self.quads = 0

    def __enter__(self) -> Self:
        self._raw = self._beside.open("xb")
        self._file = gzip.GzipFile("", "wb", _LEVEL, self._raw, mtime=0)
        return self

    def add(self, segment: Segment, summary: Summary | None = None) -> bytes:
        """Write a segment as N-Quads, and return these."""
        parts, offset = [], 0
        for block in segment.blocks:
            lines = segment.data[offset : offset + block.size]
            # A line ends in a blank and a full stop; within a line none of these stands before U+000A.
            parts.append(lines.replace(b" .\n", f" {block.graph} .\n".encode()))
            offset += block.size
            self.quads += block.lines
        if summary is not None:
            self.documents += len(summary.described)
            self.facts += summary.facts
        quads = b"".join(parts)
        self._file.write(quads)
        return quads

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._file.close()
            self._raw.close()
            if kind is None and self.quads:
                with self._beside.open("rb") as file:
                    self._digest = hashlib.file_digest(file, "sha256").hexdigest()
                self._size = self._beside.stat().st_size
                self._beside.replace(self._path)
        finally:
            self._beside.unlink(missing_ok=True)

    def claim(self) -> ClaimRow:
        """Return what the manifest is to say of the file."""
        content = {
            "file": self._path.name,
            "documents": self.documents,
            "facts": self.facts,
            "quads": self.quads,
            "bytes": self._size,
            "sha256": self._digest,
        }
        return ClaimRow("part", text=json.dumps(content))
