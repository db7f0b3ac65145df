"""Writes one piece of facts as a segment: read, checked within itself, and told in triples.

A name that only another piece can know is taken for what it must be, where it can be but one kind of thing; the check
between pieces looks whether it is. Where it may be several kinds, the piece is put off until all names are known.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from loaders.checking.entry_check import check_within, references
from loaders.checking.summary import Meaning, Summary, summary_of
from loaders.reading.chunk import Piece
from loaders.reading.entries import Entry, Fault, divided
from loaders.sources import read
from ontology.errors import DataError
from ontology.facts.fact_rules import FactRules
from ontology.facts.fields import Ref
from ontology.facts.gazetteer import GazetteerPlace, Source
from ontology.facts.slug_register import Index, Target
from ontology.quads import fact_quads as triples
from ontology.quads import place_quads as reference
from ontology.quads.fact_writer import Scribe
from ontology.quads.quad_buffer import Sheet
from ontology.quads.segment import Segment
from ontology.rdf.ids import FACT_KINDS, Ids, full_slug

_FACT_KINDS = frozenset(FACT_KINDS)


@dataclass(frozen=True)
class Written:
    """What came of a piece: its segment, or its faults, or neither where it has to wait for the names of others."""

    summary: Summary
    segment: Segment | None = None
    faults: tuple[Fault, ...] = ()


class _OpenIndex(Index):
    """The names of one piece and of the gazetteer; any other is taken for the only thing that it can be."""

    def __init__(self, own: Index, known: Index) -> None:
        super().__init__(own.slugs)
        self._further = known

    def resolve(self, name: str, ref: Ref, document: str) -> Target:
        """Return what a name means, or must mean; DataError where it may be several kinds of thing."""
        found = {*self.candidates(name, ref, document), *self._further.candidates(name, ref, document)}
        if len(found) == 1:
            return found.pop()
        prefix, slash, rest = name.partition("/")
        kinds = [kind for kind in ref.kinds if not slash or kind == prefix]
        if found or len(kinds) != 1 or (ref.scheme and not slash):
            raise DataError(name)
        slug = rest if slash else name
        return Target(kinds[0], full_slug(kinds[0], document, slug))


def write_piece(piece: Piece, digest: str, known: Index, ids: Ids, rules: FactRules, *, whole: bool = False) -> Written:
    """Return what comes of a piece; `known` are the names of the gazetteer or, where `whole`, those of all pieces."""
    entries, faults = divided(read(piece, rules))
    faults += check_within(entries)
    summary = summary_of(entries)
    if faults:
        return Written(summary, faults=tuple(faults))
    index = known if whole else _OpenIndex(Index({kind: set(s) for kind, s in summary.names.items()}), known)
    try:
        sheet, meant = _told(entries, ids, index)
    except DataError:
        return Written(summary)
    summary = replace(summary, meant=meant)
    return Written(summary, Segment.of(sheet, digest, summary.as_json()))


def _told(entries: Sequence[Entry], ids: Ids, index: Index) -> tuple[Sheet, list[Meaning]]:
    """Return the triples of entries, and what their names were taken to mean."""
    sheet = Sheet()
    scribes: dict[str, Scribe] = {}
    meant: dict[Meaning, None] = {}
    for entry in entries:
        if not entry.document:
            found = ((name, ref, index.resolve(name, ref, "")) for _, ref, name in references(entry.fact))
            meant |= dict.fromkeys(_changeable(found, ""))
        tell(entry, sheet, ids, index, scribes)
    for document, scribe in scribes.items():
        meant |= dict.fromkeys(_changeable(scribe.meant, document))
    return sheet, list(meant)


def tell(entry: Entry, sheet: Sheet, ids: Ids, index: Index, scribes: dict[str, Scribe]) -> None:
    """Write an entry's triples; `scribes` are those at work, by document."""
    fact = entry.fact
    if isinstance(fact, GazetteerPlace):
        reference.place(entry.slug, fact, ids, sheet)
    elif isinstance(fact, Source):
        reference.source(entry.slug, fact, ids, sheet)
    else:
        scribe = scribes.get(entry.document)
        if scribe is None:
            scribe = scribes[entry.document] = Scribe(sheet, ids, index, entry.document)
        triples.write(entry.kind, entry.slug, fact, scribe)


def _changeable(meant: Iterable[tuple[str, Ref, Target]], document: str) -> Iterator[Meaning]:
    """Yield what names mean that other pieces could change: concepts are everybody's."""
    for name, ref, target in meant:
        if ref.kinds:
            own = document if not _FACT_KINDS.isdisjoint(ref.kinds) else ""
            yield name, ref.kinds, ref.scheme, own, *target


@cache
def salt() -> bytes:
    """Return the digest of all that turns facts into triples: with another version of it, segments are made anew."""
    digest = hashlib.sha256()
    for package in ("ontology", "loaders"):
        for file in sorted(_sources(files(package)), key=lambda file: str(file)):
            digest.update(file.read_bytes())
    digest.update(version("babel").encode())  # which has the names of currencies
    return digest.digest()


def _sources(folder: Traversable) -> Iterable[Traversable]:
    for file in folder.iterdir():
        if file.is_dir():
            yield from _sources(file)
        elif file.name.endswith((".py", ".ttl")):
            yield file
