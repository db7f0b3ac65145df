"""How binding words are: the weakest of their cues counts, since "will try to" binds to no result.

>>> words = read_language("id")
>>> [find_cue(text, words) for text in ("akan berusaha", "Kami akan membangun", "Sekolah vokasi")]
[Cue(level='effort', words='berusaha'), Cue(level='firm', words='akan'), None]
"""

from collections.abc import Iterable
from typing import NamedTuple

from loaders.grounding.mentions.language_words import LanguageWords, Level, read_language

__all__ = ["Cue", "find_cue", "read_language", "weakest"]

_WEAKEST_FIRST: tuple[Level, ...] = ("conditional", "hope", "wish", "effort", "firm")


class Cue(NamedTuple):
    """Words that tell how binding a wording is."""

    level: Level
    words: str


def find_cue(phrase: str, words: LanguageWords) -> Cue | None:
    """Return the weakest cue of a phrase; None where it has none.

    >>> find_cue("kaya akan sumber daya alam", read_language("id"))
    """
    phrase = words.pattern(words.no_commitment).sub(" ", phrase)
    for level in _WEAKEST_FIRST:
        match = words.pattern(words.commitment.get(level, ())).search(phrase)
        if match:
            return Cue(level, match[0])
    return None


def weakest(cues: Iterable[Cue]) -> Cue | None:
    """Return the weakest of some cues; None where there are none."""
    return min(cues, key=lambda cue: _WEAKEST_FIRST.index(cue.level), default=None)
