"""Where the quotes of a fact have numbers, and which of them is that of the fact."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile
from typing import NamedTuple

from loaders.grounding.mentions.name_mentions import find_stems
from loaders.grounding.mentions.number_mentions import NumberMention
from loaders.grounding.values.fact_values import FactValue, SightedQuote
from loaders.grounding.values.phrase_grounds import PhraseGrounds
from ontology.facts.amounts import Amount
from ontology.facts.wordings import Number

#: How many words behind a number name what it counts.
_NOUN = 3
_HUNDRED = 100
#: A mark behind which something else is spoken of.
_STOP = re.compile(r"[,;:()]|\.(?:\s|$)")


class NumberPlace(NamedTuple):
    """A number where it stands: in which quote, and the words behind it up to the next number."""

    phrase: str
    mention: NumberMention
    behind: str


def find_places(quotes: Sequence[SightedQuote], on: PhraseGrounds) -> list[NumberPlace]:
    """Return the numbers of some quotes."""
    return [place for quote in quotes for place in places_in(quote.text, on)]


def places_in(phrase: str, on: PhraseGrounds) -> Iterator[NumberPlace]:
    """Yield the numbers of a phrase in their order."""
    mentions = on.find_numbers(phrase)
    ends = [*(mention.start for mention in mentions[1:]), len(phrase)]
    for mention, end in zip(mentions, ends, strict=False):
        yield NumberPlace(phrase, mention, phrase[mention.end : end])


def find_amount(amount: Amount, number: Number, places: Sequence[NumberPlace], on: PhraseGrounds) -> NumberPlace | None:
    """Return where the words have just this amount: years of a duration are no houses."""
    counts_time = number.unit in on.words.periods.units.values()
    matches = (place for place in places if _is_same(amount, number, place.mention))
    return next((place for place in matches if counts_time or not is_period(place, on)), None)


def _is_same(amount: Amount, number: Number, mention: NumberMention) -> bool:
    bounds = (amount.least, amount.most)
    if (mention.low, mention.high) == bounds and mention.comparison != "baseline":
        return True
    share = mention.low is not None and mention.low < 1 and number.unit == "percent"
    return share and mention.low is not None and _rounded(mention.low * _HUNDRED, amount.least) == bounds


def _rounded(value: Decimal, like: Decimal | None) -> tuple[Decimal | None, Decimal | None]:
    """Return a share in hundredths, with as many decimals as another number has."""
    exponent = like.as_tuple().exponent if like is not None else 0
    rounded = round(value, -exponent if isinstance(exponent, int) else 0)
    return rounded, rounded


def is_period(place: NumberPlace, on: PhraseGrounds) -> bool:
    """Say whether a number counts years, months or days: `selama 3 tahun`."""
    return bool(find_period_unit(place, on))


def is_year(place: NumberPlace, on: PhraseGrounds) -> bool:
    """Say whether a number is that of a year: `hingga 2027`."""
    return any(date.start == place.mention.start for date in on.find_dates(place.phrase))


def find_period_unit(place: NumberPlace, on: PhraseGrounds) -> str | None:
    """Return the length of time that a number counts; None where it counts none."""
    match = on.words.pattern(on.words.periods.units).match(place.behind.lstrip())
    return find_unit(match[0], on) if match else None


def find_unit(word: str, on: PhraseGrounds) -> str | None:
    """Return the length of time that a word names; None where it names none."""
    units = on.words.periods.units
    return next((unit for name, unit in units.items() if word.lower().startswith(name)), None)


def find_place(value: FactValue, number: Number, on: PhraseGrounds) -> NumberPlace | None:
    """Return where the amount of a number stands, by its figures where the comparison is another."""
    places, amount = find_places(value.quotes, on), number.amount
    if amount is None:
        return None
    figures = {amount.least, amount.most} - {None}
    near = [place for place in places if ({place.mention.low, place.mention.high} - {None}) & figures]
    concept = on.names.vocabulary.find("unit", number.unit or "")
    names = (*concept.labels.values(), *concept.aliases) if concept else ()
    with_noun = (place for place in near if has_any(noun_of(place, on), names, on))
    return next(with_noun, None) or find_amount(amount, number, places, on) or next(iter(near), None)


def noun_of(place: NumberPlace, on: PhraseGrounds) -> str:
    """Return the words behind a number that name what it counts: `teachers` of "300 teachers every year"."""
    ends = on.words.pattern((*on.words.fillers, *on.words.periods.every))
    words = clause_behind(place).split()[:_NOUN]
    return " ".join(takewhile(lambda word: not ends.fullmatch(word), words))


def clause_behind(place: NumberPlace) -> str:
    """Return the words behind a number up to a mark behind which something else is spoken of."""
    return _STOP.split(place.behind, maxsplit=1)[0]


def has_any(phrase: str, names: Sequence[str], on: PhraseGrounds) -> bool:
    """Say whether a phrase has any of some names, but for their endings."""
    return any(find_stems(phrase, name, on.words) for name in names)
