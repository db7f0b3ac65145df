"""A segment: what one chunk of facts adds to the graph, as lines of N-Triples, with what ties it to other chunks."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from ontology.quads.quad_buffer import QuadBuffer


class GraphBlock(NamedTuple):
    """The lines of one named graph within a segment: the graph's identifier, how many lines, how many bytes."""

    graph: str
    lines: int
    size: int


@dataclass(frozen=True)
class Segment:
    """Blocks of lines, one behind the other, under the digest of all that they were made of.

    `summary` is whatever its maker wants to know of it the next time, as JSON has it.
    """

    digest: str
    blocks: tuple[GraphBlock, ...]
    data: bytes
    summary: Mapping[str, Any]

    @classmethod
    def of(cls, buffer: "QuadBuffer", digest: str, summary: Mapping[str, Any]) -> "Segment":
        """Return the segment of all that was written on a buffer."""
        blocks: list[GraphBlock] = []
        parts: list[bytes] = []
        for graph, lines in buffer.graphs.items():
            if lines:
                part = "".join(lines).encode()
                parts.append(part)
                blocks.append(GraphBlock(graph, len(lines), len(part)))
        return cls(digest, tuple(blocks), b"".join(parts), summary)
