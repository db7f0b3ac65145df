"""What the service says of itself: SPARQL 1.1 Service Description, with the graph counted by VoID."""

import io
from collections.abc import Collection, Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from graph_cli.web.results import TRIPLES

_SD = "http://www.w3.org/ns/sparql-service-description#"
_VOID = "http://rdfs.org/ns/void#"
_FORMATS = "http://www.w3.org/ns/formats/"
#: What the W3C calls the formats of results.ROWS and results.TRIPLES.
_NAMES = (
    *(f"SPARQL_Results_{name}" for name in ("JSON", "XML", "CSV", "TSV")),
    *("Turtle", "N-Triples", "JSON-LD", "RDF_XML"),
)
#: Of more graphs than so many none is listed: a part of a list looks like a whole one.
_LISTED = 1_000
_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


def description(endpoint: str, triples: int, named_graphs: Collection[str], media: str) -> bytes:
    """Return the description of an endpoint, by its address, in a media type.

    It answers from so many triples, merged, and from each of some named graphs.
    """
    service, dataset, graph = NamedNode(endpoint), BlankNode("dataset"), BlankNode("graph")
    lines = [
        Triple(service, _TYPE, _sd("Service")),
        Triple(service, _sd("endpoint"), service),
        Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Query")),
        *(Triple(service, _sd("resultFormat"), NamedNode(_FORMATS + name)) for name in _NAMES),
        Triple(service, _sd("defaultDataset"), dataset),
        Triple(dataset, _TYPE, _sd("Dataset")),
        Triple(dataset, _sd("defaultGraph"), graph),
        Triple(graph, _TYPE, _sd("Graph")),
        Triple(graph, NamedNode(f"{_VOID}triples"), Literal(triples)),
        *(_available(service, named_graphs) if len(named_graphs) <= _LISTED else ()),
    ]
    prefixes = {"sd": _SD, "void": _VOID} if TRIPLES[media] == RdfFormat.TURTLE else None
    content = io.BytesIO()
    serialize(lines, content, TRIPLES[media], prefixes=prefixes)
    return content.getvalue()


def _available(service: NamedNode, named_graphs: Collection[str]) -> Iterator[Triple]:
    """Yield of which graphs a dataset may be made."""
    collection = BlankNode("graphs")
    yield Triple(service, _sd("availableGraphs"), collection)
    yield Triple(collection, _TYPE, _sd("GraphCollection"))
    for number, name in enumerate(named_graphs):
        graph = BlankNode(f"graph{number}")
        yield Triple(collection, _sd("namedGraph"), graph)
        yield Triple(graph, _TYPE, _sd("NamedGraph"))
        yield Triple(graph, _sd("name"), NamedNode(name))


def _sd(name: str) -> NamedNode:
    return NamedNode(_SD + name)
