"""What is renamed, and how: its kind, its old and its new slug, and whether that can be."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from loaders.checking.slugs import former_number_slugs, former_slugs, number_slugs, own_slugs
from loaders.reading.entries import Entry, TreePath
from ontology.errors import DataError, UsageError
from ontology.facts.slug_register import Index, Target
from ontology.rdf.ids import SLUG
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase, join_choices
from ontology.vocabulary.kinds import ENTITY_KINDS, FACT_KINDS, full_slug

#: The kinds of parts of facts that have slugs of their own, said or following from what they are parts of.
_PARTS = ("role", "relationship", "target")
KINDS = (*ENTITY_KINDS, "document", *(kind for kind in FACT_KINDS if kind not in _PARTS), *_PARTS)


@dataclass(frozen=True)
class Renaming:
    """The kind of what is renamed, the document of which it is (empty for an entity), and its slugs."""

    kind: str
    document: str
    old: str
    new: str
    #: What a number's slug begins with, which follows from the fact that it is of and is not written.
    owner: str = ""

    @property
    def target(self) -> Target:
        """What a reference to it means, before it is renamed."""
        return Target(self.kind, full_slug(self.kind, self.document, self.old))

    @property
    def written(self) -> str:
        """The new slug as it stands at the part that it names."""
        return self.new.removeprefix(self.owner)

    def rename(self, name: str) -> str:
        """Return a reference to it, or to a fact of the document that is renamed, as it is to be written."""
        if self.kind == "document":
            kind, slash, slug = name.rpartition("/")
            return f"{kind}{slash}{self.new}{slug.removeprefix(self.old)}"
        return name.removesuffix(self.old) + self.new

    def name_before(self, name: str) -> str:
        """Return a slug of a fact, whatever kind stands before it, with that of the document that is renamed."""
        kind, slash, slug = name.rpartition("/")
        return f"{kind}{slash}{self.old}_{slug}"

    def defines(self, entry: Entry) -> bool:
        """Say whether an entry is what is renamed."""
        same = (entry.kind, entry.slug) == (self.kind, self.old)
        return same and (not self.document or entry.document == self.document)

    def find_part(self, entry: Entry) -> TreePath | None:
        """Return where in an entry the part is that is renamed; None where it is no part, or none of this entry."""
        if self.kind not in _PARTS or entry.document != self.document:
            return None
        parts = (*own_slugs(entry), *number_slugs(entry))
        return next((path for kind, slug, path in parts if (kind, slug) == (self.kind, self.old)), None)


def find_renaming(old: str, new: str, entries: Sequence[Entry], index: Index) -> Renaming:
    """Return what is to be renamed; DataError where that is nothing, several things, or the new slug is taken."""
    owners = dict(_find_owners(entries))
    slugs = {**index.slugs, "target": set(owners)}
    _refuse_concept(old, index)
    kind, full = _find(old, slugs)
    document, _, short = full.rpartition("_") if kind in FACT_KINDS else ("", "", full)
    owner = owners[full] if kind == "target" else ""
    slug = new.removeprefix(f"{kind}/")
    slug = slug.removeprefix(f"{document}_") if document else slug
    slug = owner + slug.removeprefix(owner)
    if not SLUG.fullmatch(slug):
        raise UsageError(Phrase("{new} is no slug: use small letters, digits and single hyphens", new=repr(new)))
    new_slug = full_slug(kind, document, slug)
    if new_slug in slugs.get(kind, ()):
        raise DataError(Phrase("{kind} '{taken}' is there already: take another slug", kind=kind, taken=new_slug))
    for entry in entries:
        for former in (*former_slugs(entry), *former_number_slugs(entry)):
            if (kind, new_slug) == (former.kind, full_slug(former.kind, entry.document, former.slug)):
                raise DataError(
                    Phrase(
                        "{kind} '{taken}' leads to '{slug}', which was called so: take another slug",
                        kind=kind,
                        taken=new_slug,
                        slug=former.today,
                    )
                )
    return Renaming(kind, document, short, slug, owner)


def _find_owners(entries: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    """Yield the full slugs of numbers, each with what it has from the fact that the number is of."""
    for entry in entries:
        for kind, slug, _ in number_slugs(entry):
            yield full_slug(kind, entry.document, slug), f"{entry.kind}-{entry.slug}-"


def _refuse_concept(name: str, index: Index) -> None:
    """Raise DataError for a concept that is named with its scheme: it has no former slugs."""
    scheme, _, slug = name.rpartition("/")
    if index.vocabulary.has(scheme, slug):
        file = index.vocabulary.files.get(scheme, f"schemes/{scheme}")
        raise DataError(
            Phrase(
                "{name} is a concept, and concepts are not renamed: change it in {file} and in the facts",
                name=repr(name),
                file=file,
            )
        )


def _find(name: str, slugs: Mapping[str, set[str]]) -> tuple[str, str]:
    """Return the kind and the full slug of what a name means."""
    prefix, slash, slug = name.rpartition("/")
    kinds = [kind for kind in KINDS if not slash or kind == prefix]
    matches = [
        (kind, full)
        for kind in kinds
        for full in sorted(slugs.get(kind, ()))
        if full == slug or (kind in FACT_KINDS and full.partition("_")[2] == slug)
    ]
    if len(matches) > 1:
        raise DataError(
            Phrase("{name} is ambiguous: write {names}", name=repr(name), names=join_choices([*map("/".join, matches)]))
        )
    if not matches:
        known = [full for kind in kinds for full in slugs.get(kind, ())]
        hint = did_you_mean(slug, known) or Phrase(": name what is to be renamed")
        raise DataError(Phrase("nothing is called {name}{hint}", name=repr(name), hint=hint))
    return matches[0]
