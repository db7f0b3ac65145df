"""Dates as sources give them: a day, a month, a year, or a day without its year.

>>> date_type("2024-11"), bounds("2024-11")
('gYearMonth', ('2024-11-01', '2024-11-30'))
>>> date_type("--11-12"), bounds("--11-12")
('gMonthDay', None)

The lexical forms are those of XML Schema 1.1 part 2. What has no year has no bounds: engines compare mixed date
types silently wrong, so all comparing is done on the bounds.

>>> bounds_of_period("2022..2023"), bounds_of_period("2022-07")
(('2022-01-01', '2023-12-31'), ('2022-07-01', '2022-07-31'))
"""

import re
from functools import lru_cache
from typing import Literal

from ontology.text.phrase import Phrase

DateType = Literal["date", "gYearMonth", "gYear", "gMonthDay"]

_DATE = re.compile(r"(?P<year>\d{4}|-)(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?", re.ASCII)
_LEAP_YEAR = 2000


@lru_cache(maxsize=1 << 12)
def _parts(text: str) -> tuple[int | None, int | None, int | None]:
    match = _DATE.fullmatch(text)
    if not match or (match["year"] == "-" and not match["day"]):
        raise ValueError(
            Phrase("{text} is no date: write 2024-11-12, 2024-11, 2024 or, without a year, --11-12", text=repr(text))
        )
    year = None if match["year"] == "-" else int(match["year"])
    month = int(match["month"]) if match["month"] else None
    day = int(match["day"]) if match["day"] else None
    possible = year != 0 and (month is None or 1 <= month <= 12)
    if possible and month and day is not None:
        possible = 1 <= day <= _last_day(year or _LEAP_YEAR, month)
    if not possible:
        raise ValueError(Phrase("{text} is no date of the calendar", text=repr(text)))
    return year, month, day


def _last_day(year: int, month: int) -> int:
    from calendar import monthrange  # which a question without dates need not wait for

    return monthrange(year, month)[1]


def date_type(text: str) -> DateType:
    """Return the XML Schema type of a date; ValueError where it is none, or none of the calendar."""
    year, month, day = _parts(text)
    if year is None:
        return "gMonthDay"
    if day:
        return "date"
    return "gYearMonth" if month else "gYear"


def bounds(text: str) -> tuple[str, str] | None:
    """Return the first and last day that a date can mean, or None where its year is not known."""
    year, month, day = _parts(text)
    if year is None:
        return None
    first, last = month or 1, month or 12
    last_day = day or _last_day(year, last)
    return f"{year:04}-{first:02}-{day or 1:02}", f"{year:04}-{last:02}-{last_day:02}"


def in_order(first: str | None, last: str | None) -> None:
    """Check that a time ends no earlier than it begins, as far as years are known; ValueError where it does."""
    opening = bounds(first) if first else None
    closing = bounds(last) if last else None
    if opening and closing and closing[1] < opening[0]:
        raise ValueError(Phrase("ends in {last}, before it begins in {first}", last=last, first=str(first)))


#: What stands between the first and the last date of a span.
SPAN = ".."


def bounds_of_period(text: str) -> tuple[str, str] | None:
    """Return the first and last day of a date or of a span of dates, or None where the year of the date is not known.

    Raises ValueError where it is neither, and where an end of a span has no year.
    """
    if SPAN not in text:
        return bounds(text)
    first, _, last = text.partition(SPAN)
    opening, closing = bounds(first), bounds(last)
    if opening is None or closing is None:
        raise ValueError(Phrase("{text} is a span of dates without a year: give both a year", text=repr(text)))
    in_order(first, last)
    return opening[0], closing[1]


_DURATION = re.compile(r"(\d+) (year|month|week|day)s?", re.ASCII)
_ISO_DURATION = re.compile(r"P(?=\d)(\d+Y)?(\d+M)?(\d+D)?", re.ASCII)


def duration(text: str) -> str:
    """Return a length of time (`3 years`, `18 months`, `P3Y`) as xsd:duration; ValueError where it is none."""
    match = _DURATION.fullmatch(text)
    if match:
        count, unit = int(match[1]), match[2]
        return f"P{count * 7}D" if unit == "week" else f"P{count}{unit[0].upper()}"
    if _ISO_DURATION.fullmatch(text):
        return text
    raise ValueError(Phrase("{text} is no length of time: write for example '3 years' or '18 months'", text=repr(text)))
