"""Virtuoso 7.2 as it is: how a graph is written to it whole, and what it cannot keep.

A request of more than some 4,700 triples is refused, and takes time by their square. So a graph of more than `REQUEST`
triples is gathered in a graph beside it, and the last request moves that one into its place. Until then it carries a
digest that nothing has, so that the next upload removes what a killed one left.

An `xsd:duration` is refused, or turned into a number: it is written as plain text, letter by letter the same.
"""

from ontology.rdf import Term, iri
from ontology.terms import XSD
from queries.graph_store import DIGEST, NamedGraph, UpdateStore
from queries.update_text import drop, inserts, joined, replacing

#: The most triples of a request.
REQUEST = 1000

_DURATION = f"^^{XSD.duration} .\n".encode()


class Virtuoso(UpdateStore):
    """Virtuoso's own address for whoever may write."""

    def replace(self, graph: NamedGraph) -> None:
        """Replace a graph, in one request or by way of a graph beside it."""
        lines = [_kept(line) for line in graph.lines()]
        for request in requests(iri(graph.iri), lines):
            self._update(request)


def requests(graph: Term, lines: list[bytes]) -> list[bytes]:
    """Return the requests that make lines of N-Triples the content of a graph, which the last one changes."""
    if len(lines) <= REQUEST:
        return [replacing(graph, lines)]
    beside = Term(f"<{graph[1:-1]}?unfinished>")
    mark = f'DATA {{ GRAPH {beside} {{ {beside} {DIGEST} "unfinished" }} }}'
    parts = [lines[start : start + REQUEST] for start in range(0, len(lines), REQUEST)]
    return [
        joined(drop(beside), f"INSERT {mark}".encode()),
        *(joined(*inserts(beside, part)) for part in parts),
        joined(f"DELETE {mark}".encode(), f"MOVE GRAPH {beside} TO GRAPH {graph}".encode()),
    ]


def _kept(line: bytes) -> bytes:
    return line.removesuffix(_DURATION) + b" .\n" if line.endswith(_DURATION) else line
