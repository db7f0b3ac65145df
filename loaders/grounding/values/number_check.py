"""Whether the words name a number as a fact has it: how much, exactly or at most, or how long."""

from collections.abc import Callable, Sequence

from loaders.grounding.mentions.name_mentions import find_stems
from loaders.grounding.values.fact_values import FactValue
from loaders.grounding.values.number_places import (
    NumberPlace,
    find_amount,
    find_period_unit,
    find_places,
    is_period,
    is_year,
)
from loaders.grounding.values.text_grounds import TextGrounds
from loaders.grounding.values.unit_check import check_currency, check_period, check_unit, find_period
from loaders.grounding.values.value_verdict import Finding, Verdict
from ontology.facts.amounts import Amount
from ontology.facts.wordings import Number
from ontology.text.phrase import Phrase


def check_number(value: FactValue, on: TextGrounds) -> Finding:
    """Return whether the words show one part of a number of a fact."""
    number = value.part
    if not isinstance(number, Number):
        raise TypeError(f"{type(number).__name__} is no number")
    checks: dict[str, Callable[[FactValue, Number, TextGrounds], Finding]] = {
        "unit": check_unit,
        "currency": check_currency,
        "per": check_period,
        "over": _check_duration,
        "duration": _check_duration,
        "baseline": _check_baseline,
    }
    return checks.get(value.field, _check_amount)(value, number, on)


def _check_amount(value: FactValue, number: Number, on: TextGrounds) -> Finding:
    amount, places = number.amount, find_places(value.quotes, on)
    if amount is None:
        return Finding(Verdict.LOOK, "", Phrase("the words name no number"))
    if amount.least is None and amount.most is None:
        return _check_wording(amount, places, value, on)
    match = find_amount(amount, number, places, on)
    if match and match.mention.comparison == "about":
        return Finding(Verdict.LOOK, match.phrase, Phrase("the words say about so many"))
    period = find_period(match, on) if match and number.per is None and number.over is None else None
    if match and period:
        reason = Phrase("the words say {words}, and the number has no 'per'", words=repr(period))
        return Finding(Verdict.LOOK, match.phrase, reason)
    if match:
        return Finding(Verdict.SHOWN, match.phrase, Phrase("the words name it"))
    figures = {amount.least, amount.most} - {None}
    near = next((each for each in places if {each.mention.low, each.mention.high} - {None} & figures), None)
    other = near or next((each for each in places if not is_period(each, on) and not is_year(each, on)), None)
    if other is None:
        return Finding(Verdict.LOOK, "", Phrase("the words name no number"))
    if other.mention.is_vague:
        return Finding(Verdict.CONTRADICTED, other.phrase, Phrase("the words name no exact number"))
    reason = Phrase("the words say {words}", words=str(other.mention))
    is_end = other.mention.comparison == "range" and amount.least == amount.most and other is near
    return Finding(Verdict.LOOK if is_end else Verdict.CONTRADICTED, other.phrase, reason)


def _check_baseline(value: FactValue, number: Number, on: TextGrounds) -> Finding:
    """Return whether the words say that a number begins there: `dari 12,23 persen menjadi 6 persen`."""
    places = [place for place in find_places(value.quotes, on) if not is_period(place, on) and not is_year(place, on)]
    starts = [place for place in places if place.mention.comparison == "baseline"]
    start = next((place for place in starts if place.mention.low == number.baseline), None)
    if start:
        return Finding(Verdict.SHOWN, start.phrase, Phrase("the words name it"))
    if starts:
        reason = Phrase("the words say {words}", words=str(starts[0].mention))
        return Finding(Verdict.CONTRADICTED, starts[0].phrase, reason)
    figure = next((each for each in places if number.baseline in (each.mention.low, each.mention.high)), None)
    if figure:
        return Finding(Verdict.LOOK, figure.phrase, Phrase("the words name it, but not as where it began"))
    return Finding(Verdict.LOOK, "", Phrase("the words name no baseline"))


def _check_wording(amount: Amount, places: Sequence[NumberPlace], value: FactValue, on: TextGrounds) -> Finding:
    """Return whether the words have a vague amount: one of its own words, or any vague number."""
    wordings = amount.wording.names if amount.wording else ()
    for quote in value.quotes:
        words = next((words for name in wordings if (words := find_stems(quote.text, name, on.words))), None)
        if words:
            return Finding(Verdict.SHOWN, words, Phrase("the words name it"))
    vague = next((place for place in places if place.mention.is_vague), None)
    word = vague.phrase[vague.mention.start : vague.mention.end] if vague else ""
    if vague and any(word.lower() in wording.lower() for wording in wordings):
        return Finding(Verdict.SHOWN, vague.phrase, Phrase("the words name it"))
    if vague:
        return Finding(Verdict.CONTRADICTED, vague.phrase, Phrase("the words say {words}", words=word))
    return Finding(Verdict.LOOK, "", Phrase("the words name no number"))


def _check_duration(value: FactValue, _: Number, on: TextGrounds) -> Finding:
    """Return whether the words name a length of time."""
    lengths = {"year": "P{}Y", "month": "P{}M", "day": "P{}D"}
    lengths_there: list[tuple[str, str]] = []
    for place in find_places(value.quotes, on):
        unit = find_period_unit(place, on)
        if unit and place.mention.low is not None:
            days = place.mention.low * 7 if unit == "week" else place.mention.low
            lengths_there.append((lengths.get("day" if unit == "week" else unit, "{}").format(days), place.phrase))
    for length, phrase in lengths_there:
        if length == value.value:
            return Finding(Verdict.SHOWN, phrase, Phrase("the words name it"))
    if lengths_there:
        length, phrase = lengths_there[0]
        return Finding(Verdict.CONTRADICTED, phrase, Phrase("the words say {words}", words=length))
    return Finding(Verdict.LOOK, "", Phrase("the words name no length of time"))
