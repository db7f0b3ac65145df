"""Who speaks: whether the words that a text puts around a wording name its speaker, and whether it is quoted there."""

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.grounding.mentions.name_mentions import NameMention, outermost
from loaders.grounding.mentions.quotations import find_attribution, find_paragraph, find_quotation, find_sentence
from loaders.grounding.values.fact_values import FactValue, SightedQuote
from loaders.grounding.values.name_check import check_name, find_words, look
from loaders.grounding.values.text_grounds import TextGrounds
from loaders.grounding.values.value_verdict import Finding, Verdict
from ontology.facts.slug_register import Target
from ontology.text.passages import Span, normalize
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import ACTORS

#: What some texts write for quotation marks, and others for other things.
_OTHER_MARK = re.compile(r"[‘’‹›]|(?<!\w)'|^\s*[-–—]", re.MULTILINE)


def find_clause(quote: SightedQuote, on: TextGrounds) -> str | None:
    """Return the words that say who speaks a wording: beside its quotation, or in its sentence; None without any."""
    says = on.words.pattern((*on.words.speech.says, *on.words.speech.according))
    if find_quotation(on.quotations, quote.span):
        clause = find_attribution(on.text, quote.span, says)
    else:
        sentence = find_sentence(on.text, quote.span)
        clause = on.text[sentence.start : sentence.end]
        clause = clause if says.search(clause) else None
    return normalize(clause) if clause else None


def check_speaker(value: FactValue, on: TextGrounds) -> Finding:
    """Return whether the attribution of a wording names its speaker."""
    target = on.names.resolve(value.value, value.ref, value.entry.document) if value.ref else None
    clause = next((clause for quote in value.quotes if (clause := find_clause(quote, on))), None)
    if clause is None or target is None:
        return check_name(value, on)
    name = next(iter(on.names.names_of(target)), target.slug)
    speakers = list(_find_speakers(clause, on))
    if any(target in mention.targets for mention in speakers):
        return Finding(Verdict.SHOWN, clause, Phrase("the words around it name who speaks"))
    other = next((each for each in speakers if _is_other(each, target, on)), None)
    if other and not _is_pronominal(clause, on):
        return Finding(
            Verdict.CONTRADICTED, clause, Phrase("{other} speaks, and not {name}", other=other.words, name=name)
        )
    finding = check_name(value, on)
    if finding.verdict is Verdict.CONTRADICTED:
        return finding
    last = _find_last_speaker(value.quotes[0], target, on)
    if last and _is_pronominal(clause, on):
        reason = Phrase("{other} was the last to be named as speaking, and not {name}", other=last, name=name)
        return Finding(Verdict.CONTRADICTED, clause, reason)
    return Finding(Verdict.LOOK, clause, Phrase("who speaks is not named; is it {name}?", name=name))


def _find_last_speaker(quote: SightedQuote, target: Target, on: TextGrounds) -> str | None:
    """Return the person who is named last, before a wording, by a sentence that says who speaks.

    None where no such sentence is there, or the one who is looked for is named in its paragraph or since.
    """
    says = on.words.pattern((*on.words.speech.says, *on.words.speech.according))
    end = find_paragraph(on.text, quote.span).start
    while end > 0:
        paragraph = find_paragraph(on.text, Span(end - 1, end - 1))
        mentions = outermost(on.find_names(on.text[paragraph.start : paragraph.end]))
        if any(on.names.is_near(each, target) for mention in mentions for each in mention.targets):
            return None
        persons = [each for each in mentions if each.is_proper and any(one.kind == "person" for one in each.targets)]
        if persons and says.search(on.text, paragraph.start, paragraph.end):
            return persons[0].words
        end = paragraph.start
    return None


def _is_pronominal(clause: str, on: TextGrounds) -> bool:
    """Say whether a pronoun stands beside the verb of saying, or is its ending: "katanya", "he said"."""
    speech = on.words.speech
    says, pronouns = on.words.pattern(speech.says), on.words.pattern(speech.pronouns)
    for match in says.finditer(clause):
        before, behind = clause[: match.start()].split()[-1:], clause[match.end() :].split()[:1]
        is_ending = match[0].lower() not in speech.says and match[0].lower().endswith(speech.pronouns)
        if is_ending or any(pronouns.match(word) for word in (*before, *behind)):
            return True
    return False


