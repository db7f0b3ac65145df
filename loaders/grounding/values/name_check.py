"""Whether the words name a person, a place, a body, a program, a group: by label, alias, or in other endings."""

from collections.abc import Iterable, Iterator

from loaders.grounding.mentions.name_mentions import NameMention, find_stems, outermost
from loaders.grounding.values.fact_values import FactValue
from loaders.grounding.values.phrase_grounds import PhraseGrounds
from loaders.grounding.values.text_grounds import TextGrounds
from loaders.grounding.values.value_verdict import Finding, Verdict
from ontology.facts.fields import Ref
from ontology.facts.slug_register import Target
from ontology.text.names import fold
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import ACTORS

#: What is named by name; all else that is referred to is a concept of the curator's, or another fact.
NAMED = (*ACTORS, "place", "program")
#: The schemes of groups, which words usually name.
GROUPS = ("beneficiary", "stakeholder")

#: What a claim is about and what a development belongs to may be left unsaid where other things are named.
_LOOSE = ("about", "of")


def check_name(value: FactValue, on: TextGrounds) -> Finding:
    """Return whether the quotes name what a value refers to; a concept that they do not name is coded."""
    target = on.names.resolve(value.value, value.ref, value.entry.document) if value.ref else None
    if target is None:
        return Finding(Verdict.LOOK, "", Phrase("it means nothing here, so no words can show it"))
    words = find_words(value, target, on)
    if words:
        return Finding(Verdict.SHOWN, words, Phrase("the words name it"))
    if target.kind == "ticket" and (words := _find_members(value, target, on)):
        return Finding(Verdict.SHOWN, words, Phrase("the words name its members"))
    if target.kind in NAMED:
        return _check_entity(value, target, on)
    if target.kind in GROUPS:
        return _check_group(value, target, on)
    return Finding(Verdict.MARKED, "", Phrase("the curator's code, which the words need not name"))


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


def _find_members(value: FactValue, ticket: Target, on: TextGrounds) -> str | None:
    """Return the quote that names all members of a ticket; None where none does."""
    members = [each for each in on.names.relatives.get(ticket, ()) if each.kind == "person"]
    phrases = (quote.text for quote in value.quotes if members)
    return next((text for text in phrases if all(name_words(text, each, on) for each in members)), None)


def _check_entity(value: FactValue, target: Target, on: TextGrounds) -> Finding:
    name = next(iter(on.names.names_of(target)), target.slug)
    kinds = ACTORS if target.kind in ACTORS else (target.kind,)
    other = None if value.field in _LOOSE else next(find_others(value, target, on, kinds), None)
    if other:
        return Finding(Verdict.CONTRADICTED, other.words, Phrase("the words name another, and not {name}", name=name))
    if not _may_be_in(target, on) and any(each.kind in kinds for each in on.things_named):
        return Finding(Verdict.CONTRADICTED, "", Phrase("the text names {name} nowhere", name=name))
    return look(value, on, name)


def _may_be_in(target: Target, on: TextGrounds) -> bool:
    """Say whether a text names something, or what belongs to it; a document need not name its province."""
    return any(on.names.is_near(target, each) for each in on.things_named)


def find_others(value: FactValue, target: Target, on: TextGrounds, kinds: Iterable[str]) -> Iterator[NameMention]:
    """Yield the names in the quotes that stand for another of some kinds: for none that the fact has elsewhere."""
    own = {target, *_all_targets(value, on)}
    pronouns = on.words.pattern(on.words.speech.pronouns) if target.kind in ACTORS else None
    for quote in value.quotes:
        pronoun = pronouns.search(quote.text) if pronouns else None
        for mention in outermost(on.find_names(quote.text)):
            sort = {each for each in mention.targets if each.kind in kinds}
            is_own = any(on.names.is_near(each, mine) for each in mention.targets for mine in own)
            if pronoun and pronoun.start() < mention.start:
                break  # the pronoun may mean it
            if sort and mention.is_proper and not is_own:
                yield mention


def _all_targets(value: FactValue, on: TextGrounds) -> Iterator[Target]:
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


def _check_group(value: FactValue, target: Target, on: TextGrounds) -> Finding:
    """Return the verdict on a group that the quotes do not name: another one, that has no word in common, may be."""
    label = next(iter(on.names.names_of(target)), target.slug)
    mine = _stems_of(target, on)
    there = {on.words.stem(word) for quote in value.quotes for word in fold(quote.text).split()}
    if not mine & there and name_words(on.text, target, on) is None:
        own = {each for each in _all_targets(value, on) if each.kind == target.kind}
        others = {Target(target.kind, slug) for slug in on.names.vocabulary.concepts.get(target.kind, ())} - own
        for other in sorted(others):
            words = None if mine & _stems_of(other, on) else find_words(value, other, on)
            if words:
                reason = Phrase("the words name another group, and the text {name} nowhere", name=label)
                return Finding(Verdict.CONTRADICTED, words, reason)
    return look(value, on, label)


def _stems_of(target: Target, on: TextGrounds) -> set[str]:
    """Return the stems of the words by which a group is named in any language."""
    words = {word for name in on.names.names_of(target) for word in fold(name).split()}
    return {on.words.stem(word) for word in words - {*on.words.fillers}}


def look(value: FactValue, on: TextGrounds, name: str) -> Finding:
    """Return that a person has to look, with the pronoun or title that may mean what the value names."""
    speech = on.words.speech
    for quote in value.quotes:
        match = on.words.pattern((*speech.pronouns, *speech.first_person, *speech.titles)).search(quote.text)
        if match:
            return Finding(Verdict.LOOK, match[0], Phrase("{name} may be meant, and is not named", name=name))
    first = value.quotes[0].text if value.quotes else ""
    return Finding(Verdict.LOOK, first, Phrase("the words do not name {name}", name=name))
