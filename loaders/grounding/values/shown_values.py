"""Which quote shows which value of a fact, as far as the quotes alone tell it: for the build, which has no texts.

The names are those that the file of a document has itself, those of the gazetteers on which the study stands, and those
of the vocabulary; anything else is looked for by the words of its slug. So what a quote shows does not change with what
other documents say.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache

from loaders.checking.entry_check import quotes
from loaders.grounding.mentions.commitment_cues import find_cue
from loaders.grounding.mentions.date_mentions import find_dates
from loaders.grounding.mentions.language_words import read_language
from loaders.grounding.mentions.name_mentions import UNSPACED, fold_words
from loaders.grounding.quote_check import Sighting
from loaders.grounding.values.fact_values import FactValue, find_values
from loaders.grounding.values.label_check import check_text
from loaders.grounding.values.name_check import NAMED, name_words
from loaders.grounding.values.number_check import check_number
from loaders.grounding.values.text_grounds import StudyNames, TextGrounds
from loaders.grounding.values.value_verdict import Finding, Verdict
from loaders.reading.entries import Entry
from ontology.facts.fact_file import Document
from ontology.facts.fact_rules import FactRules
from ontology.facts.fields import Quote
from ontology.facts.marked_values import HOLDER, TEXT_FIELDS
from ontology.facts.slug_register import Index, Target
from ontology.facts.wordings import Number
from ontology.quads.fact_writer import ShownValues
from ontology.text.names import fold
from ontology.text.passages import Span, normalize
from ontology.vocabulary.kinds import ENTITY_KINDS

Check = Callable[[FactValue, TextGrounds], Finding]

_DATES = ("on", "start", "end", "as-of", "deadline", "judged-on")
_NUMBERED = re.compile(r"-\d+$")


class ShownValueFinder:
    """Finds which quote shows which value, in the facts of one chunk."""

    def __init__(self, entries: Sequence[Entry], gazetteer: Index, rules: FactRules) -> None:
        self.names = StudyNames(entries, rules.require_vocabulary())
        self.gazetteer = gazetteer
        #: The places of the gazetteer whose names were looked for.
        self.places: set[str] = set()
        languages = {entry.document: entry.fact.language for entry in entries if isinstance(entry.fact, Document)}
        self._language = rules.document_language
        self._grounds = {document: self._make_grounds(document, tag) for document, tag in languages.items()}

    def _make_grounds(self, document: str, language: str | None) -> TextGrounds:
        return TextGrounds(document, "", language, read_language(language), self.names, None, 0)

    def find(self, entry: Entry) -> ShownValues:
        """Return the quote that shows each value of a fact: the curator's, else the first one of the fact that does."""
        on = self._grounds.get(entry.document)
        if on is None:
            on = self._grounds[entry.document] = self._make_grounds(entry.document, self._language)
        sightings = [Sighting(entry, path, quote, quote, Span(0, 0), True) for path, quote in quotes(entry.fact)]
        shown: dict[tuple[int, str, str], Quote] = {}
        for value in find_values(entry, sightings) if sightings else ():
            own = getattr(value.part, "shown", None)
            quote = own[value.key][0] if own and value.key in own else self._find_quote(value, on)
            if quote:
                shown[id(value.part), value.field, value.value] = quote
        return shown | self._find_holders(entry, on)

    def _find_holders(self, entry: Entry, on: TextGrounds) -> dict[tuple[int, str, str], Quote]:
        """Return the quote of each role that names who holds it, who is the fact in which the role stands."""
        shown: dict[tuple[int, str, str], Quote] = {}
        person = Target(entry.kind, entry.slug)
        for role in getattr(entry.fact, "roles", ()):
            own = role.shown.get(entry.slug, ())
            named = (each for each in role.receipts if self._names(normalize(each.text), person, on))
            quote = next(iter(own), None) or next(named, None)
            if quote:
                shown[id(role), HOLDER, entry.slug] = quote
        return shown

    def _find_quote(self, value: FactValue, on: TextGrounds) -> Quote | None:
        shows = self._find_test(value, on)
        return next((each.quote for each in value.quotes if shows(each.text)), None) if shows else None

    def _find_test(self, value: FactValue, on: TextGrounds) -> Callable[[str], bool] | None:
        """Return what says of a phrase whether it shows a value; None where no phrase can."""
        if value.ref is not None:
            return self._test_reference(value, on)
        if value.field in _DATES:
            return lambda phrase: _names_date(phrase, value.value, on)
        if isinstance(value.part, Number):
            return lambda phrase: self._is_shown(check_number, value, phrase, on)
        if value.field == "label" and value.entry.kind in ENTITY_KINDS and value.part is value.entry.fact:
            target = Target(value.entry.kind, value.entry.slug)
            return lambda phrase: self._names(phrase, target, on)
        if value.field in TEXT_FIELDS and value.field != "label":
            return lambda phrase: self._is_shown(check_text, value, phrase, on)
        return None

    def _test_reference(self, value: FactValue, on: TextGrounds) -> Callable[[str], bool] | None:
        if value.field == "commitment":
            return lambda phrase: _has_cue(phrase, value.value, on)
        target = self._resolve(value)
        if target is None:
            return None
        members = [each for each in self.names.relatives.get(target, ()) if each.kind == "person"]
        pair = members if target.kind == "ticket" and members else None
        return lambda phrase: (
            self._names(phrase, target, on) or bool(pair and all(self._names(phrase, each, on) for each in pair))
        )

    def _resolve(self, value: FactValue) -> Target | None:
        """Return what a value refers to; of another document's, what it can be; None for what has no name."""
        if value.ref is None:
            return None
        ref = value.ref
        target = next(self.names.register.candidates(value.value, ref, value.entry.document), None)
        if target is None and ref.kinds:
            kind, slash, slug = value.value.rpartition("/")
            target = Target(kind if slash else ref.kinds[0], slug)
        if target is None or target.kind in self.names.vocabulary.concepts or target.kind in NAMED:
            return target
        return None

    def _names(self, phrase: str, target: Target, on: TextGrounds) -> bool:
        """Say whether a phrase names something."""
        if name_words(phrase, target, on) is not None:
            return True
        if target.kind not in NAMED or target in self.names.index.names:
            return False
        if target.kind == "place":
            self.places.add(target.slug)
        names = self.gazetteer.names.get(target.kind, {}).get(target.slug, ())
        return any(_has_name(phrase, name) for name in names or (_NUMBERED.sub("", target.slug),))

    def _is_shown(self, check: Check, value: FactValue, phrase: str, on: TextGrounds) -> bool:
        quote = next(each for each in value.quotes if each.text == phrase)
        return check(replace(value, quotes=(quote,)), on).verdict is Verdict.SHOWN


def _has_name(phrase: str, name: str) -> bool:
    if UNSPACED.search(name):
        return fold(name) in fold(phrase)
    return _space(name) in _space(phrase)


@lru_cache(maxsize=1 << 14)
def _space(text: str) -> str:
    """Return the folded words of a text, each between spaces."""
    return f" {' '.join(fold_words(text))} "


def _names_date(phrase: str, date: str, on: TextGrounds) -> bool:
    readings = (reading.date for mention in find_dates(phrase, on.words) for reading in mention.readings)
    return any(each == date or (not date.startswith("--") and each.startswith(f"{date}-")) for each in readings)


def _has_cue(phrase: str, level: str, on: TextGrounds) -> bool:
    cue = find_cue(phrase, on.words)
    return cue is not None and cue.level == level
