"""Facts become triples: one function a kind of fact, all in the named graph of their document.

Shortcut edges that only browsing uses (`janji:member`, `janji:promisedIn`, the closure of `janji:within`) go to the
graph `janji:derived`.
"""

from collections.abc import Callable
from typing import Any

from ontology.facts import actors, statements
from ontology.facts import fact_file as facts
from ontology.facts.fields import Model, bare_slug
from ontology.quads.fact_writer import FactWriter, FieldLinks
from ontology.quads.quad_buffer import number
from ontology.quads.wording_quads import numbers, said
from ontology.rdf.ids import concept_scheme
from ontology.rdf.term import Term, iri, literal
from ontology.rdf.terms import DCT, JANJI, RDF

_OFFICES = ("candidate", "running-mate", "incumbent", "officeholder")

_PROGRAM = FieldLinks(
    statements.Program,
    {
        "part_of": JANJI.partOf,
        "run_by": JANJI.runBy,
        "initiated_by": JANJI.initiatedBy,
        "place": JANJI.place,
        "theme": JANJI.theme,
        "sector": JANJI.sector,
        "beneficiary": JANJI.beneficiary,
        "stakeholder": JANJI.stakeholder,
        "in_line_with": JANJI.inLineWith,
    },
)
_PROMISE = FieldLinks(
    statements.Promise,
    {
        "by": JANJI.promisor,
        "in_capacity": JANJI.inCapacity,
        "commitment": JANJI.commitment,
        "program": JANJI.program,
        "place": JANJI.place,
        "coverage": JANJI.coverage,
        "theme": JANJI.theme,
        "sector": JANJI.sector,
        "beneficiary": JANJI.beneficiary,
        "instrument": JANJI.instrument,
        "partner": JANJI.partner,
    },
)
_DOCUMENT = FieldLinks(
    facts.Document, {"publisher": DCT.publisher, "creator": DCT.creator, "contributor": DCT.contributor}
)
_ROLE = FieldLinks(actors.Role, {"kind": JANJI.roleKind, "of": JANJI.organization, "place": JANJI.place})
_ORGANIZATION = FieldLinks(
    actors.Organization, {"kind": JANJI.organizationKind, "part_of": JANJI.partOf, "based_in": JANJI.basedIn}
)
_PLACE = FieldLinks(actors.Place, {"level": JANJI.level, "within": JANJI.within})
_CLAIM = FieldLinks(statements.Claim, {"about": JANJI.about, "by": JANJI.claimant, "attributed_to": JANJI.attributedTo})
_DEVELOPMENT = FieldLinks(
    statements.Development, {"of": JANJI.of, "stage": JANJI.stage, "by": JANJI.actor, "place": JANJI.place}
)
_RELATIONSHIP = FieldLinks(
    statements.Relationship,
    {"kind": JANJI.relationshipKind, "from_": JANJI.from_, "to": JANJI.to, "program": JANJI.program},
)
_ASSESSMENT = FieldLinks(statements.Assessment, {"of": JANJI.of, "by": JANJI.assessor, "status": JANJI.status})
_UTTERANCE = FieldLinks(statements.Utterance, {"expresses": JANJI.expresses})


def write(kind: str, slug: str, fact: Model, to: FactWriter) -> None:
    """Write a fact of any kind."""
    _WRITERS[kind](slug, fact, to)


def document(_slug: str, fact: facts.Document, to: FactWriter) -> None:
    """Write what is known of the source itself."""
    node = to.graph
    to.add(node, RDF.type, JANJI.Document)
    to.addresses(node, fact.formerly)
    to.former_documents = fact.formerly
    to.names(node, fact.name, (fact.title,) if fact.title else ())
    if fact.language:
        to.add(node, DCT.language, literal(fact.language))
    if fact.title:
        to.add(node, DCT.title, literal(fact.title, language=fact.language))
    to.links(node, fact, _DOCUMENT)
    to.dates(node, {DCT.issued: fact.issued})
    plain = {JANJI.dateline: fact.dateline, JANJI.textFile: fact.text_file, JANJI.sha256: fact.sha256}
    for predicate, text in plain.items():
        if text:
            to.add(node, predicate, literal(text))
    for predicate, address in {JANJI.url: fact.url, JANJI.archivedAt: fact.archived_at}.items():
        if address:
            to.add(node, predicate, iri(address))


def person(slug: str, fact: actors.Person, to: FactWriter) -> None:
    """Write a person and the roles that the document gives them."""
    node = to.node("person", slug)
    to.fact(node, JANJI.Person, fact, fact.receipts)
    for role in fact.roles:
        _role(slug, node, role, to)


def role_slug(person_slug: str, role: actors.Role) -> str:
    """Return the slug of a role: the curator's, or the person's with the kind."""
    return role.slug or f"{person_slug}-{role.kind}"


