"""Values as people write them, in the language of the reader: numbers, dates and lengths of time.

For tables and pages that people read; files for machines have values as they are. How it is written says the Unicode
CLDR (by Babel, which is imported only where there is something to write).

>>> readable(Decimal("50000000"), "en"), readable(Decimal("12.23"), "id")
('50,000,000', '12,23')
>>> readable("P3Y", "en"), readable("--11-12", "id"), readable("2024-11", "en"), readable("Lebak", "en")
('3 years', '12 November', 'November 2024', 'Lebak')
>>> readable("2022..2023", "en"), readable("2024-11..2025-02", "id")
('2022–2023', 'November 2024 – Februari 2025')
"""

import datetime
import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache, lru_cache
from math import isfinite

_DATE = re.compile(r"(?P<year>\d{4}|-)-(?P<month>\d\d)(?:-(?P<day>\d\d))?", re.ASCII)
_SPAN = re.compile(r"(\d{4}(?:-\d\d){0,2})\.\.(\d{4}(?:-\d\d){0,2})", re.ASCII)
_DURATION = re.compile(r"P(?=\d)(?:(?P<year>\d+)Y)?(?:(?P<month>\d+)M)?(?:(?P<day>\d+)D)?", re.ASCII)
#: What stands in a day without its year for the year, one with a 29th of February.
_LEAP_YEAR = 2000
#: A number up to here is written alike in every language.
_PLAIN = 1000
#: From here on a binary number is written with its power of ten.
_LARGEST = 1e15
_SHARE = re.compile(r"(\d+\.\d+) %", re.ASCII)
#: What a value that is put together of several has of a number, a length of time and a date: `≤ 50000000 rupiah (P3Y)`.
_PARTS = re.compile(
    r"(?:(?<=^≥ )|(?<=^≤ ))\d+(?:\.\d+)?"
    r"|^\d{5,}(?:\.\d+)?(?=(?:–\d+(?:\.\d+)?)? [^\W\d])"
    r"|(?<=\d–)\d{5,}(?:\.\d+)?(?= [^\W\d])"
    r"|(?<=\()P[\dYMD]+(?=\))|(?:(?<= · )|(?<=→ ))(?:\d{4}|-)-\d\d(?:-\d\d)?(?= · |$)",
    re.ASCII,
)
_DIGIT = re.compile("[0-9]")


def readable(value: str | int | float | Decimal, language: str) -> str:
    """Return a number, a date or a length of time as people write it; any other text as it is."""
    if isinstance(value, str):
        return next((text for write in _FORMS if (text := write(value, language))), value)
    return number(value, language)


def readable_parts(text: str, language: str) -> str:
    """Return a text that is put together of values, each as people write it; other words as they are.

    >>> readable_parts("≤ 50000000 rupiah (P3Y) → 2027-12", "id")
    '≤ 50.000.000 rupiah (3 tahun) → Desember 2027'
    >>> readable_parts("6402010", "en"), readable_parts("2045 vision", "en")
    ('6402010', '2045 vision')
    """
    if not _DIGIT.search(text):
        return text
    whole = readable(text, language)
    return whole if whole != text else _PARTS.sub(lambda part: _part(part.group(), language), text)


def number(value: int | float | Decimal, language: str) -> str:
    """Return a number to its last digit, in groups of three."""
    if isinstance(value, int) and (language == "en" or abs(value) < _PLAIN):
        return f"{value:,}"  # as CLDR has it, and commands that have nothing else to write need no Babel
    if isinstance(value, float) and not (isfinite(value) and abs(value) < _LARGEST):
        return str(value)
    return _format(str(value), language)


@lru_cache(maxsize=1 << 12)
def _format(digits: str, language: str) -> str:
    from babel.numbers import format_decimal

    return format_decimal(Decimal(digits), locale=_locale(language), decimal_quantization=False)


def read_locales(languages: Iterable[str]) -> None:
    """Read all that values are written by in some languages, for a process that is to open no file later."""
    for language in languages:
        for value in (_PLAIN, "2024-11-12", "P1Y"):
            readable(value, language)


def _part(text: str, language: str) -> str:
    return number(Decimal(text), language) if text[0].isdigit() and "-" not in text else readable(text, language)


def _date(text: str, language: str) -> str | None:
    """Return a date with its month by name; None for what is no date, and for a year alone."""
    parts = _DATE.fullmatch(text)
    if not parts or (parts["year"] == "-" and not parts["day"]):
        return None
    from babel.dates import format_skeleton

    year = _LEAP_YEAR if parts["year"] == "-" else int(parts["year"])
    try:
        day = datetime.date(year, int(parts["month"]), int(parts["day"] or 1))
    except ValueError:
        return None
    skeleton = ("" if parts["year"] == "-" else "y") + "MMMM" + ("d" if parts["day"] else "")
    return format_skeleton(skeleton, day, locale=_locale(language))


def _duration(text: str, language: str) -> str | None:
    parts = _DURATION.fullmatch(text)
    if not parts:
        return None
    from babel.lists import format_list
    from babel.units import format_unit

    lengths = [
        format_unit(int(length), f"duration-{unit}", locale=_locale(language))
        for unit, length in parts.groupdict().items()
        if length is not None
    ]
    return format_list(lengths, style="unit", locale=_locale(language))


def _share(text: str, language: str) -> str | None:
    parts = _SHARE.fullmatch(text)
    return f"{number(Decimal(parts[1]), language)} %" if parts else None


def _span(text: str, language: str) -> str | None:
    """Return a span of dates; between years alone the dash stands close."""
    ends = _SPAN.fullmatch(text)
    if not ends:
        return None
    between = "–" if max(map(len, ends.groups())) == len("2024") else " – "
    return between.join(_date(end, language) or end for end in ends.groups())


#: What a text may be that people write otherwise.
_FORMS = (_date, _duration, _share, _span)


@cache
def _locale(language: str) -> str:
    """Return the locale of a language: English has the day before the month, as most languages have it.

    A language that the Unicode CLDR does not have is written as English is.
    """
    from babel import Locale, UnknownLocaleError

    try:
        return "en_GB" if language == "en" else str(Locale.parse(language, sep="-"))
    except (UnknownLocaleError, ValueError):
        return "en_GB"
