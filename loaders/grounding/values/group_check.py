"""Whether the words name a group of people, or a sort of bodies, that is to benefit or takes part."""

from collections.abc import Iterable

from loaders.grounding.mentions.quotations import find_paragraph
from loaders.grounding.values.fact_values import FactValue
from loaders.grounding.values.quoted_names import GROUPS, all_targets, find_words, look, name_words
from loaders.grounding.values.text_grounds import TextGrounds
from loaders.grounding.values.value_verdict import Finding, Verdict
from ontology.facts.slug_register import Target
from ontology.text.names import fold
from ontology.text.phrase import Phrase

#: Within so many words behind "with" stands who takes part, and behind "for" who benefits.
_NEAR = 4


def check_group(value: FactValue, target: Target, on: TextGrounds) -> Finding:
    """Return the verdict on a group that the quotes do not name: another one, that has no word in common, may be."""
    label = next(iter(on.names.names_of(target)), target.slug)
    mine = _stems_of(target, on)
    there = {stem for quote in value.quotes for stem in on.find_stems(quote.text)}
    other = None if mine & there else find_other_group(value, target.kind, on)
    is_elsewhere = bool(other) and name_words(on.text, target, on) is not None
    if other and (not is_elsewhere or (_is_for(other, value, on) and not _is_beside(value, target, on))):
        return Finding(Verdict.CONTRADICTED, other, Phrase("the words name another group, and not {name}", name=label))
    if not _may_name(target, on):
        return Finding(Verdict.CONTRADICTED, "", Phrase("the text names {name} nowhere", name=label))
    return look(value, on, label)


def find_other_group(value: FactValue, scheme: str, on: TextGrounds) -> str | None:
    """Return words of the quotes that name a group of a scheme which has no word in common with any of the fact's."""
    own = {each for each in all_targets(value, on) if each.kind in GROUPS}
    taken = {stem for each in own for stem in _stems_of(each, on)}
    others = {Target(scheme, slug) for slug in on.names.vocabulary.concepts.get(scheme, ())} - own
    apart = (other for other in sorted(others) if not taken & _stems_of(other, on))
    return next((words for other in apart if (words := find_words(value, other, on))), None)


def takes_part(words: str, value: FactValue, on: TextGrounds) -> bool:
    """Say whether words stand in a quote soon behind one that says with whom: `bersama`, `together with`."""
    return _stands_behind(words, on.words.partnership, value, on)


def _is_for(words: str, value: FactValue, on: TextGrounds) -> bool:
    """Say whether words stand in a quote soon behind one that says for whom: `bagi`, `for`."""
    return _stands_behind(words, on.words.benefit, value, on)


def _stands_behind(words: str, cues: Iterable[str], value: FactValue, on: TextGrounds) -> bool:
    pattern = on.words.pattern(cues)
    heads = (quote.text.partition(words)[0] for quote in value.quotes if words in quote.text)
    return any(pattern.search(" ".join(head.split()[-_NEAR:])) for head in heads)


def _is_beside(value: FactValue, target: Target, on: TextGrounds) -> bool:
    """Say whether a paragraph in which a quote stands names something."""
    paragraphs = (find_paragraph(on.text, quote.span) for quote in value.quotes)
    return any(name_words(on.text[span.start : span.end], target, on) for span in paragraphs)


def _may_name(target: Target, on: TextGrounds) -> bool:
    """Say whether a text has all words of any name of a group, in whatever order; where it can be read at all."""
    if not on.words.fillers:
        return True
    return any(on.stems.issuperset(on.find_stems(name)) for name in on.names.names_of(target))


def _stems_of(target: Target, on: TextGrounds) -> set[str]:
    """Return the stems of the words by which a group is named in any language."""
    words = {word for name in on.names.names_of(target) for word in fold(name).split()}
    return {on.words.stem(word) for word in words - {*on.words.fillers}}
