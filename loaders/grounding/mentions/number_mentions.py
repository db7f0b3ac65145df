"""Numbers in a phrase, in figures and in words, each with its comparison, currency and the words around it.

>>> words = read_language("id")
>>> [(str(each), each.currency) for each in find_numbers("bantuan sampai dengan Rp50 juta untuk 1.444 orang", words)]
[('..50000000', 'IDR'), ('1444', None)]
>>> [str(each) for each in find_numbers("seribu lima ratus orang, dua pertiga desa, ribuan warga", words)]
['1500', '0.6667', '?']
>>> [str(each) for each in find_numbers("dari 12,23 persen menjadi 6 persen", words)]
['from 12.23', '6']
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from loaders.grounding.mentions.date_mentions import find_dates
from loaders.grounding.mentions.language_words import LanguageWords, NumberWords, read_language

__all__ = ["NumberMention", "find_numbers", "read_language"]

Comparison = Literal["exactly", "at least", "at most", "about", "range", "baseline"]

_TOKEN = re.compile(r"\d[\d.,'’\u00a0\u202f]*\d|\d|[^\W\d]+(?:-[^\W\d]+)*\$?|[$€£¥]")
_DASH = re.compile(r"\s*(?:[-–—]|\.\.)\s*")
#: What is no finite decimal, as a third, has so many places.
_PLACES = 4
_CODE = re.compile(r"[A-Z]{3}")
#: So many words stand at most between two numbers of a range or change, and between those without an opening word.
_BETWEEN, _CONNECTOR = 4, 2


@dataclass(frozen=True)
class NumberMention:
    """A number that a phrase names: from `low` to `high`, neither where it is vague; and where it stands."""

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    comparison: Comparison = "exactly"
    currency: str | None = None

    @property
    def is_vague(self) -> bool:
        """Whether it names no number, as "thousands"."""
        return self.low is None and self.high is None

    def __str__(self) -> str:
        if self.is_vague:
            return "?"
        if self.comparison == "baseline":
            return f"from {self.low}"
        marks = {"at least": f"{self.low}..", "at most": f"..{self.high}", "about": f"~{self.low}"}
        return marks.get(self.comparison, f"{self.low}" if self.low == self.high else f"{self.low}..{self.high}")


@dataclass(frozen=True)
class _Token:
    text: str
    start: int
    end: int

    @property
    def word(self) -> str:
        return self.text.lower()


def find_numbers(phrase: str, words: LanguageWords) -> list[NumberMention]:
    """Return the numbers of a phrase in their order; those of a date and of an idiom are none."""
    dates = [mention for mention in find_dates(phrase, words) if mention.month]
    idioms = list(words.pattern(words.numbers.idioms).finditer(phrase))
    taken = [(each.start, each.end) for each in dates] + [each.span() for each in idioms]
    tokens = [_Token(match[0], *match.span()) for match in _TOKEN.finditer(phrase)]
    bare = [
        mention
        for mention in _read(tokens, words, phrase)
        if not any(mention.start < end and start < mention.end for start, end in taken)
    ]
    compared = [_compare(mention, bare[:place], phrase, words) for place, mention in enumerate(bare)]
    return _join_ranges(compared, phrase, words)


def _read(tokens: Sequence[_Token], words: LanguageWords, phrase: str) -> Iterator[NumberMention]:
    place = 0
    while place < len(tokens):
        value, length = _figure(tokens, place, words.numbers, phrase) or _spelt(tokens, place, words.numbers)
        if not length:
            place += 1
            continue
        first, last = tokens[place], tokens[place + length - 1]
        rounded = None if value is None else _plain(value)
        currency = _currency(tokens, place, length, words.numbers)
        yield NumberMention(first.start, last.end, rounded, rounded, currency=currency)
        place += length


def _plain(value: Fraction) -> Decimal:
    number = Decimal(value.numerator) / Decimal(value.denominator)
    return number if Fraction(number) == value else round(number, _PLACES)


def _figure(
    tokens: Sequence[_Token], place: int, words: NumberWords, phrase: str
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


def _scale(tokens: Sequence[_Token], place: int, words: NumberWords) -> int:
    """Return the scale that stands at a place, as "million"; 1 where none does."""
    return words.scales.get(tokens[place].word, 1) if place < len(tokens) else 1


def read_figure(text: str, words: NumberWords) -> Fraction | None:
    """Return a number in figures as a language writes it; None where it writes none so.

    >>> [str(read_figure(text, read_language("id").numbers)) for text in ("1.444", "12,23", "12.23", "1.2.3")]
    ['1444', '1223/100', '1223/100', 'None']
    """
    plain = text.replace("\u00a0", words.group).replace("\u202f", words.group)
    group, decimal = re.escape(words.group), re.escape(words.decimal)
    if re.fullmatch(rf"\d{{1,3}}({group}\d{{3}})+({decimal}\d+)?", plain):
        plain = plain.replace(words.group, "")
    elif re.fullmatch(rf"\d+{group}\d+", plain):
        plain = plain.replace(words.group, words.decimal)
    if not re.fullmatch(rf"\d+({decimal}\d+)?", plain):
        return None
    return Fraction(plain.replace(words.decimal, "."))


def _is_glued(tokens: Sequence[_Token], place: int, words: NumberWords, phrase: str) -> bool:
    """Say whether figures belong to a word or a date: `G20`, `12/11`."""
    token = tokens[place]
    around = phrase[max(token.start - 1, 0) : token.start] + phrase[token.end : token.end + 1]
    before = tokens[place - 1] if place else None
    is_name = before is not None and before.end == token.start and not _is_currency(before, words)
    return "/" in around or is_name


def _spelt(tokens: Sequence[_Token], place: int, words: NumberWords) -> tuple[Fraction | None, int]:
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


def _goes_on(tokens: Sequence[_Token], place: int, words: NumberWords) -> bool:
    """Say whether a number in words goes on behind a joining word: it does not in "two and three"."""
    before = tokens[place - 2].word
    return place < len(tokens) and tokens[place].word in words.values and before in {*words.multipliers, *words.scales}


def _is_currency(token: _Token, words: NumberWords) -> bool:
    return token.word in words.currencies or bool(_CODE.fullmatch(token.text))


def _currency(tokens: Sequence[_Token], place: int, length: int, words: NumberWords) -> str | None:
    before, behind = tokens[max(place - 1, 0) : place], tokens[place + length : place + length + 1]
    for token in (*before, *behind):
        if token.word in words.currencies:
            return words.currencies[token.word]
        if _CODE.fullmatch(token.text) and token in before:
            return token.text
    return None


def _compare(
    mention: NumberMention, earlier: Sequence[NumberMention], phrase: str, words: LanguageWords
) -> NumberMention:
    """Return a number with what the words right before or behind it say of how it is meant."""
    if mention.is_vague:
        return mention
    begin = earlier[-1].end if earlier else 0
    before = re.sub(r"(?i)\b(rp|idr|us)?[$€£.]*\s*$", "", phrase[begin : mention.start])
    compared = words.comparisons
    behind = words.pattern(compared.at_least_behind).match(phrase[mention.end :].lstrip())
    least, most, about = (
        _ending(before, phrases, words) for phrases in (compared.at_least, compared.at_most, compared.about)
    )
    if most > max(least, about):
        return replace(mention, low=None, comparison="at most")
    if behind or least > about:
        return replace(mention, high=None, comparison="at least")
    return replace(mention, comparison="about") if about else mention


def _ends(text: str, phrases: Iterable[str], words: LanguageWords) -> bool:
    """Say whether a text ends with one of some phrases."""
    return _ending(text, phrases, words) > 0


def _ending(text: str, phrases: Iterable[str], words: LanguageWords) -> int:
    """Return the length of the phrase with which a text ends, of some phrases; 0 where it ends with none."""
    text = text.rstrip(" (:")
    matches = words.pattern(phrases).finditer(text)
    return next((len(match[0]) for match in matches if match.end() == len(text)), 0)


def _join_ranges(mentions: Sequence[NumberMention], phrase: str, words: LanguageWords) -> list[NumberMention]:
    """Return the numbers with each pair that is a range as one, and the start of a change as its baseline."""
    joined: list[NumberMention] = []
    for mention in mentions:
        before = joined[-1] if joined else None
        how = _relate(before, mention, phrase, words) if before else None
        if before and how == "range":
            low, high = before.low, mention.high
            joined[-1] = replace(before, end=mention.end, high=high, low=low, comparison="range")
            joined[-1] = replace(joined[-1], currency=before.currency or mention.currency)
            continue
        if before and how == "change":
            joined[-1] = replace(before, comparison="baseline")
            value = mention.high if mention.high is not None else mention.low
            mention = replace(mention, low=value, high=value, comparison="exactly")
        joined.append(mention)
    return joined


def _relate(before: NumberMention, mention: NumberMention, phrase: str, words: LanguageWords) -> str | None:
    """Return how two numbers that follow each other belong together: a range, a change, or not."""
    low, high = before.low, mention.high if mention.high is not None else mention.low
    between = phrase[before.end : mention.start]
    if low is None or high is None or len(between.split()) > _BETWEEN:
        return None
    compared, head = words.comparisons, phrase[: before.start]
    is_from = _ends(head, compared.change_from, words)
    leads_to = _ends(between, compared.range_to, words)
    if is_from and _ends(between, compared.change_to, words) and (low > high or not leads_to):
        return "change"
    is_between = _ends(head, compared.range_between, words) and _ends(between, compared.range_and, words)
    is_near = is_from or len(between.split()) <= _CONNECTOR
    return "range" if low < high and (_DASH.fullmatch(between) or is_between or (leads_to and is_near)) else None
