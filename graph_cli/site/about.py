"""What a site says of itself: its title, its licence, its version, and how it is cited."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ontology.ids import DEFAULT_BASE
from queries.generation import Generation
from queries.manifest import MANIFEST

_LICENCE, _LICENCE_NAME = "https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0"


@dataclass(frozen=True)
class About:
    """What a site says of itself."""

    title: str
    #: The address of the licence, empty where none is known, and its name.
    licence: str
    licence_name: str
    #: The edition of the graph: the version of janji that built it, and the generation.
    version: str
    #: When the graph was built, as xsd:dateTime in UTC.
    modified: str
    triples: int

    @classmethod
    def of(cls, generation: Generation, title: str = "Janji", licence: str = "") -> "About":
        """Return what is known of a generation; the bundled facts have their own licence."""
        manifest = generation.manifest
        licence = licence or (_LICENCE if manifest.base == DEFAULT_BASE else "")
        return cls(
            title,
            licence,
            _LICENCE_NAME if licence == _LICENCE else licence,
            f"janji {manifest.version}, {manifest.generation}",
            built(generation.folder),
            manifest.triples,
        )

    @property
    def citation(self) -> str:
        """How the graph is cited."""
        return f"{self.title}. {self.modified[:10]}. Edition {self.version.rpartition(' ')[2]}."

    @property
    def description(self) -> str:
        """What the graph is."""
        return (
            f"Who promised what, where: {self.triples:,} triples, every fact with its quoted phrase and its document."
        )


def built(folder: Path) -> str:
    """Return when the graph of a folder was swapped in, as xsd:dateTime in UTC, whole seconds."""
    moment = datetime.fromtimestamp(int((folder / MANIFEST).stat().st_mtime), UTC)
    return moment.isoformat().replace("+00:00", "Z")
