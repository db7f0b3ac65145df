"""Writes the index: a SQLite file in which texts are numbered in the order of their worth.

FTS5 gives what it finds in the order of these numbers and stops at a limit, so that the best are found without the
rest being looked at. Between two numbers room is left for texts that come later.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from functools import cache
from itertools import chain, groupby, islice
from operator import itemgetter
from pathlib import Path
from shutil import copyfile

from ontology.errors import DataError
from queries.fulltext_place import BAND, ROOM, Full, place
from queries.fulltext_rank import band
from queries.fulltext_texts import Text
from queries.fulltext_words import forms, words

FORMAT = 1

_Given = tuple[int, str, str, str, str, str]
#: A change of more than this part of the texts is quicker written anew.
_LARGE = 40

_SCHEMA = f"""
BEGIN;
PRAGMA user_version = {FORMAT};
CREATE TABLE segments (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE texts (id INTEGER PRIMARY KEY, entity TEXT NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL,
                    first INTEGER NOT NULL);
CREATE TABLE stated (segment INTEGER NOT NULL, text INTEGER NOT NULL, evidence TEXT NOT NULL,
                     PRIMARY KEY (segment, text)) WITHOUT ROWID;
CREATE VIRTUAL TABLE found USING fts5(words, content='', detail=none, columnsize=0, tokenize="ascii tokenchars '_'");
INSERT INTO found(found, rank) VALUES ('hashsize', 67108864);
CREATE TEMP TABLE given (band INTEGER, text TEXT, entity TEXT, field TEXT, segment TEXT, evidence TEXT);
"""
#: Which evidence of a text is shown: the first, by its identifier and so by its document; none where there is no other.
_RECEIPT = "evidence = '', evidence"
#: So many texts are put in at a time.
_BATCH = 10_000


def write(path: Path, texts: Iterable[Text]) -> None:
    """Write the index of texts into a file that is not there yet; what several segments state is kept once.

    Raises DataError where the file cannot be written.
    """
    with _written(path) as index:
        index.executescript(_SCHEMA)
        rows = ((band(t.field, t.text), t.text, t.entity, t.field, t.segment, t.evidence) for t in texts)
        index.executemany("INSERT INTO given VALUES (?, ?, ?, ?, ?, ?)", rows)
        _fill(index)


def _fill(index: sqlite3.Connection) -> None:
    """Put the given texts in, numbered in their order."""
    index.execute("INSERT INTO segments (name) SELECT DISTINCT segment FROM given ORDER BY segment")
    segments = dict(index.execute("SELECT name, id FROM segments"))
    numbered = _numbered(index.execute(f"SELECT * FROM given ORDER BY band, text, entity, field, {_RECEIPT}, segment"))
    while batch := list(islice(numbered, _BATCH)):
        index.executemany("INSERT INTO texts VALUES (?, ?, ?, ?, ?)", ((*row, segments[by[0][0]]) for row, by in batch))
        index.executemany(_ADD, ((row[0], _tokens(row[3])) for row, _ in batch))
        stated = ((segments[segment], row[0], evidence) for row, by in batch for segment, evidence in by)
        index.executemany("INSERT OR IGNORE INTO stated VALUES (?, ?, ?)", stated)
    index.execute("INSERT INTO found(found) VALUES ('optimize')")
    index.execute("CREATE INDEX stated_text ON stated (text)")


def _numbered(given: Iterable[_Given]) -> Iterator[tuple[tuple[int, str, str, str], list[tuple[str, str]]]]:
    """Yield each text with its number, and the segments that state it with their evidence, the first one first."""
    number = 0
    for (place_of_band, text, entity, field), rows in groupby(given, itemgetter(0, 1, 2, 3)):
        number = max(number, place_of_band << BAND) + (1 << ROOM)
        yield (number, entity, field, text), [(row[4], row[5]) for row in rows]


def update(old: Path, new: Path, removed: Iterable[str], added: Iterable[Text]) -> None:
    """Write an index like an old one, without the texts of some segments and with further texts.

    The texts of a segment of which any is added are replaced as a whole. The index answers as one that is written
    anew does. Raises DataError where a file cannot be read or written.
    """
    more = list(added)
    gone = {*removed, *(text.segment for text in more)}
    try:
        copyfile(old, new)
        with _written(new) as index:
            index.execute("BEGIN")
            if _LARGE * (len(more) + _count_of(index, gone)) > _count(index):
                raise Full
            _take_out(index, gone)
            _put_in(index, more)
    except Full:
        new.unlink()
        write(new, chain(_kept(old, gone), more))
    except OSError as error:
        raise DataError(f"{new} cannot be written: {error.strerror}") from None


_ADD = "INSERT INTO found(rowid, words) VALUES (?, ?)"


@contextmanager
def _written(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a file to be written at one go: it is no index before it is whole, so nothing is kept to undo it."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as index:
            index.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536")
            yield index
            index.execute("COMMIT")
    except sqlite3.Error as error:
        raise DataError(f"{path} cannot be written: {error}") from None


@cache
def _forms(word: str) -> str:
    """Return what the index holds of a word: the word as it stands, and its forms with a mark that no word has."""
    return " ".join([word, *(f"_{form}" for form in sorted(forms(word)))])


def _tokens(text: str) -> str:
    return " ".join(map(_forms, words(text)))


def _count(index: sqlite3.Connection) -> int:
    return int(index.execute("SELECT count(*) FROM texts").fetchone()[0])


def _count_of(index: sqlite3.Connection, segments: Iterable[str]) -> int:
    query = "SELECT count(*) FROM stated JOIN segments ON id = segment WHERE name = ?"
    return sum(int(index.execute(query, (segment,)).fetchone()[0]) for segment in segments)


def _take_out(index: sqlite3.Connection, segments: set[str]) -> None:
    """Remove what segments state, and the texts that no other segment states."""
    index.execute("CREATE TEMP TABLE gone AS SELECT id FROM segments WHERE 0")
    index.executemany("INSERT INTO gone SELECT id FROM segments WHERE name = ?", ((name,) for name in sorted(segments)))
    touched = "SELECT DISTINCT text FROM stated WHERE segment IN (SELECT id FROM gone)"
    numbers = [number for (number,) in index.execute(touched)]
    index.execute("DELETE FROM stated WHERE segment IN (SELECT id FROM gone)")
    index.execute("DELETE FROM segments WHERE id IN (SELECT id FROM gone)")
    for number in numbers:
        if index.execute("SELECT 1 FROM stated WHERE text = ? LIMIT 1", (number,)).fetchone():
            _set_first(index, number)
            continue
        ((text,),) = index.execute("SELECT text FROM texts WHERE id = ?", (number,))
        index.execute("INSERT INTO found(found, rowid, words) VALUES ('delete', ?, ?)", (number, _tokens(text)))
        index.execute("DELETE FROM texts WHERE id = ?", (number,))


def _put_in(index: sqlite3.Connection, texts: list[Text]) -> None:
    """Add what segments state; they state nothing as yet."""
    segments = ((name,) for name in sorted({text.segment for text in texts}))
    index.executemany("INSERT INTO segments (name) VALUES (?)", segments)
    unique: dict[tuple[str, ...], Text] = {}
    for text in sorted(texts, key=lambda text: (not text.evidence, text.evidence)):
        unique.setdefault(text[:4], text)
    fresh: dict[int, str] = {}
    for text in _middle_first(sorted(unique.values(), key=lambda text: (text.text, text.entity, text.field))):
        number, there = place(index, band(text.field, text.text), (text.text, text.entity, text.field))
        if not there:
            index.execute("INSERT INTO texts VALUES (?, ?, ?, ?, 0)", (number, text.entity, text.field, text.text))
            fresh[number] = text.text
        stated = "INSERT INTO stated SELECT id, ?, ? FROM segments WHERE name = ?"
        index.execute(stated, (number, text.evidence, text.segment))
        _set_first(index, number)
    index.executemany(_ADD, ((number, _tokens(fresh[number])) for number in sorted(fresh)))


def _middle_first(texts: list[Text]) -> Iterator[Text]:
    """Yield sorted texts so that each halves the room that is left, and neighbours share it evenly."""
    if texts:
        middle = len(texts) // 2
        yield texts[middle]
        yield from _middle_first(texts[:middle])
        yield from _middle_first(texts[middle + 1 :])


def _set_first(index: sqlite3.Connection, number: int) -> None:
    """Note by which segment's evidence a text is shown."""
    first = f"SELECT segment FROM stated JOIN segments ON id = segment WHERE text = ? ORDER BY {_RECEIPT}, name LIMIT 1"
    index.execute(f"UPDATE texts SET first = ({first}) WHERE id = ?", (number, number))


def _kept(path: Path, gone: set[str]) -> Iterator[Text]:
    """Yield the texts of an index, but for those of some segments."""
    query = """SELECT name, entity, field, texts.text, evidence FROM stated
               JOIN texts ON texts.id = stated.text JOIN segments ON segments.id = segment"""
    with closing(sqlite3.connect(path)) as index:
        for row in index.execute(query):
            if row[0] not in gone:
                yield Text(*row)