def _role(person_slug: str, holder: Term, fact: actors.Role, to: FactWriter) -> None:
    node = to.node("role", role_slug(person_slug, fact))
    to.fact(node, JANJI.Role, fact, fact.receipts)
    to.add(node, JANJI.holder, holder)
    for field, predicate, target in to.targets(fact, _ROLE):
        to.add(node, predicate, target)
        if field == "of" and "/id/ticket/" in target and fact.kind in _OFFICES:
            to.derive(target, JANJI.member, holder)
    to.texts(node, JANJI.title, fact.title)
    given = {JANJI.start: fact.start, JANJI.end: fact.end, JANJI.asOf: fact.as_of}
    to.dates(node, given)


def ticket(slug: str, fact: actors.Ticket, to: FactWriter) -> None:
    """Write a ticket; its members come from the roles."""
    to.fact(to.node("ticket", slug), JANJI.Ticket, fact, fact.receipts)


def organization(slug: str, fact: actors.Organization, to: FactWriter) -> None:
    """Write a named body."""
    node = to.node("organization", slug)
    to.fact(node, JANJI.Organization, fact, fact.receipts)
    to.links(node, fact, _ORGANIZATION)


def place(slug: str, fact: actors.Place, to: FactWriter) -> None:
    """Write a place that only the document knows."""
    node = to.node("place", slug)
    to.fact(node, JANJI.Place, fact, fact.receipts)
    to.links(node, fact, _PLACE)


def program(slug: str, fact: statements.Program, to: FactWriter) -> None:
    """Write a program with its numbers."""
    node = to.node("program", slug)
    to.fact(node, JANJI.Program, fact, fact.receipts)
    to.links(node, fact, _PROGRAM)
    to.texts(node, JANJI.eligibility, fact.eligibility)
    numbers(node, JANJI.target, f"program-{slug}", fact.numbers, fact.receipts, to)


def promise(slug: str, fact: statements.Promise, to: FactWriter) -> None:
    """Write a promise with its wordings and numbers."""
    node = to.node("promise", slug)
    to.fact(node, JANJI.Promise, fact, fact.receipts)
    to.links(node, fact, _PROMISE)
    to.texts(node, JANJI.condition, fact.condition)
    to.texts(node, JANJI.eligibility, fact.eligibility)
    if fact.list_number is not None:
        to.add(node, JANJI.listNumber, number(fact.list_number))
    to.derive(node, JANJI.promisedIn, to.graph)
    numbers(node, JANJI.target, f"promise-{slug}", fact.numbers, fact.receipts, to)
    for wording in fact.said:
        said((node,), wording, to)


def claim(slug: str, fact: statements.Claim, to: FactWriter) -> None:
    """Write a claim; where nobody is named, the document itself makes it."""
    node = to.node("claim", slug)
    to.fact(node, JANJI.Claim, fact, fact.receipts)
    to.links(node, fact, _CLAIM)
    if not fact.by:
        to.add(node, JANJI.claimant, to.graph)
    numbers(node, JANJI.target, f"claim-{slug}", fact.numbers, fact.receipts, to)
    for wording in fact.said:
        said((node,), wording, to)


def development(slug: str, fact: statements.Development, to: FactWriter) -> None:
    """Write what happened, with actual quantities."""
    node = to.node("development", slug)
    to.fact(node, JANJI.Development, fact, fact.receipts)
    to.links(node, fact, _DEVELOPMENT)
    to.dates(node, {JANJI.on: fact.on})
    numbers(node, JANJI.actual, f"development-{slug}", fact.numbers, fact.receipts, to)


def relationship_slug(fact: statements.Relationship) -> str:
    """Return the slug of a relationship: the curator's, or its kind with its two ends."""
    return fact.slug or f"{fact.kind}-{bare_slug(fact.from_)}-{bare_slug(fact.to)}"


def relationship(slug: str, fact: statements.Relationship, to: FactWriter) -> None:
    """Write how one actor stands to another."""
    node = to.node("relationship", slug or relationship_slug(fact))
    to.fact(node, JANJI.Relationship, fact, fact.receipts)
    to.links(node, fact, _RELATIONSHIP)
    to.dates(node, {JANJI.start: fact.start, JANJI.end: fact.end})


def assessment(slug: str, fact: statements.Assessment, to: FactWriter) -> None:
    """Write one dated judgement."""
    node = to.node("assessment", slug)
    to.fact(node, JANJI.Assessment, fact, fact.receipts)
    to.links(node, fact, _ASSESSMENT)
    to.add(node, JANJI.scheme, concept_scheme("assessment-status"))
    to.texts(node, JANJI.reason, fact.reason)
    given = {JANJI.judgedOn: fact.judged_on, JANJI.recordedOn: fact.recorded_on}
    to.dates(node, given)


def utterance(_slug: str, fact: statements.Utterance, to: FactWriter) -> None:
    """Write a further wording of what stands elsewhere."""
    for _, _, target in to.targets(fact, _UTTERANCE):
        said((target,), fact, to)
        to.receipts(target, (fact.wording,))
        if "/id/promise/" in target:
            to.derive(target, JANJI.promisedIn, to.graph)


_WRITERS: dict[str, Callable[[str, Any, FactWriter], None]] = {
    "document": document,
    "place": place,
    "person": person,
    "ticket": ticket,
    "organization": organization,
    "program": program,
    "promise": promise,
    "claim": claim,
    "development": development,
    "assessment": assessment,
    "relationship": relationship,
    "utterance": utterance,
}
