"""The words of a text as they are compared: folded as names are, each with its Indonesian and its English stem.

A number is one word however its thousands are parted and its decimals begin, and a script without spaces between words
(Thai, Khmer, Javanese, Chinese …) has a word for each letter with its marks, of which what is searched for has to have
the same in a row.

>>> words("Menjanjikan kursus di Café!"), words("Kuota 1.444 orang, Rp50 juta")
(['menjanjikan', 'kursus', 'di', 'cafe'], ['kuota', '1444', 'orang', 'rp', '50', 'juta'])
>>> words("12,23 persen"), words("1.444,50"), words("kode 36.02.130")
(['12.23', 'persen'], ['1444.5'], ['kode', '36', '02', '130'])
>>> words("หนี้สิน") == [*words("หนี้"), *words("สิน")]
True
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from ontology.text.names import drop_accents, is_mark

#: A number with its thousands parted by one sign, and any decimals after the other; or with decimals alone. Not within
#: a code or a date, such as 36.02.130.
_NUMBER = (
    r"(?<![0-9][.,])(?:[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+(?:,[0-9]+)?|(?:,[0-9]{3})+(?:\.[0-9]+)?)|[0-9]+[.,][0-9]+)"
    r"(?![.,]?[0-9])"
)
_ASCII = re.compile(rf"{_NUMBER}|[0-9]+|[a-z]+")
#: Stands for a mark while words are looked for; no decomposed text has it.
_MARK = "\u02b0"
#: Letters of scripts that put no spaces between words: Thai, Lao, Khmer, Javanese, Han …
_UNSPACED = (
    "\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u1a20-\u1aaf\u1b00-\u1b7f\ua980-\ua9df\uaa60-\uaa7f"
    "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
_WORD = re.compile(rf"{_NUMBER}|\d+|[^\W\d_]+")
#: Where the scripts begin that have marks of their own, or no spaces between words; told by what is before them, which
#: is compiled in a tenth of the time.
_FAR = re.compile("[^\u0000-\u058f\u2000-\u2bff]")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?:,[0-9]{3})+)(?![0-9])")
_PARTED = str.maketrans("", "", ".,")
_QUOTED = re.compile(r'["“”„«](?P<words>[^"“”„«»]*)["“”»]')
#: Days, months and pronouns, which have no inflection: to an English stemmer `Kamis` is several `kami`.
UNINFLECTED = frozenset(
    """senin selasa rabu kamis jumat sabtu minggu ahad
    januari februari maret april mei juni juli agustus september oktober november desember
    aku saya kami kita engkau kamu anda kalian dia ia beliau mereka ini itu
    monday tuesday wednesday thursday friday saturday sunday
    january february march may june july august october december
    i me my we us our ours you your yours he him his she her hers it its they them their theirs this that these
    those""".split()  # noqa: SIM905 - a list fills a page
)


@dataclass(frozen=True)
class Wanted:
    """What is searched for: words, and among them some that have to follow each other."""

    #: Each word once, folded, with the forms of which a text has to have one.
    words: tuple[tuple[str, frozenset[str]], ...]
    phrases: tuple[tuple[str, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.words)

    def has_phrases(self, present: Sequence[str]) -> bool:
        """Say whether some words, in their order, have all phrases."""
        return all(_follows(phrase, present) for phrase in self.phrases)


def words(text: str) -> list[str]:
    """Return the folded words of a text, in order."""
    if text.isascii():
        # Most texts are ASCII, and folding these is lowering them.
        return [word if word.isalpha() else _plain_number(word) for word in _ASCII.findall(text.lower())]
    return [word for word, _, _ in _split_words(drop_accents(text).casefold())]


def parse_query(text: str) -> Wanted:
    """Return what a search is for: words, and phrases between quotation marks.

    >>> parse_query('"calon bupati" 2024').phrases
    (('calon', 'bupati'),)
    """
    quoted_phrases = [tuple(words(match["words"])) for match in _QUOTED.finditer(text)]
    exact = {word for phrase in quoted_phrases for word in phrase}
    unique_words = dict.fromkeys(words(text))
    phrases = dict.fromkeys(phrase for phrase in (*quoted_phrases, *_runs(text)) if len(phrase) > 1)
    return Wanted(
        tuple((word, frozenset({word}) if word in exact else forms(word)) for word in unique_words), tuple(phrases)
    )


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    """Yield what is written without spaces, where words are not told apart by them, as words in a row."""
    folded_text = drop_accents(text).casefold()
    if _FAR.search(folded_text):
        for run in _far_run().finditer(_with_marks(folded_text)):
            yield tuple(words(folded_text[run.start() : run.end()]))


def _follows(phrase: tuple[str, ...], present: Sequence[str]) -> bool:
    length = len(phrase)
    return any(tuple(present[at : at + length]) == phrase for at, word in enumerate(present) if word == phrase[0])


def _split_words(folded_text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the words of a decomposed, folded text, each with its start and its end there."""
    is_far = _FAR.search(folded_text)
    for match in _far_word().finditer(_with_marks(folded_text)) if is_far else _WORD.finditer(folded_text):
        start, end = match.span()
        word = folded_text[start:end]
        yield _plain_number(word) if word[0].isdecimal() else word, start, end


