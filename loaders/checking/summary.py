"""What is remembered of a chunk of facts: what it names, what it says of shared entities, what its names mean."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from loaders.checking.circles import wholes
from loaders.checking.codes import codes
from loaders.checking.slugs import former_slugs, own_slugs
from loaders.reading.entries import Entry
from ontology.facts.fields import Ref
from ontology.facts.gazetteer import GazetteerPlace
from ontology.facts.slug_register import Target
from ontology.vocabulary.kinds import ENTITY_KINDS, full_slug

#: A name with the kinds and the scheme that it may be of, the document in which it stands, and what it means.
Meaning = tuple[str, tuple[str, ...], str | None, str, str, str]


@dataclass(frozen=True)
class Summary:
    """All that the check between chunks has to know of one."""

    #: How many facts of documents there are.
    facts: int = 0
    #: The documents whose facts stand in the chunk, and those of them that it describes.
    documents: Sequence[str] = ()
    described: Sequence[str] = ()
    #: Slugs by kind, those of facts with their document's.
    names: Mapping[str, Sequence[str]] = field(default_factory=dict)
    #: The labels of entities in each language, by kind and slug (`person/ibas`), and the level and parent of places.
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    #: The other names of those that have any.
    aliases: Mapping[str, Sequence[str]] = field(default_factory=dict)
    places: Mapping[str, Sequence[str | None]] = field(default_factory=dict)
    #: What organizations and programs (`program/lamps`) are parts of.
    parts: Mapping[str, Sequence[str]] = field(default_factory=dict)
    #: Former slugs, each with its kind and the slug of what it leads to.
    formers: Sequence[Sequence[str]] = ()
    #: The official codes of places by their scheme (`bps 3602`), with the slug of the place.
    codes: Mapping[str, str] = field(default_factory=dict)
    #: The reference sources that places name.
    sources: Sequence[str] = ()
    meant: Sequence[Sequence[Any]] = ()
    #: The places of the gazetteer that were looked for in quotes, each with a digest of its names.
    place_names: Mapping[str, str] = field(default_factory=dict)
    #: What may not have been meant so: a line and a message each.
    warnings: Sequence[Sequence[Any]] = ()
    #: How many quotes end in '@' and a number that was read as their place.
    place_count: int = 0

    def as_json(self) -> dict[str, Any]:
        """Return what JSON can hold of it, without what is empty."""
        return {key: value for key, value in vars(self).items() if value}

    def meanings(self) -> Iterator[tuple[str, Ref, str, Target]]:
        """Yield each name with what it may be, its document and what it was taken to mean."""
        for name, kinds, scheme, document, kind, slug in self.meant:
            yield name, Ref(tuple(kinds), scheme), document, Target(kind, slug)

    def above(self) -> Iterator[tuple[str, str, str]]:
        """Yield the kind and slug of every entity that is a part of another, and the slug of that one."""
        for slug, (_, within) in self.places.items():
            if within:
                yield "place", slug, within
        for entity, higher in self.parts.items():
            kind, _, slug = entity.partition("/")
            yield from ((kind, slug, one) for one in higher)


def summary_of(entries: Iterable[Entry]) -> Summary:
    """Return the summary of a chunk's entries, but for what their names mean."""
    documents: dict[str, bool] = {}
    names: dict[str, dict[str, None]] = {}
    labels: dict[str, dict[str, str]] = {}
    aliases: dict[str, list[str]] = {}
    places: dict[str, tuple[str | None, str | None]] = {}
    parts: dict[str, list[str]] = {}
    formers: list[tuple[str, str, str]] = []
    code_slugs: dict[str, str] = {}
    sources: dict[str, None] = {}
    warnings: list[tuple[int | None, str]] = []
    facts = place_count = 0
    for entry in entries:
        fact = entry.fact
        place_count += entry.place_count
        warnings += [(warning.line, warning.message) for warning in entry.warnings]
        if entry.document:
            facts += 1
            documents[entry.document] = documents.get(entry.document, False) or entry.kind == "document"
        for kind, slug, _ in own_slugs(entry):
            names.setdefault(kind, {})[full_slug(kind, entry.document, slug)] = None
        label = getattr(fact, "label", None)
        if entry.kind in ENTITY_KINDS and label:
            labels[f"{entry.kind}/{entry.slug}"] = label.root
        if entry.kind in ENTITY_KINDS and (also := getattr(fact, "also", ())):
            aliases[f"{entry.kind}/{entry.slug}"] = [*also]
        if entry.kind == "place":
            places[entry.slug] = getattr(fact, "level", None), getattr(fact, "within", None)
        elif higher := [*wholes(entry)]:
            parts[f"{entry.kind}/{full_slug(entry.kind, entry.document, entry.slug)}"] = higher
        for former in former_slugs(entry):
            old = full_slug(former.kind, entry.document, former.slug)
            today = full_slug(former.kind_today, entry.document, former.today)
            formers.append((former.kind, old, f"{former.kind_today}/{today}"))
        code_slugs |= {f"{scheme} {code}": entry.slug for scheme, code in codes(entry)}
        if isinstance(fact, GazetteerPlace):
            sources.update(dict.fromkeys(fact.sources))
    return Summary(
        facts=facts,
        documents=list(documents),
        described=[slug for slug, is_described in documents.items() if is_described],
        names={kind: list(slugs) for kind, slugs in names.items()},
        labels=labels,
        aliases=aliases,
        places=places,
        parts=parts,
        formers=formers,
        codes=code_slugs,
        sources=list(sources),
        warnings=warnings,
        place_count=place_count,
    )
