"""The index beside the graph: what speaks of some words, in any inflection, the best first, at any size.

    indexing = Indexing(path, old)          # takes over what the old one has, where there is one
    indexing.add(digest, triples)           # each segment, as it passes by
    indexing.finish()
    FullText.open(path).best("pelatihan las", limit=20)

It is a SQLite file (FTS5). What it finds is what a scan of all texts finds, in the same order.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from ontology.errors import GraphError
from queries.fulltext_file import open_index
from queries.fulltext_gathered import Gathering
from queries.fulltext_rank import Found, as_they_stand, best
from queries.fulltext_texts import texts_of
from queries.fulltext_words import Wanted, wanted, words
from queries.fulltext_write import FORMAT, update, write

#: The name of the index in the folder of a generation.
FILE = "texts.index"

#: Of more words than this, all that have them are read: these are few.
_MANY = 6
_FOUND = """SELECT entity, field, texts.text, evidence FROM found JOIN texts ON texts.id = found.rowid
            JOIN stated ON stated.segment = first AND stated.text = texts.id
            WHERE found MATCH ? ORDER BY found.rowid"""
_TEXTS = "SELECT entity, text FROM found JOIN texts ON texts.id = found.rowid WHERE found MATCH ?"


@dataclass
class _Kept:
    """The file of an index, open, where it is to stay so."""

    index: sqlite3.Connection | None = None


@dataclass(frozen=True)
class FullText:
    """An index, by its file. It is opened whenever it is asked, so that any thread may ask."""

    path: Path
    _kept: _Kept = field(default_factory=_Kept, compare=False, repr=False)

    @classmethod
    def open(cls, path: Path) -> "FullText":
        """Return an index; GraphError where there is none of this version's."""
        index = cls(path)
        with index._asked() as asked:
            if asked.execute("PRAGMA user_version").fetchone() != (FORMAT,):
                raise GraphError(f"{path} is no index of this version of janji: build it again with 'janji build'")
        return index

    def hold(self) -> None:
        """Keep the file open from now on, for one thread of a process that is to open none any more."""
        self._kept.index = open_index(self.path)

    def best(self, text: str, limit: int | None = None, offset: int = 0) -> list[Found]:
        """Return the best text of each entity that has one with all the words of a search, the best entities first."""
        searched = wanted(text)
        if not searched:
            return []
        read_all = limit is None or len(searched.words) > _MANY or searched.phrases
        enough = None if limit is None or read_all else limit + offset
        with self._asked() as asked:
            found = best(_candidates(asked, searched, enough), searched)
        return found[offset : None if limit is None else offset + limit]

    def matching(self, text: str) -> set[str]:
        """Return the identifiers of all entities of which a text has all the words of a search."""
        searched = wanted(text)
        if not searched:
            return set()
        with self._asked() as asked:
            found = asked.execute(_TEXTS, (_expression(searched, 0),))
            return {entity for entity, said in found if not searched.phrases or searched.has_phrases(words(said))}

    def segments(self) -> frozenset[str]:
        """Return the names of the segments whose texts it has."""
        with self._asked() as asked:
            return frozenset(name for (name,) in asked.execute("SELECT name FROM segments"))

    @contextmanager
    def _asked(self) -> Iterator[sqlite3.Connection]:
        try:
            if self._kept.index:
                yield self._kept.index
            else:
                with closing(open_index(self.path)) as index:
                    yield index
        except sqlite3.Error as error:
            raise GraphError(f"{self.path} cannot be read ({error}): build it again with 'janji build'") from None


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


def _candidates(index: sqlite3.Connection, searched: Wanted, enough: int | None) -> Iterator[Found]:
    """Yield texts among which are the best ones of so many entities; all that match where no number is given.

    Numbers order texts by their worth but for the words that match as they stand. What is passed over has as many
    better ones before it, unless it has more such words than those: of texts with so many the first are read too.
    """
    standing = 0
    while standing <= len(searched.words):
        entities: set[str] = set()
        fewest = len(searched.words)
        for row in index.execute(_FOUND, (_expression(searched, standing),)):
            if enough is not None and row[0] not in entities and len(entities) >= enough:
                break
            entities.add(row[0])
            fewest = min(fewest, as_they_stand(row[2], searched))
            yield Found(*row)
        else:
            return
        standing = fewest + 1


def _expression(searched: Wanted, standing: int) -> str:
    """Return the FTS5 expression for texts with all words in some form, at least so many of them as they stand."""
    every = " AND ".join(_any(f'"_{form}"' for form in sorted(stems)) for _, stems in searched.words)
    if not standing:
        return every
    groups = combinations((f'"{word}"' for word, _ in searched.words), standing)
    return f"{every} AND {_any(f'({together})' for together in map(' AND '.join, groups))}"


def _any(parts: Iterable[str]) -> str:
    return f"({' OR '.join(parts)})"
