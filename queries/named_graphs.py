"""The named graphs of a generation, as a server takes them: each document whole, with the shortcuts that it brings.

Shortcuts that follow from one graph go with it, so that a document comes and goes in one step; those that follow from
several graphs, as what lies inside of what, stay in the graph of shortcuts.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from ontology.rdf import Term, bare
from ontology.terms import JANJI
from queries.graph_store import NamedGraph
from queries.segments import TRIPLES, Kept, read_index

_Place = tuple[int, int]


def named_graphs(generation: Path) -> Iterator[NamedGraph]:
    """Yield the named graphs of a generation in the order of their identifiers, one in memory at a time."""
    places: dict[str, list[_Place]] = {}
    for kept in read_index(generation):
        for graph, place in _blocks(kept):
            places.setdefault(graph, []).append(place)
    with (generation / TRIPLES).open("rb") as file:
        for graph in sorted(places):
            lines: set[bytes] = set()
            for offset, size in places[graph]:
                file.seek(offset)
                lines.update(file.read(size).splitlines(keepends=True))
            content = b"".join(sorted(lines))
            yield NamedGraph(bare(Term(graph)), sha256(content).hexdigest(), content)


def _blocks(kept: Kept) -> Iterator[tuple[str, _Place]]:
    """Yield the blocks of a segment with the graph to which each goes: where it begins and how long it is, in bytes."""
    stated = [block.graph for block in kept.blocks if block.graph != JANJI.derived]
    home = stated[0] if len(stated) == 1 else JANJI.derived
    offset = kept.offset
    for block in kept.blocks:
        yield home if block.graph == JANJI.derived else block.graph, (offset, block.size)
        offset += block.size
