"""How alike names are, from 0 to 100: what is not the very name is never worth more than 99.

Letters count, words in any order, and words for the level of an area in any of their forms: `Kab. Lebak` is as good as
`Kabupaten Lebak` and `Lebak Regency`. Where one of two names says no level, or another one, the rest of it counts less.

>>> known = Likeness(["kabupaten lebak", "lebak regency", "kota bima"])
>>> known.scores("kab. lebak").tolist()
[99.0, 99.0, 0.0]
>>> known.scores("lebak").tolist()
[90.0, 90.0, 0.0]
>>> known.scores("kabupaten bima").tolist()[2]
90.0
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from ontology.text.level_words import LEVEL_WORDS, words_of_name

#: What is less alike than this is not alike.
LEAST = 65.0
#: What is alike, and not the same, is at most worth so much.
_MOST = 99.0
#: How much of the likeness of two names counts where their levels are left aside.
_ASIDE = 0.9
Scores = NDArray[np.float32]


class Likeness:
    """Some names, folded, to be compared with others."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = list(names)
        self._ordered = list(map(_sort_words, names))
        self._bare = list(map(_bare, names))

    def scores(self, name: str) -> Scores:
        """Return how alike each of the names is to one, which is folded; 0 where it is not."""
        ratios = np.maximum(_ratios(name, self._names), _ratios(_sort_words(name), self._ordered))
        scores: Scores = np.minimum(np.maximum(ratios, _ASIDE * _ratios(_bare(name), self._bare)), _MOST)
        scores[scores < LEAST] = 0
        return scores


def likeness(one: str, other: str) -> float:
    """Return how alike two folded names are, however little."""
    ratio = max(fuzz.ratio(one, other), fuzz.ratio(_sort_words(one), _sort_words(other)))
    return min(_MOST, max(ratio, _ASIDE * fuzz.ratio(_bare(one), _bare(other))))


def spelling(one: str, other: str) -> float:
    """Return how alike two folded names are by their letters alone."""
    return fuzz.ratio(one, other)


def _ratios(name: str, names: list[str]) -> Scores:
    ratios: Scores = process.cdist([name], names, scorer=fuzz.ratio, score_cutoff=LEAST, dtype=np.float32)[0]
    return ratios


def _sort_words(name: str) -> str:
    """Return the words of a name in an order that all names have.

    >>> _sort_words("kab. kutai kartanegara"), _sort_words("kutai kartanegara regency")
    ('kabupaten kartanegara kutai', 'kabupaten kartanegara kutai')
    """
    return " ".join(sorted(words_of_name(name)))


def _bare(name: str) -> str:
    """Return the same without words for levels, where others are left."""
    return " ".join(sorted(word for word in words_of_name(name) if word not in LEVEL_WORDS)) or _sort_words(name)
