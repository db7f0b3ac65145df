"""Facts become quads: one function a kind of fact, all in the named graph of their document.

Shortcut edges that only browsing uses (`janji:member`, `janji:promisedIn`, the closure of `janji:within`) go to the
graph `janji:derived`.
"""

from collections.abc import Callable, Iterator
from typing import Any

from ontology import actors, facts, statements
from ontology.fields import Model, bare_slug
from ontology.ids import concept_scheme
from ontology.rdf import Quad, Term, iri, literal
from ontology.scribe import Scribe, dates, names, number, texts
from ontology.spoken import numbers, said
from ontology.terms import DCT, JANJI, RDF

_OFFICES = ("candidate", "running-mate", "incumbent", "officeholder")

_PROGRAM = {
    "part_of": JANJI.partOf,
    "run_by": JANJI.runBy,
    "initiated_by": JANJI.initiatedBy,
    "place": JANJI.place,
    "theme": JANJI.theme,
    "sector": JANJI.sector,
    "beneficiary": JANJI.beneficiary,
    "stakeholder": JANJI.stakeholder,
    "in_line_with": JANJI.inLineWith,
}
_PROMISE = {
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
}


def quads(kind: str, slug: str, fact: Model, to: Scribe) -> Iterator[Quad]:
    """Yield the quads of a fact of any kind."""
    return _WRITERS[kind](slug, fact, to)


def document(_slug: str, fact: facts.Document, to: Scribe) -> Iterator[Quad]:
    """Yield what is known of the source itself."""
    node = to.graph
    yield to.quad(node, RDF.type, JANJI.Document)
    yield from names(node, fact.name, (fact.title,) if fact.title else (), to.graph)
    yield to.quad(node, DCT.language, literal(fact.language))
    if fact.title:
        yield to.quad(node, DCT.title, literal(fact.title, language=fact.language))
    predicates = {"publisher": DCT.publisher, "creator": DCT.creator, "contributor": DCT.contributor}
    yield from to.links(node, fact, predicates)
    yield from dates(node, {DCT.issued: fact.issued}, to.graph)
    plain = {JANJI.dateline: fact.dateline, JANJI.textFile: fact.text_file, JANJI.sha256: fact.sha256}
    for predicate, text in plain.items():
        if text:
            yield to.quad(node, predicate, literal(text))
    for predicate, address in {JANJI.url: fact.url, JANJI.archivedAt: fact.archived_at}.items():
        if address:
            yield to.quad(node, predicate, iri(address))


def person(slug: str, fact: actors.Person, to: Scribe) -> Iterator[Quad]:
    """Yield a person and the roles that the document gives them."""
    node = to.node("person", slug)
    yield from to.fact(node, JANJI.Person, fact, fact.receipts)
    for role in fact.roles:
        yield from _role(slug, node, role, to)


def role_slug(person_slug: str, role: actors.Role) -> str:
    """Return the slug of a role: the curator's, or the person's with the kind."""
    return role.slug or f"{person_slug}-{role.kind}"


def _role(person_slug: str, holder: Term, fact: actors.Role, to: Scribe) -> Iterator[Quad]:
    node = to.node("role", role_slug(person_slug, fact))
    yield from to.fact(node, JANJI.Role, fact, fact.receipts)
    yield to.quad(node, JANJI.holder, holder)
    predicates = {"kind": JANJI.roleKind, "of": JANJI.organization, "place": JANJI.place}
    for quad in to.links(node, fact, predicates):
        yield quad
        if quad.predicate == JANJI.organization and "/id/ticket/" in quad.object and fact.kind in _OFFICES:
            yield Quad(quad.object, JANJI.member, holder, JANJI.derived)
    yield from texts(node, JANJI.title, fact.title, to.graph)
    given = {JANJI.start: fact.start, JANJI.end: fact.end, JANJI.asOf: fact.as_of}
    yield from dates(node, given, to.graph)


def ticket(slug: str, fact: actors.Ticket, to: Scribe) -> Iterator[Quad]:
    """Yield a ticket; its members come from the roles."""
    yield from to.fact(to.node("ticket", slug), JANJI.Ticket, fact, fact.receipts)


def organization(slug: str, fact: actors.Organization, to: Scribe) -> Iterator[Quad]:
    """Yield a named body."""
    node = to.node("organization", slug)
    yield from to.fact(node, JANJI.Organization, fact, fact.receipts)
    predicates = {"kind": JANJI.organizationKind, "part_of": JANJI.partOf, "based_in": JANJI.basedIn}
    yield from to.links(node, fact, predicates)


def place(slug: str, fact: actors.Place, to: Scribe) -> Iterator[Quad]:
    """Yield a place that only the document knows."""
    node = to.node("place", slug)
    yield from to.fact(node, JANJI.Place, fact, fact.receipts)
    yield from to.links(node, fact, {"level": JANJI.level, "within": JANJI.within})


