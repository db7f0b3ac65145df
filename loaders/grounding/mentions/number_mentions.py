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
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from loaders.grounding.mentions.date_mentions import find_dates
from loaders.grounding.mentions.language_words import LanguageWords, read_language
from loaders.grounding.mentions.numerals import Numeral, read_numerals

__all__ = ["NumberMention", "find_numbers", "read_language"]

Comparison = Literal["exactly", "at least", "at most", "about", "range", "baseline"]

#: The sign or short name of a currency right before a number: `Rp`, `KSh`, `US$`.
_MONEY = re.compile(r"(?:(?<!\w)(?=\w*[A-Z])\w{1,4}\.?|[^\w\s(:,]+)+\s*$")
_DASH = re.compile(r"\s*(?:[-–—]|\.\.)\s*")
#: What is no finite decimal, as a third, has so many places.
_PLACES = 4
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


def find_numbers(phrase: str, words: LanguageWords) -> list[NumberMention]:
    """Return the numbers of a phrase in their order; those of a date and of an idiom are none."""
    dates = [mention for mention in find_dates(phrase, words) if mention.month]
    idioms = list(words.pattern(words.numbers.idioms).finditer(phrase))
    excluded = [(each.start, each.end) for each in dates] + [each.span() for each in idioms]
    bare = [
        mention
        for mention in map(_mention, read_numerals(phrase, words))
        if not any(mention.start < end and start < mention.end for start, end in excluded)
    ]
    mentions = [_compare(mention, bare[:place], phrase, words) for place, mention in enumerate(bare)]
    return _join_ranges(mentions, phrase, words)


def _mention(numeral: Numeral) -> NumberMention:
    value = None if numeral.value is None else _plain(numeral.value)
    return NumberMention(numeral.start, numeral.end, value, value, currency=numeral.currency)


def _plain(value: Fraction) -> Decimal:
    number = Decimal(value.numerator) / Decimal(value.denominator)
    return number if Fraction(number) == value else round(number, _PLACES)


def _compare(
    mention: NumberMention, earlier: Sequence[NumberMention], phrase: str, words: LanguageWords
) -> NumberMention:
    """Return a number with what the words right before or behind it say of how it is meant."""
    if mention.is_vague:
        return mention
    begin = earlier[-1].end if earlier else 0
    before = _MONEY.sub("", phrase[begin : mention.start])
    comparisons = words.comparisons
    behind = words.pattern(comparisons.at_least_behind).match(phrase[mention.end :].lstrip())
    least, most, about = (
        _ending(before, phrases, words) for phrases in (comparisons.at_least, comparisons.at_most, comparisons.about)
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
    result: list[NumberMention] = []
    for mention in mentions:
        before = result[-1] if result else None
        how = _relate(before, mention, phrase, words) if before else None
        if before and how == "range":
            low, high = before.low, mention.high
            result[-1] = replace(before, end=mention.end, high=high, low=low, comparison="range")
            result[-1] = replace(result[-1], currency=before.currency or mention.currency)
            continue
        if before and how == "change":
            result[-1] = replace(before, comparison="baseline")
            value = mention.high if mention.high is not None else mention.low
            mention = replace(mention, low=value, high=value, comparison="exactly")
        result.append(mention)
    return result


def _relate(before: NumberMention, mention: NumberMention, phrase: str, words: LanguageWords) -> str | None:
    """Return how two numbers that follow each other belong together: a range, a change, or not."""
    low, high = before.low, mention.high if mention.high is not None else mention.low
    between = phrase[before.end : mention.start]
    if low is None or high is None or len(between.split()) > _BETWEEN:
        return None
    comparisons, head = words.comparisons, phrase[: before.start]
    is_from = _ends(head, comparisons.change_from, words)
    leads_to = _ends(between, comparisons.range_to, words)
    if is_from and _ends(between, comparisons.change_to, words) and (low > high or not leads_to):
        return "change"
    is_between = _ends(head, comparisons.range_between, words) and _ends(between, comparisons.range_and, words)
    is_near = is_from or len(between.split()) <= _CONNECTOR
    return "range" if low < high and (_DASH.fullmatch(between) or is_between or (leads_to and is_near)) else None
