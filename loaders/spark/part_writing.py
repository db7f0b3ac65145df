"""Writes one part: the quads into its file, and what its pieces claim as rows."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from loaders.compiling.segment_writing import write_piece
from loaders.reading.chunk import Piece
from loaders.reading.entries import Fault
from loaders.spark.claims import BAD, WAITS, Claim, Row, claims_of, meant, wanted
from loaders.spark.part_file import PartFile
from loaders.spark.part_plan import Part
from ontology.facts.fact_rules import FactRules
from ontology.facts.slug_register import Index, Target
from ontology.rdf.ids import Ids
from ontology.rdf.terms import JANJI, RDF

#: What is counted, and how the rows of it are called.
_COUNTED = {RDF.type.encode(): "type", JANJI.theme.encode(): "theme", JANJI.place.encode(): "in"}
_TYPES = {JANJI.Promise, JANJI.Program}


def write_part(part: Part, known: Index, ids: Ids, rules: FactRules, folder: Path) -> Iterator[Row]:
    """Write the part's file and yield its rows; `known` are the names of the gazetteer.

    A piece that has to know the names of others is put off: it is not in the file, and the rows say what it waits for.
    """
    with PartFile(folder, f"part-{part.number:05}.nq.gz") as file:
        for number, piece in part.pieces():
            for claim in _claims(piece, known, ids, rules, file):
                yield part.number, number, *claim
    if file.quads:
        yield part.number, 0, *file.claim()


def _claims(piece: Piece | Fault, known: Index, ids: Ids, rules: FactRules, file: PartFile) -> Iterator[Claim]:
    if isinstance(piece, Fault):
        yield BAD
        return
    written = write_piece(piece, "", known, ids, rules)
    yield from claims_of(written.summary)
    if written.segment:
        yield from meant(written.summary)
        yield from _counted(file.add(written.segment, written.summary))
    elif written.faults:
        yield BAD
    else:
        yield WAITS
        yield from (Claim("may", *target) for target in wanted(piece, rules))


def write_late(
    part: Part, names: Mapping[int, Iterable[Target]], ids: Ids, rules: FactRules, folder: Path
) -> Iterator[Row]:
    """Write what a part has put off into a file of its own, with those of the names that are there.

    `names` has the pieces by their numbers.
    """
    with PartFile(folder, f"late-{part.number:05}.nq.gz") as file:
        for number, piece in part.pieces():
            if number in names and isinstance(piece, Piece):
                known = Index()
                for kind, slug in names[number]:
                    known.add(kind, slug)
                written = write_piece(piece, "", known, ids, rules, whole=True)
                found = _counted(file.add(written.segment, written.summary)) if written.segment else (BAD,)
                yield from ((part.number, number, *claim) for claim in found)
    if file.quads:
        yield part.number, 0, *file.claim()


def _counted(quads: bytes) -> Iterator[Claim]:
    """Yield the lines of which themes and places are counted."""
    for line in quads.splitlines():
        subject, predicate, rest = line.split(b" ", 2)
        said = _COUNTED.get(predicate)
        if said:
            text = rest.partition(b" ")[0].decode()
            if said != "type" or text in _TYPES:
                yield Claim(said, "", subject.decode(), text)
