"""Whether the words name what a number counts, in which money, and per what."""

from collections.abc import Iterator

from loaders.grounding.mentions.name_mentions import find_stems
from loaders.grounding.values.fact_values import FactValue, SightedQuote
from loaders.grounding.values.number_places import (
    NumberPlace,
    clause_behind,
    find_place,
    find_places,
    find_unit,
    has_any,
    noun_of,
)
from loaders.grounding.values.text_grounds import TextGrounds
from loaders.grounding.values.value_verdict import Finding, Verdict
from ontology.facts.wordings import Number
from ontology.text.phrase import Phrase


def check_currency(value: FactValue, number: Number, on: TextGrounds) -> Finding:
    """Return whether the words name the currency, beside the number where that is found."""
    place = find_place(value, number, on)
    currencies = {each.mention.currency for each in ([place] if place else find_places(value.quotes, on))} - {None}
    phrase = place.phrase if place else ""
    if value.value in currencies:
        return Finding(Verdict.SHOWN, phrase, Phrase("the words name it"))
    if currencies:
        other = ", ".join(sorted(each for each in currencies if each))
        return Finding(Verdict.CONTRADICTED, phrase, Phrase("the words say {words}", words=other))
    return Finding(Verdict.LOOK, phrase, Phrase("the words name no currency"))


def check_unit(value: FactValue, number: Number, on: TextGrounds) -> Finding:
    """Return whether the words behind the number name what it counts."""
    place, units = find_place(value, number, on), on.names.vocabulary.concepts.get("unit", {})
    concept = units.get(value.value)
    if number.currency:
        return check_currency(_as_currency(value, number), number, on)
    if concept is None:
        return Finding(Verdict.LOOK, "", Phrase("the words name no unit"))
    names = (*concept.labels.values(), *concept.aliases)
    everywhere = next((quote for quote in value.quotes if has_any(quote.text, names, on)), None)
    if place is None:
        return _found_unit(everywhere)
    noun = noun_of(place, on)
    if has_any(noun, names, on) or ("%" in place.behind[:2] and value.value == "percent"):
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


def _other_units(noun: str, slug: str, on: TextGrounds) -> Iterator[str]:
    for other, concept in on.names.vocabulary.concepts.get("unit", {}).items():
        for name in (*concept.labels.values(), *concept.aliases) if other != slug else ():
            words = find_stems(noun, name, on.words)
            if words:
                yield words


def check_period(value: FactValue, number: Number, on: TextGrounds) -> Finding:
    """Return whether the words name how often, or for each of what: `setiap tahun`, `per desa`."""
    place, units = find_place(value, number, on), on.names.vocabulary.concepts.get("unit", {})
    phrases = [quote.text for quote in value.quotes]
    by_unit = {unit: phrase for phrase in phrases for unit in _periods(phrase, on)}
    if value.value in by_unit:
        return Finding(Verdict.SHOWN, by_unit[value.value], Phrase("the words name it"))
    if by_unit:
        other, phrase = next(iter(by_unit.items()))
        label = units[other].labels.get("en", other) if other in units else other
        return Finding(Verdict.CONTRADICTED, phrase, Phrase("the words say {words}", words=label))
    return Finding(Verdict.LOOK, place.phrase if place else "", Phrase("the words name no period"))


def find_period(place: NumberPlace, on: TextGrounds) -> str | None:
    """Return the words right behind a number, and what it counts, that make it one for each length of time."""
    clause = clause_behind(place)
    for match in on.words.pattern(on.words.periods.every).finditer(clause):
        rest = clause[match.end() :].lstrip(" /")
        time = on.words.pattern(on.words.periods.units).match(rest)
        if time:
            return f"{match[0]} {time[0]}"
    return None


def _periods(phrase: str, on: TextGrounds) -> Iterator[str]:
    """Yield the units for each of which the words count something."""
    periods = on.words.periods
    for match in on.words.pattern(periods.adverbs).finditer(phrase):
        yield from (unit for word, unit in periods.adverbs.items() if match[0].lower().startswith(word))
    for match in on.words.pattern(periods.every).finditer(phrase):
        rest = phrase[match.end() :].lstrip(" /")
        time = on.words.pattern(periods.units).match(rest)
        unit = find_unit(time[0], on) if time else None
        if unit:
            yield unit
            continue
        for slug, concept in on.names.vocabulary.concepts.get("unit", {}).items():
            if has_any(" ".join(rest.split()[:1]), (*concept.labels.values(), *concept.aliases), on):
                yield slug
