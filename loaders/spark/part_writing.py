"""Writes one part: the quads into its file, and what its chunks claim as rows."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from loaders.compiling.segment_writing import write_chunk
from loaders.reading.chunk import Chunk
from loaders.reading.entries import Fault
from loaders.spark.claims import BAD, WAITS, ClaimRow, Row, claim_meanings, claims_of, find_meanings
from loaders.spark.part_file import PartFile
from loaders.spark.part_plan import Part
from ontology.facts.fact_rules import FactRules
from ontology.facts.slug_register import Index, Target
from ontology.rdf.ids import Ids
from ontology.rdf.terms import JANJI, RDF

#: What is counted, and how the rows of it are called.
_COUNTED = {RDF.type.encode(): "type", JANJI.theme.encode(): "theme", JANJI.place.encode(): "in"}
_TYPES = {JANJI.Promise, JANJI.Hope, JANJI.Program}


def write_part(part: Part, known_names: Index, ids: Ids, rules: FactRules, folder: Path) -> Iterator[Row]:
    """Write the part's file and yield its rows; `known_names` are the names of the gazetteer.

    A chunk that has to know the names of others is put off: it is not in the file, and the rows say what it waits for.
    """
    with PartFile(folder, f"part-{part.number:05}.nq.gz") as file:
        for number, chunk in part.chunks():
            for claim in _claims(chunk, known_names, ids, rules, file):
                yield part.number, number, *claim
    if file.quads:
        yield part.number, 0, *file.claim()


def _claims(chunk: Chunk | Fault, known_names: Index, ids: Ids, rules: FactRules, file: PartFile) -> Iterator[ClaimRow]:
    if isinstance(chunk, Fault):
        yield BAD
        return
    result = write_chunk(chunk, "", known_names, ids, rules)
    yield from claims_of(result.summary)
    if result.segment:
        yield from claim_meanings(result.summary, rules.require_vocabulary())
        yield from _count_lines(file.add(result.segment, result.summary))
    elif result.faults:
        yield BAD
    else:
        yield WAITS
        yield from (ClaimRow("may", *target) for target in find_meanings(chunk, rules))


def write_late(
    part: Part,
    names: Mapping[int, Iterable[Target]],
    of_places: dict[str, dict[str, set[str]]],
    ids: Ids,
    rules: FactRules,
    folder: Path,
) -> Iterator[Row]:
    """Write what a part has put off into a file of its own, with those of the names that are there.

    `names` has the chunks by their numbers, `of_places` what the places of the gazetteer are called.
    """
    with PartFile(folder, f"late-{part.number:05}.nq.gz") as file:
        for number, chunk in part.chunks():
            if number in names and isinstance(chunk, Chunk):
                known_names = Index(rules.require_vocabulary(), names=of_places)
                for kind, slug in names[number]:
                    known_names.add(kind, slug)
                result = write_chunk(chunk, "", known_names, ids, rules, whole=True)
                claims = _count_lines(file.add(result.segment, result.summary)) if result.segment else (BAD,)
                yield from ((part.number, number, *claim) for claim in claims)
    if file.quads:
        yield part.number, 0, *file.claim()


def _count_lines(quads: bytes) -> Iterator[ClaimRow]:
    """Yield the lines of which themes and places are counted."""
    for line in quads.splitlines():
        subject, predicate, rest = line.split(b" ", 2)
        relation = _COUNTED.get(predicate)
        if relation:
            text = rest.partition(b" ")[0].decode()
            if relation != "type" or text in _TYPES:
                yield ClaimRow(relation, "", subject.decode(), text)
