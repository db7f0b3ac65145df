"""What follows from all chunks of facts together, and the vocabulary: the last segments of every build."""

from collections.abc import Iterator

from loaders.checking.linking import Linker
from ontology.quads import place_quads as reference
from ontology.quads.quad_buffer import QuadBuffer
from ontology.quads.segment import Segment
from ontology.rdf.ids import Ids


def following(linker: Linker, ids: Ids) -> Iterator[Segment]:
    """Yield what lies inside of what, and the vocabulary, each as a segment without a digest."""
    vocabulary = linker.index.vocabulary
    places, words = QuadBuffer(), QuadBuffer()
    reference.inside(linker.above(), ids, places)
    for quad in (*vocabulary.graph_quads(), *vocabulary.keys()):
        words.graph_buffer(quad.graph).add(quad.subject, quad.predicate, quad.object)
    for buffer in (places, words):
        yield Segment.of(buffer, "", {})
