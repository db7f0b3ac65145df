"""The triples of an entity, in the formats of RDF: its own, those of its receipts and numbers, and what leads to it."""

import json
from collections.abc import Iterable
from xml.etree import ElementTree

from pyoxigraph import RdfFormat

from graph_cli.exports.compaction import compaction
from graph_cli.exports.rdf import by_subject, term_prefixes, written
from graph_cli.site.reader import Reader
from ontology.rdf import bare
from ontology.terms import DCT, JANJI, OA

#: The formats by the suffix of a path, with their media types.
FORMATS = {
    ".ttl": "text/turtle",
    ".jsonld": "application/ld+json",
    ".nt": "application/n-triples",
    ".rdf": "application/rdf+xml",
}
#: What belongs to a node wholly: it is told with it.
_PARTS = frozenset(map(bare, (JANJI.evidence, JANJI.keyEvidence, OA.hasSelector, JANJI.target, JANJI.actual)))
#: What leads to so much that it tells nothing of an entity, and is told by what it leads from.
_AWAY = frozenset(map(bare, (JANJI.basis, JANJI.inside)))


def lines(reader: Reader, iri: str) -> list[str]:
    """Return what the graph says of an entity, as lines of N-Triples by subject; none where it says nothing.

    That is its own triples and those of its receipts and numbers, the triples that lead to it, and of a document all
    phrases that are quoted from it.
    """
    own = _whole(reader, [iri])
    if not own:
        return []
    quoted = _whole(reader, reader.having(OA.hasSource, iri))
    leading = (f"<{one}> <{by}> <{iri}> .\n" for one, by in reader.to(iri) if by not in _AWAY)
    return sorted({*own, *quoted, *leading}, key=by_subject)


def _whole(reader: Reader, iris: Iterable[str]) -> set[str]:
    """Return all that is said of some nodes and of their parts."""
    found: set[str] = set()
    wanted, seen = list(iris), set(iris)
    while wanted:
        iri = wanted.pop()
        for predicate, value in reader.of(iri):
            found.add(f"<{iri}> <{predicate}> {value} .\n")
            part = str(value)[1:-1]
            if predicate in _PARTS and part not in seen:
                seen.add(part)
                wanted.append(part)
    return found


def former(reader: Reader, iri: str) -> list[str]:
    """Return the triple that says what an identifier was replaced by."""
    return [f"<{iri}> {DCT.isReplacedBy} {new} .\n" for new in reader.objects(iri, DCT.isReplacedBy)]


def formatted(lines: list[str], suffix: str, context: str) -> bytes:
    """Return lines of N-Triples, by subject, in the format of a suffix; JSON-LD names the context by its address.

    Raises ValueError where they cannot be written so: XML has no form for some properties.
    """
    if suffix == ".nt":
        return "".join(lines).encode()
    if suffix == ".jsonld":
        return _json_ld(lines, context)
    if suffix == ".ttl":
        return written(lines, RdfFormat.TURTLE, term_prefixes())
    content = written(lines, RdfFormat.RDF_XML, term_prefixes())
    try:
        ElementTree.fromstring(content)
    except ElementTree.ParseError:
        raise ValueError("a property or a character in it has no form in XML") from None
    return content


def _json_ld(lines: list[str], context: str) -> bytes:
    nodes = [*compaction().nodes(lines)]
    return f"{json.dumps({'@context': context, '@graph': nodes}, ensure_ascii=False, indent=1)}\n".encode()
