"""Dates are read with their days of the week; a year is offered and never added."""

import pytest

from loaders.grounding.mentions.date_mentions import find_dates, fitting_years
from loaders.grounding.mentions.language_words import read_language


@pytest.mark.parametrize(
    ("language", "phrase", "dates"),
    [
        ("id", "Senin, 7 Februari 2022", ["2022-02-07"]),
        ("id", "ujarnya, Kamis (3/7/2025)", ["2025-07-03"]),
        ("id", "ujar Halikinnor, Selasa (12/11)", ["--11-12"]),
        ("id", "sejak 2022 menerapkan", ["2022"]),
        ("id", "pada Desember 2027", ["2027-12"]),
        ("id", "31/2/2023", []),
        ("id", "kuota 1.444 orang, 40 paket", []),
        ("en", "on February 7, 2022", ["2022-02-07"]),
        ("en", "on the 7th February 2022", ["2022-02-07"]),
        ("en", "2024-11-12", ["2024-11-12"]),
        ("en", "may build in June 2024", ["2024-06"]),
    ],
)
def test_dates_of_a_phrase(language: str, phrase: str, dates: list[str]) -> None:
    assert [mention.date for mention in find_dates(phrase, read_language(language))] == dates


def test_figures_that_a_language_writes_in_two_orders_are_read_both_ways() -> None:
    (mention,) = find_dates("on 3/7/2023", read_language("en"))
    assert [each.date for each in mention.readings] == ["2023-07-03", "2023-03-07"]
    (mention,) = find_dates("pada 3/7/2023", read_language("id"))
    assert [each.date for each in mention.readings] == ["2023-07-03"]


def test_day_of_the_week_has_to_fit() -> None:
    right, wrong = find_dates("Senin (3/7/2023), Rabu (3/7/2023)", read_language("id"))
    assert (right.has_wrong_weekday, wrong.has_wrong_weekday) == (False, True)


def test_years_in_which_the_day_fits_are_offered() -> None:
    (mention,) = find_dates("Selasa (12/11)", read_language("id"))
    assert fitting_years(mention, 2026) == [2019, 2024]
    assert mention.year is None


def test_day_that_is_counted_from_that_of_the_document() -> None:
    assert [each.offset for each in find_dates("kemarin, bukan besok", read_language("id"))] == [-1, 1]
