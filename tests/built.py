"""Builds graph folders of a few quads, for what the five articles do not hold."""

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from ontology.quads.quad_buffer import QuadBuffer
from ontology.quads.segment import Segment
from ontology.rdf.term import Quad
from queries.folder.builder import building
from queries.folder.graph_manifest import GraphManifest


def segment(quads: Iterable[Quad]) -> Segment:
    """Return quads as one segment."""
    buffer = QuadBuffer()
    for quad in quads:
        buffer.graph_buffer(quad.graph).add(quad.subject, quad.predicate, quad.object)
    new_segment = Segment.of(buffer, "", {})
    return replace(new_segment, digest=hashlib.sha256(new_segment.data).hexdigest())


def write(folder: Path, *pieces: Iterable[Quad], base: str = "urn:x:") -> GraphManifest:
    """Make pieces the graph of a folder, a segment each."""
    with building(folder, base) as builder:
        for new_segment in map(segment, pieces):
            if new_segment.digest in builder.summaries:
                builder.keep(new_segment.digest)
            else:
                builder.add(new_segment)
        return builder.finish()
