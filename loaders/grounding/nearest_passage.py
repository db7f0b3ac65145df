"""The passage of a text that is nearest to a phrase which does not stand in it, and what differs.

>>> nearest = find_nearest("akan memasang lampv jalan", "Siti akan memasang lampu jalan di desa.")
>>> nearest.start, nearest.text, nearest.difference
(5, 'akan memasang lampu jalan', (('lampv', 'lampu'),))
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from ontology.text.names import fold

_WORD = re.compile(r"\S+")
#: Marks beside the words of a passage that are left aside, unless the phrase has some too.
_MARKS = ".,;:!?\"'()“”‘’"
#: A passage is near from so much on, where letters are compared.
_NEAR = 0.6
#: So many of the likeliest places are compared letter by letter.
_PLACES = 8


@dataclass(frozen=True)
class NearestPassage:
    """A passage: where it begins, its words, and each stretch of the phrase that differs with what stands for it."""

    start: int
    text: str
    difference: tuple[tuple[str, str], ...]


def find_nearest(phrase: str, text: str) -> NearestPassage | None:
    """Return the passage of a text that is most like a phrase; None where none is near."""
    words, places = phrase.split(), list(_WORD.finditer(text))
    if not words or not places:
        return None
    windows = sorted(_windows(words, [fold(place[0]) for place in places]), reverse=True)[:_PLACES]
    best: tuple[float, int, int] = (0, 0, 0)
    for _, start in windows:
        for length in {max(len(words) - 1, 1), len(words), len(words) + 1}:
            window = places[start : start + length]
            likeness = SequenceMatcher(None, phrase, text[window[0].start() : window[-1].end()], autojunk=False).ratio()
            best = max(best, (likeness, -start, len(window)))
    likeness, start, length = best
    if likeness < _NEAR:
        return None
    window = places[-start : -start + length]
    first, last = window[0].start(), window[-1].end()
    if phrase[0] not in _MARKS:
        first += len(window[0][0]) - len(window[0][0].lstrip(_MARKS))
    if phrase[-1] not in _MARKS:
        last -= len(window[-1][0]) - len(window[-1][0].rstrip(_MARKS))
    there = text[first:last].split()
    return NearestPassage(first, " ".join(there), tuple(_differences(words, there)))


def _windows(words: Sequence[str], text: Sequence[str]) -> list[tuple[int, int]]:
    """Return how many words of a phrase stand in each stretch of its length, and where the stretch begins."""
    counts_of_phrase, size = Counter(fold(word) for word in words), min(len(words), len(text))
    counts = Counter(text[:size])
    shared = sum((counts_of_phrase & counts).values())
    windows = [(shared, 0)]
    for start in range(1, len(text) - size + 1):
        gone, come = text[start - 1], text[start + size - 1]
        shared -= counts[gone] <= counts_of_phrase[gone]
        counts[gone] -= 1
        counts[come] += 1
        shared += counts[come] <= counts_of_phrase[come]
        windows.append((shared, start))
    return windows


def _differences(words: Sequence[str], there: Sequence[str]) -> list[tuple[str, str]]:
    matcher = SequenceMatcher(None, words, there, autojunk=False)
    return [(" ".join(words[a:b]), " ".join(there[c:d])) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"]