def program(slug: str, fact: statements.Program, to: Scribe) -> Iterator[Quad]:
    """Yield a program with its numbers."""
    node = to.node("program", slug)
    yield from to.fact(node, JANJI.Program, fact, fact.receipts)
    yield from to.links(node, fact, _PROGRAM)
    yield from texts(node, JANJI.eligibility, fact.eligibility, to.graph)
    yield from numbers(node, JANJI.target, f"program-{slug}", fact.numbers, fact.receipts, to)


def promise(slug: str, fact: statements.Promise, to: Scribe) -> Iterator[Quad]:
    """Yield a promise with its wordings and numbers."""
    node = to.node("promise", slug)
    yield from to.fact(node, JANJI.Promise, fact, fact.receipts)
    yield from to.links(node, fact, _PROMISE)
    yield from texts(node, JANJI.condition, fact.condition, to.graph)
    yield from texts(node, JANJI.eligibility, fact.eligibility, to.graph)
    if fact.list_number is not None:
        yield to.quad(node, JANJI.listNumber, number(fact.list_number))
    yield Quad(node, JANJI.promisedIn, to.graph, JANJI.derived)
    yield from numbers(node, JANJI.target, f"promise-{slug}", fact.numbers, fact.receipts, to)
    for wording in fact.said:
        yield from said((node,), wording, to)


def claim(slug: str, fact: statements.Claim, to: Scribe) -> Iterator[Quad]:
    """Yield a claim; where nobody is named, the document itself makes it."""
    node = to.node("claim", slug)
    yield from to.fact(node, JANJI.Claim, fact, fact.receipts)
    predicates = {"about": JANJI.about, "by": JANJI.claimant, "attributed_to": JANJI.attributedTo}
    yield from to.links(node, fact, predicates)
    if not fact.by:
        yield to.quad(node, JANJI.claimant, to.graph)
    yield from numbers(node, JANJI.target, f"claim-{slug}", fact.numbers, fact.receipts, to)
    for wording in fact.said:
        yield from said((node,), wording, to)


def development(slug: str, fact: statements.Development, to: Scribe) -> Iterator[Quad]:
    """Yield what happened, with actual quantities."""
    node = to.node("development", slug)
    yield from to.fact(node, JANJI.Development, fact, fact.receipts)
    predicates = {"of": JANJI.of, "stage": JANJI.stage, "by": JANJI.actor, "place": JANJI.place}
    yield from to.links(node, fact, predicates)
    yield from dates(node, {JANJI.on: fact.on}, to.graph)
    yield from numbers(node, JANJI.actual, f"development-{slug}", fact.numbers, fact.receipts, to)


def relationship_slug(fact: statements.Relationship) -> str:
    """Return the slug of a relationship: the curator's, or its kind with its two ends."""
    return fact.slug or f"{fact.kind}-{bare_slug(fact.from_)}-{bare_slug(fact.to)}"


def relationship(slug: str, fact: statements.Relationship, to: Scribe) -> Iterator[Quad]:
    """Yield how one actor stands to another."""
    node = to.node("relationship", slug or relationship_slug(fact))
    yield from to.fact(node, JANJI.Relationship, fact, fact.receipts)
    predicates = {
        "kind": JANJI.relationshipKind,
        "from_": JANJI.from_,
        "to": JANJI.to,
        "program": JANJI.program,
    }
    yield from to.links(node, fact, predicates)
    yield from dates(node, {JANJI.start: fact.start, JANJI.end: fact.end}, to.graph)


def assessment(slug: str, fact: statements.Assessment, to: Scribe) -> Iterator[Quad]:
    """Yield one dated judgement."""
    node = to.node("assessment", slug)
    yield from to.fact(node, JANJI.Assessment, fact, fact.receipts)
    yield from to.links(node, fact, {"of": JANJI.of, "by": JANJI.assessor, "status": JANJI.status})
    yield to.quad(node, JANJI.scheme, concept_scheme("assessment-status"))
    yield from texts(node, JANJI.reason, fact.reason, to.graph)
    given = {JANJI.judgedOn: fact.judged_on, JANJI.recordedOn: fact.recorded_on}
    yield from dates(node, given, to.graph)


def utterance(_slug: str, fact: statements.Utterance, to: Scribe) -> Iterator[Quad]:
    """Yield a further wording of what stands elsewhere."""
    for quad in to.links(to.graph, fact, {"expresses": JANJI.expresses}):
        yield from said((quad.object,), fact, to)
        yield from to.receipts(quad.object, (fact.wording,))
        if "/id/promise/" in quad.object:
            yield Quad(quad.object, JANJI.promisedIn, to.graph, JANJI.derived)


_WRITERS: dict[str, Callable[[str, Any, Scribe], Iterator[Quad]]] = {
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
