"""Whether an address that was given up leads to one thing: what was named so before, and nothing of today."""

from collections.abc import Iterable, Iterator, Mapping

from loaders.checking.slugs import FormerSlug, former_number_slugs, former_slugs, number_slugs
from loaders.reading.entries import Entry, Fault
from ontology.facts.slug_register import Index
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import full_slug


def check_renames(entries: Iterable[Entry], index: Index) -> Iterator[Fault]:
    """Yield former slugs that are the entry's own, those of something that lives, and those given to two."""
    formers = ((entry, former) for entry in entries for former in former_slugs(entry))
    yield from _find_wrong(formers, index.slugs)


def check_number_renames(entries: Iterable[Entry]) -> Iterator[Fault]:
    """Yield the same for numbers, whose slugs are looked for in their document alone."""
    entries = [entry for entry in entries if getattr(entry.fact, "numbers", ())]
    alive = {full_slug(kind, entry.document, slug) for entry in entries for kind, slug, _ in number_slugs(entry)}
    formers = ((entry, former) for entry in entries for former in former_number_slugs(entry))
    yield from _find_wrong(formers, {"target": alive})


def _find_wrong(formers: Iterable[tuple[Entry, FormerSlug]], alive: Mapping[str, set[str]]) -> Iterator[Fault]:
    first: dict[tuple[str, str], tuple[Entry, FormerSlug]] = {}
    for entry, former in formers:
        kind, slug, kind_today, today, path = former
        own, old = (kind_today, full_slug(kind_today, entry.document, today)), full_slug(kind, entry.document, slug)
        home, other = first.setdefault((kind, old), (entry, former))
        if (kind, old) == own:
            wrong = Phrase("that is its slug today: leave 'formerly' out")
        elif old in alive.get(kind, ()):
            wrong = Phrase(
                "another {kind} has that slug today: leave 'formerly' out, or give the other one a new slug", kind=kind
            )
        elif (other.kind_today, full_slug(other.kind_today, home.document, other.today)) != own:
            wrong = Phrase(
                "so was {kind} '{slug}' in {file}: an address leads to one, leave it out of the other",
                kind=other.kind_today,
                slug=other.today,
                file=home.file,
            )
        else:
            continue
        fault = Phrase(
            "{kind} '{slug}' was formerly '{former}', and {wrong}",
            kind=kind_today,
            slug=today,
            former=slug if kind == kind_today else f"{kind}/{slug}",
            wrong=wrong,
        )
        yield entry.fault(fault, *path)
