"""The index beside the graph: what speaks of some words, in any inflection, the best first, at any size.

    FullText.open(path).best("pelatihan las", limit=20)

It is a SQLite file (FTS5), made by `fulltext_indexing.py`. What it finds is what a scan of all texts finds, in the same
order. How it is searched is read when it is: most who open a graph never search it.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from ontology.errors import GraphError
from ontology.text.phrase import Phrase
from queries.text.fulltext_file import FORMAT, open_index

if TYPE_CHECKING:
    import sqlite3

    from queries.text.fulltext_rank import TextMatch


@dataclass
class _Kept:
    """The file of an index, open, where it is to stay so."""

    index: "sqlite3.Connection | None" = None


@dataclass(frozen=True)
class FullText:
    """An index, by its file. It is opened whenever it is asked, so that any thread may ask.

    Whatever is asked raises GraphError where the file is no index of this version's. To know that beforehand: `open`.
    """

    path: Path
    _cache: _Kept = field(default_factory=_Kept, compare=False, repr=False)

    @classmethod
    def open(cls, path: Path) -> "FullText":
        """Return an index; GraphError where there is none of this version's."""
        index = cls(path)
        with index._connect():
            return index

    def hold(self) -> None:
        """Keep the file open from now on, for one thread of a process that is to open none any more."""
        import queries.text.fulltext_search  # noqa: F401 - it could not be read later

        self._cache.index = open_index(self.path)

    def best(self, text: str, limit: int | None = None, offset: int = 0) -> "list[TextMatch]":
        """Return the best text of each entity that has one with all the words of a search, the best entities first."""
        from queries.text.fulltext_search import find_best

        with self._connect() as connection:
            return find_best(connection, text, limit, offset)

    def matching(self, text: str) -> set[str]:
        """Return the identifiers of all entities of which a text has all the words of a search."""
        from queries.text.fulltext_search import find_matching

        with self._connect() as connection:
            return find_matching(connection, text)

    def texts(self) -> "Iterator[tuple[str, str]]":
        """Yield all texts in the order of their worth, each after the identifier of the entity whose text it is."""
        with self._connect() as connection:
            yield from connection.execute("SELECT entity, text FROM texts ORDER BY id")

    def segments(self) -> frozenset[str]:
        """Return the names of the segments whose texts it has."""
        with self._connect() as connection:
            return frozenset(name for (name,) in connection.execute("SELECT name FROM segments"))

    @contextmanager
    def _connect(self) -> "Iterator[sqlite3.Connection]":
        import sqlite3  # which whoever only asks a question does not need

        try:
            if self._cache.index:
                yield self._cache.index
            else:
                with closing(open_index(self.path)) as index:
                    self._check(index)
                    yield index
        except sqlite3.Error as error:
            raise GraphError(
                Phrase(
                    "{path} cannot be read ({error}): build it again with 'janji build'", path=self.path, error=error
                )
            ) from None

    def _check(self, index: "sqlite3.Connection") -> None:
        if index.execute("PRAGMA user_version").fetchone() != (FORMAT,):
            raise GraphError(
                Phrase("{path} is no index of this version of janji: build it again with 'janji build'", path=self.path)
            )
