"""Virtuoso 7.2 as it is: how a graph is written to it whole, and what it cannot keep.

Where the client goes away, what a request has done so far stays: each of its operations is a transaction of its own. So
every graph is gathered in a graph beside it, and the last operation moves that one into its place. The digest comes
first, by which the next upload knows and removes what a killed one left. A request of more than some 4,700 triples is
refused, and takes time by their square: a larger graph comes in several.

An `xsd:duration` is refused, or turned into a number: it is written as plain text, letter by letter the same.
"""

from ontology.rdf.term import Term, iri
from ontology.rdf.terms import XSD
from queries.servers.graph_store import UNFINISHED, NamedGraph, UpdateStore
from queries.servers.update_text import drop, inserts, join_updates

#: The most triples of a request.
REQUEST = 1000

_DURATION = f"^^{XSD.duration} .\n".encode()


class Virtuoso(UpdateStore):
    """Virtuoso's own address for whoever may write."""

    def replace(self, graph: NamedGraph) -> None:
        """Replace a graph, by way of one beside it."""
        *lines, digest = [_keep_line(line) for line in graph.lines()]
        for request in requests(iri(graph.iri), [digest, *lines]):
            self._update(request)


def requests(graph: Term, lines: list[bytes]) -> list[bytes]:
    """Return the requests that make lines of N-Triples the content of a graph, which the last operation changes."""
    beside = Term(f"<{graph[1:-1]}{UNFINISHED}>")
    parts = [inserts(beside, lines[start : start + REQUEST]) for start in range(0, len(lines), REQUEST)]
    parts[0].insert(0, drop(beside))
    parts[-1].append(f"MOVE GRAPH {beside} TO GRAPH {graph}".encode())
    return [join_updates(*part) for part in parts]


def _keep_line(line: bytes) -> bytes:
    return line.removesuffix(_DURATION) + b" .\n" if line.endswith(_DURATION) else line