def _is_other(mention: NameMention, target: Target, on: TextGrounds) -> bool:
    """Say whether a name in an attribution is that of another person, or of another body that is nothing to them."""
    if any(each.kind == "person" for each in mention.targets):
        return not any(each.kind != "person" and on.names.is_near(each, target) for each in mention.targets)
    return not any(on.names.is_near(each, target) for each in mention.targets)


def _find_speakers(clause: str, on: TextGrounds) -> Iterator[NameMention]:
    """Yield the actors that an attribution names: the persons, and only without any the others."""
    mentions = [each for each in outermost(on.find_names(clause)) if each.is_proper]
    persons = [each for each in mentions if any(target.kind == "person" for target in each.targets)]
    yield from persons or [each for each in mentions if any(target.kind in ACTORS for target in each.targets)]


def check_said_at(value: FactValue, on: TextGrounds) -> Finding:
    """Return whether a wording, or the words around it, name the place at which it was said."""
    clauses = (find_clause(quote, on) for quote in value.quotes)
    around = tuple(replace(quote, text=clause) for quote, clause in zip(value.quotes, clauses, strict=True) if clause)
    return check_name(replace(value, quotes=around or value.quotes), on)


def check_promisor(value: FactValue, on: TextGrounds) -> Finding:
    """Return whether the words show who binds himself or says something: by name, or as the one who speaks."""
    target = on.names.resolve(value.value, value.ref, value.entry.document) if value.ref else None
    words = find_words(value, target, on) if target else None
    if target is None or words:
        return check_name(value, on)
    name = next(iter(on.names.names_of(target)), target.slug)
    wordings = [quote for quote in value.quotes if quote.said and quote.said.by]
    for quote in wordings:
        wording = quote.said
        if wording and wording.by and wording.by.rpartition("/")[2] == target.slug:
            return check_speaker(replace(value, part=wording, value=wording.by, quotes=(quote,)), on)
    if any(_speaks_for(quote, target, on) for quote in wordings):
        return look(value, on, name)
    for quote in wordings:
        first = on.words.pattern(on.words.speech.first_person).search(quote.text)
        if first and quote.said and quote.said.quoted:
            return Finding(
                Verdict.CONTRADICTED, quote.text, Phrase("the speaker binds himself, and not {name}", name=name)
            )
    speech = on.words.speech
    unclear = on.words.pattern((*speech.pronouns, *speech.first_person, *speech.titles))
    if wordings and not any(unclear.search(quote.text) for quote in value.quotes):
        reason = Phrase("another speaks, and the words do not name {name}", name=name)
        return Finding(Verdict.CONTRADICTED, wordings[0].text, reason)
    return check_name(value, on)


def _speaks_for(quote: SightedQuote, target: Target, on: TextGrounds) -> bool:
    """Say whether who speaks belongs to an actor: is of the ticket, or holds an office where the body is based."""
    if quote.said is None or quote.said.by is None:
        return False
    slug = quote.said.by.rpartition("/")[2]
    speakers = [Target(kind, slug) for kind in ACTORS if Target(kind, slug) in on.names.index.names]
    return any(
        on.names.is_near(speaker, target) or on.names.relatives[speaker] & on.names.relatives[target]
        for speaker in speakers
    )


def check_directness(value: FactValue, on: TextGrounds) -> Finding:
    """Return whether a quoted wording stands between quotation marks in its text, and another outside of them."""
    quote = value.quotes[0]
    is_quoted = find_quotation(on.quotations, quote.span) is not None
    if value.value == "quoted" and not is_quoted:
        paragraph = find_paragraph(on.text, quote.span)
        if not on.quotations or _OTHER_MARK.search(on.text, paragraph.start, paragraph.end):
            return Finding(
                Verdict.LOOK, quote.text, Phrase("its paragraph or the whole text has no clear quotation marks")
            )
        return Finding(Verdict.CONTRADICTED, quote.text, Phrase("it stands between no quotation marks"))
    if value.value != "quoted" and is_quoted:
        return Finding(Verdict.CONTRADICTED, quote.text, Phrase("it stands between quotation marks: it is quoted"))
    return Finding(Verdict.SHOWN, quote.text, Phrase("the quotation marks of the text agree"))
