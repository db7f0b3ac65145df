"""The vocabulary's files as rows, and the names in them, for the tests that hold them to their rules."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse
from rdflib import namespace

from ontology.vocabulary.bundled import shapes
from ontology.vocabulary.data_model import MODEL

ROOT = Path(__file__).parents[2]
ONTOLOGY = ROOT / "ontology"
VOCABULARY = ONTOLOGY / "janji.ttl"
RULES = ONTOLOGY / "rules.ttl"
#: The shapes as they are served.
SHAPES = shapes()
#: A Turtle file, or the text of one.
Source = Path | bytes
SCHEME_FILES = sorted((ONTOLOGY / "schemes").glob("*.ttl"))
LANGUAGES = ("en", "id")

JANJI = "https://w3id.org/janji/ns#"
SCHEMES = "https://w3id.org/janji/scheme/"
DCT = "http://purl.org/dc/terms/"
GEO = "http://www.w3.org/2003/01/geo/wgs84_pos#"
OA = "http://www.w3.org/ns/oa#"
OWL = "http://www.w3.org/2002/07/owl#"
PODIO = "https://w3id.org/podio#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SCHEMA = "https://schema.org/"
SH = "http://www.w3.org/ns/shacl#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
VANN = "http://purl.org/vocab/vann/"
XSD = "http://www.w3.org/2001/XMLSchema#"

#: Namespaces of others and the names in them; rdflib carries the lists of most.
OTHERS: dict[str, Any] = {
    DCT: namespace.DCTERMS,
    str(namespace.DCAT): namespace.DCAT,
    str(namespace.FOAF): namespace.FOAF,
    str(namespace.ORG): namespace.ORG,
    str(namespace.PROV): namespace.PROV,
    OWL: namespace.OWL,
    RDF: namespace.RDF,
    RDFS: namespace.RDFS,
    SCHEMA: namespace.SDO,
    SH: namespace.SH,
    SKOS: namespace.SKOS,
    XSD: namespace.XSD,
    GEO: {"lat", "long"},
    OA: {
        "SpecificResource",
        "TextPositionSelector",
        "TextQuoteSelector",
        "end",
        "exact",
        "hasSelector",
        "hasSource",
        "prefix",
        "start",
        "suffix",
    },
    PODIO: {"PolicyProposal"},
}
ALIGNMENTS = (RDFS + "subClassOf", RDFS + "subPropertyOf", SKOS + "closeMatch")
LITERAL_RANGES = {RDFS + "Literal", RDF + "langString"}

CLASSES = [
    *("Actor", "Assessment", "Claim", "Development", "Document", "Evidence", "Hope", "Intention"),
    *("Organization", "Person", "Place", "Program", "Promise", "Quotation", "Relationship", "Role", "Target", "Ticket"),
    "Utterance",
]
SCHEME_NAMES = [
    *("assessment-status", "basis", "beneficiary", "commitment", "coverage", "directness", "instrument"),
    *("organization-kind", "place-level", "program-kind", "quantity-kind", "relationship-kind", "role-kind", "sector"),
    *("stage", "stakeholder", "text-position", "theme", "unit"),
]
#: Schemes in which people look for a concept by the word that they know.
LOOKED_UP = ("beneficiary", "sector", "stakeholder", "theme", "unit")


class Row(NamedTuple):
    """A triple of the graph, its subject and predicate as text; a blank node's text begins with `_:`."""

    subject: str
    predicate: str
    object: NamedNode | BlankNode | Literal

    @property
    def value(self) -> str:
        return str(self.object) if isinstance(self.object, BlankNode) else self.object.value


@cache
def rows(source: Source) -> tuple[Row, ...]:
    entries = []
    text = source if isinstance(source, bytes) else source.read_bytes()
    for quad in parse(text, format=RdfFormat.TURTLE):
        assert not isinstance(quad.subject, Triple)
        assert not isinstance(quad.object, Triple)
        subject = str(quad.subject) if isinstance(quad.subject, BlankNode) else quad.subject.value
        if not quad.predicate.value.startswith(MODEL):
            entries.append(Row(subject, quad.predicate.value, quad.object))
    return tuple(entries)


def values(path: Source, subject: str, predicate: str) -> list[str]:
    return [row.value for row in rows(path) if (row.subject, row.predicate) == (subject, predicate)]


def literals(path: Source) -> Iterator[tuple[str, str, str, str]]:
    """Yield subject, predicate, language (or nothing) and text of every literal."""
    for subject, predicate, text in rows(path):
        if isinstance(text, Literal):
            yield subject, predicate, text.language or "", text.value


def texts(path: Source, subject: str, predicate: str) -> list[tuple[str, str]]:
    return sorted((lang, text) for s, p, lang, text in literals(path) if (s, p) == (subject, predicate))


def languages(path: Source, subject: str, predicate: str) -> tuple[str, ...]:
    return tuple(language for language, _ in texts(path, subject, predicate))


def instances(path: Source, *types: str) -> list[str]:
    return sorted(row.subject for row in rows(path) if row.predicate == RDF + "type" and row.value in types)


CLASS_IRIS = instances(VOCABULARY, OWL + "Class")
PROPERTY_IRIS = instances(VOCABULARY, OWL + "ObjectProperty", OWL + "DatatypeProperty", RDF + "Property")
TERMS = {iri.removeprefix(JANJI) for iri in (*CLASS_IRIS, *PROPERTY_IRIS)}
CONCEPTS = {iri: path for path in SCHEME_FILES for iri in instances(path, SKOS + "Concept")}


def stands_elsewhere(iri: str) -> bool:
    return any(iri.startswith(ns) and iri.removeprefix(ns) in names for ns, names in OTHERS.items())


def find_doubles(items: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    return sorted(item for item, times in Counter(items).items() if times > 1)
