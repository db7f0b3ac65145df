"""What the manifest of a folder of quads says."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

from loaders.spark.claims import ClaimRow
from loaders.spark.counts import FILE as COUNTS

MANIFEST = "manifest.json"
FORMAT = "janji quads 1"


@dataclass(frozen=True)
class QuadsManifest:
    """The counts of a folder of quads, those of its files added up; a quad is counted as often as it is said."""

    base: str
    documents: int
    facts: int
    quads: int
    #: Of each file of quads its name, counts, bytes and SHA-256.
    parts: tuple[dict[str, Any], ...]
    format: str = FORMAT
    version: str = version("janji")
    #: The table of counts.
    counts: str = COUNTS

    @classmethod
    def of(cls, base: str, parts: Iterable[ClaimRow]) -> "QuadsManifest":
        """Return the manifest of files of quads, from what was claimed of each."""
        contents = sorted((json.loads(claim.text or "{}") for claim in parts), key=lambda part: str(part["file"]))
        documents, facts, quads = (sum(part[count] for part in contents) for count in ("documents", "facts", "quads"))
        return cls(base, documents, facts, quads, tuple(contents))

    def write(self, folder: Path) -> None:
        """Write the manifest into its folder."""
        text = json.dumps(asdict(self), indent=1, ensure_ascii=False, sort_keys=True)
        with (folder / MANIFEST).open("x", encoding="utf-8") as file:
            file.write(f"{text}\n")
