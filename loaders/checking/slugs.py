"""The slugs that an entry gives, and whether each fits into the name of a file."""

from collections.abc import Iterable, Iterator

from loaders.reading.entries import Entry, Fault, TreePath
from ontology.facts.actors import Person
from ontology.facts.statements import Relationship
from ontology.quads.fact_quads import relationship_slug, role_slug
from ontology.rdf.ids import LONGEST_SLUG, QUOTE_SUFFIX
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import full_slug


def own_slugs(entry: Entry) -> Iterator[tuple[str, str, TreePath]]:
    """Yield the kind, slug and path of all that an entry names."""
    if entry.slug:
        yield entry.kind, entry.slug, ()
    if isinstance(entry.fact, Person):
        for position, role in enumerate(entry.fact.roles):
            yield "role", role_slug(entry.slug, role), ("roles", position)
    if isinstance(entry.fact, Relationship):
        yield "relationship", relationship_slug(entry.fact), ()


def number_slugs(entry: Entry) -> Iterator[tuple[str, str, TreePath]]:
    """Yield the kind, slug and path of the numbers of an entry: a number's slug has its owner's before it."""
    for position, number in enumerate(getattr(entry.fact, "numbers", ())):
        slug = f"{entry.kind}-{entry.slug}-{number.slug or number.kind}"
        yield "target", slug, ("numbers", position)


def former_slugs(entry: Entry) -> Iterator[tuple[str, str, TreePath]]:
    """Yield the kind, slug and path of what an entry was named before."""
    for position, slug in enumerate(getattr(entry.fact, "formerly", ())):
        yield entry.kind, slug, ("formerly", position)


def check_lengths(entries: Iterable[Entry]) -> Iterator[Fault]:
    """Yield the slugs of which no page could be written: an identifier's is the name of its files."""
    room = LONGEST_SLUG - QUOTE_SUFFIX
    for entry in entries:
        if len(entry.document) <= room:
            faults = [*_too_long(entry, (*own_slugs(entry), *former_slugs(entry)))]
            yield from faults or _too_long(entry, number_slugs(entry))
        elif entry.kind == "document":
            yield entry.fault(
                Phrase(
                    "document has a slug of {count} characters: write at most {room}", count=len(entry.slug), room=room
                ),
                "slug",
            )


def _too_long(entry: Entry, slugs: Iterable[tuple[str, str, TreePath]]) -> Iterator[Fault]:
    for kind, slug, path in slugs:
        length = len(full_slug(kind, entry.document, slug))
        if length > LONGEST_SLUG:
            advice = Phrase(
                "an identifier takes {longest_slug}, its document's slug included: write a shorter slug",
                longest_slug=LONGEST_SLUG,
            )
            yield entry.fault(
                Phrase(
                    "{kind} '{slug}' has an identifier of {length} characters, and {advice}",
                    kind=kind,
                    slug=slug,
                    length=length,
                    advice=advice,
                ),
                *path,
            )
