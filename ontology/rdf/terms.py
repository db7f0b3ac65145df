"""The terms of the graph as typed constants; a test holds them against `janji.ttl`.

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


class JANJI:
    """The project's own classes and properties, and its graph of derived edges."""

    #: The named graph of the edges that follow from others and serve browsing and lookup only.
    derived = _term("janji", "derived")

    Actor = _term("janji", "Actor")
    Person = _term("janji", "Person")
    Ticket = _term("janji", "Ticket")
    Organization = _term("janji", "Organization")
    Role = _term("janji", "Role")
    Place = _term("janji", "Place")
    Program = _term("janji", "Program")
    Promise = _term("janji", "Promise")
    Utterance = _term("janji", "Utterance")
    Claim = _term("janji", "Claim")
    Target = _term("janji", "Target")
    Development = _term("janji", "Development")
    Relationship = _term("janji", "Relationship")
    Assessment = _term("janji", "Assessment")
    Document = _term("janji", "Document")
    Evidence = _term("janji", "Evidence")

    about = _term("janji", "about")
    actor = _term("janji", "actor")
    actual = _term("janji", "actual")
    archivedAt = _term("janji", "archivedAt")
    asOf = _term("janji", "asOf")
    assessor = _term("janji", "assessor")
    attributedTo = _term("janji", "attributedTo")
    basedIn = _term("janji", "basedIn")
    basis = _term("janji", "basis")
    beneficiary = _term("janji", "beneficiary")
    bpsCode = _term("janji", "bpsCode")
    claimant = _term("janji", "claimant")
    commitment = _term("janji", "commitment")
    condition = _term("janji", "condition")
    coverage = _term("janji", "coverage")
    currency = _term("janji", "currency")
    dateline = _term("janji", "dateline")
    deadline = _term("janji", "deadline")
    digest = _term("janji", "digest")
    directness = _term("janji", "directness")
    duration = _term("janji", "duration")
    earliest = _term("janji", "earliest")
    eligibility = _term("janji", "eligibility")
    end = _term("janji", "end")
    evidence = _term("janji", "evidence")
    expresses = _term("janji", "expresses")
    from_ = _term("janji", "from")
    holder = _term("janji", "holder")
    inCapacity = _term("janji", "inCapacity")
    inLineWith = _term("janji", "inLineWith")
    initiatedBy = _term("janji", "initiatedBy")
    inside = _term("janji", "inside")
    instrument = _term("janji", "instrument")
    isoCode = _term("janji", "isoCode")
    judgedOn = _term("janji", "judgedOn")
    kemendagriCode = _term("janji", "kemendagriCode")
    keyEvidence = _term("janji", "keyEvidence")
    latest = _term("janji", "latest")
    level = _term("janji", "level")
    listNumber = _term("janji", "listNumber")
    lookupKey = _term("janji", "lookupKey")
    max = _term("janji", "max")
    member = _term("janji", "member")
    min = _term("janji", "min")
    of = _term("janji", "of")
    on = _term("janji", "on")
    organization = _term("janji", "organization")
    organizationKind = _term("janji", "organizationKind")
    partOf = _term("janji", "partOf")
    partner = _term("janji", "partner")
    per = _term("janji", "per")
    place = _term("janji", "place")
    program = _term("janji", "program")
    promisedIn = _term("janji", "promisedIn")
    promisor = _term("janji", "promisor")
    quantityKind = _term("janji", "quantityKind")
    quote = _term("janji", "quote")
    reason = _term("janji", "reason")
    recordedOn = _term("janji", "recordedOn")
    relationshipKind = _term("janji", "relationshipKind")
    roleKind = _term("janji", "roleKind")
    runBy = _term("janji", "runBy")
    saidAt = _term("janji", "saidAt")
    saidOn = _term("janji", "saidOn")
    scheme = _term("janji", "scheme")
    sector = _term("janji", "sector")
    sha256 = _term("janji", "sha256")
    speaker = _term("janji", "speaker")
    stage = _term("janji", "stage")
    stakeholder = _term("janji", "stakeholder")
    start = _term("janji", "start")
    status = _term("janji", "status")
    target = _term("janji", "target")
    textFile = _term("janji", "textFile")
    theme = _term("janji", "theme")
    title = _term("janji", "title")
    to = _term("janji", "to")
    unit = _term("janji", "unit")
    url = _term("janji", "url")
    validFrom = _term("janji", "validFrom")
    validUntil = _term("janji", "validUntil")
    within = _term("janji", "within")


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
