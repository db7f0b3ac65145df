"""Wrong numbers, units, currencies, comparisons and dates to plant into facts."""

import datetime
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from benchmarks.planting import Articles, Plant, plant_wording
from loaders.reading.entries import Entry
from ontology.facts.amounts import Amount
from ontology.facts.statements import Claim, Development, Intention
from ontology.facts.wordings import Number

_CURRENCIES = (
    *("USD", "EUR", "GBP", "JPY", "MYR", "SGD", "AUD", "KES", "INR", "CNY", "THB", "PHP"),
    *("VND", "CHF", "CAD", "NZD", "HKD", "KRW", "BRL", "ZAR", "SAR", "AED", "TRY", "MXN"),
)


def _numbers(on: Articles) -> Iterator[tuple[Entry, int, Number]]:
    for entry in on.facts:
        for place, number in enumerate(getattr(entry.fact, "numbers", ())):
            yield entry, place, number


def _with_number(on: Articles, kind: str, entry: Entry, place: int, field: str, value: str, **new: Any) -> Plant:
    numbers = list(getattr(entry.fact, "numbers", ()))
    numbers[place] = numbers[place].model_copy(update=new)
    return on.plant(kind, entry, field, value, numbers=tuple(numbers))


def _amounts(on: Articles) -> Iterator[tuple[Entry, int, Number, Amount]]:
    for entry, place, number in _numbers(on):
        amount = number.amount
        if amount and (amount.least is not None or amount.most is not None):
            yield entry, place, number, amount


def _times(amount: Amount, change: Callable[[Decimal], Decimal]) -> Amount:
    return Amount(
        least=None if amount.least is None else change(amount.least),
        most=None if amount.most is None else change(amount.most),
    )


def _form(amount: Amount) -> str:
    least, most = amount.least, amount.most
    return f"{least}" if least == most else f"{'' if least is None else least}..{'' if most is None else most}"


def plant_numbers(on: Articles) -> Iterator[Plant]:
    """Plant another number."""
    for entry, place, number, amount in _amounts(on):
        for add in on.random.sample(range(1, 12), 5):
            wrong = _times(amount, lambda value, add=add: value + add)  # type: ignore[misc]
            yield _with_number(on, "number", entry, place, number.kind, _form(wrong), **{number.kind: wrong})


def plant_scales(on: Articles) -> Iterator[Plant]:
    """Plant a number that is ten, a hundred, a thousand times as large or as small."""
    for entry, place, number, amount in _amounts(on):
        for factor in ("10", "100", "1000", "0.001", "1000000"):
            wrong = _times(amount, lambda value, factor=factor: value * Decimal(factor))  # type: ignore[misc]
            yield _with_number(on, "scale", entry, place, number.kind, _form(wrong), **{number.kind: wrong})


def plant_currencies(on: Articles) -> Iterator[Plant]:
    """Plant another currency."""
    for entry, place, number in _numbers(on):
        for code in _CURRENCIES if number.currency else ():
            yield _with_number(on, "currency", entry, place, "currency", code, currency=code)


def plant_units(on: Articles) -> Iterator[Plant]:
    """Plant another unit."""
    units = sorted(on.study.vocabulary.concepts["unit"])
    for entry, place, number in _numbers(on):
        for unit in on.random.sample([each for each in units if each not in (number.unit, "rupiah")], 4):
            if number.unit and not number.currency:
                yield _with_number(on, "unit", entry, place, "unit", unit, unit=unit)


def plant_comparisons(on: Articles) -> Iterator[Plant]:
    """Plant at most, at least or a range where it is exactly so many, and the other way round."""
    for entry, place, number, amount in _amounts(on):
        value = amount.least if amount.least is not None else amount.most
        forms = {(value, value), (value, None), (None, value), (value, (value or 0) * 2)}
        for least, most in sorted(forms - {(amount.least, amount.most)}, key=str):
            wrong = Amount(least=least, most=most)
            yield _with_number(on, "comparison", entry, place, number.kind, _form(wrong), **{number.kind: wrong})


def plant_dates(on: Articles) -> Iterator[Plant]:
    """Plant another day, month or year."""
    for entry in on.of(Development):
        date = getattr(entry.fact, "on", None)
        for wrong in _other_dates(date, on) if date else ():
            yield on.plant("date", entry, "on", wrong, on=wrong)
    for entry in on.of(Intention, Claim):
        for place, said in enumerate(getattr(entry.fact, "said", ())):
            for wrong in _other_dates(said.on, on) if said.on else ():
                yield plant_wording(on, "date", entry, place, "on", wrong)


def _other_dates(date: str, on: Articles) -> list[str]:
    if len(date) == len("2022"):
        return [str(int(date) + add) for add in (-1, 1, 3)]
    if date.startswith("--"):
        day = datetime.date.fromisoformat(f"2024{date[1:]}")
        return [f"-{(day + datetime.timedelta(days=add)).isoformat()[4:]}" for add in on.random.sample(range(1, 90), 3)]
    day = datetime.date.fromisoformat(date)
    moved = [day + datetime.timedelta(days=add) for add in on.random.sample(range(1, 90), 3)]
    return [each.isoformat() for each in (*moved, day.replace(year=day.year + 1))]
