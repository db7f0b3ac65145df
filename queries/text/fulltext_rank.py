"""How well a text matches a search: one order, whoever finds the texts.

A text that has every word counts by its field (a label three, an alias two and a half, a quote one), twice for a word
as it stands against once for its stem, and less the longer it is. All words being needed and texts being a line long,
how rare a word is would change nothing. Equal ones follow each other by the text, then by the identifier.
"""

from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple

from queries.text.fulltext_words import Wanted, forms, words

#: What a field weighs, in halves.
_WEIGHTS = {"label": 6, "alias": 5, "quote": 2}
#: A text of so many words counts half as much as a single word.
_HALF = 20
#: Longer texts count as such of so many words.
_LONGEST = 1_000


class TextMatch(NamedTuple):
    """A text that was found: whose, in which field, and the evidence of its receipt (empty where there is none)."""

    entity: str
    field: str
    text: str
    evidence: str = ""


def band(field: str, text: str) -> int:
    """Return the place of a text among all texts whatever is searched for: the lower, the more a match counts."""
    return _band(field, _length(text))


@lru_cache(1 << 12)
def _length(text: str) -> int:
    # What is said of one thing is often said of the next one with the same words.
    return len(words(text))


@cache
def _band(field: str, length: int) -> int:
    return _bands()[_standing(field, length)]


def _standing(field: str, length: int) -> float:
    # A single division of whole numbers: what is equal comes out equal.
    return _WEIGHTS[field] / (_HALF + min(length, _LONGEST))


@cache
def _bands() -> dict[float, int]:
    standings = {_standing(field, length) for field in _WEIGHTS for length in range(_LONGEST + 1)}
    return {standing: place for place, standing in enumerate(sorted(standings, reverse=True))}


def score(field: str, text: str, query: Wanted) -> float:
    """Return how well a text matches; 0 unless it has every word, and every phrase as it stands."""
    in_order = words(text)
    present = set(in_order)
    points = 0
    for word, stems in query.words:
        if word in present:
            points += 2
        elif any(stems & forms(other) for other in present):
            points += 1
        else:
            return 0.0
    if not query.has_phrases(in_order):
        return 0.0
    return points * _WEIGHTS[field] / (_HALF + min(len(in_order), _LONGEST))


def as_they_stand(text: str, query: Wanted) -> int:
    """Return how many of the words stand in a text just so."""
    present = set(words(text))
    return sum(word in present for word, _ in query.words)


def best(candidates: Iterable[TextMatch], query: Wanted) -> list[TextMatch]:
    """Return the best text of each entity, the best first."""
    matches: dict[str, tuple[float, TextMatch]] = {}
    for text in candidates:
        points = score(text.field, text.text, query)
        if points and (text.entity not in matches or _order((points, text)) < _order(matches[text.entity])):
            matches[text.entity] = (points, text)
    return [text for _, text in sorted(matches.values(), key=_order)]


def _order(entry: tuple[float, TextMatch]) -> tuple[float, str, str, str]:
    points, text = entry
    return -points, text.text, text.entity, text.field
