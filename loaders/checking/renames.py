"""Whether an address that was given up leads to one thing: what was named so before, and nothing of today."""

from collections.abc import Iterable, Iterator

from loaders.checking.slugs import former_slugs
from loaders.reading.entries import Entry, Fault
from ontology.facts.slug_register import Index
from ontology.text.phrase import Phrase
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
                wrong = Phrase("that is its slug today: leave 'formerly' out")
            elif old in index.slugs.get(kind, ()):
                wrong = Phrase(
                    "another {kind} has that slug today: leave 'formerly' out, or give the other one a new slug",
                    kind=kind,
                )
            elif full_slug(kind, other.document, other.slug) != own:
                wrong = Phrase(
                    "so was {kind} '{slug}' in {file}: an address leads to one, leave it out of the other",
                    kind=kind,
                    slug=other.slug,
                    file=other.file,
                )
            else:
                continue
            yield entry.fault(
                Phrase(
                    "{kind} '{slug}' was formerly '{slug_2}', and {wrong}",
                    kind=kind,
                    slug=entry.slug,
                    slug_2=slug,
                    wrong=wrong,
                ),
                *path,
            )
