"""Reads fact files: one YAML file a document, as `ontology.facts.fact_file.FactFile` has them."""

from collections.abc import Iterator
from pathlib import Path

from loaders.reading.chunk import Chunk
from loaders.reading.entries import Entry, Fault
from loaders.reading.source_text import text_of
from loaders.reading.yaml_tree import read_tree
from loaders.sources.fact_entries import FactFileReader
from ontology.facts.fact_rules import FactRules
from ontology.text.phrase import Phrase


def reads(path: Path) -> bool:
    """Say whether a file is a fact file."""
    return path.suffix.lower() in (".yaml", ".yml")


def read(chunk: Chunk, rules: FactRules) -> Iterator[Entry | Fault]:
    """Yield the document of a fact file and its facts, and what is wrong with any of them."""
    text = text_of(chunk)
    if isinstance(text, Fault):
        yield text
        return
    content, lines, faults = read_tree(text, str(chunk.path))
    yield from faults
    if isinstance(content, dict):
        yield from FactFileReader(str(chunk.path), content, lines, rules).read()
    elif not faults:
        yield chunk.fault(Phrase("holds no facts: begin with 'document:'"), 1)
