"""How well a text matches a search: one order, whoever finds the texts.

Of texts that have every word, those that have more of them as they stand come first: a stemmer goes a little far. Then
a text counts by its field (a label three, an alias two and a half, a quote one), and less the longer it is. All words
being needed and texts being a line long, how rare a word is would change nothing. Equal ones follow each other by the
text, then by the identifier.
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


def score(field: str, text: str, query: Wanted) -> tuple[int, float] | None:
    """Return how well a text matches: how many words stand in it just so, and what it counts whatever is searched for.

    None unless it has every word, and every phrase as it stands.
    """
    in_order = words(text)
    present = set(in_order)
    standing = 0
    for word, stems in query.words:
        if word in present:
            standing += 1
        elif not any(stems & forms(other) for other in present):
            return None
    return (standing, _standing(field, len(in_order))) if query.has_phrases(in_order) else None


def best(candidates: Iterable[TextMatch], query: Wanted) -> list[TextMatch]:
    """Return the best text of each entity, the best first."""
    matches: dict[str, tuple[tuple[int, float], TextMatch]] = {}
    for text in candidates:
        points = score(text.field, text.text, query)
        if points and (text.entity not in matches or _order((points, text)) < _order(matches[text.entity])):
            matches[text.entity] = (points, text)
    return [text for _, text in sorted(matches.values(), key=_order)]


def _order(entry: tuple[tuple[int, float], TextMatch]) -> tuple[int, float, str, str, str]:
    (standing, points), text = entry
    return -standing, -points, text.text, text.entity, text.field
