"""Whether the words name a date: by itself, with its day of the week, or counted from the document's own."""

import datetime
from collections.abc import Iterator

from loaders.grounding.mentions.date_mentions import DateMention, fitting_years
from loaders.grounding.values.fact_values import FactValue
from loaders.grounding.values.speaker_check import find_clause
from loaders.grounding.values.text_grounds import TextGrounds
from loaders.grounding.values.value_verdict import Finding, Verdict
from ontology.facts.wordings import Said
from ontology.text.phrase import Phrase

_WITHOUT_YEAR = "--"


def check_date(value: FactValue, on: TextGrounds) -> Finding:
    """Return whether the quotes, and of a wording the words around it, name a date."""
    mentions = [(phrase, each) for phrase in _phrases(value, on) for each in on.find_dates(phrase)]
    findings = [compare_date(value.value, phrase, mention, on) for phrase, mention in mentions]
    for verdict in (Verdict.CONTRADICTED, Verdict.SHOWN, Verdict.LOOK):
        match = next((each for each in findings if each and each.verdict is verdict), None)
        if match:
            return match
    precise = [each for each in mentions if each[1].month or len(value.value) == len("2024")]
    if precise:
        phrase, mention = precise[0]
        return Finding(Verdict.CONTRADICTED, phrase, Phrase("the words say {words}", words=_tell(mention)))
    everywhere = [each for each in on.find_dates(on.plain_text) if each.date]
    if everywhere and not any(_is_within(value.value, each) for each in everywhere):
        return Finding(Verdict.CONTRADICTED, "", Phrase("the text names this date nowhere"))
    return Finding(Verdict.LOOK, "", Phrase("the words name no date"))


def _phrases(value: FactValue, on: TextGrounds) -> Iterator[str]:
    for quote in value.quotes:
        clause = find_clause(quote, on) if isinstance(value.part, Said) else None
        yield from (clause, quote.text) if clause and clause != quote.text else (quote.text,)


def _tell(mention: DateMention) -> str:
    return mention.date or Phrase("a day counted from that of the document")


def compare_date(date: str, phrase: str, mention: DateMention, on: TextGrounds) -> Finding | None:
    """Return what a date of the words says of the one of the fact; None where it is another."""
    if mention.offset is not None:
        return _compare_relative(date, phrase, mention.offset, on)
    for reading in mention.readings:
        if _is_within(date, reading) and reading.has_wrong_weekday:
            return Finding(Verdict.CONTRADICTED, phrase, Phrase("the day of the week is not that of the date"))
        if reading.date == date or (not date.startswith(_WITHOUT_YEAR) and reading.date.startswith(f"{date}-")):
            return Finding(Verdict.SHOWN, phrase, _offer_years(reading, on))
        if not reading.year and date[4:] == reading.date[1:]:
            return _with_added_year(date, phrase, reading)
    return None


def _is_within(date: str, mention: DateMention) -> bool:
    return any(each.date and (each.date.startswith(date) or date.endswith(each.date[1:])) for each in mention.readings)


def _offer_years(mention: DateMention, on: TextGrounds) -> Phrase:
    years = fitting_years(mention, on.latest_year)
    if not years:
        return Phrase("the words name the date")
    return Phrase("the words name the date; its day of the week fits {years}", years=", ".join(map(str, years)))


def _with_added_year(date: str, phrase: str, mention: DateMention) -> Finding:
    year = int(date[:4])
    if mention.weekday and year not in fitting_years(mention, year):
        return Finding(
            Verdict.CONTRADICTED, phrase, Phrase("the day of the week does not fit in {year}", year=date[:4])
        )
    return Finding(Verdict.LOOK, phrase, Phrase("the words name no year"))


def _compare_relative(date: str, phrase: str, offset: int, on: TextGrounds) -> Finding | None:
    if on.issued is None or len(on.issued) != len("2024-11-12"):
        return Finding(Verdict.LOOK, phrase, Phrase("the day is counted from that of the document, which is not known"))
    day = datetime.date.fromisoformat(on.issued) + datetime.timedelta(days=offset)
    if day.isoformat().startswith(date):
        return Finding(Verdict.SHOWN, phrase, Phrase("the day is counted from that of the document"))
    return None
