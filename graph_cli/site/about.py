"""What a site says of itself: its edition, its version, and how it is cited."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Self

from ontology.rdf.licences import name_licence
from queries.folder.edition import UNSAID, Edition
from queries.folder.generation import Generation
from queries.folder.graph_manifest import MANIFEST


@dataclass(frozen=True)
class About:
    """What a site says of itself; what the makers of its graph do not say, it does not say either."""

    edition: Edition
    #: The version of janji that built the graph, and the generation.
    version: str
    #: When the graph was built, as xsd:dateTime in UTC.
    modified: str
    triples: int
    #: The languages in which the graph has each of its texts.
    complete_languages: tuple[str, ...] = ()

    @classmethod
    def of(cls, generation: Generation, edition: Edition = UNSAID) -> Self:
        """Return what is known of a generation, and what is said of it beyond that."""
        manifest = generation.manifest
        version = f"janji {manifest.version}, {manifest.generation}"
        whole_edition, built = manifest.edition.replaced_by(edition), read_build_time(generation.folder)
        return cls(whole_edition, version, built, manifest.triples, manifest.complete_languages)

    @classmethod
    def of_json(cls, content: Mapping[str, Any]) -> Self:
        """Return it as JSON has it."""
        complete = tuple(content["complete_languages"])
        return cls(**{**content, "edition": Edition.of_json(content["edition"]), "complete_languages": complete})

    @property
    def licence_name(self) -> str:
        """What the licence is called."""
        return name_licence(self.edition.licence)

    @property
    def mark(self) -> str:
        """What is the same as long as the graph is, and what is said of it."""
        digest = hashlib.sha256(repr(self.edition).encode()).hexdigest()[:8]
        return f"{self.version.rpartition(' ')[2]}-{digest}"

    @property
    def citation(self) -> str:
        """How the graph is cited; empty where it has no title."""
        if not self.edition.title:
            return ""
        makers = "; ".join(self.edition.creators)
        parts = (makers, self.edition.title, self.modified[:10], f"Edition {self.version.rpartition(' ')[2]}")
        return "".join(f"{each}. " for each in parts if each).strip()

    @property
    def description(self) -> str:
        """What the graph is."""
        return f"Who promised what, where: {self.triples:,} triples, every fact with its receipt."


def read_build_time(folder: Path) -> str:
    """Return when the graph of a folder was swapped in, as xsd:dateTime in UTC, whole seconds."""
    moment = datetime.fromtimestamp(int((folder / MANIFEST).stat().st_mtime), UTC)
    return moment.isoformat().replace("+00:00", "Z")
