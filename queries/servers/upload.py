"""Writes a graph to a SPARQL server, a named graph a document: only what changed, and each graph whole or not at all.

The server keeps the digest of a graph in that graph. An upload reads the digests first, so that one that was killed
goes on where it stopped, and reads them again in the end: what is reported was found there. A graph with a digest that
is no longer among the graphs is removed; graphs of others carry none, and stay.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from ontology.errors import DataError, EndpointError
from ontology.rdf.term import literal
from ontology.text.phrase import Phrase
from queries.engines.remote_store import RemoteStore
from queries.http.access import Access
from queries.http.server_address import Address
from queries.servers.graph_store import DIGEST, SECONDS, UNFINISHED, GraphStore, NamedGraph
from queries.servers.upload_target import target

__all__ = ["NamedGraph", "Uploaded", "upload"]

#: How many digests are read at once; Virtuoso gives 10,000 rows at most, and sorts no more.
PAGE = 5000


@dataclass(frozen=True)
class Uploaded:
    """How many graphs an upload wrote, left as they were, and removed."""

    graphs_written: int
    graphs_unchanged: int
    graphs_removed: int


def upload(
    graphs: Iterable[NamedGraph],
    url: str,
    *,
    progress: Callable[[str], None] | None = None,
    seconds: float = SECONDS,
) -> Uploaded:
    """Make the graphs with a digest on a server those that are given; one is held in memory at a time.

    `url` is where the server takes updates or graphs, `seconds` the longest wait for one answer. Raises UsageError
    for what is no address to write to, DataError for a graph that comes twice or none at all, EndpointError where the
    server fails: then every graph there is the old or the new one, and the same upload goes on from there.
    """
    to = target(url)
    access = Access(to.write.split)
    store = to.store(to.write, access, seconds=seconds)
    digests = _Digests(to.read, access, seconds)
    tell = progress or (lambda _: None)
    there = dict(digests.read())
    wanted_digests: dict[str, str] = {}
    graphs_written = 0
    for graph in graphs:
        if graph.iri in wanted_digests:
            raise DataError(Phrase("{iri} comes twice: a graph is written once", iri=graph.iri))
        wanted_digests[graph.iri] = graph.digest
        if there.get(graph.iri) == graph.digest:
            continue
        store.replace(graph)
        graphs_written += 1
        graphs_unchanged = len(wanted_digests) - graphs_written
        tell(
            Phrase(
                "{graphs|graph|graphs} written, {unchanged} unchanged",
                graphs=graphs_written,
                unchanged=graphs_unchanged,
            )
        )
    graphs_removed = _remove(store, there, wanted_digests)
    if graphs_written or graphs_removed:
        digests.compare(wanted_digests)
    return Uploaded(graphs_written, len(wanted_digests) - graphs_written, graphs_removed)


def _remove(store: GraphStore, there: Iterable[str], digests: dict[str, str]) -> int:
    if not digests:
        raise DataError(Phrase("there is no graph to write: the server is left as it was"))
    surplus = sorted(set(there) - digests.keys())
    for graph in surplus:
        store.remove(graph)
    return len(surplus)


@dataclass(frozen=True)
class _Digests:
    """The digests of the graphs on a server, page by page."""

    address: Address
    access: Access
    seconds: float

    def read(self) -> Iterator[tuple[str, str]]:
        """Yield each graph that carries its digest, or that of the one beside which a killed upload left it unfinished.

        The digest is empty where there are several.
        """
        store = RemoteStore(self.address.split.geturl(), seconds=self.seconds, access=self.access)
        after = ""
        while True:
            rows = store.select(_page(after)).rows
            yield from ((str(graph), str(least) if least == most else "") for graph, least, most in rows)
            if len(rows) < PAGE:
                return
            if str(rows[-1][0]) == after:
                raise EndpointError(
                    Phrase("{address}: it gives the same graphs again and again: ask who runs it", address=store.shown)
                )
            after = str(rows[-1][0])

    def compare(self, digests: dict[str, str]) -> None:
        """Raise EndpointError where the server does not have just the graphs that it said it has written."""
        there = dict(self.read())
        wrong = sorted(graph for graph in there.keys() | digests.keys() if there.get(graph) != digests.get(graph))
        if wrong:
            one = self.access.conceal(wrong[0])
            raise EndpointError(
                Phrase(
                    "{address}: {number} graphs are not as they were written, {graph} for one: write again, and "
                    "if it stays so, ask who runs it",
                    address=self.address.public_form,
                    number=len(wrong),
                    graph=one,
                )
            )


def _page(after: str) -> str:
    """Return the query for the graphs that come after one, since not every server skips more than 10,000 rows."""
    return (
        "SELECT ?graph (MIN(STR(?digest)) AS ?least) (MAX(STR(?digest)) AS ?most) "
        f"WHERE {{ GRAPH ?graph {{ ?of {DIGEST} ?digest }} "
        f"FILTER(?of = ?graph || CONCAT(STR(?of), {literal(UNFINISHED)}) = STR(?graph)) "
        f"FILTER(STR(?graph) > {literal(after)}) }} "
        f"GROUP BY ?graph ORDER BY STR(?graph) LIMIT {PAGE}"
    )
