"""Dates are those of the calendar, and their bounds are all that is compared."""

import calendar
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.text.dates import bounds, bounds_of_period, date_type, duration, in_order


@pytest.mark.parametrize(
    ("text", "kind", "span"),
    [
        ("2024-11-12", "date", ("2024-11-12", "2024-11-12")),
        ("2024-02-29", "date", ("2024-02-29", "2024-02-29")),
        ("2024-02", "gYearMonth", ("2024-02-01", "2024-02-29")),
        ("2023-02", "gYearMonth", ("2023-02-01", "2023-02-28")),
        ("1900-02", "gYearMonth", ("1900-02-01", "1900-02-28")),
        ("2000-02", "gYearMonth", ("2000-02-01", "2000-02-29")),
        ("2024", "gYear", ("2024-01-01", "2024-12-31")),
        ("0999", "gYear", ("0999-01-01", "0999-12-31")),
        ("--02-29", "gMonthDay", None),
        ("--11-12", "gMonthDay", None),
    ],
)
def test_date_has_a_type_and_bounds(text: str, kind: str, span: tuple[str, str] | None) -> None:
    assert (date_type(text), bounds(text)) == (kind, span)


@pytest.mark.parametrize(
    "text",
    [
        *("2023-02-29", "1900-02-29", "2024-02-30", "2024-13", "2024-00", "2024-01-00", "2024-04-31", "0000"),
        *("--02-30", "--04-31", "--13-01", "--00-01"),
        *("12/11", "12-11-2024", "2024-1", "24", "--11", "-", "", " 2024", "2024 ", "2024-11-12T00:00"),
        *("2024-11-12Z", "٢٠٢٤", "2024-११", "12 November 2024", "2024-11-12\n", "20245"),
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no date"):
        date_type(text)


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2022..2023", ("2022-01-01", "2023-12-31")),
        ("2022-11..2023", ("2022-11-01", "2023-12-31")),
        ("2024-02-28..2024-02", ("2024-02-28", "2024-02-29")),
        ("2023", ("2023-01-01", "2023-12-31")),
        ("--11-12", None),
    ],
)
def test_period_is_a_date_or_a_span_of_dates(text: str, span: tuple[str, str] | None) -> None:
    assert bounds_of_period(text) == span


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("2022-2023", "is no date"),
        ("2022..", "is no date"),
        ("..2022", "is no date"),
        ("2022..2023..2024", "is no date"),
        ("2023-02-29..2024", "is no date of the calendar"),
        ("--11-12..2024", "without a year"),
        ("2024..--11-12", "without a year"),
        ("2024..2022", "before it begins"),
    ],
)
def test_what_is_no_period_is_refused(text: str, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        bounds_of_period(text)


@given(st.dates())
def test_every_day_is_a_date_and_its_own_bounds(day: date) -> None:
    assert (date_type(day.isoformat()), bounds(day.isoformat())) == ("date", (day.isoformat(), day.isoformat()))


@given(st.dates(date(1, 1, 1), date(9998, 12, 31)))
def test_bounds_of_a_month_are_its_first_and_last_day(day: date) -> None:
    interval = bounds(day.isoformat()[:7])
    assert interval is not None
    first, last = map(date.fromisoformat, interval)
    assert (first.day, (last + timedelta(days=1)).day) == (1, 1)
    assert (last - first).days + 1 == calendar.monthrange(day.year, day.month)[1]


@pytest.mark.parametrize(
    ("first", "last"),
    [("2024", "2024"), ("2024-05", "2024"), ("2024", "2024-05"), ("--11-12", "2000"), (None, "2000"), ("2024", None)],
)
def test_time_that_may_run_forwards_is_in_order(first: str | None, last: str | None) -> None:
    in_order(first, last)


@pytest.mark.parametrize(("first", "last"), [("2024", "2023"), ("2024-05", "2024-04"), ("2024-05-02", "2024-05-01")])
def test_time_that_runs_backwards_is_refused(first: str, last: str) -> None:
    with pytest.raises(ValueError, match=f"ends in {last}, before it begins in {first}"):
        in_order(first, last)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("3 years", "P3Y"),
        ("1 year", "P1Y"),
        ("18 months", "P18M"),
        ("2 weeks", "P14D"),
        ("100 days", "P100D"),
        ("P3Y", "P3Y"),
        ("P1Y6M", "P1Y6M"),
        ("P10D", "P10D"),
    ],
)
def test_length_of_time_is_written_as_xsd_duration(text: str, iso: str) -> None:
    assert duration(text) == iso


@pytest.mark.parametrize(
    "text", ["3", "3 tahun", "three years", "P", "PT5H", "P3", "-3 years", "1.5 years", "٣ years", ""]
)
def test_what_is_no_length_of_time_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no length of time"):
        duration(text)