def _plain_number(number: str) -> str:
    """Return a number without signs between its thousands; its decimals after a dot, without noughts at their end."""
    if number.isdecimal():
        return number
    thousands = _THOUSANDS.match(number)
    end = thousands.end() if thousands else len(re.split("[.,]", number, maxsplit=1)[0])
    whole, decimals = number[:end].translate(_PARTED), number[end + 1 :].rstrip("0")
    return f"{whole}.{decimals}" if decimals else whole


def _with_marks(folded_text: str) -> str:
    """Return a text of the same length in which marks count as letters."""
    return "".join(_MARK if is_mark(character) else character for character in folded_text)


@cache  # compiled where a text has such a script: it takes as long as the rest of this module
def _far_word() -> re.Pattern[str]:
    return re.compile(rf"{_NUMBER}|\d+|[{_UNSPACED}]{_MARK}*|(?:(?![{_UNSPACED}])[^\W\d_])+")


@cache
def _far_run() -> re.Pattern[str]:
    return re.compile(f"[{_UNSPACED}][{_UNSPACED}{_MARK}]*")


@lru_cache(1 << 16)  # whoever searches chooses words
def forms(word: str) -> frozenset[str]:
    """Return a folded word with its Indonesian and its English stem.

    >>> sorted(forms("menjanjikan") & forms("berjanji"))
    ['janji']
    """
    if word[0].isdecimal() or word in UNINFLECTED:
        return frozenset({word})
    return frozenset({word, *(stemmer.stemWord(word) for stemmer in _stemmers())})


@cache
def _stemmers() -> tuple[Any, ...]:
    import Stemmer  # PyStemmer: Snowball's stemmers in C

    return tuple(Stemmer.Stemmer(language) for language in ("indonesian", "english"))


def marks(text: str, query: Wanted) -> list[int]:
    """Return where the words that were searched for stand in a text: start, end, start, end … in code points.

    >>> marks("Kursus gratis, janji!", parse_query("menjanjikan kursus"))
    [0, 6, 15, 20]
    """
    all_stems = frozenset().union(*(stems for _, stems in query.words))
    spans = ((start, end) for word, start, end in _spans(text) if all_stems & forms(word))
    return [position for span in spans for position in span]


def _spans(text: str) -> list[tuple[str, int, int]]:
    """Return the folded words of a text, each with its start and its end in the text."""
    letters, places = _fold_letters(text)
    spans = []
    for word, first, last in _split_words(letters):
        start, after = places[first], places[last - 1] + 1
        end = places[last] if last < len(places) else len(text)
        spans.append((word, start, max(after, end)))
    return spans


def _fold_letters(text: str) -> tuple[str, list[int]]:
    """Return a text without case and accents, and for each of its letters where it comes from."""
    if text.isascii():
        return text.lower(), list(range(len(text)))
    pairs = [(letter, place) for place, character in enumerate(text) for letter in drop_accents(character).casefold()]
    return "".join(letter for letter, _ in pairs), [place for _, place in pairs]
