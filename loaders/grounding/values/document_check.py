"""Whether a text names what is said of the document itself: its title, its dateline, its date, and who made it."""

from loaders.grounding.nearest_passage import find_nearest
from loaders.grounding.values.date_check import compare_date
from loaders.grounding.values.fact_values import FactValue
from loaders.grounding.values.name_check import name_words
from loaders.grounding.values.text_grounds import TextGrounds
from loaders.grounding.values.value_verdict import Finding, Verdict
from ontology.text.passages import normalize
from ontology.text.phrase import Phrase


def check_title(value: FactValue, on: TextGrounds) -> Finding:
    """Return whether the title stands in the text; a copy of a text may lack it."""
    if _stands_in(value.value, on):
        return Finding(Verdict.SHOWN, value.value, Phrase("the text has it"))
    nearest = find_nearest(value.value, on.text)
    return Finding(Verdict.LOOK, nearest.text if nearest else "", Phrase("the text does not have it"))


def check_dateline(value: FactValue, on: TextGrounds) -> Finding:
    """Return whether a line of the text begins with the dateline, which is words of the text."""
    wanted = normalize(value.value).casefold()
    lines = (normalize(line) for line in on.text.splitlines())
    line = next((line for line in lines if line.casefold().startswith(wanted)), None)
    if line:
        return Finding(Verdict.SHOWN, value.value, Phrase("a line of the text begins with it"))
    if _stands_in(value.value, on):
        return Finding(Verdict.LOOK, value.value, Phrase("no line of the text begins with it"))
    return Finding(Verdict.CONTRADICTED, "", Phrase("the text does not have it"))


def check_maker(value: FactValue, on: TextGrounds) -> Finding:
    """Return whether the text names who wrote or published it."""
    target = on.names.resolve(value.value, value.ref, value.entry.document) if value.ref else None
    words = name_words(on.plain_text, target, on) if target else None
    if words:
        return Finding(Verdict.SHOWN, words, Phrase("the text names it"))
    return Finding(Verdict.LOOK, "", Phrase("the text does not name it"))


def check_issued(value: FactValue, on: TextGrounds) -> Finding:
    """Return whether the text names the date of the document; most texts name others too."""
    days = [each for each in on.find_dates(on.plain_text) if each.offset is None]
    findings = [(compare_date(value.value, on.plain_text[each.start : each.end], each, on)) for each in days]
    for verdict in (Verdict.CONTRADICTED, Verdict.SHOWN, Verdict.LOOK):
        match = next((each for each in findings if each and each.verdict is verdict), None)
        if match:
            return match
    return Finding(Verdict.LOOK, "", Phrase("the text names this date nowhere"))


def _stands_in(words: str, on: TextGrounds) -> bool:
    return normalize(words).casefold() in on.plain_text.casefold()
