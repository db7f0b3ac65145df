"""The mapping of the flat tables to the project's own triples, in RML."""

from dataclasses import dataclass

from ontology.rdf.ids import DEFAULT_BASE, SCHEMES
from ontology.rdf.term import Term, literal
from ontology.rdf.terms import DCAT, DCT, JANJI, OA, RDF, SKOS, XSD
from ontology.text.language_tags import EVERY_LANGUAGE

_PREFIXES = """\
@prefix rr: <http://www.w3.org/ns/r2rml#> .
@prefix rml: <http://semweb.mmlab.be/ns/rml#> .
@prefix ql: <http://semweb.mmlab.be/ns/ql#> .

"""

#: A predicate, and the object as RML says it.
Link = tuple[Term, str]


def _entity(kind: str, column: str) -> str:
    return f'rr:template "{DEFAULT_BASE}id/{kind}/{{{column}}}"'


def _concept(scheme: str, column: str) -> str:
    return f'rr:template "{SCHEMES}{scheme}/{{{column}}}"'


def _constant(term: str) -> str:
    return f"rr:constant {term}"


def _text(column: str, language: str = "") -> str:
    tag = f'; rr:language "{language}"' if language else ""
    return f'rml:reference "{column}"{tag}'


def _type_column(column: str, datatype: Term) -> str:
    return f'rml:reference "{column}"; rr:datatype {datatype}'


def _address(column: str) -> str:
    return f'rml:reference "{column}"; rr:termType rr:IRI'


def _labels(column: str) -> list[Link]:
    return [(SKOS.prefLabel, _text(column, EVERY_LANGUAGE))]


def _basis(slug: str) -> Link:
    return JANJI.basis, _constant(f"<{SCHEMES}basis/{slug}>")


def _receipts(column: str) -> list[Link]:
    return [(JANJI.keyEvidence, _entity("evidence", column))]


def _days(first: str, last: str) -> list[Link]:
    return [(JANJI.earliest, _type_column(first, XSD.date)), (JANJI.latest, _type_column(last, XSD.date))]


_STATED = [_basis("stated"), *_receipts("evidence")]
_YEAR = _days("earliest", "latest")


@dataclass(frozen=True)
class _Map:
    """How each row of a table becomes triples on one subject, which is named by a column."""

    table: str
    kind: str
    links: list[Link]
    type: Term | None = None
    column: str = "slug"

    def turtle(self) -> str:
        """Return the map as a blank node of Turtle."""
        types = [(RDF.type, _constant(self.type))] if self.type else []
        pairs = [
            f"rr:predicate {predicate}; rr:objectMap [ {object_map} ]" for predicate, object_map in types + self.links
        ]
        lines = [
            f'[] rml:logicalSource [ rml:source "{self.table}.csv"; rml:referenceFormulation ql:CSV ]',
            f"  rr:subjectMap [ {_entity(self.kind, self.column)} ]",
            *(f"  rr:predicateObjectMap [ {pair} ]" for pair in pairs),
        ]
        return " ;\n".join(lines) + " .\n"


