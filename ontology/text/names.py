"""How names are compared: folded, so that case, accents and punctuation do not tell them apart.

Accents are marks that any Latin, Greek or Cyrillic letter may bear, and the points of Arabic and Hebrew, which are
mostly left out in writing. The vowel signs and tone marks of other scripts are letters, and stay.

>>> fold("  Kutai KARTANEGARA ") == fold("kutai-kartanegara")
True
>>> fold("Café"), fold("สมมี") == fold("สมมู")
('cafe', False)
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ontology.text.level_words import LEVEL_WORDS, words_of_name
from ontology.text.phrase import Phrase, join_choices

#: Marks of no script of their own (but the voiced sounds of kana), of Hebrew and of Arabic.
_ACCENTS = (
    "\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
    "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7"
    "\u0610-\u061a\u064b-\u0652\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
)
#: What has no look of its own: joiners, directions, hyphens that only break lines.
_UNSEEN = "\u00ad\u061c\u0640\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff"
_IGNORED = re.compile(f"[{_ACCENTS}{_UNSEEN}]+")
_GAP = re.compile(r"(?:[^\w.]|_)+")
#: So many letters a word has at least by which alone a name is suggested: `di` and `of` are in many.
_TELLING = 4
#: A longer name is a text that was pasted by mistake, like none; to compare it takes ever longer.
_LONGEST = 200
#: How alike the letters of two names are at least (difflib), and when a word that is alike counts no more than that.
_ALIKE, _NEAR = 0.6, 0.75


@lru_cache(maxsize=1 << 16)
def fold(name: str) -> str:
    """Return a name in the form in which names are compared; dots stay, since codes have them."""
    if name.isascii():
        return _GAP.sub(" ", name.lower()).strip()
    plain = unicodedata.normalize("NFC", drop_accents(name).casefold())
    return " ".join(_GAP.sub(_keep_marks, plain).split())


def drop_accents(text: str) -> str:
    """Return a text, decomposed, without accents and without what is not seen."""
    return _IGNORED.sub("", unicodedata.normalize("NFKD", text))


def is_mark(character: str) -> bool:
    """Say whether a character is a mark: a part of a letter, though no letter to a pattern of Python's."""
    return unicodedata.category(character).startswith("M")


def _keep_marks(gap: re.Match[str]) -> str:
    return "".join(character if is_mark(character) else " " for character in gap[0])


def nearest(name: str, names: Iterable[str], most: int = 3) -> list[str]:
    """Return the known names that a person may have meant, the nearest first: those with its words, else alike ones."""
    if len(name) > _LONGEST:
        return []
    names_by_key = {fold(candidate): candidate for candidate in sorted(names, reverse=True)}
    key = fold(name)
    alike = _find_alike(key, names_by_key, most, _ALIKE)
    is_near = bool(_find_alike(key, alike, 1, _NEAR))
    matches = (
        _with_words(key, names_by_key) or (is_near and alike) or _with_words(key, names_by_key, alike=True) or alike
    )
    return [names_by_key[match] for match in matches[:most]]


def _find_alike(name: str, names: Iterable[str], most: int, least: float) -> list[str]:
    """Return the names whose letters are at least so like those of one, the likest first."""
    from difflib import get_close_matches  # which takes a command longer to import than to read its line

    return get_close_matches(name, list(names), most, least)


def _with_words(name: str, keys: Iterable[str], *, alike: bool = False) -> list[str]:
    """Return the names that have most of the words of a name, or words alike; the shortest first.

    Words for levels of areas are left aside: `Kab.` alone suggests no place.
    """
    words = [word for word in words_of_name(name) if word not in LEVEL_WORDS and len(word) >= _TELLING]
    ranks = []
    for candidate in keys if words else ():
        there = words_of_name(candidate)
        overlap = sum(_has_word(word, there, alike=alike) for word in words)
        if overlap and 2 * overlap >= len(words):
            ranks.append((-overlap, len(candidate), candidate))
    return [candidate for *_, candidate in sorted(ranks)]


def _has_word(word: str, words: list[str], *, alike: bool) -> bool:
    """Say whether one of some words begins with a word, or is alike."""
    return any(each.startswith(word) for each in words) or (alike and bool(_find_alike(word, words, 1, _NEAR)))


def nearest_of(name: str, labels: Iterable[tuple[str, str]], most: int = 3) -> dict[str, str]:
    """Return the things, given with each of their names, that a person may have meant; each with its nearest name."""
    things = {label: thing for thing, label in sorted(labels, reverse=True)}
    matches: dict[str, str] = {}
    for match in nearest(name, things, 4 * most):
        matches.setdefault(things[match], match)
    return dict([*matches.items()][:most])


def _by_slug(thing: tuple[str, str]) -> tuple[bool, str, str]:
    """Return the order of things with their names: of two with one name, the one whose slug it is comes first."""
    slug, label = thing
    return fold(slug) != fold(label), slug, label


def did_you_mean(name: str, names: Iterable[str]) -> str:
    """Return the end of an error message: `; did you mean 'banten'?`, or nothing where no name is near."""
    return ask_back([repr(match) for match in nearest(name, names)])


def did_you_mean_slug(name: str, labels: Iterable[tuple[str, str]]) -> str:
    """Return the same for slugs with each of their names, told with the one that is near: `'youth' (Pemuda)`."""
    matches = nearest_of(name, labels).items()
    return ask_back([repr(slug) if fold(label) == fold(slug) else f"{slug!r} ({label})" for slug, label in matches])


def ask_back(suggestions: Sequence[str]) -> str:
    """Return the end of an error message with what may be meant, if anything may."""
    return Phrase("; did you mean {names}?", names=join_choices(suggestions)) if suggestions else ""
