"""Writes named graphs to a server, whole or not at all: by the Graph Store Protocol, or by SPARQL 1.1 Update.

A graph carries the digest of its content as a triple of its own, so that both come together or not at all.
"""

from abc import ABC, abstractmethod
from dataclasses import dataclass
from urllib.parse import quote
from urllib.request import Request

from ontology.errors import EndpointError
from ontology.rdf.term import iri, literal
from ontology.rdf.terms import JANJI
from ontology.text.phrase import Phrase
from queries.http.access import Access
from queries.http.budget import Budget
from queries.http.exchange import AGENT, Exchange, body
from queries.http.outage import FAILURES, describe_outage
from queries.http.server_address import Address
from queries.servers.update_text import drop, replacing

#: Says in a named graph on a server, of the graph, the SHA-256 of what else is in it.
DIGEST = JANJI.digest
#: Ends the name of a graph that is gathered beside the one whose place it will take, and whose digest it has.
UNFINISHED = "?unfinished"

#: The longest wait for a server to have written a graph, in seconds, and the largest reply, in bytes.
SECONDS = 120.0
LARGEST = 2**20
#: What a server answers that has done what it was asked.
_DONE = (200, 201, 204)


@dataclass(frozen=True)
class NamedGraph:
    """A named graph to be written: its IRI, the hex SHA-256 of its content, and whole lines of N-Triples in UTF-8."""

    iri: str
    digest: str
    triples: bytes

    def lines(self) -> list[bytes]:
        """Return the triples, and as the last one the digest."""
        own = f"{iri(self.iri)} {DIGEST} {literal(self.digest)} .\n"
        return [*self.triples.splitlines(keepends=True), own.encode()]


class GraphStore(ABC):
    """Where graphs are written, one request at a time."""

    def __init__(self, address: Address, access: Access, *, seconds: float = SECONDS) -> None:
        self._address, self._access, self._seconds = address, access, seconds

    @abstractmethod
    def replace(self, graph: NamedGraph) -> None:
        """Write a graph in place of what it held; EndpointError unless the server says that it is done."""

    @abstractmethod
    def remove(self, graph: str) -> None:
        """Remove a graph, named by its IRI; EndpointError unless the server says that it is done."""

    def _send(self, method: str, data: bytes | None, kind: str, parameter: str = "") -> None:
        budget = Budget(self._seconds, LARGEST)
        split = self._address.split
        query = "&".join(filter(None, (split.query, parameter)))
        exchange = Exchange(split._replace(query=query, fragment="").geturl(), budget, self._access, "what is written")
        headers = {"User-Agent": AGENT, "Content-Type": kind}

        def send() -> None:
            with exchange.reply(lambda url: Request(url, data, headers, method=method)) as reply:
                body(reply)
                if reply.status not in _DONE:
                    status = f"{reply.status} {self._access.conceal(reply.reason)}"
                    raise EndpointError(
                        Phrase("it answers {answer}, which does not say that it is done: try again", answer=status)
                    )

        try:
            budget.run(send)
        except FAILURES as error:
            raise EndpointError(
                Phrase("{address}: {fault}", address=self._address.public_form, fault=describe_outage(error, budget))
            ) from error


class HttpStore(GraphStore):
    """A server that takes graphs by the SPARQL 1.1 Graph Store HTTP Protocol, and replaces one in one transaction."""

    def replace(self, graph: NamedGraph) -> None:
        """Put a graph (section 5.3 of the protocol)."""
        self._send("PUT", b"".join(graph.lines()), "application/n-triples", _name_graph(graph.iri))

    def remove(self, graph: str) -> None:
        """Delete a graph (section 5.4)."""
        self._send("DELETE", None, "application/n-triples", _name_graph(graph))


class UpdateStore(GraphStore):
    """A server that takes SPARQL 1.1 Update, and does what one request says in one transaction."""

    def replace(self, graph: NamedGraph) -> None:
        """Replace a graph in one request."""
        self._update(replacing(iri(graph.iri), graph.lines()))

    def remove(self, graph: str) -> None:
        """Drop a graph."""
        self._update(drop(iri(graph)))

    def _update(self, request: bytes) -> None:
        self._send("POST", request, "application/sparql-update")


def _name_graph(graph: str) -> str:
    iri(graph)
    return f"graph={quote(graph, safe='')}"
