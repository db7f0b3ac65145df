"""The named graphs of a generation, as a server takes them: each document whole, with the shortcuts that it brings.

Shortcuts that follow from one graph go with it, so that a document comes and goes in one step; those that follow from
several graphs, as what lies inside of what, stay in the graph of shortcuts.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from ontology.files.own_files import TRIPLES
from ontology.rdf.term import Term, bare
from ontology.rdf.terms import JANJI
from queries.folder.segments import Kept, read_index
from queries.servers.graph_store import NamedGraph


class GraphSpan(NamedTuple):
    """A part of a named graph in the text of a generation: where it begins, its bytes, and its lines."""

    offset: int
    size: int
    lines: int


def named_graphs(generation: Path) -> Iterator[NamedGraph]:
    """Yield the named graphs of a generation in the order of their identifiers, one in memory at a time."""
    spans = places(generation)
    with (generation / TRIPLES).open("rb") as file:
        for graph in sorted(spans):
            lines: set[bytes] = set()
            for place in spans[graph]:
                file.seek(place.offset)
                lines.update(file.read(place.size).splitlines(keepends=True))
            content = b"".join(sorted(lines))
            yield NamedGraph(graph, sha256(content).hexdigest(), content)


def places(generation: Path) -> dict[str, list[GraphSpan]]:
    """Return where each named graph of a generation stands in its text, by the graph's IRI."""
    spans: dict[str, list[GraphSpan]] = {}
    for segment in read_index(generation):
        for graph, place in _blocks(segment):
            spans.setdefault(bare(Term(graph)), []).append(place)
    return spans


def _blocks(segment: Kept) -> Iterator[tuple[str, GraphSpan]]:
    """Yield the blocks of a segment with the graph to which each goes."""
    graphs = [block.graph for block in segment.blocks if block.graph != JANJI.derived]
    home = graphs[0] if len(graphs) == 1 else JANJI.derived
    offset = segment.offset
    for block in segment.blocks:
        yield home if block.graph == JANJI.derived else block.graph, GraphSpan(offset, block.size, block.lines)
        offset += block.size
