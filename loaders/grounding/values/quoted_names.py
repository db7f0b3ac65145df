"""What the quotes of a fact name, and what the fact refers to."""

from collections.abc import Iterator

from loaders.grounding.mentions.name_mentions import find_stems
from loaders.grounding.values.fact_values import FactValue
from loaders.grounding.values.phrase_grounds import PhraseGrounds
from loaders.grounding.values.text_grounds import TextGrounds
from loaders.grounding.values.value_verdict import Finding, Verdict
from ontology.facts.fields import Ref
from ontology.facts.slug_register import Target
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import ACTORS

#: What is named by name; all else that is referred to is a concept of the curator's, or another fact.
NAMED = (*ACTORS, "place", "program")
#: The schemes of groups, which words usually name.
GROUPS = ("beneficiary", "stakeholder")


def find_words(value: FactValue, target: Target, on: TextGrounds) -> str | None:
    """Return the words of the quotes that name something; None where none do."""
    return next((words for quote in value.quotes if (words := name_words(quote.text, target, on))), None)


def name_words(phrase: str, target: Target, on: PhraseGrounds) -> str | None:
    """Return the words of a phrase that name something; None where none do."""
    for mention in on.find_names(phrase):
        if target in mention.targets:
            return mention.words
    if target.kind in NAMED:
        return None
    names = on.names.names_of(target)
    return next((words for name in names if (words := find_stems(phrase, name, on.words))), None)


def all_targets(value: FactValue, on: TextGrounds) -> Iterator[Target]:
    """Yield what a fact refers to under other fields than that of the value, and under the same."""
    fact = value.entry.fact
    yield Target(value.entry.kind, value.entry.slug)
    for part in (fact, *getattr(fact, "said", ()), *getattr(fact, "roles", ())):
        for name, field in type(part).model_fields.items():
            ref = next((mark for mark in field.metadata if isinstance(mark, Ref)), None)
            held = getattr(part, name)
            for each in ((held,) if isinstance(held, str) else held or ()) if ref else ():
                target = on.names.resolve(each, ref, value.entry.document) if ref else None
                if target:
                    yield target


def look(value: FactValue, on: TextGrounds, name: str) -> Finding:
    """Return that a person has to look, with the pronoun or title that may mean what the value names."""
    speech = on.words.speech
    for quote in value.quotes:
        match = on.words.pattern((*speech.pronouns, *speech.first_person, *speech.titles)).search(quote.text)
        if match:
            return Finding(Verdict.LOOK, match[0], Phrase("{name} may be meant, and is not named", name=name))
    first = value.quotes[0].text if value.quotes else ""
    return Finding(Verdict.LOOK, first, Phrase("the words do not name {name}", name=name))
