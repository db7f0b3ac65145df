"""Builds a graph folder from files of facts: the loaders' segments go into the builder of the graph."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loaders.compiling.compiler import Compiled
    from loaders.settings.study_home import StudyHome
    from queries.folder.graph_manifest import GraphManifest


@dataclass(frozen=True)
class Built:
    """What a build made, and of what."""

    manifest: "GraphManifest"
    compilation: "Compiled"


def build(
    folder: Path,
    paths: Sequence[Path] = (),
    *,
    home: "StudyHome | None" = None,
    base: str | None = None,
    skip_bad: bool = False,
    progress: Callable[[int], AbstractContextManager[Callable[[int], None]]] | None = None,
) -> Built:
    """Make files and folders of facts (by default the bundled ones) the graph of a folder, whole or not at all.

    The settings are those of the study `home`, by default the one in which the paths lie; `base` goes before its own.
    `progress` is given the size of all facts, in bytes, and yields what is told that of each chunk. Raises FaultsFound,
    with every fault of every file, and GraphError where the folder cannot be written.
    """
    from graph_cli.edition_options import edition_of
    from loaders.settings.study_home import find_home
    from ontology.rdf.ids import Ids
    from queries.folder.builder import building

    home = home or find_home(paths)
    ids = Ids(base) if base else home.ids
    with building(folder, ids.base, edition_of(home.file.study)) as builder:
        # The builder looks at the graph that is there, while what reads facts is imported.
        from loaders.compiling.compiler import compile_facts

        with progress(_size_of(paths, home)) if progress else nullcontext() as step:
            compilation = compile_facts(paths, builder, ids=ids, home=home, skip_bad=skip_bad, progress=step)
            return Built(builder.finish(), compilation)


def _size_of(paths: Sequence[Path], home: "StudyHome") -> int:
    """Return how many bytes the facts in files and folders have, as far as can be seen beforehand."""
    from loaders.sources.inputs import find_inputs

    return sum(file.stat().st_size for file in find_inputs(paths, home).files if file.is_file())


def repair(folder: Path) -> "GraphManifest":
    """Make the store of a graph folder again from its segments alone; GraphError where these are damaged too."""
    from queries.folder.builder import building
    from queries.folder.graph_manifest import read_manifest

    there = read_manifest(folder)
    with building(folder, there.base, there.edition) as builder:
        builder.keep_all()
        return builder.finish()
