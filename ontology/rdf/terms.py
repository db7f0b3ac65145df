"""The terms of the graph as typed constants.

>>> JANJI.promisor
'<https://w3id.org/janji/ns#promisor>'
"""

from ontology.rdf.term import Term

PREFIXES = {
    "janji": "https://w3id.org/janji/ns#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "geo": "http://www.w3.org/2003/01/geo/wgs84_pos#",
    "oa": "http://www.w3.org/ns/oa#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


def _term(prefix: str, name: str) -> Term:
    return Term(f"<{PREFIXES[prefix]}{name}>")


class _Namespace(type):
    """A class whose attributes are the terms of a namespace, each made when it is first asked for."""

    def __getattr__(cls, name: str) -> Term:
        if name.startswith("_"):
            raise AttributeError(name)
        term = _term(cls.__name__.lower(), name.rstrip("_"))
        setattr(cls, name, term)
        return term


class JANJI(metaclass=_Namespace):
    """The project's own classes and properties, which `janji.ttl` describes; `from` is a word of Python's: `from_`.

    A test holds the names that stand in the code against `janji.ttl`.
    """

    #: The named graph of the edges that follow from others and serve browsing and lookup only.
    derived = _term("janji", "derived")


class RDF:
    """RDF 1.1."""

    type = _term("rdf", "type")


class RDFS:
    """RDF Schema."""

    comment = _term("rdfs", "comment")
    domain = _term("rdfs", "domain")
    label = _term("rdfs", "label")
    range = _term("rdfs", "range")
    subClassOf = _term("rdfs", "subClassOf")
    subPropertyOf = _term("rdfs", "subPropertyOf")


class SKOS:
    """SKOS: labels and concept schemes."""

    Concept = _term("skos", "Concept")
    ConceptScheme = _term("skos", "ConceptScheme")
    altLabel = _term("skos", "altLabel")
    broader = _term("skos", "broader")
    definition = _term("skos", "definition")
    exactMatch = _term("skos", "exactMatch")
    closeMatch = _term("skos", "closeMatch")
    editorialNote = _term("skos", "editorialNote")
    inScheme = _term("skos", "inScheme")
    notation = _term("skos", "notation")
    prefLabel = _term("skos", "prefLabel")
    topConceptOf = _term("skos", "topConceptOf")


class DCT:
    """Dublin Core terms: what is said of documents and sources."""

    contributor = _term("dct", "contributor")
    creator = _term("dct", "creator")
    isReplacedBy = _term("dct", "isReplacedBy")
    issued = _term("dct", "issued")
    language = _term("dct", "language")
    license = _term("dct", "license")
    publisher = _term("dct", "publisher")
    source = _term("dct", "source")
    title = _term("dct", "title")


class DCAT:
    """DCAT: the reference sources."""

    Dataset = _term("dcat", "Dataset")


class GEO:
    """WGS84 positions, in decimal degrees."""

    lat = _term("geo", "lat")
    long = _term("geo", "long")


class OA:
    """Web Annotation: where in a text a quote stands."""

    TextPositionSelector = _term("oa", "TextPositionSelector")
    TextQuoteSelector = _term("oa", "TextQuoteSelector")
    end = _term("oa", "end")
    exact = _term("oa", "exact")
    hasSelector = _term("oa", "hasSelector")
    hasSource = _term("oa", "hasSource")
    prefix = _term("oa", "prefix")
    start = _term("oa", "start")
    suffix = _term("oa", "suffix")


class OWL:
    """OWL."""

    sameAs = _term("owl", "sameAs")


class XSD:
    """XML Schema datatypes."""

    boolean = _term("xsd", "boolean")
    date = _term("xsd", "date")
    decimal = _term("xsd", "decimal")
    duration = _term("xsd", "duration")
    gMonthDay = _term("xsd", "gMonthDay")
    gYear = _term("xsd", "gYear")
    gYearMonth = _term("xsd", "gYearMonth")
    integer = _term("xsd", "integer")
    string = _term("xsd", "string")
