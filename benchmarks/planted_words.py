"""Wrong actors, places, groups and commitments to plant into facts, and quotes of other facts."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from benchmarks.planting import Articles, Plant, plant_wording
from ontology.facts.statements import Claim, Development, Hope, Intention, Program, Promise, Relationship


def plant_promisors(on: Articles) -> Iterator[Plant]:
    """Plant another actor who promises or hopes."""
    for entry in on.of(Intention):
        true = getattr(entry.fact, "by", ())
        for slug, is_near in on.others(on.actors, entry.document, true):
            yield on.plant("promisor", entry, "by", slug, is_near, by=(slug,))


def plant_speakers(on: Articles) -> Iterator[Plant]:
    """Plant another person who speaks."""
    persons = [entry for entry in on.actors if entry.kind == "person"]
    for entry in on.of(Intention, Claim):
        for place, said in enumerate(getattr(entry.fact, "said", ())):
            for slug, is_near in on.others(persons, entry.document, [said.by]) if said.by else ():
                yield plant_wording(on, "speaker", entry, place, "by", slug, is_near)


def plant_places(on: Articles) -> Iterator[Plant]:
    """Plant another place: one that some document is about, or that it names."""
    mentioned = {slug: entry for entry in on.facts for slug in getattr(entry.fact, "place", ())}
    places = [replace(entry, slug=slug) for slug, entry in sorted(mentioned.items())]
    named = {"lebak-kasepuhan": ("papua", "jakarta"), "luwu-timur-ibas-puspa": ("malili",)}
    known = {entry.slug for entry in on.study.entries if entry.kind == "place"}
    for entry in on.of(Intention, Program, Development):
        true = getattr(entry.fact, "place", ())
        here = [replace(entry, slug=slug) for slug in named.get(entry.document, ()) if slug in known]
        for slug, is_near in on.others([*places, *here], entry.document, true) if true else ():
            yield on.plant("place", entry, "place", slug, is_near, place=(slug,))


def _other_concepts(on: Articles, scheme: str, true: Sequence[str]) -> list[str]:
    return on.random.sample(sorted({*on.study.vocabulary.concepts[scheme]} - {*true}), 2)


def plant_beneficiaries(on: Articles) -> Iterator[Plant]:
    """Plant another group that is to benefit."""
    for entry in on.of(Intention, Program):
        true = getattr(entry.fact, "beneficiary", ())
        for slug in _other_concepts(on, "beneficiary", true) if true else ():
            yield on.plant("beneficiary", entry, "beneficiary", slug, beneficiary=(slug,))


def plant_partners(on: Articles) -> Iterator[Plant]:
    """Plant another partner: an actor, or a class of bodies."""
    for entry in on.of(Intention):
        true = getattr(entry.fact, "partner", ())
        for slug in _other_concepts(on, "stakeholder", true) if true else ():
            yield on.plant("partner", entry, "partner", slug, partner=(slug,))
        for slug, is_near in on.others(on.actors, entry.document, true) if true else ():
            yield on.plant("partner", entry, "partner", slug, is_near, partner=(slug,))
    for entry in on.of(Relationship):
        for slug, is_near in on.others(on.actors, entry.document, [getattr(entry.fact, "to", "")]):
            yield on.plant("partner", entry, "to", slug, is_near, to=slug)


def _with_commitment(on: Articles, kind: str, true: Sequence[str], wrong: Sequence[str]) -> Iterator[Plant]:
    for entry in on.of(Promise):
        for level in wrong if getattr(entry.fact, "commitment", "") in true else ():
            if level != getattr(entry.fact, "commitment", ""):
                yield on.plant(kind, entry, "commitment", level, commitment=level, condition=None)


def plant_dropped_conditions(on: Articles) -> Iterator[Plant]:
    """Plant a promise without its condition."""
    yield from _with_commitment(on, "condition dropped", ["conditional"], ["firm", "effort"])


def plant_raised_commitments(on: Articles) -> Iterator[Plant]:
    """Plant an effort, or a line of a list, as more binding."""
    yield from _with_commitment(on, "commitment raised", ["effort", "listed"], ["firm", "effort"])


def plant_hopes(on: Articles) -> Iterator[Plant]:
    """Plant a hope as a promise."""
    for entry in on.of(Hope):
        for level in ("firm", "effort", "listed"):
            promise = Promise.model_construct(**dict(entry.fact), commitment=level)
            as_promise = replace(entry, kind="promise", fact=promise)
            yield Plant("hope as promise", as_promise, on.sightings[id(entry)], "commitment", level)


def plant_list_numbers(on: Articles) -> Iterator[Plant]:
    """Plant another number of the list."""
    for entry in on.of(Promise):
        true: int = getattr(entry.fact, "list_number", None) or 0
        for add in (1, 5) if true else ():
            yield on.plant("list number", entry, "list-number", str(true + add), list_number=true + add)


def plant_moved_quotes(on: Articles) -> Iterator[Plant]:
    """Plant the quotes of another fact of the document."""
    for entry in on.of(Intention, Claim, Program, Development):
        mine = {sighting.span for sighting in on.sightings[id(entry)]}
        others = [each for each in on.of(Intention, Claim, Program, Development) if each.document == entry.document]
        other = on.random.choice([each for each in others if each.slug != entry.slug])
        theirs = [each for each in on.sightings[id(other)] if each.span not in mine] or on.sightings[id(other)]
        moved = [
            replace(each, quote=theirs[place % len(theirs)].quote, span=theirs[place % len(theirs)].span)
            for place, each in enumerate(on.sightings[id(entry)])
        ]
        yield Plant("quote moved", entry, moved, None, None)
