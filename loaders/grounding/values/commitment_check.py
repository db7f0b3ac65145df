"""How binding a promise is, and on which condition; that a hope is one; and the number of a list's line."""

import re

from loaders.grounding.mentions.commitment_cues import Cue, find_cue, weakest
from loaders.grounding.mentions.quotations import find_sentence
from loaders.grounding.values.fact_values import FactValue, SightedQuote
from loaders.grounding.values.text_grounds import TextGrounds
from loaders.grounding.values.value_verdict import Finding, Verdict
from ontology.text.passages import normalize
from ontology.text.phrase import Phrase

#: A line of a list: its number, or the mark before it.
_ITEM = re.compile(r"[ \t]*(?:(?P<number>\d{1,3})[.)]|[-•*–])[ \t]+")
#: What a cue of a wish may stand for.
_WISHES = ("hope", "effort")


def check_commitment(value: FactValue, on: TextGrounds) -> Finding:
    """Return whether the weakest words of the quotes are as binding as the commitment says, or as a hope is."""
    cues = [cue for quote in value.quotes if (cue := find_cue(quote.text, on.words))]
    cue = weakest(cues) or _cue_around(value, on)
    if cue is None:
        return _without_cue(value, on)
    if cue.level == value.value or (cue.level == "wish" and value.value in _WISHES):
        return Finding(Verdict.SHOWN, cue.words, Phrase("the words are as binding"))
    reason = Phrase("the words say {words}", words=cue.level)
    return Finding(Verdict.CONTRADICTED, cue.words, reason)


def _cue_around(value: FactValue, on: TextGrounds) -> Cue | None:
    """Return the weakest cue of the sentences in which the wordings stand, where the quotes leave it out."""
    sentences = (find_sentence(on.text, quote.span) for quote in value.quotes)
    cues = (find_cue(normalize(on.text[span.start : span.end]), on.words) for span in sentences)
    return weakest(cue for cue in cues if cue)


def _without_cue(value: FactValue, on: TextGrounds) -> Finding:
    item = next((quote for quote in value.quotes if find_item(quote, on)), None)
    if value.value == "listed":
        verdict = Verdict.SHOWN if item else Verdict.LOOK
        return Finding(verdict, "", Phrase("no word says how binding it is"))
    if item:
        return Finding(Verdict.CONTRADICTED, item.text, Phrase("it is a line of a list, with no word that binds"))
    return Finding(Verdict.LOOK, "", Phrase("no word says how binding it is"))


def find_item(quote: SightedQuote, on: TextGrounds) -> re.Match[str] | None:
    """Return the number or mark of the list's line in which a quote stands; None where it stands in none."""
    start = on.text.rfind("\n", 0, quote.span.start) + 1
    return _ITEM.match(on.text, start, quote.span.start)


def check_list_number(value: FactValue, on: TextGrounds) -> Finding:
    """Return whether a quote stands in the line of a list that has the number."""
    items = [(quote, item["number"]) for quote in value.quotes if (item := find_item(quote, on))]
    for quote, number in items:
        if number == value.value:
            return Finding(Verdict.SHOWN, quote.text, Phrase("its line has the number"))
    numbered = next(((quote, number) for quote, number in items if number), None)
    if numbered:
        quote, number = numbered
        return Finding(Verdict.CONTRADICTED, quote.text, Phrase("its line has the number {number}", number=number))
    return Finding(Verdict.LOOK, "", Phrase("no quote of it is a line of a numbered list"))
