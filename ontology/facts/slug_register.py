"""Which slug names what: the one register through which facts refer to each other.

>>> from ontology.vocabulary.vocabulary import read_bundled
>>> index = Index(read_bundled())
>>> index.add("place", "banten")
>>> index.resolve("banten", Ref(("place",)), document="lebak-kasepuhan")
Target(kind='place', slug='banten')
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ontology.errors import DataError
from ontology.facts.fields import Ref
from ontology.rdf.ids import SLUG
from ontology.text.names import did_you_mean_slug
from ontology.text.phrase import Phrase, join_all, join_choices
from ontology.vocabulary.kinds import full_slug
from ontology.vocabulary.vocabulary import Vocabulary


class Target(NamedTuple):
    """What a reference means: the kind (or, of a concept, its scheme) and the full slug."""

    kind: str
    slug: str


@dataclass
class Index:
    """The slugs of a study by kind; concepts are known from its vocabulary."""

    vocabulary: Vocabulary
    slugs: dict[str, set[str]] = field(default_factory=dict)
    #: What is called by which slug, by kind: names by which a slug is suggested, and never taken for it.
    names: dict[str, dict[str, set[str]]] = field(default_factory=dict)

    def add(self, kind: str, slug: str) -> None:
        """Register an entity by its slug, or a fact by its full slug."""
        self.slugs.setdefault(kind, set()).add(slug)

    def add_names(self, kind: str, slug: str, names: Iterable[str]) -> None:
        """Note what an entity is called."""
        self.names.setdefault(kind, {}).setdefault(slug, set()).update(names)

    def digest_names(self, kind: str, slug: str) -> str:
        """Return a digest of what an entity is called: it changes with any name."""
        return _digest(self.names.get(kind, {}).get(slug, ()))

    def resolve(self, name: str, ref: Ref, document: str) -> Target:
        """Return what a name means in a document; DataError where it means nothing, or two things."""
        matches = list(dict.fromkeys(self.candidates(name, ref, document)))
        if len(matches) == 1:
            return matches[0]
        if not matches:
            hint = self._other_scheme(name, ref) or did_you_mean_slug(name, self._list_candidates(ref, document))
            way = self._way_to_add(ref, name, hint)
            raise DataError(
                Phrase("no {kind} {name}{hint}{way}", kind=_name_kinds(ref), name=repr(name), hint=hint, way=way)
            )
        names = join_choices([f"{target.kind}/{name.partition('/')[2] or name}" for target in matches])
        raise DataError(Phrase("{name} is ambiguous: write {names}", name=repr(name), names=names))

    def candidates(self, name: str, ref: Ref, document: str) -> Iterator[Target]:
        """Yield what a name may mean in a document."""
        prefix, slash, rest = name.partition("/")
        if slash and len(ref.kinds) + bool(ref.scheme) < 2:
            return
        for kind in ref.kinds:
            slug = rest if slash and prefix == kind else name
            full = full_slug(kind, document, slug)
            if full in self.slugs.get(kind, ()):
                yield Target(kind, full)
        if ref.scheme and self.vocabulary.has(ref.scheme, rest if slash and prefix == ref.scheme else name):
            yield Target(ref.scheme, rest or name)

    def _list_candidates(self, ref: Ref, document: str) -> Iterator[tuple[str, str]]:
        """Yield the slugs that are possible, each with what it is called."""
        for kind in ref.kinds:
            plain = {slug: slug.removeprefix(f"{document}_") for slug in self.slugs.get(kind, ())}
            yield from ((slug, slug) for slug in plain.values())
            yield from ((plain[slug], name) for slug, names in self.names.get(kind, {}).items() for name in names)
        if ref.scheme:
            yield from ((slug, slug) for slug in self.vocabulary.concepts.get(ref.scheme, ()))
            yield from self.vocabulary.names(ref.scheme)

    def _other_scheme(self, name: str, ref: Ref) -> str:
        """Return the end of an error for a concept that stands in another scheme than the one that is meant."""
        schemes = sorted(scheme for scheme in self.vocabulary.concepts if self.vocabulary.has(scheme, name))
        if not ref.scheme or not schemes:
            return ""
        if len(schemes) > 1:
            return Phrase("; that is a concept of the schemes {names}", names=join_all(schemes))
        return Phrase("; that is a concept of the scheme {name}", name=schemes[0])

    def _way_to_add(self, ref: Ref, name: str, hint: str) -> str:
        """Return the end of an error that says how a concept of that name comes into the study."""
        if not ref.scheme or (hint and not SLUG.fullmatch(name)):
            return ""
        way = self._advise(name, ref.scheme)
        if hint.endswith("?"):
            return Phrase(" Or {way}", way=way)
        return Phrase("; or {way}", way=way) if hint else Phrase("; {way}", way=way)

    def _advise(self, name: str, scheme: str) -> Phrase:
        file = self.vocabulary.files.get(scheme)
        if name in self.vocabulary.left_out.get(scheme, ()):
            return Phrase("add '{scheme}' to 'schemes' in janji.toml: that bundled scheme has it", scheme=scheme)
        if not file:
            return Phrase(
                "begin a study with 'janji init', whose schemes/{scheme}.csv takes further ones", scheme=scheme
            )
        if file.endswith(".csv"):
            return Phrase("add a row to {file}", file=file)
        return Phrase("add it to {file}", file=file)


def _digest(names: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(sorted(names)).encode()).hexdigest()[:12]


def _name_kinds(ref: Ref) -> str:
    names = [*ref.kinds, *([ref.scheme] if ref.scheme else [])]
    return join_choices([*filter(None, [", ".join(names[:-1]), names[-1]])])
