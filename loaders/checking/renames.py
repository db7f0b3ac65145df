"""Whether an address that was given up leads to one thing: what was named so before, and nothing of today."""

from collections.abc import Iterable, Iterator

from loaders.checking.slugs import former_slugs
from loaders.reading.entries import Entry, Fault
from ontology.facts.slug_register import Index
from ontology.vocabulary.kinds import full_slug


def check_renames(entries: Iterable[Entry], index: Index) -> Iterator[Fault]:
    """Yield former slugs that are the entry's own, those of something that lives, and those given to two."""
    first: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        own = full_slug(entry.kind, entry.document, entry.slug)
        for kind, slug, path in former_slugs(entry):
            old = full_slug(kind, entry.document, slug)
            other = first.setdefault((kind, old), entry)
            if old == own:
                wrong = "that is its slug today: leave 'formerly' out"
            elif old in index.slugs.get(kind, ()):
                wrong = f"another {kind} has that slug today: leave 'formerly' out, or give the other one a new slug"
            elif full_slug(kind, other.document, other.slug) != own:
                wrong = (
                    f"so was {kind} '{other.slug}' in {other.file}: an address leads to one, leave it out of the other"
                )
            else:
                continue
            yield entry.fault(f"{kind} '{entry.slug}' was formerly '{slug}', and {wrong}", *path)
