"""Reads `schemes/<scheme>.yaml`: a concept under each slug, with the keys of `ConceptFields`."""

from collections.abc import Iterator

from loaders.concepts.concept_entry import ConceptEntry, ConceptScheme, make_entry
from loaders.reading.chunk import Chunk
from loaders.reading.entries import Fault
from loaders.reading.source_text import text_of
from loaders.reading.yaml_tree import read_tree
from ontology.text.phrase import Phrase

SUFFIXES = (".yaml", ".yml")


def read(chunk: Chunk, scheme: ConceptScheme) -> Iterator[ConceptEntry | Fault]:
    """Yield the concept under each slug."""
    text = text_of(chunk)
    if isinstance(text, Fault):
        yield text
        return
    content, lines, faults = read_tree(text, str(chunk.path))
    yield from faults
    if isinstance(content, dict):
        for slug, fields in content.items():
            yield from make_entry(slug, fields, scheme, chunk.path, lines)
    elif not faults:
        yield chunk.fault(Phrase("holds no concepts: begin with a slug, and its 'label' below it"), 1)
