"""What the service says of itself: SPARQL 1.1 Service Description, with the graph counted by VoID."""

import io

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
_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


def description(endpoint: str, triples: int, media: str) -> bytes:
    """Return the description of an endpoint, by its address, over a graph of so many triples, in a media type."""
    service, dataset, graph = NamedNode(endpoint), BlankNode("dataset"), BlankNode("graph")
    said = [
        Triple(service, _TYPE, _sd("Service")),
        Triple(service, _sd("endpoint"), service),
        Triple(service, _sd("supportedLanguage"), _sd("SPARQL11Query")),
        *(Triple(service, _sd("resultFormat"), NamedNode(_FORMATS + name)) for name in _NAMES),
        Triple(service, _sd("defaultDataset"), dataset),
        Triple(dataset, _TYPE, _sd("Dataset")),
        Triple(dataset, _sd("defaultGraph"), graph),
        Triple(graph, _TYPE, _sd("Graph")),
        Triple(graph, NamedNode(f"{_VOID}triples"), Literal(triples)),
    ]
    prefixes = {"sd": _SD, "void": _VOID} if TRIPLES[media] == RdfFormat.TURTLE else None
    content = io.BytesIO()
    serialize(said, content, TRIPLES[media], prefixes=prefixes)
    return content.getvalue()


def _sd(name: str) -> NamedNode:
    return NamedNode(_SD + name)
