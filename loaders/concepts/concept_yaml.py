"""Reads `schemes/<scheme>.yaml`: a concept under each slug, with the keys of `ConceptFields`."""

from collections.abc import Iterator

from loaders.concepts.concept_entry import ConceptEntry, ConceptScheme, make_entry
from loaders.reading.chunk import Piece
from loaders.reading.entries import Fault
from loaders.reading.source_text import text_of
from loaders.reading.yaml_tree import read_tree

SUFFIXES = (".yaml", ".yml")


def read(piece: Piece, scheme: ConceptScheme) -> Iterator[ConceptEntry | Fault]:
    """Yield the concept under each slug."""
    text = text_of(piece)
    if isinstance(text, Fault):
        yield text
        return
    content, lines, faults = read_tree(text, str(piece.path))
    yield from faults
    if isinstance(content, dict):
        for slug, fields in content.items():
            yield from make_entry(slug, fields, scheme, piece.path, lines)
    elif not faults:
        yield piece.fault("holds no concepts: begin with a slug, and its 'label' below it", 1)
