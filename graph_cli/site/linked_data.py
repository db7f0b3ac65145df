"""The triples of an entity, in the formats of RDF: its own, those of its receipts and numbers, and what leads to it."""

import json
from collections.abc import Iterator, Sequence

from pyoxigraph import NamedNode, RdfFormat, Triple, serialize

from graph_cli.exports.compaction import compaction
from graph_cli.exports.rdf import by_subject, convert_lines, term_prefixes
from graph_cli.exports.well_formed import check_xml
from ontology.rdf.term import bare
from ontology.rdf.terms import DCT, JANJI, OA
from queries.nodes.node_reader import NodeReader, RdfValue

#: The formats by the suffix of a path, with their media types.
FORMATS = {
    ".ttl": "text/turtle",
    ".jsonld": "application/ld+json",
    ".nt": "application/n-triples",
    ".rdf": "application/rdf+xml",
}
#: What belongs to a node wholly: it is told with it.
_PARTS = frozenset(
    map(bare, (JANJI.evidence, JANJI.keyEvidence, OA.hasSelector, JANJI.target, JANJI.actual, JANJI.quotation))
)
#: What leads to so much that it tells nothing of an entity, and is told by what it leads from.
_AWAY = frozenset(map(bare, (JANJI.basis, JANJI.inside)))


def lines(reader: NodeReader, iri: str) -> list[str]:
    """Return what the graph says of an entity, as lines of N-Triples by subject; none where it says nothing.

    That is its own triples and those of its receipts and numbers, the triples that lead to it, and of a document all
    phrases that are quoted from it.
    """
    if not reader.read_statements(iri):
        return []
    own = (f"<{one}> <{by}> {value} .\n" for one, by, value in _whole(reader, iri, set()))
    leading = (f"<{one}> <{by}> <{iri}> .\n" for one, by in _leading(reader, iri))
    return sorted({*own, *leading}, key=by_subject)


def turtle(reader: NodeReader, iris: Sequence[str]) -> bytes:
    """Return what the graph says of several entities as Turtle, each triple once: of each the same as `lines`."""
    return serialize(_together(reader, iris), format=RdfFormat.TURTLE, prefixes=term_prefixes()) or b""


def _together(reader: NodeReader, iris: Sequence[str]) -> Iterator[Triple]:
    written_nodes: set[str] = set()
    for iri in iris:
        for one, by, value in _whole(reader, iri, written_nodes):
            yield Triple(NamedNode(one), NamedNode(by), value)
    for iri in iris:
        for one, by in _leading(reader, iri):
            if one not in written_nodes:
                yield Triple(NamedNode(one), NamedNode(by), NamedNode(iri))


def _whole(reader: NodeReader, iri: str, written_nodes: set[str]) -> Iterator[tuple[str, str, RdfValue]]:
    """Yield all that is said of a node, of the phrases quoted from it and of their parts, of what is not yet done."""
    queue = [iri, *reader.find_subjects(OA.hasSource, iri)]
    while queue:
        one = queue.pop()
        if one in written_nodes:
            continue
        written_nodes.add(one)
        for predicate, value in reader.read_statements(one):
            yield one, predicate, value
            if predicate in _PARTS:
                queue.append(str(value)[1:-1])


def _leading(reader: NodeReader, iri: str) -> Iterator[tuple[str, str]]:
    """Yield what leads to a node."""
    return ((one, by) for one, by in reader.read_incoming(iri) if by not in _AWAY)


def former(reader: NodeReader, iri: str) -> list[str]:
    """Return the triple that says what an identifier was replaced by."""
    return [f"<{iri}> {DCT.isReplacedBy} {new} .\n" for new in reader.find_objects(iri, DCT.isReplacedBy)]


def format_lines(lines: list[str], suffix: str, context: str) -> bytes:
    """Return lines of N-Triples, by subject, in the format of a suffix; JSON-LD names the context by its address.

    Raises ValueError where they cannot be written so: XML has no form for some properties.
    """
    if suffix == ".nt":
        return "".join(lines).encode()
    if suffix == ".jsonld":
        return _json_ld(lines, context)
    if suffix == ".ttl":
        return convert_lines(lines, RdfFormat.TURTLE, term_prefixes())
    content = convert_lines(lines, RdfFormat.RDF_XML, term_prefixes())
    check_xml(content)
    return content


def _json_ld(lines: list[str], context: str) -> bytes:
    nodes = [*compaction().nodes(lines)]
    return f"{json.dumps({'@context': context, '@graph': nodes}, ensure_ascii=False, indent=1)}\n".encode()
