"""The words of a text as they are compared: folded as names are, each with its Indonesian and its English stem.

>>> words("Menjanjikan kursus di Café!")
['menjanjikan', 'kursus', 'di', 'cafe']
"""

import re
import unicodedata
from functools import cache, lru_cache
from typing import Any

from ontology.names import fold

#: A word as it is searched for: what it is once folded, and the forms of which a text has to have one.
Wanted = tuple[tuple[str, frozenset[str]], ...]

_ASCII = re.compile(r"[a-z0-9]+")
_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    """Return the folded words of a text, in order."""
    # Most texts are ASCII, and folding these is lowering them.
    return _ASCII.findall(text.lower()) if text.isascii() else _WORD.findall(fold(text))


def wanted(text: str) -> Wanted:
    """Return the words that a search is for, each once."""
    return tuple((word, forms(word)) for word in dict.fromkeys(words(text)))


@lru_cache(1 << 16)  # whoever searches chooses words
def forms(word: str) -> frozenset[str]:
    """Return a folded word with its Indonesian and its English stem.

    >>> sorted(forms("menjanjikan") & forms("berjanji"))
    ['janji']
    """
    if word.isdecimal():
        return frozenset({word})
    return frozenset({word, *(stemmer.stemWord(word) for stemmer in _stemmers())})


@cache
def _stemmers() -> tuple[Any, ...]:
    import snowballstemmer  # with PyStemmer beside it, it stems in C

    return tuple(snowballstemmer.stemmer(language) for language in ("indonesian", "english"))


def marks(text: str, searched: Wanted) -> list[int]:
    """Return where the words that were searched for stand in a text: start, end, start, end … in code points.

    >>> marks("Kursus gratis, janji!", wanted("menjanjikan kursus"))
    [0, 6, 15, 20]
    """
    sought = frozenset().union(*(stems for _, stems in searched))
    found = ((start, end) for word, start, end in _spans(text) if sought & forms(word))
    return [position for span in found for position in span]


def _spans(text: str) -> list[tuple[str, int, int]]:
    """Return the folded words of a text, each with its start and its end in the text."""
    letters, places = _folded(text)
    spans = []
    for match in _WORD.finditer(letters):
        start, after = places[match.start()], places[match.end() - 1] + 1
        end = places[match.end()] if match.end() < len(places) else len(text)
        spans.append((match[0], start, max(after, end)))
    return spans


def _folded(text: str) -> tuple[str, list[int]]:
    """Return a text without case and accents, and for each of its letters where it comes from."""
    if text.isascii():
        return text.lower(), list(range(len(text)))
    pairs = [
        (letter, place)
        for place, character in enumerate(text)
        for plain in unicodedata.normalize("NFKD", character)
        if not unicodedata.combining(plain)
        for letter in plain.casefold()
    ]
    return "".join(letter for letter, _ in pairs), [place for _, place in pairs]
