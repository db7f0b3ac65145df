"""Dates in a phrase, with the day of the week that they name; no year is added to what has none.

>>> words = read_language("id")
>>> [mention.date for mention in find_dates("Senin, 7 Februari 2022 dan Selasa (12/11), sejak 2020", words)]
['2022-02-07', '--11-12', '2020']
>>> fitting_years(find_dates("Selasa (12/11)", words)[0], 2026)
[2019, 2024]
"""

import calendar
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from loaders.grounding.mentions.language_words import DateWords, LanguageWords, read_language

__all__ = ["DateMention", "find_dates", "fitting_years", "read_language"]

_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/]|[.-]\d)")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_YEAR = re.compile(r"(?<![\w.,/])(?:19|20)\d{2}(?![\w/]|[.,]\d)")
_HINT = re.compile(r"\d")
_NEVER = re.compile(r"(?!)")
_LEAP_YEAR = 2000
#: Between a day of the week and the date that it belongs to.
_NEAR = re.compile(r"[\s,(]*$")
_Field = Literal["day", "month", "year"]
_LETTERS: dict[str, _Field] = {"d": "day", "m": "month", "y": "year"}
#: How many of the latest years are looked through for a day of the week: the calendar repeats within eleven.
_SPAN = 11


@dataclass(frozen=True)
class DateMention:
    """A date as a phrase has it: its parts, the day of the week (Monday is 1), and where it stands."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    #: Days from that of the document, of "yesterday" and the like.
    offset: int | None = None
    #: Another date that the same figures can mean, where a language writes either.
    other: "DateMention | None" = None

    @property
    def date(self) -> str:
        """The date as fact files write it; empty for one that is counted from the document's."""
        if self.month is None:
            return f"{self.year}" if self.year else ""
        day = f"-{self.day:02}" if self.day else ""
        return f"{self.year}-{self.month:02}{day}" if self.year else f"--{self.month:02}{day}"

    @property
    def readings(self) -> tuple["DateMention", ...]:
        """What it can mean."""
        return (self, *self.other.readings) if self.other else (self,)

    @property
    def has_wrong_weekday(self) -> bool:
        """Whether the day of the week is another one than that of the date."""
        if not (self.year and self.month and self.day and self.weekday):
            return False
        return datetime.date(self.year, self.month, self.day).isoweekday() != self.weekday


def fitting_years(mention: DateMention, latest: int) -> list[int]:
    """Return the years, of the latest ones, in which a day and month fall on the day of the week that is named."""
    if not (mention.weekday and mention.month and mention.day) or mention.year:
        return []
    years = range(latest - _SPAN, latest + 1)
    return [year for year in years if _weekday(year, mention.month, mention.day) == mention.weekday]


def _weekday(year: int, month: int, day: int) -> int | None:
    is_possible = day <= calendar.monthrange(year, month)[1]
    return datetime.date(year, month, day).isoweekday() if is_possible else None


def find_dates(phrase: str, words: LanguageWords) -> list[DateMention]:
    """Return the dates of a phrase in their order; of two that overlap the longer one, a year alone being the last."""
    if not _HINT.search(phrase) and not _days_pattern(tuple(words.dates.relative)).search(phrase):
        return []  # every other date has a figure in it
    mentions: list[DateMention] = []
    for mention in _candidates(phrase, words.dates):
        if all(mention.end <= other.start or mention.start >= other.end for other in mentions):
            mentions.append(_with_weekday(mention, phrase, words))
    return sorted(mentions, key=lambda mention: mention.start)


def _candidates(phrase: str, words: DateWords) -> Iterator[DateMention]:
    for match in _ISO.finditer(phrase):
        yield from _possible([_parts(match, year=match[1], month=match[2], day=match[3])])
    if words.months:
        yield from _named_months(phrase, words)
    for match in _FIGURES.finditer(phrase):
        if match[4] or match[2] == "/":
            yield from _possible([_parts(match, **_ordered(match, order)) for order in words.orders])
    for match in _days_pattern(tuple(words.relative)).finditer(phrase):
        yield DateMention(*match.span(), offset=words.relative[" ".join(match[0].lower().split())])
    for match in _YEAR.finditer(phrase):
        yield DateMention(*match.span(), year=int(match[0]))


def _named_months(phrase: str, words: DateWords) -> Iterator[DateMention]:
    for pattern in _month_patterns(tuple(words.months), "mdy" in words.orders):
        for match in pattern.finditer(phrase):
            if match["day"] or match["year"]:
                month = str(words.months[match["month"].lower()])
                yield from _possible([_parts(match, year=match["year"], month=month, day=match["day"])])


@cache
def _days_pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds the days that are counted from that of the document, the longer name first."""
    if not names:
        return _NEVER
    forms = (r"\s+".join(map(re.escape, name.split())) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)


@cache
def _month_patterns(names: tuple[str, ...], is_month_first: bool) -> tuple[re.Pattern[str], ...]:
    """Return what finds a month with its day before it, or behind it where a language writes that too."""
    months = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    behind = rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+)?(?P<month>{months})\b\.?(?:,?\s+(?P<year>\d{{4}})(?!\d))?"
    before = rf"(?P<month>{months})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(?P<year>\d{{4}})(?!\d))?"
    patterns = (before, behind) if is_month_first else (behind,)
    return tuple(re.compile(rf"(?<!\w){pattern}", re.IGNORECASE) for pattern in patterns)


def _ordered(match: re.Match[str], order: str) -> dict[_Field, str | None]:
    figures = [match[1], match[3], match[4]]
    return {_LETTERS[letter]: figure for letter, figure in zip(order, figures, strict=True)}


def _parts(match: re.Match[str], **parts: str | None) -> DateMention:
    year, month, day = (int(figures) if (figures := parts.get(name)) else None for name in ("year", "month", "day"))
    full = year + 2000 if year is not None and year < 100 else year
    return DateMention(*match.span(), year=full, month=month, day=day)


def _possible(readings: list[DateMention]) -> Iterator[DateMention]:
    """Yield the first reading that the calendar has, with the others that it has too."""
    whole: DateMention | None = None
    for reading in reversed(readings):
        is_month = reading.month is not None and 1 <= reading.month <= 12
        most = calendar.monthrange(reading.year or _LEAP_YEAR, reading.month)[1] if is_month and reading.month else 0
        if is_month and (reading.day is None or 1 <= reading.day <= most):
            whole = _replace(reading, other=whole if whole and whole.date != reading.date else None)
    if whole:
        yield whole


def _with_weekday(mention: DateMention, phrase: str, words: LanguageWords) -> DateMention:
    if mention.day is None or not words.dates.weekdays:
        return mention
    for match in words.pattern(words.dates.weekdays).finditer(phrase, 0, mention.start):
        if _NEAR.match(phrase[match.end() : mention.start]):
            weekday = words.dates.weekdays[match[0].lower()]
            other = _replace(mention.other, weekday=weekday) if mention.other else None
            return _replace(mention, weekday=weekday, other=other)
    return mention


def _replace(mention: DateMention, **parts: object) -> DateMention:
    return DateMention(**{**mention.__dict__, **parts})
