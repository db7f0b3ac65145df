"""A number as a language writes it: in figures with its marks and scale, or in words.

>>> words = read_language("id")
>>> [str(each.value) for each in read_numerals("seribu lima ratus, Rp1,5 juta dan ribuan, 12/11", words)]
['1500', '1500000', 'None']
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from loaders.grounding.mentions.language_words import LanguageWords, NumberWords, read_language

__all__ = ["Numeral", "read_language", "read_numerals"]

_TOKEN = re.compile(r"\d[\d.,'’\u00a0\u202f]*\d|\d|[^\W\d]+(?:-[^\W\d]+)*\$?|[$€£¥₹₦₱฿₫₩]")
_CODE = re.compile(r"[A-Z]{3}")


@dataclass(frozen=True)
class Numeral:
    """A number as it is written: where, how much (None where it is vague), and in which currency."""

    start: int
    end: int
    value: Fraction | None
    currency: str | None


@dataclass(frozen=True)
class NumberToken:
    """A part of a phrase that may belong to a number: figures, a word, or the sign of a currency."""

    text: str
    start: int
    end: int

    @property
    def word(self) -> str:
        """The text in small letters."""
        return self.text.lower()


def read_numerals(phrase: str, words: LanguageWords) -> Iterator[Numeral]:
    """Yield the numbers of a phrase in their order."""
    tokens = [NumberToken(match[0], *match.span()) for match in _TOKEN.finditer(phrase)]
    place = 0
    while place < len(tokens):
        value, length = _figure(tokens, place, words.numbers, phrase) or _spelt(tokens, place, words.numbers)
        if length:
            first, last = tokens[place], tokens[place + length - 1]
            yield Numeral(first.start, last.end, value, _currency(tokens, place, length, words.numbers))
        place += length or 1


def _figure(
    tokens: Sequence[NumberToken], place: int, words: NumberWords, phrase: str
) -> tuple[Fraction | None, int] | None:
    """Return the number that begins with figures, with its scale, and how many tokens it takes."""
    token = tokens[place]
    if not token.text[0].isdigit() or _is_glued(tokens, place, words, phrase):
        return None
    value = read_figure(token.text, words)
    length = 1
    if value is None:
        return Fraction(0), 0
    scale = _scale(tokens, place + length, words)
    if scale == 1:
        return value, length
    rest, further = _figure(tokens, place + 2, words, phrase) or (None, 0) if len(tokens) > place + 2 else (None, 0)
    is_rest = rest is not None and further == length + 1 and rest < scale <= value * scale
    return (value * scale + rest, 2 + further) if is_rest and rest is not None else (value * scale, 2)


def _scale(tokens: Sequence[NumberToken], place: int, words: NumberWords) -> int:
    """Return the scale that stands at a place, as "million"; 1 where none does."""
    return words.scales.get(tokens[place].word, 1) if place < len(tokens) else 1


def read_figure(text: str, words: NumberWords) -> Fraction | None:
    """Return a number in figures as a language writes it; None where it writes none so.

    >>> [str(read_figure(text, read_language("id").numbers)) for text in ("1.444", "12,23", "12.23", "1.2.3")]
    ['1444', '1223/100', '1223/100', 'None']
    """
    plain = text.replace("\u00a0", words.group).replace("\u202f", words.group)
    if plain.isdecimal():
        return Fraction(int(plain))
    grouped, other_mark, whole = _figure_forms(words.group, words.decimal)
    if grouped.fullmatch(plain):
        plain = plain.replace(words.group, "")
    elif other_mark.fullmatch(plain):
        plain = plain.replace(words.group, words.decimal)
    return Fraction(plain.replace(words.decimal, ".")) if whole.fullmatch(plain) else None


@cache
def _figure_forms(group: str, decimal: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the forms of a number in figures: in groups, with the groups' mark for decimals, without groups."""
    group, decimal = re.escape(group), re.escape(decimal)
    forms = (rf"\d{{1,3}}({group}\d{{3}})+({decimal}\d+)?", rf"\d+{group}\d+", rf"\d+({decimal}\d+)?")
    grouped, other_mark, whole = map(re.compile, forms)
    return grouped, other_mark, whole


def _is_glued(tokens: Sequence[NumberToken], place: int, words: NumberWords, phrase: str) -> bool:
    """Say whether figures belong to a word or a date: `G20`, `12/11`."""
    token = tokens[place]
    around = phrase[max(token.start - 1, 0) : token.start] + phrase[token.end : token.end + 1]
    before = tokens[place - 1] if place else None
    is_name = before is not None and before.end == token.start and not _is_currency(before, words)
    return "/" in around or is_name


def _spelt(tokens: Sequence[NumberToken], place: int, words: NumberWords) -> tuple[Fraction | None, int]:
    """Return the number in words that begins at a place, and how many tokens it takes; None for a vague one."""
    first = tokens[place].word
    if first in words.vague:
        return None, 1
    two = " ".join(token.word for token in tokens[place : place + 2])
    for name, length in ((two, 2), (first, 1)):
        if name in words.shares:
            scale = _scale(tokens, place + length, words)
            return Fraction(words.shares[name]) * scale, length + (scale > 1)
    total, part, unit, length = 0, 0, 0, 0
    for token in tokens[place:]:
        for word in token.word.split("-"):
            if word in words.values and words.values[word] < 10:
                unit += words.values[word]
            elif word in words.values:
                part += words.values[word]
            elif word in words.teens and unit:
                part, unit = part + 10 + unit, 0
            elif word in words.multipliers and unit:
                part, unit = part + unit * words.multipliers[word], 0
            elif word in words.scales and part + unit:
                total, part, unit = total + (part + unit) * words.scales[word], 0, 0
            elif word in words.parts and length:
                return Fraction(total + part + unit, words.parts[word]), length + 1
            elif not (word in words.joins and length and _goes_on(tokens, place + length + 1, words)):
                return Fraction(total + part + unit), length
        length += 1
    return Fraction(total + part + unit), length


def _goes_on(tokens: Sequence[NumberToken], place: int, words: NumberWords) -> bool:
    """Say whether a number in words goes on behind a joining word: it does not in "two and three"."""
    before = tokens[place - 2].word
    return place < len(tokens) and tokens[place].word in words.values and before in {*words.multipliers, *words.scales}


def _is_currency(token: NumberToken, words: NumberWords) -> bool:
    return token.word in words.currencies or bool(_CODE.fullmatch(token.text))


def _currency(tokens: Sequence[NumberToken], place: int, length: int, words: NumberWords) -> str | None:
    before, behind = tokens[max(place - 1, 0) : place], tokens[place + length : place + length + 1]
    for token in (*before, *behind):
        if token.word in words.currencies:
            return words.currencies[token.word]
        if _CODE.fullmatch(token.text) and token in before:
            return token.text
    return None
