"""Whether the words name a number as a fact has it: how much, exactly or at most, of what, in which money, per what."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from loaders.grounding.mentions.date_mentions import find_dates
from loaders.grounding.mentions.name_mentions import find_stems
from loaders.grounding.mentions.number_mentions import NumberMention, find_numbers
from loaders.grounding.values.fact_values import FactValue, SightedQuote
from loaders.grounding.values.text_grounds import TextGrounds
from loaders.grounding.values.value_verdict import Finding, Verdict
from ontology.facts.amounts import Amount
from ontology.facts.wordings import Number
from ontology.text.phrase import Phrase

#: How many words behind a number name what it counts.
_NOUN = 3
_HUNDRED = 100


class _Place(NamedTuple):
    """A number where it stands: in which quote, and the words behind it up to the next number."""

    phrase: str
    mention: NumberMention
    behind: str


def check_number(value: FactValue, on: TextGrounds) -> Finding:
    """Return whether the words show one part of a number of a fact."""
    number = value.part
    if not isinstance(number, Number):
        raise TypeError(f"{type(number).__name__} is no number")
    checks: dict[str, Callable[[FactValue, Number, TextGrounds], Finding]] = {
        "unit": _check_unit,
        "currency": _check_currency,
        "per": _check_period,
        "over": _check_duration,
        "duration": _check_duration,
    }
    return checks.get(value.field, _check_amount)(value, number, on)


def _places(quotes: Sequence[SightedQuote], on: TextGrounds) -> list[_Place]:
    places: list[_Place] = []
    for quote in quotes:
        mentions = find_numbers(quote.text, on.words)
        ends = [*(mention.start for mention in mentions[1:]), len(quote.text)]
        places += [
            _Place(quote.text, mention, quote.text[mention.end : end])
            for mention, end in zip(mentions, ends, strict=False)
        ]
    return places


def _find_amount(amount: Amount, number: Number, places: Sequence[_Place]) -> _Place | None:
    """Return where the words have just this amount, of several where they have what is counted too."""
    return next((place for place in places if _is_same(amount, number, place.mention)), None)


def _is_same(amount: Amount, number: Number, mention: NumberMention) -> bool:
    wanted = (amount.least, amount.most)
    if (mention.low, mention.high) == wanted and mention.comparison != "baseline":
        return True
    share = mention.low is not None and mention.low < 1 and number.unit == "percent"
    return share and mention.low is not None and _rounded(mention.low * _HUNDRED, amount.least) == wanted


def _rounded(value: Decimal, like: Decimal | None) -> tuple[Decimal | None, Decimal | None]:
    """Return a share in hundredths, with as many decimals as another number has."""
    exponent = like.as_tuple().exponent if like is not None else 0
    rounded = round(value, -exponent if isinstance(exponent, int) else 0)
    return rounded, rounded


def _check_amount(value: FactValue, number: Number, on: TextGrounds) -> Finding:
    amount, places = number.amount, _places(value.quotes, on)
    if amount is None:
        return Finding(Verdict.LOOK, "", Phrase("the words name no number"))
    if amount.least is None and amount.most is None:
        return _check_wording(amount, places, value, on)
    match = _find_amount(amount, number, places)
    if match and match.mention.comparison == "about":
        return Finding(Verdict.LOOK, match.phrase, Phrase("the words say about so many"))
    if match:
        return Finding(Verdict.SHOWN, match.phrase, Phrase("the words name it"))
    figures = {amount.least, amount.most} - {None}
    near = next((each for each in places if {each.mention.low, each.mention.high} - {None} & figures), None)
    other = near or next((each for each in places if not _is_period(each, on) and not _is_year(each, on)), None)
    if other is None:
        return Finding(Verdict.LOOK, "", Phrase("the words name no number"))
    if other.mention.is_vague:
        return Finding(Verdict.CONTRADICTED, other.phrase, Phrase("the words name no exact number"))
    said = Phrase("the words say {words}", words=str(other.mention))
    return Finding(Verdict.CONTRADICTED, other.phrase, said)


def _check_wording(amount: Amount, places: Sequence[_Place], value: FactValue, on: TextGrounds) -> Finding:
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


def _is_period(place: _Place, on: TextGrounds) -> bool:
    """Say whether a number counts years, months or days: `selama 3 tahun`."""
    return bool(_period_unit(place, on))


def _is_year(place: _Place, on: TextGrounds) -> bool:
    """Say whether a number is that of a year: `hingga 2027`."""
    return any(date.start == place.mention.start for date in find_dates(place.phrase, on.words))


def _period_unit(place: _Place, on: TextGrounds) -> str | None:
    match = on.words.pattern(on.words.periods.units).match(place.behind.lstrip())
    return _unit_of(match[0], on) if match else None


def _unit_of(word: str, on: TextGrounds) -> str | None:
    units = on.words.periods.units
    return next((unit for name, unit in units.items() if word.lower().startswith(name)), None)


def _check_duration(value: FactValue, _: Number, on: TextGrounds) -> Finding:
    """Return whether the words name a length of time."""
    lengths = {"year": "P{}Y", "month": "P{}M", "day": "P{}D"}
    told: list[tuple[str, str]] = []
    for place in _places(value.quotes, on):
        unit = _period_unit(place, on)
        if unit and place.mention.low is not None:
            days = place.mention.low * 7 if unit == "week" else place.mention.low
            told.append((lengths.get("day" if unit == "week" else unit, "{}").format(days), place.phrase))
    for length, phrase in told:
        if length == value.value:
            return Finding(Verdict.SHOWN, phrase, Phrase("the words name it"))
    if told:
        length, phrase = told[0]
        return Finding(Verdict.CONTRADICTED, phrase, Phrase("the words say {words}", words=length))
    return Finding(Verdict.LOOK, "", Phrase("the words name no length of time"))


def _place_of(value: FactValue, number: Number, on: TextGrounds) -> _Place | None:
    """Return where the amount of a number stands, by its figures where the comparison is another."""
    places, amount = _places(value.quotes, on), number.amount
    if amount is None:
        return None
    figures = {amount.least, amount.most} - {None}
    near = [place for place in places if ({place.mention.low, place.mention.high} - {None}) & figures]
    concept = on.names.vocabulary.find("unit", number.unit or "")
    names = (*concept.labels.values(), *concept.aliases) if concept else ()
    counted = (place for place in near if _has_any(_noun(place), names, on))
    return next(counted, None) or _find_amount(amount, number, places) or next(iter(near), None)


def _noun(place: _Place) -> str:
    """Return the words behind a number that name what it counts."""
    return " ".join(place.behind.split()[:_NOUN])


def _check_currency(value: FactValue, number: Number, on: TextGrounds) -> Finding:
    place = _place_of(value, number, on)
    said = {each.mention.currency for each in ([place] if place else _places(value.quotes, on))} - {None}
    phrase = place.phrase if place else ""
    if value.value in said:
        return Finding(Verdict.SHOWN, phrase, Phrase("the words name it"))
    if said:
        other = ", ".join(sorted(each for each in said if each))
        return Finding(Verdict.CONTRADICTED, phrase, Phrase("the words say {words}", words=other))
    return Finding(Verdict.LOOK, phrase, Phrase("the words name no currency"))


def _check_unit(value: FactValue, number: Number, on: TextGrounds) -> Finding:
    place, units = _place_of(value, number, on), on.names.vocabulary.concepts.get("unit", {})
    concept = units.get(value.value)
    if number.currency:
        return _check_currency(_as_currency(value, number), number, on)
    if concept is None:
        return Finding(Verdict.LOOK, "", Phrase("the words name no unit"))
    names = (*concept.labels.values(), *concept.aliases)
    everywhere = next((quote for quote in value.quotes if _has_any(quote.text, names, on)), None)
    if place is None:
        return _found_unit(everywhere)
    noun = _noun(place)
    if _has_any(noun, names, on) or ("%" in place.behind[:2] and value.value == "percent"):
        return Finding(Verdict.SHOWN, place.phrase, Phrase("the words name it"))
    if place.mention.currency or "%" in place.behind[:2]:
        return Finding(Verdict.CONTRADICTED, place.phrase, Phrase("the words say another unit"))
    is_counter = bool(on.words.pattern(on.words.numbers.counters).match(noun))
    if is_counter:
        return _found_unit(everywhere)
    other = next((words for words in _other_units(noun, value.value, on)), None)
    if other:
        return Finding(Verdict.CONTRADICTED, place.phrase, Phrase("the words say {words}", words=other))
    return Finding(Verdict.LOOK, place.phrase, Phrase("the words name no unit"))


def _found_unit(quote: SightedQuote | None) -> Finding:
    """Return the verdict on a unit by the quote that names it anywhere."""
    if quote is None:
        return Finding(Verdict.LOOK, "", Phrase("the words name no unit"))
    return Finding(Verdict.SHOWN, quote.text, Phrase("the words name it"))


def _as_currency(value: FactValue, number: Number) -> FactValue:
    return FactValue(value.entry, value.path, value.part, "currency", number.currency or "", value.quotes)


def _has_any(phrase: str, names: Sequence[str], on: TextGrounds) -> bool:
    return any(find_stems(phrase, name, on.words) for name in names)


def _other_units(noun: str, slug: str, on: TextGrounds) -> Iterator[str]:
    for other, concept in on.names.vocabulary.concepts.get("unit", {}).items():
        for name in (*concept.labels.values(), *concept.aliases) if other != slug else ():
            words = find_stems(noun, name, on.words)
            if words:
                yield words


def _check_period(value: FactValue, number: Number, on: TextGrounds) -> Finding:
    """Return whether the words name how often, or for each of what: `setiap tahun`, `per desa`."""
    place, units = _place_of(value, number, on), on.names.vocabulary.concepts.get("unit", {})
    phrases = [quote.text for quote in value.quotes]
    told = {unit: phrase for phrase in phrases for unit in _periods(phrase, on)}
    if value.value in told:
        return Finding(Verdict.SHOWN, told[value.value], Phrase("the words name it"))
    if told:
        other, phrase = next(iter(told.items()))
        label = units[other].labels.get("en", other) if other in units else other
        return Finding(Verdict.CONTRADICTED, phrase, Phrase("the words say {words}", words=label))
    return Finding(Verdict.LOOK, place.phrase if place else "", Phrase("the words name no period"))


def _periods(phrase: str, on: TextGrounds) -> Iterator[str]:
    """Yield the units for each of which the words count something."""
    periods = on.words.periods
    for match in on.words.pattern(periods.adverbs).finditer(phrase):
        yield from (unit for word, unit in periods.adverbs.items() if match[0].lower().startswith(word))
    for match in on.words.pattern(periods.every).finditer(phrase):
        rest = phrase[match.end() :].lstrip(" /")
        time = on.words.pattern(periods.units).match(rest)
        unit = _unit_of(time[0], on) if time else None
        if unit:
            yield unit
            continue
        for slug, concept in on.names.vocabulary.concepts.get("unit", {}).items():
            if _has_any(" ".join(rest.split()[:1]), (*concept.labels.values(), *concept.aliases), on):
                yield slug
