"""Whether the words name a person, a place, a body, a program, a group: by label, alias, or in other endings."""

from collections.abc import Iterable, Iterator

from loaders.grounding.mentions.name_mentions import NameMention, outermost
from loaders.grounding.values.fact_values import FactValue
from loaders.grounding.values.group_check import check_group, find_other_group, takes_part
from loaders.grounding.values.quoted_names import GROUPS, NAMED, all_targets, find_words, look, name_words
from loaders.grounding.values.text_grounds import TextGrounds
from loaders.grounding.values.value_verdict import Finding, Verdict
from ontology.facts.slug_register import Target
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import ACTORS

__all__ = ["check_name", "find_others", "find_words", "look", "name_words"]

#: What a claim is about and what a development belongs to may be left unsaid where other things are named.
_LOOSE = ("about", "of")
#: Who binds himself, speaks or takes part: hardly who made the document, without a word of it.
_PARTIES = ("by", "partner", "from", "to")


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
        return check_group(value, target, on)
    return Finding(Verdict.MARKED, "", Phrase("the curator's code, which the words need not name"))


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
    words = find_other_group(value, "stakeholder", on) if value.field == "partner" else None
    if words and takes_part(words, value, on):
        return Finding(Verdict.CONTRADICTED, words, Phrase("the words name another, and not {name}", name=name))
    if value.field in _PARTIES and target in on.makers and not _speaks_of_self(value, on):
        reason = Phrase("{name} made the document, and the words do not name them", name=name)
        return Finding(Verdict.CONTRADICTED, "", reason)
    if not _may_be_in(target, on) and any(each.kind in kinds for each in on.things_named):
        return Finding(Verdict.CONTRADICTED, "", Phrase("the text names {name} nowhere", name=name))
    return look(value, on, name)


def _may_be_in(target: Target, on: TextGrounds) -> bool:
    """Say whether a text names something, or what belongs to it; a document need not name its province."""
    for each in on.things_named:
        is_below = target.kind == each.kind == "place" and on.names.is_within(target, each)
        if on.names.is_near(target, each) and not is_below:
            return True
    return False


def _speaks_of_self(value: FactValue, on: TextGrounds) -> bool:
    first = on.words.pattern(on.words.speech.first_person)
    return any(first.search(quote.text) for quote in value.quotes)


def find_others(value: FactValue, target: Target, on: TextGrounds, kinds: Iterable[str]) -> Iterator[NameMention]:
    """Yield the names in the quotes that stand for another of some kinds: for none that the fact has elsewhere."""
    own = {target, *all_targets(value, on)}
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
