"""Makes the index of a graph's texts, segment by segment, out of what passes by and of what the one before has."""

from pathlib import Path

from ontology.errors import GraphError
from queries.text.fulltext import FullText
from queries.text.fulltext_gathered import Gathering
from queries.text.fulltext_texts import texts_of
from queries.text.fulltext_write import update, write


class Indexing:
    """An index that is being made: it reads the texts of segments while these pass by, and is written at the end."""

    def __init__(self, path: Path, old: Path | None = None) -> None:
        self._path, self._old = path, old
        #: The segments of the old index, and those of them that have not come as yet.
        self._known = _segments(old)
        self._missing = set(self._known)
        self._texts = Gathering(path.parent)

    def add(self, segment: str, triples: bytes) -> None:
        """Take a segment by its digest; DataError where it lacks the quote of what it cites."""
        if segment in self._known:
            self._missing.discard(segment)
        else:
            self._texts.add(segment, texts_of(segment, triples.decode()))

    def finish(self) -> None:
        """Write the index; DataError where a file cannot be read or written."""
        if self._old and self._known:
            update(self._old, self._path, self._missing, self._texts)
        else:
            write(self._path, self._texts)

    def close(self) -> None:
        """Let go what was gathered."""
        self._texts.close()


def _segments(path: Path | None) -> frozenset[str]:
    """Return the segments of an index; none where there is no index of this version."""
    if path is None:
        return frozenset()
    try:
        return FullText.open(path).segments()
    except GraphError:
        return frozenset()
