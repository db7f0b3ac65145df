"""What chunks claim of names, as rows: by these Spark finds what does not fit together, and no machine holds them all.

A row is of one chunk and about one name, a kind and a slug:

    is      the chunk names it so              home   facts of this document stand in the chunk
    needs   it has to be somewhere             label  what an entity is called (text: JSON by language)
    lacks   it must be nowhere                 place  its level (text) and what it lies in (more)
    may     the chunk has to know whether      above  what it is a part of (text), of the same kind
    bad     the chunk has faults, or cannot    former what was named so before is named otherwise today (text)
            be read                            code   of a scheme (the kind): the place that has it (text)
    waits   the chunk is put off until the names of all are known

Beside them stand what is counted of the quads (`type`, `theme` and `in`: a subject as slug, the object as text), and
`part`: what is known of a file of quads.
"""

import json
from collections.abc import Iterator
from typing import NamedTuple

from loaders.checking.entry_check import references
from loaders.checking.summary import Summary
from loaders.reading.chunk import Chunk
from loaders.reading.entries import divide_entries
from loaders.sources import read
from ontology.facts.fact_rules import FactRules
from ontology.facts.slug_register import Index, Target
from ontology.vocabulary.kinds import ENTITY_KINDS, FACT_KINDS
from ontology.vocabulary.vocabulary import Vocabulary

SCHEMA = "part int, number int, said string, kind string, slug string, text string, more string"


class ClaimRow(NamedTuple):
    """A row, but for the numbers of its part and chunk."""

    said: str
    kind: str = ""
    slug: str = ""
    text: str | None = None
    more: str | None = None


#: A row as Spark has it.
Row = tuple[int, int, str, str, str, str | None, str | None]

BAD, WAITS = ClaimRow("bad"), ClaimRow("waits")


def claims_of(summary: Summary) -> Iterator[ClaimRow]:
    """Yield what a chunk claims, all but what its names mean."""
    for kind, slugs in summary.names.items():
        yield from (ClaimRow("is", kind, slug) for slug in slugs)
    for document in summary.documents:
        yield ClaimRow("home", "document", document)
        yield ClaimRow("needs", "document", document)
    yield from (ClaimRow("needs", "source", source) for source in summary.sources)
    for entity, label in summary.labels.items():
        kind, _, slug = entity.partition("/")
        yield ClaimRow("label", kind, slug, json.dumps(label, ensure_ascii=False, sort_keys=True))
    for entity, names in summary.aliases.items():
        kind, _, slug = entity.partition("/")
        yield ClaimRow("alias", kind, slug, json.dumps(names, ensure_ascii=False))
    for slug, (level, within) in summary.places.items():
        yield ClaimRow("place", "place", slug, level, within)
    yield from (ClaimRow("above", kind, slug, higher) for kind, slug, higher in summary.above())
    yield from (ClaimRow("former", kind, old, new) for kind, old, new in summary.formers)
    for code, slug in summary.codes.items():
        scheme, _, text = code.partition(" ")
        yield ClaimRow("code", scheme, text, slug)


def claim_meanings(summary: Summary, vocabulary: Vocabulary) -> Iterator[ClaimRow]:
    """Yield what has to be, and what must not be, for the names of a chunk to mean what they were taken for."""
    everything = _index_everything(vocabulary)
    for name, ref, document, target in summary.meanings():
        for kind, slug in everything.candidates(name, ref, document):
            if kind in ref.kinds:
                yield ClaimRow("needs" if (kind, slug) == target else "lacks", kind, slug)


def find_meanings(chunk: Chunk, rules: FactRules) -> set[Target]:
    """Return all that the names of a chunk may mean."""
    entries, _ = divide_entries(read(chunk, rules))
    everything = _index_everything(rules.require_vocabulary())
    candidates = (
        (ref, everything.candidates(name, ref, e.document)) for e in entries for _, ref, name in references(e.fact)
    )
    return {target for ref, targets in candidates for target in targets if target.kind in ref.kinds}


class _Any(set[str]):
    """A set that holds whatever it is asked for."""

    def __contains__(self, _: object) -> bool:
        return True


def _index_everything(vocabulary: Vocabulary) -> Index:
    """Return an index in which everything is named, so that a name may mean all that it ever can."""
    return Index(vocabulary, dict.fromkeys((*ENTITY_KINDS, *FACT_KINDS), _Any()))
