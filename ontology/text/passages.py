r"""A text in which phrases are looked up as people read them, with the places that they have in the text as it lies.

Runs of white space are one space, a line end among them; soft hyphens and characters without a width do not count;
composed and decomposed letters are the same (Unicode's NFC, UAX #15). No number is cut in two, and no letter from its
accents. Places are code points of the text itself.

>>> text = SearchableText("akan memasang\nlampu   jalan di cafe\u0301 kami")
>>> [tuple(span) for span in text.find("memasang lampu jalan")]
[(5, 27)]
>>> [text.content[span.start : span.end] for span in text.find("di café")]
['di cafe\u0301']
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

#: What is there and not seen: soft hyphen, zero-width and directional characters, byte order mark.
_UNSEEN = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_GAP = re.compile(rf"\u00ad[ \t]*\r?\n\s*|[\s{_UNSEEN}]+")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")


class Span(NamedTuple):
    """A stretch of a text: its first code point, and the one behind its last."""

    start: int
    end: int


class _Change(NamedTuple):
    """A stretch of a text, and what is read in its place."""

    start: int
    end: int
    read: str


class _Reading:
    """A text with stretches changed, and the way back from each character to the text before."""

    def __init__(self, text: str, changes: Iterable[_Change]) -> None:
        parts: list[str] = []
        #: Where each part begins, here and in the text before; and where a changed one ends there, else -1.
        self._here, self._before, self._ends = [0], [0], [-1]
        here = before = 0
        for change in changes:
            parts += [text[before : change.start], change.read]
            here += change.start - before
            self._begin(here, change.start, change.end)
            here, before = here + len(change.read), change.end
            self._begin(here, before, -1)
        self.text = "".join([*parts, text[before:]])

    def _begin(self, here: int, before: int, end: int) -> None:
        self._here.append(here)
        self._before.append(before)
        self._ends.append(end)

    def span(self, span: Span) -> Span:
        """Return where a stretch, which is not empty, stands in the text before."""
        return Span(self._place(span.start).start, self._place(span.end - 1).end)

    def _place(self, position: int) -> Span:
        part = bisect_right(self._here, position) - 1
        start = self._before[part]
        if self._ends[part] >= 0:
            return Span(start, self._ends[part])
        return Span(start + position - self._here[part], start + position - self._here[part] + 1)


class SearchableText:
    """A text with what is needed to find phrases in it."""

    def __init__(self, content: str) -> None:
        self.content = content

    def find(self, phrase: str, before: str = "", after: str = "") -> Iterator[Span]:
        """Yield every place at which a phrase stands, with the given words before and after it."""
        needle, head, tail = (normalize(part) for part in (phrase, before, after))
        text = self._in_nfc.text
        start = text.find(needle) if needle else -1
        while start >= 0:
            end = start + len(needle)
            is_whole = not any(_cuts_number(text, place) or _cuts_letter(text, place) for place in (start, end))
            if is_whole and _ends_with(text, start, head) and _begins_with(text, end, tail):
                yield self._without_layout.span(self._in_nfc.span(Span(start, end)))
            start = text.find(needle, start + 1)

    @cached_property
    def _without_layout(self) -> _Reading:
        return _Reading(self.content, _gaps(self.content))

    @cached_property
    def _in_nfc(self) -> _Reading:
        text = self._without_layout.text
        return _Reading(text, () if unicodedata.is_normalized("NFC", text) else _compositions(text))


def normalize(phrase: str) -> str:
    """Return a phrase as it is looked up."""
    if phrase.isascii():
        return " ".join(phrase.split())
    text = _GAP.sub(lambda gap: _read(gap.group()), phrase)
    return unicodedata.normalize("NFC", text).strip()


def _gaps(text: str) -> Iterator[_Change]:
    for gap in _GAP.finditer(text):
        if gap.group() != " ":
            yield _Change(*gap.span(), _read(gap.group()))


def _read(gap: str) -> str:
    """Return what is read of white space and of what is not seen: a word goes on behind a soft hyphen."""
    is_soft_break = gap.startswith("\u00ad") and "\n" in gap
    return " " if not is_soft_break and any(char.isspace() for char in gap) else ""


def _compositions(text: str) -> Iterator[_Change]:
    for run in _BEYOND_ASCII.finditer(text):
        start = max(run.start() - 1, 0)
        for cluster in _clusters(text, start, run.end()):
            letters = text[cluster.start : cluster.end]
            composition = unicodedata.normalize("NFC", letters)
            if composition != letters:
                yield _Change(*cluster, composition)


def _clusters(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the stretches that are composed by themselves: what follows one does not change it."""
    for position in range(start + 1, end):
        if _is_apart(text[start:position], text[position]):
            yield Span(start, position)
            start = position
    yield Span(start, end)


def _is_apart(cluster: str, letter: str) -> bool:
    if unicodedata.combining(letter):
        return False
    alone = unicodedata.normalize("NFC", letter)
    return unicodedata.normalize("NFC", cluster + letter) == unicodedata.normalize("NFC", cluster) + alone


def _cuts_letter(text: str, place: int) -> bool:
    """Say whether a letter stands before a place, and behind it an accent of that letter."""
    return 0 < place < len(text) and unicodedata.combining(text[place]) > 0 and not text[place - 1].isspace()


def _cuts_number(text: str, place: int) -> bool:
    """Say whether a place lies between two digits: `Rp50` does not stand in `Rp500`."""
    return text[max(place - 1, 0) : place].isdigit() and text[place : place + 1].isdigit()


def _ends_with(text: str, end: int, words: str) -> bool:
    return text[max(0, end - len(words) - 1) : end].rstrip(" ").endswith(words)


def _begins_with(text: str, start: int, words: str) -> bool:
    return text[start : start + len(words) + 1].lstrip(" ").startswith(words)
