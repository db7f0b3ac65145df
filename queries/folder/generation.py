"""The graph folder, opened: a generation that stays as it is while it is asked, whatever is built meanwhile.

janji-graph/
  manifest.json        which generation is the graph, and what it must look like
  build.lock           who is building
  7f0c1c…/             a generation
    store/             the Oxigraph store, all merged in its default graph
    segments.nt        the same as text, piece of facts by piece of facts: a small graph is read from it into memory
    segments.jsonl     where each segment begins, its named graphs, and what the next build has to know of it
    texts.index        the index of labels, aliases and quotes
"""

import os
import weakref
from collections.abc import Iterator
from pathlib import Path

from ontology.errors import GraphError
from ontology.files.own_files import TRIPLES
from queries.folder import locks
from queries.folder.graph_manifest import GraphManifest, check_name, compare, damage_error, read_manifest, unreadable

STORE = "store"
_TRIES = 5


class Generation:
    """A generation that was compared with its manifest, and is not removed as long as this is held."""

    def __init__(self, folder: Path, manifest: GraphManifest, descriptor: int) -> None:
        self.folder, self.manifest = folder, manifest
        self.home = folder / manifest.generation
        self._held = weakref.finalize(self, os.close, descriptor)

    @property
    def store(self) -> Path:
        """The folder of the Oxigraph store."""
        return self.home / STORE

    @property
    def triples(self) -> Path:
        """The merged graph as N-Triples, some lines more than once."""
        return self.home / TRIPLES

    def quads(self) -> Iterator[str]:
        """Yield the graph as lines of N-Quads, some more than once; GraphError where it was damaged meanwhile."""
        from queries.folder.segments import quads  # which a question does not need

        return quads(compare(self.folder, self.manifest))


def open_generation(folder: Path, *, thorough: bool = False) -> Generation:
    """Return the generation that is the graph of a folder; GraphError where it is missing, damaged or not to be read.

    With `thorough` every byte is compared, however large the graph is.
    """
    check_name(folder)
    for _ in range(_TRIES):
        manifest = read_manifest(folder)
        try:
            descriptor = locks.in_use(folder / manifest.generation)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise unreadable(error) from None
        try:
            compare(folder, manifest, thorough=thorough)
        except GraphError:
            os.close(descriptor)
            # A build may have removed the generation between the two looks at the folder.
            if read_manifest(folder) == manifest:
                raise
        else:
            return Generation(folder, manifest, descriptor)
    raise damage_error(folder, folder / manifest.generation)
