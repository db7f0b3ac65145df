"""The generation that a graph folder holds when it is built again: what is whole of it is taken over.

Its files are compared in threads of their own: the digest of hundreds of megabytes needs a core, and no Python.
"""

from collections.abc import Mapping
from concurrent.futures import Future
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from threading import Thread

from ontology.errors import GraphError
from ontology.files.own_files import INDEX, TRIPLES
from queries.folder.file_state import is_same
from queries.folder.graph_manifest import GraphManifest, read_manifest
from queries.folder.segments import Kept, SegmentReader, read_index
from queries.text.fulltext_file import FILE


class Before:
    """The generation before, as far as it is whole and of the same base; it is waited for when it is asked."""

    def __init__(self, folder: Path, base: str) -> None:
        self._folder = folder
        self._manifest = _manifest(folder, base)
        self._reader: SegmentReader | None = None
        self._triples, self._texts = self._begin_comparison(TRIPLES), self._begin_comparison(FILE)

    @cached_property
    def segments(self) -> Mapping[str, Kept]:
        """Its segments by digest; none where they are not whole."""
        if self._manifest is None:
            return {}
        with suppress(OSError, ValueError, TypeError, KeyError):
            if self._is_whole(INDEX):
                segments = {segment.digest: segment for segment in read_index(self._home)}
                if self._triples.result():
                    self._reader = SegmentReader(self._home)
                    return segments
        return {}

    @property
    def index(self) -> Path | None:
        """Its index of texts, where that is whole and its segments are."""
        with suppress(OSError):
            return self._home / FILE if self.segments and self._texts.result() else None
        return None

    def read(self, segment: Kept) -> tuple[bytes, bytes]:
        """Return the lines of one of its segments, and the segment's own line in their index."""
        assert self._reader
        return self._reader.read(segment)

    def close(self) -> None:
        """Let its files go."""
        if self._reader:
            self._reader.close()

    @property
    def _home(self) -> Path:
        assert self._manifest
        return self._folder / self._manifest.generation

    def _is_whole(self, name: str) -> bool:
        """Say whether all bytes of a file are those that were written; OSError where it cannot be read."""
        state = self._manifest.files.get(name) if self._manifest else None
        return state is not None and is_same(self._home / name, state, thorough=True)

    def _begin_comparison(self, name: str) -> Future[bool]:
        """Begin to compare a file; the thread keeps nobody from leaving."""
        result: Future[bool] = Future()

        def compare() -> None:
            try:
                result.set_result(self._is_whole(name))
            except BaseException as error:  # it is raised where the result is asked for
                result.set_exception(error)

        Thread(target=compare, daemon=True).start()
        return result


def _manifest(folder: Path, base: str) -> GraphManifest | None:
    with suppress(GraphError):
        manifest = read_manifest(folder)
        return manifest if manifest.base == base else None
    return None