_MAPS = [
    _Map(
        "documents",
        "document",
        [
            *_labels("title"),
            (SKOS.altLabel, _text("title")),
            (DCT.title, _text("title", "id")),
            (DCT.language, _constant(literal("id"))),
            (DCT.publisher, _entity("organization", "publisher")),
            (DCT.issued, _type_column("issued", XSD.date)),
            *_days("issued", "issued"),
            (JANJI.url, _address("url")),
        ],
        JANJI.Document,
    ),
    _Map(
        "organizations",
        "organization",
        [*_labels("label"), (JANJI.organizationKind, _concept("organization-kind", "kind")), *_STATED],
        JANJI.Organization,
    ),
    _Map("persons", "person", [*_labels("label"), *_STATED], JANJI.Person),
    _Map("tickets", "ticket", [*_labels("label"), *_STATED], JANJI.Ticket),
    _Map("roles", "ticket", [(JANJI.member, _entity("person", "holder"))], column="of"),
    _Map(
        "roles",
        "role",
        [
            (JANJI.holder, _entity("person", "holder")),
            (JANJI.roleKind, _concept("role-kind", "kind")),
            (JANJI.organization, _entity("ticket", "of")),
            (JANJI.place, _entity("place", "place")),
            (JANJI.asOf, _type_column("as_of", XSD.gYear)),
            *_YEAR,
            *_STATED,
        ],
        JANJI.Role,
    ),
    _Map(
        "programs",
        "program",
        [
            *_labels("label"),
            (JANJI.runBy, _entity("ticket", "run_by")),
            (JANJI.place, _entity("place", "place")),
            (JANJI.theme, _concept("theme", "theme")),
            *_STATED,
        ],
        JANJI.Program,
    ),
    _Map(
        "promises",
        "promise",
        [
            *_labels("label"),
            (JANJI.promisor, _entity("ticket", "by")),
            (JANJI.promisedIn, _entity("document", "document")),
            (JANJI.commitment, _concept("commitment", "commitment")),
            (JANJI.place, _entity("place", "place")),
            (JANJI.theme, _concept("theme", "theme")),
            (JANJI.beneficiary, _concept("beneficiary", "beneficiary")),
            (JANJI.program, _entity("program", "program")),
            *_STATED,
        ],
        JANJI.Promise,
    ),
    _Map("targets", "promise", [(JANJI.target, _entity("target", "slug"))], column="promise"),
    _Map(
        "targets",
        "target",
        [
            (JANJI.quantityKind, _constant(f"<{SCHEMES}quantity-kind/target>")),
            (JANJI.unit, _concept("unit", "unit")),
            (JANJI.min, _type_column("amount", XSD.integer)),
            (JANJI.max, _type_column("amount", XSD.integer)),
            (JANJI.deadline, _type_column("deadline", XSD.gYear)),
            *_YEAR,
            *_STATED,
        ],
        JANJI.Target,
    ),
    _Map(
        "utterances",
        "utterance",
        [
            (JANJI.expresses, _entity("promise", "promise")),
            (JANJI.directness, _constant(f"<{SCHEMES}directness/paraphrased>")),
            (JANJI.speaker, _entity("person", "speaker")),
            (JANJI.saidOn, _type_column("said_on", XSD.gYear)),
            *_YEAR,
            _basis("stated"),
            *_receipts("slug"),
        ],
        JANJI.Utterance,
    ),
    _Map(
        "developments",
        "development",
        [
            *_labels("label"),
            (JANJI.of, _entity("promise", "of")),
            (JANJI.stage, _concept("stage", "stage")),
            (JANJI.actor, _entity("ticket", "by")),
            (JANJI.on, _type_column("on", XSD.date)),
            *_days("on", "on"),
            *_STATED,
        ],
        JANJI.Development,
    ),
    _Map(
        "evidence",
        "evidence",
        [
            (OA.hasSource, _entity("document", "document")),
            (OA.hasSelector, _entity("quote", "slug")),
            (JANJI.quote, _text("quote")),
        ],
        JANJI.Evidence,
    ),
    _Map("evidence", "quote", [(OA.exact, _text("quote"))], OA.TextQuoteSelector),
    _Map(
        "places",
        "place",
        [
            *_labels("name"),
            (JANJI.level, _concept("place-level", "level")),
            (JANJI.within, _entity("place", "within")),
            (DCT.source, _entity("source", "sources")),
            _basis("reference"),
        ],
        JANJI.Place,
    ),
    _Map(
        "sources",
        "source",
        [
            (SKOS.prefLabel, _text("name", "id")),
            (SKOS.prefLabel, _text("name_en", "en")),
            (DCT.license, _text("licence")),
        ],
        DCAT.Dataset,
    ),
]


def turtle() -> str:
    """Return the mapping; the tables lie in the folder in which it is used."""
    return _PREFIXES + "\n".join(one.turtle() for one in _MAPS)
