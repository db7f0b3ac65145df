"""What an index is asked for some words: which texts have them all, and which of these are the best."""

import sqlite3
from collections.abc import Iterable, Iterator
from itertools import combinations

from queries.text.fulltext_rank import TextMatch, best
from queries.text.fulltext_words import Wanted, parse_query, words

#: Of more words than this, all that have them are read: these are few.
_MANY = 6
_FOUND = """SELECT entity, field, texts.text, evidence FROM found JOIN texts ON texts.id = found.rowid
            JOIN stated ON stated.segment = first AND stated.text = texts.id
            WHERE found MATCH ? ORDER BY found.rowid"""
_TEXTS = "SELECT entity, text FROM found JOIN texts ON texts.id = found.rowid WHERE found MATCH ?"


def find_best(index: sqlite3.Connection, text: str, limit: int | None, offset: int) -> list[TextMatch]:
    """Return the best text of each entity that has one with all the words of a search, the best entities first."""
    query = parse_query(text)
    if not query:
        return []
    read_all = limit is None or len(query.words) > _MANY or query.phrases
    enough = None if limit is None or read_all else limit + offset
    matches = best(_candidates(index, query, enough), query)
    return matches[offset : None if limit is None else offset + limit]


def find_matching(index: sqlite3.Connection, text: str) -> set[str]:
    """Return the identifiers of all entities of which a text has all the words of a search."""
    query = parse_query(text)
    if not query:
        return set()
    rows = index.execute(_TEXTS, (_expression(query, 0),))
    return {entity for entity, matched_text in rows if not query.phrases or query.has_phrases(words(matched_text))}


def _candidates(index: sqlite3.Connection, query: Wanted, enough: int | None) -> Iterator[TextMatch]:
    """Yield texts among which are the best ones of so many entities; all that match where no number is given.

    Numbers order texts by their worth but for the words that match as they stand: those with most of these are read
    first.
    """
    entities: set[str] = set()
    for standing in range(0 if enough is None else len(query.words), -1, -1):
        for row in index.execute(_FOUND, (_expression(query, standing),)):
            entities.add(row[0])
            yield TextMatch(*row)
            if enough is not None and len(entities) >= enough:
                return


def _expression(query: Wanted, standing: int) -> str:
    """Return the FTS5 expression for texts with all words in some form, at least so many of them as they stand."""
    every = " AND ".join(_any(f'"_{form}"' for form in sorted(stems)) for _, stems in query.words)
    if not standing:
        return every
    groups = combinations((f'"{word}"' for word, _ in query.words), standing)
    return f"{every} AND {_any(f'({together})' for together in map(' AND '.join, groups))}"


def _any(parts: Iterable[str]) -> str:
    return f"({' OR '.join(parts)})"
