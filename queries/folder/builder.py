"""Builds a graph folder: a fresh generation beside the old one, made the graph in one step at the end.

A build that is killed leaves the old manifest, and so the old graph; what it left behind goes with the next build.
The next build takes over the segments of what has not changed; from them alone a damaged store can be made again.
What a person keeps in the folder stays.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any
from uuid import uuid4

from ontology.errors import GraphError
from ontology.files.own_files import GENERATION, INDEX, LEFT_OVER, TRIPLES
from ontology.quads.segment import Segment
from ontology.text.phrase import Phrase
from ontology.text.system_reason import tell_reason
from queries.folder import locks
from queries.folder.complete_languages import CompleteLanguages
from queries.folder.edition import UNSAID, Edition
from queries.folder.file_state import FileState, read_state, read_states, read_times
from queries.folder.generation import STORE
from queries.folder.graph_manifest import (
    FORMAT,
    GraphManifest,
    check_name,
    compare,
    is_manifest,
    read_manifest,
    rebuild,
    swap_in,
)
from queries.folder.previous_generation import Before
from queries.folder.segments import Kept, SegmentWriter
from queries.folder.store_loading import Loading
from queries.text.fulltext_file import FILE
from queries.text.fulltext_file import FORMAT as INDEXED
from queries.text.fulltext_indexing import Indexing

#: So many lines are counted apart, to see that the store has taken each as it stands.
_COUNTED = 100_000
_NAME_LENGTH = 16


@contextmanager
def building(folder: Path, base: str, edition: Edition = UNSAID) -> Iterator["Builder"]:
    """Yield a builder of a graph folder, of which its makers may say something; it is dropped unless it finished.

    Raises GraphError where the folder holds something that is no graph of janji's, or where another builds it.
    """
    check_name(folder)
    _refuse_foreign(folder)
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with locks.building(folder):
            builder = Builder(folder, base, edition)
            try:
                yield builder
            except BaseException:
                builder.stop()
                raise
            finally:
                builder.close()
    except OSError as error:
        reason = tell_reason(error)
        raise GraphError(
            Phrase("{folder} cannot be written: {reason}; the graph there is as it was", folder=folder, reason=reason)
        ) from None
    finally:
        with suppress(OSError):
            for path in missing:  # where nothing was built, nothing stays
                path.rmdir()


class Builder:
    """A graph that is being built: it takes segments, new ones and those of the generation before, in order."""

    def __init__(self, folder: Path, base: str, edition: Edition) -> None:
        self._folder, self._base, self._edition = folder, base, edition
        self._before = Before(folder, base)
        self._fresh = folder / f"building-{uuid4().hex}"
        self._digests: list[str] = []
        self._complete = CompleteLanguages()
        #: Segments of the generation before that are not copied yet: where nothing else comes, nothing has to be.
        self._waiting: list[Kept] = []
        self._begun = False

    @cached_property
    def summaries(self) -> Mapping[str, Mapping[str, Any]]:
        """What was noted of the segments of the generation before, by digest."""
        return {digest: segment.summary for digest, segment in self._before.segments.items()}

    def begin(self) -> None:
        """Expect a new segment: what is kept can be copied at once."""
        if self._begun:
            return
        self._fresh.mkdir()
        self._begun = True
        expected_bytes = sum(segment.size for segment in self._before.segments.values())
        self._writer, self._loading = SegmentWriter(self._fresh), Loading(self._fresh / STORE, expected_bytes)
        self._indexing = Indexing(self._fresh / FILE, self._before.index)
        for segment in self._waiting:
            self._copy(segment)
        self._waiting.clear()

    def keep(self, digest: str) -> None:
        """Take a segment of the generation before."""
        self._digests.append(digest)
        if self._begun:
            self._copy(self._before.segments[digest])
        else:
            self._waiting.append(self._before.segments[digest])

    def keep_all(self) -> None:
        """Take all segments of the generation before; GraphError where they are not whole."""
        if not self._before.segments:
            raise GraphError(
                Phrase(
                    "the segments in {folder} are damaged or missing: {advice}",
                    folder=self._folder,
                    advice=rebuild(self._folder),
                )
            )
        for digest in self._before.segments:
            self.keep(digest)

    def add(self, segment: Segment) -> None:
        """Take a new segment."""
        self._digests.append(segment.digest)
        self.begin()
        self._writer.write(segment)
        self._pass_on(segment.digest, segment.data)

    def begin_again(self) -> None:
        """Forget what was taken."""
        self.stop()
        self._digests, self._waiting, self._begun = [], [], False
        self._complete = CompleteLanguages()

    def close(self) -> None:
        """Let the generation before go."""
        self._before.close()

    def stop(self) -> None:
        """Remove what was written."""
        if self._begun:
            self._loading.stop()
            self._indexing.close()
            with suppress(OSError):
                self._writer.close()
            shutil.rmtree(self._fresh, ignore_errors=True)

    def finish(self) -> GraphManifest:
        """Make what was taken the graph of the folder; until then the old one stays, be it damaged."""
        parts = [FORMAT, str(INDEXED), self._base, _version(), *self._digests]
        made_of = hashlib.sha256("\n".join(parts).encode()).hexdigest()
        there = self._whole(made_of)
        if there is None:
            self.begin()
            self._writer.close()
            self._loading.end()
            self._indexing.finish()
            self._indexing.close()
            beside = {file: read_state(self._fresh / file) for file in (TRIPLES, INDEX, FILE)}
            manifest = self._manifest(made_of, self._loading.finish(), beside)
            self._fresh.rename(self._folder / manifest.generation)
            swap_in(self._folder, manifest)
        else:
            self.stop()
            manifest = self._update(there)
        _clean(self._folder, manifest)
        return manifest

    def _whole(self, made_of: str) -> GraphManifest | None:
        """Return the manifest of the graph that is there, where it was made of the same and every byte is whole."""
        with suppress(GraphError):
            there = read_manifest(self._folder)
            if there.made_of == made_of:
                compare(self._folder, there, thorough=True)
                return there
        return None

    def _update(self, there: GraphManifest) -> GraphManifest:
        """Have noted what is said of the graph now, and the times of its files.

        A copy has other times, and would be read whole ever again.
        """
        states = read_times(self._folder / there.generation, there.files)
        manifest = replace(there, files=states, edition=self._edition)
        if manifest != there:
            swap_in(self._folder, manifest)
        return manifest

    def _copy(self, segment: Kept) -> None:
        data, line = self._before.read(segment)
        self._writer.copy(data, line, segment.blocks)
        self._pass_on(segment.digest, data)

    def _pass_on(self, digest: str, data: bytes) -> None:
        """Have the lines of a segment read by all that is made of them."""
        self._loading.write(data)
        self._indexing.add(digest, data)
        self._complete.add(data)

    def _manifest(self, made_of: str, stored_triples: int, beside: Mapping[str, FileState]) -> GraphManifest:
        if self._writer.lines <= _COUNTED:
            whole = len(set((self._fresh / TRIPLES).read_bytes().splitlines()))
            if stored_triples != whole:
                raise GraphError(
                    Phrase(
                        "the store holds {held} of {whole} triples: a fact was written in a form it changes",
                        held=stored_triples,
                        whole=whole,
                    )
                )
        return GraphManifest(
            generation=_free_name(self._folder, made_of),
            base=self._base,
            version=_version(),
            made_of=made_of,
            segments=self._writer.count,
            lines=self._writer.lines,
            triples=stored_triples,
            files=read_states(self._fresh, beside),
            edition=self._edition,
            complete_languages=self._complete.list_tags(),
        )


def _free_name(folder: Path, made_of: str) -> str:
    """Return a name for a generation that follows from what it is made of, and that none in the folder has.

    One that has it is damaged, or still being asked: it is not touched before the new one is the graph.
    """
    name = made_of[:_NAME_LENGTH]
    while os.path.lexists(folder / name):
        name = hashlib.sha256(name.encode()).hexdigest()[:_NAME_LENGTH]
    return name


def _version() -> str:
    from importlib.metadata import version

    return version("janji")


def _refuse_foreign(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise GraphError(Phrase("{folder} is a file: name a folder with --graph", folder=folder))
    inside = [path for path in folder.iterdir() if path.name != locks.LOCK] if folder.is_dir() else []
    if inside and not is_manifest(folder) and not any(_is_generation(path) for path in inside):
        raise GraphError(
            Phrase("{folder} holds files that are no graph of janji's: name another folder with --graph", folder=folder)
        )


def _is_generation(path: Path) -> bool:
    """Say whether a path is a generation, finished or left over by a build, and holds nothing else."""
    if path.is_symlink() or not path.is_dir():
        return False
    is_named = any(form.fullmatch(path.name) for form in (GENERATION, LEFT_OVER))
    try:
        return is_named and {inside.name for inside in path.iterdir()} <= {TRIPLES, INDEX, STORE, FILE}
    except OSError:  # that of another user
        return False


def _clean(folder: Path, manifest: GraphManifest) -> None:
    """Remove the generations before that nobody asks, and what killed builds left; nothing that a person put there."""
    with suppress(OSError):  # the graph is made; what cannot be removed stays until the next time
        for path in folder.iterdir():
            if path.name != manifest.generation and _is_generation(path) and not locks.is_in_use(path):
                shutil.rmtree(path, ignore_errors=True)
