"""A number is read as it stands, or refused where people would read it in two ways."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from ontology.facts.amounts import Amount

#: The written forms of an amount, each with a number in it.
FORMS = [
    lambda number: number,
    lambda number: f"..{number}",
    lambda number: f"{number}..",
    lambda number: f"{number}..99999999999",
    lambda number: f"0..{number}",
    lambda number: {"least": number},
    lambda number: {"most": number},
    lambda number: {"most": number, "wording": {"id": "paling banyak", "en": "at most"}},
]


def fault(value: object) -> str:
    with pytest.raises(ValidationError) as error:
        Amount.model_validate(value)
    return str(error.value.errors()[0]["msg"])


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("number", "message"),
    [
        ("50.000", "'50.000' can be read in two ways: write 50000, or 50.0000 where these are decimals"),
        ("1,444", "'1,444' can be read in two ways: write 1444, or 1.4440 where these are decimals"),
        ("1.000.000", "'1.000.000' has separators: write 1000000"),
        ("2,5", "'2,5' is no number: write 2.5"),
        ("0,125", "'0,125' is no number: write 0.125"),
        ("1.234,56", "'1.234,56' is no number: write 1234.56"),
        ("1,000.125", "'1,000.125' is no number: write 1000.125"),
        ("1.2.3", "'1.2.3' is no number: write digits only, such as 1444 or 2.5"),
        ("1e3", "'1e3' is no number: write digits only, such as 1444 or 2.5"),
        ("1 000", "'1 000' is no number: write digits only, such as 1444 or 2.5"),
    ],
)
def test_number_is_guarded_in_every_form(form: object, number: str, message: str) -> None:
    assert callable(form)
    assert message in fault(form(number))


@given(st.sampled_from(FORMS), st.integers(1, 999), st.lists(st.integers(0, 999), min_size=1, max_size=3))
def test_thousands_separators_are_never_taken_for_decimals(form: object, first: int, others: list[int]) -> None:
    assert callable(form)
    for mark in ".,":
        number = mark.join([str(first), *(f"{other:03}" for other in others)])
        assert repr(number) in fault(form(number))


@pytest.mark.parametrize("number", ["0.125", "0.5", "12.23", "1.4440", "1444.000", "0", "7", "1000000", "000.125"])
def test_number_that_is_read_in_one_way_is_taken(number: str) -> None:
    assert Amount.model_validate(number).most == Decimal(number)
    assert Amount.model_validate({"least": number}).least == Decimal(number)


@given(st.decimals(0, 10**9, places=4))
def test_number_with_four_decimals_comes_back(number: Decimal) -> None:
    assert Amount.model_validate(f"..{number}").most == number


def test_fall_is_not_advised_to_be_a_range() -> None:
    message = fault("12.23..6")
    assert "a range is from small to large; from 12.23 down to 6 is 'baseline: 12.23' and 'target: 6'" in message
    assert "6..12.23" not in message
