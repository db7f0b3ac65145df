"""Where a graph is written, and where that server is asked: the last word of the address says which.

| the address ends in | graphs are sent by | and asked for at |
|---|---|---|
| `/store` (Oxigraph), `/data` (Jena Fuseki) | the Graph Store Protocol | `/query` beside it |
| `/update` (Oxigraph, Jena Fuseki) | SPARQL Update | `/query` beside it |
| `/statements` (RDF4J, GraphDB) | SPARQL Update | the address above it |
| `/sparql-auth` (Virtuoso) | SPARQL Update, within Virtuoso's limits | the same address |
| anything else | SPARQL Update | the same address |

>>> target("http://localhost:7878/store").read.public_form
'http://localhost:7878/query'
"""

from dataclasses import dataclass

from ontology.errors import UsageError
from ontology.text.phrase import Phrase
from queries.http.server_address import Address
from queries.servers.graph_store import GraphStore, HttpStore, UpdateStore
from queries.servers.virtuoso_server import Virtuoso


@dataclass(frozen=True)
class UploadTarget:
    """Where to write, how, and where to read."""

    write: Address
    read: Address
    store: type[GraphStore]


def target(url: str) -> UploadTarget:
    """Return the target that an address means; UsageError where graphs could be seen in part there."""
    write = Address.of(url)
    above, _, word = write.split.path.rstrip("/").rpartition("/")
    if word.startswith("sparql-graph-crud"):
        raise UsageError(
            Phrase(
                "{address} empties a graph before it fills it: give the server's /sparql-auth instead",
                address=write.public_form,
            )
        )
    query_addresses = {
        "store": f"{above}/query",
        "data": f"{above}/query",
        "update": f"{above}/query",
        "statements": above,
    }
    read = Address(write.split._replace(path=query_addresses.get(word, write.split.path)))
    kinds: dict[str, type[GraphStore]] = {"store": HttpStore, "data": HttpStore, "sparql-auth": Virtuoso}
    return UploadTarget(write, read, kinds.get(word, UpdateStore))
