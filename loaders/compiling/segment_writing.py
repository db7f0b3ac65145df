"""Writes the segments of a build: one for each chunk of facts, and the last, which follow from all chunks together.

A chunk is read, checked within itself, and told in triples. A name that only another chunk can know is taken for what
it must be, where it can be but one kind of thing; the check between chunks looks whether it is. Where it may be several
kinds, the chunk is put off until all names are known.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

from loaders.checking.entry_check import check_within, references
from loaders.checking.linking import Linker
from loaders.checking.summary import Meaning, Summary, summary_of
from loaders.grounding.values.curator_marks import find_stray_quotes
from loaders.grounding.values.shown_values import ShownValueFinder
from loaders.reading.chunk import Chunk
from loaders.reading.entries import Entry, Fault, divide_entries
from loaders.sources import read
from ontology.errors import DataError
from ontology.facts.fact_rules import FactRules
from ontology.facts.fields import Ref
from ontology.facts.gazetteer import GazetteerPlace, Source
from ontology.facts.slug_register import Index, Target
from ontology.quads import fact_quads as triples
from ontology.quads import place_quads as reference
from ontology.quads.fact_writer import FactWriter
from ontology.quads.quad_buffer import QuadBuffer
from ontology.quads.segment import Segment
from ontology.rdf.ids import Ids
from ontology.vocabulary.kinds import FACT_KINDS, full_slug

_FACT_KINDS = frozenset(FACT_KINDS)


@dataclass(frozen=True)
class ChunkResult:
    """What came of a chunk: its segment, or its faults, or neither where it has to wait for the names of others."""

    summary: Summary
    segment: Segment | None = None
    faults: tuple[Fault, ...] = ()


class _OpenIndex(Index):
    """The names of one chunk and of the gazetteer; any other is taken for the only thing that it can be."""

    def __init__(self, own: Index, known_names: Index) -> None:
        super().__init__(known_names.vocabulary, own.slugs)
        self._further = known_names

    def resolve(self, name: str, ref: Ref, document: str) -> Target:
        """Return what a name means, or must mean; DataError where it may be several kinds of thing."""
        candidates = {*self.candidates(name, ref, document), *self._further.candidates(name, ref, document)}
        if len(candidates) == 1:
            return candidates.pop()
        prefix, slash, rest = name.partition("/")
        kinds = [kind for kind in ref.kinds if not slash or kind == prefix]
        if candidates or len(kinds) != 1 or (ref.scheme and not slash):
            raise DataError(name)
        slug = rest if slash else name
        return Target(kinds[0], full_slug(kinds[0], document, slug))


def write_chunk(
    chunk: Chunk, digest: str, known_names: Index, ids: Ids, rules: FactRules, *, whole: bool = False
) -> ChunkResult:
    """Return what comes of a chunk; `known_names` are the names of the gazetteer or, where `whole`, of all chunks."""
    entries, faults = divide_entries(read(chunk, rules))
    faults += [*check_within(entries), *find_stray_quotes(entries)]
    summary = summary_of(entries)
    if faults:
        return ChunkResult(summary, faults=tuple(faults))
    index = known_names if whole else _OpenIndex(_own_index(summary, known_names), known_names)
    finder = ShownValueFinder(entries, known_names, rules)
    try:
        buffer, meanings = _write_quads(entries, ids, index, finder)
    except DataError:
        return ChunkResult(summary)
    place_names = {slug: known_names.digest_names("place", slug) for slug in sorted(finder.places)}
    summary = replace(summary, meant=meanings, place_names=place_names)
    return ChunkResult(summary, Segment.of(buffer, digest, summary.as_json()))


def _own_index(summary: Summary, known_names: Index) -> Index:
    return Index(known_names.vocabulary, {kind: set(slugs) for kind, slugs in summary.names.items()})


def _write_quads(
    entries: Sequence[Entry], ids: Ids, index: Index, finder: ShownValueFinder
) -> tuple[QuadBuffer, list[Meaning]]:
    """Return the triples of entries, and what their names were taken to mean."""
    buffer = QuadBuffer()
    writers: dict[str, FactWriter] = {}
    meanings: dict[Meaning, None] = {}
    for entry in entries:
        if not entry.document:
            targets = ((name, ref, index.resolve(name, ref, "")) for _, ref, name in references(entry.fact))
            meanings |= dict.fromkeys(_changeable(targets, ""))
        tell(entry, buffer, ids, index, writers, finder)
    tell_speakers(writers.values())
    for document, writer in writers.items():
        meanings |= dict.fromkeys(_changeable(writer.meanings, document))
    return buffer, list(meanings)


def tell(
    entry: Entry,
    buffer: QuadBuffer,
    ids: Ids,
    index: Index,
    writers: dict[str, FactWriter],
    finder: ShownValueFinder,
) -> None:
    """Write an entry's triples; `writers` are those at work, by document, and `finder` says which quote shows what."""
    fact = entry.fact
    if isinstance(fact, GazetteerPlace):
        reference.place(entry.slug, fact, ids, buffer, index.vocabulary)
    elif isinstance(fact, Source):
        reference.source(entry.slug, fact, ids, buffer)
    else:
        writer = writers.get(entry.document)
        if writer is None:
            writer = writers[entry.document] = FactWriter(buffer, ids, index, entry.document)
        writer.shown, writer.marks = finder.find(entry), getattr(fact, "seen", {})
        triples.write(entry.kind, entry.slug, fact, writer)


def tell_speakers(writers: Iterable[FactWriter]) -> None:
    """Write who speaks in each quotation, when all that is said there is written."""
    for writer in writers:
        if writer.layout:
            writer.layout.write_speakers()


def _changeable(targets: Iterable[tuple[str, Ref, Target]], document: str) -> Iterator[Meaning]:
    """Yield what names mean that other chunks could change: concepts are everybody's."""
    for name, ref, target in targets:
        if ref.kinds:
            own = document if not _FACT_KINDS.isdisjoint(ref.kinds) else ""
            yield name, ref.kinds, ref.scheme, own, *target


@cache
def salt() -> bytes:
    """Return the digest of all that turns facts into triples: with another version of it, segments are made anew."""
    digest = hashlib.sha256()
    for package in ("ontology", "loaders"):
        for file in sorted(find_sources(files(package)), key=lambda file: str(file)):
            digest.update(file.read_bytes())
    digest.update(version("babel").encode())  # which has the names of currencies
    return digest.digest()


def find_sources(folder: Traversable) -> Iterable[Traversable]:
    """Yield the modules and the vocabulary of a package, in all its rooms."""
    for file in folder.iterdir():
        if file.is_dir() and file.name != "__pycache__":
            yield from find_sources(file)
        elif file.name.endswith((".py", ".ttl")):
            yield file


def derive_segments(linker: Linker, ids: Ids) -> Iterator[Segment]:
    """Yield what follows from all chunks: what lies inside of what, and the vocabulary; neither has a digest."""
    vocabulary = linker.index.vocabulary
    places, words = QuadBuffer(), QuadBuffer()
    reference.inside(linker.above(), ids, places)
    for quad in (*vocabulary.graph_quads(), *vocabulary.keys()):
        words.graph_buffer(quad.graph).add(quad.subject, quad.predicate, quad.object)
    for buffer in (places, words):
        yield Segment.of(buffer, "", {})
