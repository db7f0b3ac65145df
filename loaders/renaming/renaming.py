"""What is renamed, and how: its kind, its old and its new slug, and whether that can be."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.checking.slugs import former_slugs
from loaders.reading.entries import Entry
from ontology.errors import DataError, UsageError
from ontology.facts.slug_register import Index, Target
from ontology.rdf.ids import SLUG
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase
from ontology.vocabulary.kinds import ENTITY_KINDS, FACT_KINDS, full_slug

#: What has a slug of its own that can be given up. Roles, relationships and numbers have those of what they belong to.
KINDS = (*ENTITY_KINDS, "document", "promise", "claim", "development", "assessment")


@dataclass(frozen=True)
class Renaming:
    """The kind of what is renamed, the document of which it is (empty for an entity), and its slugs."""

    kind: str
    document: str
    old: str
    new: str

    @property
    def target(self) -> Target:
        """What a reference to it means, before it is renamed."""
        return Target(self.kind, full_slug(self.kind, self.document, self.old))

    def rename(self, name: str) -> str:
        """Return a reference to it, or to a fact of the document that is renamed, as it is to be written."""
        if self.kind == "document":
            kind, slash, slug = name.rpartition("/")
            return f"{kind}{slash}{self.new}{slug.removeprefix(self.old)}"
        return name.removesuffix(self.old) + self.new


def find_renaming(old: str, new: str, entries: Sequence[Entry], index: Index) -> Renaming:
    """Return what is to be renamed; DataError where that is nothing, several things, or the new slug is taken."""
    kind, full = _find(old, index)
    document, _, short = full.rpartition("_") if kind in FACT_KINDS else ("", "", full)
    slug = new.removeprefix(f"{kind}/")
    slug = slug.removeprefix(f"{document}_") if document else slug
    if not SLUG.fullmatch(slug):
        raise UsageError(Phrase("{new} is no slug: use small letters, digits and single hyphens", new=repr(new)))
    renaming = Renaming(kind, document, short, slug)
    taken = full_slug(kind, document, slug)
    if taken in index.slugs.get(kind, ()):
        raise DataError(Phrase("{kind} '{taken}' is there already: take another slug", kind=kind, taken=taken))
    for entry in entries:
        if any((kind, taken) == (of, full_slug(of, entry.document, former)) for of, former, _ in former_slugs(entry)):
            raise DataError(
                Phrase(
                    "{kind} '{taken}' leads to '{slug}', which was called so: take another slug",
                    kind=kind,
                    taken=taken,
                    slug=entry.slug,
                )
            )
    return renaming


def _find(name: str, index: Index) -> tuple[str, str]:
    """Return the kind and the full slug of what a name means."""
    prefix, slash, slug = name.rpartition("/")
    kinds = [kind for kind in KINDS if not slash or kind == prefix]
    matches = [
        (kind, full)
        for kind in kinds
        for full in sorted(index.slugs.get(kind, ()))
        if full == slug or (kind in FACT_KINDS and full.partition("_")[2] == slug)
    ]
    if len(matches) > 1:
        raise DataError(
            Phrase("{name} is ambiguous: write {names}", name=repr(name), names=" or ".join(map("/".join, matches)))
        )
    if not matches:
        known = [full for kind in kinds for full in index.slugs.get(kind, ())]
        raise DataError(
            Phrase(
                "nothing is called {name}{hint}",
                name=repr(name),
                hint=did_you_mean(slug, known) or ": name what is to be renamed",
            )
        )
    return matches[0]
