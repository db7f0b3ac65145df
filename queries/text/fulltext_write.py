"""Writes the index: a SQLite file in which texts are numbered in the order of their worth.

FTS5 gives what it finds in the order of these numbers and stops at a limit, so that the best are found without the
rest being looked at. Between two numbers room is left for texts that come later.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from itertools import islice
from pathlib import Path
from shutil import copyfile

from ontology.errors import DataError
from ontology.text.phrase import Phrase
from ontology.text.system_reason import tell_reason
from queries.text.fulltext_file import FORMAT, open_index
from queries.text.fulltext_gathered import Gathering, Statement, parts
from queries.text.fulltext_place import BAND, ROOM, Full, place
from queries.text.fulltext_texts import SearchedText
from queries.text.fulltext_words import forms, words

#: A change of more than this part of the texts is quicker written anew.
_LARGE = 40

_SCHEMA = f"""
BEGIN;
PRAGMA user_version = {FORMAT};
CREATE TABLE segments (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE texts (id INTEGER PRIMARY KEY, entity TEXT NOT NULL, field TEXT NOT NULL, text TEXT NOT NULL,
                    first INTEGER NOT NULL);
CREATE TABLE stated (segment INTEGER NOT NULL, text INTEGER NOT NULL, evidence TEXT NOT NULL,
                     PRIMARY KEY (text, segment)) WITHOUT ROWID;
CREATE VIRTUAL TABLE found USING fts5(words, content='', detail=none, columnsize=0, tokenize="ascii tokenchars '_.'");
INSERT INTO found(found, rank) VALUES ('hashsize', 67108864);
"""
#: Which evidence of a text is shown: the first, by its identifier and so by its document; none where there is no other.
_RECEIPT = "evidence = '', evidence"
#: So many statements are put in at a time: few enough that Python's collector has nothing to look through.
_BATCH = 250


def write(path: Path, texts: Gathering) -> None:
    """Write the index of texts into a file that is not there yet; what several segments state is kept once.

    Raises DataError where the file cannot be written.
    """
    with _open_new(path) as index:
        index.executescript(_SCHEMA)
        index.executemany("INSERT INTO segments (name, id) VALUES (?, ?)", texts.segments.items())
        statements = _number_texts(texts)
        while batch := list(islice(statements, _BATCH)):
            index.executemany(_STATE, ((number, segment, evidence) for number, (_, segment, evidence), _ in batch))
            rows = [(number, *row) for number, _, row in batch if row]
            index.executemany("INSERT INTO texts VALUES (?, ?, ?, ?, ?)", rows)
            index.executemany(_ADD, ((row[0], _tokens(row[3])) for row in rows))
        index.execute("INSERT INTO found(found) VALUES ('optimize')")
        index.execute("CREATE INDEX stated_segment ON stated (segment)")


_Row = tuple[str, str, str, int]


def _number_texts(texts: Iterable[Statement]) -> Iterator[tuple[int, Statement, _Row | None]]:
    """Yield each statement with the number of its text, and the first one with the text's row."""
    last, number = "", 0
    for statement in texts:
        key, segment, _ = statement
        if key == last:
            yield number, statement, None
            continue
        last = key
        band, text, entity, field = parts(key)
        number = max(number, band << BAND) + (1 << ROOM)
        yield number, statement, (entity, field, text, segment)


def update(old: Path, new: Path, removed_segments: Iterable[str], added_texts: Gathering) -> None:
    """Write an index like an old one, without the texts of some segments and with further texts.

    The texts of a segment of which any is added are replaced as a whole. The index answers as one that is written
    anew does. Raises DataError where a file cannot be read or written.
    """
    dropped_segments = {*removed_segments, *added_texts.segments}
    try:
        copyfile(old, new)
        with _open_new(new) as index:
            index.execute("BEGIN")
            if _LARGE * (added_texts.count + _count_of(index, dropped_segments)) > _count(index):
                raise Full
            _take_out(index, dropped_segments)
            _put_in(index, added_texts)
    except Full:
        new.unlink()
        for segment, texts in _read_kept(old, dropped_segments):
            added_texts.add(segment, texts)
        write(new, added_texts)
    except OSError as error:
        raise DataError(Phrase("{new} cannot be written: {reason}", new=new, reason=tell_reason(error))) from None


_ADD = "INSERT INTO found(rowid, words) VALUES (?, ?)"
#: What a segment says twice is kept as it is said first.
_STATE = "INSERT OR IGNORE INTO stated (text, segment, evidence) VALUES (?, ?, ?)"


@contextmanager
def _open_new(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a file to be written at one go: it is no index before it is whole, so nothing is kept to undo it."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as index:
            index.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536")
            yield index
            index.execute("COMMIT")
    except sqlite3.Error as error:
        raise DataError(Phrase("{path} cannot be written: {error}", path=path, error=error)) from None


class _Forms(dict[str, str]):
    """What the index holds of each word: the word as it stands, and its forms with a mark that no word has."""

    def __missing__(self, word: str) -> str:
        self[word] = " ".join([word, *(f"_{form}" for form in sorted(forms(word)))])
        return self[word]


_forms = _Forms()


def _tokens(text: str) -> str:
    return " ".join(map(_forms.__getitem__, words(text)))


def _count(index: sqlite3.Connection) -> int:
    return int(index.execute("SELECT count(*) FROM stated").fetchone()[0])


def _count_of(index: sqlite3.Connection, segments: Iterable[str]) -> int:
    query = "SELECT count(*) FROM stated JOIN segments ON id = segment WHERE name = ?"
    return sum(int(index.execute(query, (segment,)).fetchone()[0]) for segment in segments)


def _take_out(index: sqlite3.Connection, segments: set[str]) -> None:
    """Remove what segments state, and the texts that no other segment states."""
    index.execute("CREATE TEMP TABLE gone AS SELECT id FROM segments WHERE 0")
    index.executemany("INSERT INTO gone SELECT id FROM segments WHERE name = ?", ((name,) for name in sorted(segments)))
    texts_query = "SELECT DISTINCT text FROM stated WHERE segment IN (SELECT id FROM gone)"
    numbers = [number for (number,) in index.execute(texts_query)]
    index.execute("DELETE FROM stated WHERE segment IN (SELECT id FROM gone)")
    index.execute("DELETE FROM segments WHERE id IN (SELECT id FROM gone)")
    for number in numbers:
        if index.execute("SELECT 1 FROM stated WHERE text = ? LIMIT 1", (number,)).fetchone():
            _set_first(index, number)
            continue
        ((text,),) = index.execute("SELECT text FROM texts WHERE id = ?", (number,))
        index.execute("INSERT INTO found(found, rowid, words) VALUES ('delete', ?, ?)", (number, _tokens(text)))
        index.execute("DELETE FROM texts WHERE id = ?", (number,))


def _put_in(index: sqlite3.Connection, texts: Gathering) -> None:
    """Add what segments state; they state nothing as yet."""
    index.executemany("INSERT INTO segments (name) VALUES (?)", ((name,) for name in sorted(texts.segments)))
    there = dict(index.execute("SELECT name, id FROM segments"))
    segments = {number: there[name] for name, number in texts.segments.items()}
    statements: dict[str, list[tuple[int, str]]] = {}
    for key, segment, evidence in texts:
        statements.setdefault(key, []).append((segments[segment], evidence))
    fresh: dict[int, str] = {}
    for key in _middle_first(list(statements)):
        band, text, entity, field = parts(key)
        number, is_known = place(index, band, (text, entity, field))
        if not is_known:
            index.execute("INSERT INTO texts VALUES (?, ?, ?, ?, 0)", (number, entity, field, text))
            fresh[number] = text
        index.executemany(_STATE, ((number, *by) for by in statements[key]))
        _set_first(index, number)
    index.executemany(_ADD, ((number, _tokens(fresh[number])) for number in sorted(fresh)))


def _middle_first(keys: Sequence[str]) -> Iterator[str]:
    """Yield sorted keys so that each halves the room that is left, and neighbours share it evenly."""
    if keys:
        middle = len(keys) // 2
        yield keys[middle]
        yield from _middle_first(keys[:middle])
        yield from _middle_first(keys[middle + 1 :])


def _set_first(index: sqlite3.Connection, number: int) -> None:
    """Note by which segment's evidence a text is shown."""
    first = f"SELECT segment FROM stated JOIN segments ON id = segment WHERE text = ? ORDER BY {_RECEIPT}, name LIMIT 1"
    index.execute(f"UPDATE texts SET first = ({first}) WHERE id = ?", (number, number))


def _read_kept(path: Path, dropped_segments: set[str]) -> Iterator[tuple[str, list[SearchedText]]]:
    """Yield the segments of an index with their texts, but for some of them."""
    query = "SELECT entity, field, texts.text, evidence FROM stated JOIN texts ON id = stated.text WHERE segment = ?"
    with closing(open_index(path)) as index:
        for segment, name in index.execute("SELECT id, name FROM segments"):
            if name not in dropped_segments:
                yield name, [SearchedText(name, *row) for row in index.execute(query, (segment,))]
