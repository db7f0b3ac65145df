"""The slugs that an entry gives, and whether each fits into the name of a file."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from loaders.reading.entries import Entry, Fault, TreePath
from ontology.facts.actors import Person
from ontology.facts.fields import Model
from ontology.facts.statements import Relationship
from ontology.quads.fact_quads import relationship_slug, role_slug
from ontology.rdf.ids import LONGEST_SLUG, QUOTE_SUFFIX
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import full_slug, split_kind


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


class FormerSlug(NamedTuple):
    """A slug that was given up: of which kind of thing, what that is and is called today, and where it stands."""

    kind: str
    slug: str
    kind_today: str
    today: str
    path: TreePath


def former_slugs(entry: Entry) -> Iterator[FormerSlug]:
    """Yield what an entry was named before, and its roles."""
    if entry.slug:
        yield from _formers(entry.fact, entry.kind, entry.slug, ())
    for kind, slug, path in own_slugs(entry):
        if kind in ("role", "relationship"):
            yield from _formers(find_part(entry, path), kind, slug, path)


def former_number_slugs(entry: Entry) -> Iterator[FormerSlug]:
    """Yield what the numbers of an entry were named before, by the slugs that they had in the document."""
    for kind, slug, path in number_slugs(entry):
        yield from _formers(find_part(entry, path), kind, slug, path)


def find_part(entry: Entry, path: TreePath) -> Model:
    """Return the part of a fact that has a slug of its own: a role or a number; without a path the fact."""
    part: Model = getattr(entry.fact, str(path[0]))[path[1]] if path else entry.fact
    return part


def _formers(part: Model, kind: str, today: str, path: TreePath) -> Iterator[FormerSlug]:
    for position, name in enumerate(getattr(part, "formerly", ())):
        yield FormerSlug(*split_kind(name, kind), kind, today, (*path, "formerly", position))


def check_lengths(entries: Iterable[Entry]) -> Iterator[Fault]:
    """Yield the slugs of which no page could be written: an identifier's is the name of its files."""
    room = LONGEST_SLUG - QUOTE_SUFFIX
    for entry in entries:
        if len(entry.document) <= room:
            formers = ((former.kind, former.slug, former.path) for former in former_slugs(entry))
            faults = [*_too_long(entry, (*own_slugs(entry), *formers))]
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
