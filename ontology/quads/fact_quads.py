"""Facts become triples, all in the named graph of their document: what the vocabulary describes, and what else.

A field that is a property of the vocabulary is written as such, whatever the kind of fact; a kind that brings along
more (roles, numbers, wordings) has a function of its own.

Shortcut edges that only browsing uses (`janji:member`, `janji:promisedIn`, `janji:hopedIn`, the closure of
`janji:within`) go to the graph `janji:derived`.
"""

from collections.abc import Callable
from typing import Any

from ontology.facts import actors, statements
from ontology.facts import fact_file as facts
from ontology.facts.fact import Fact
from ontology.facts.fields import Model, bare_slug
from ontology.facts.marked_values import HOLDER
from ontology.quads.fact_writer import FactWriter
from ontology.quads.layout_quads import TextLayoutQuads
from ontology.quads.wording_quads import numbers, write_wording
from ontology.rdf.term import Term, literal
from ontology.rdf.terms import DCT, JANJI, RDF
from ontology.vocabulary.data_model import load_model

#: The shortcuts that lead from what is promised or hoped to the documents in which it stands.
_IN_DOCUMENTS = {"promise": JANJI.promisedIn, "hope": JANJI.hopedIn}
_OFFICES = ("candidate", "running-mate", "incumbent", "officeholder")


def write(kind: str, slug: str, fact: Model, to: FactWriter) -> None:
    """Write a fact of any kind: a kind that brings along nothing of its own needs no function of its own."""
    special = _WRITERS.get(kind)
    if special:
        special(slug, fact, to)
    elif isinstance(fact, Fact):
        _write_fact(kind, slug, fact, to)


def _write_fact(kind: str, slug: str, fact: Fact, to: FactWriter) -> Term:
    """Write what is said of one thing, and return its identifier."""
    node = to.node(kind, slug)
    to.fact(node, load_model().classes[fact.class_name()].term, fact, fact.receipts)
    to.properties(node, fact)
    return node


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
    for predicate, field in ((DCT.publisher, "publisher"), (DCT.creator, "creator"), (DCT.contributor, "contributor")):
        for target in to.targets(fact, field):
            to.add(node, predicate, target)
    to.dates(node, {DCT.issued: fact.issued})
    to.properties(node, fact)
    to.layout = TextLayoutQuads(to.ids, to.document, fact, to)
    to.layout.write_quotations()


def person(slug: str, fact: actors.Person, to: FactWriter) -> None:
    """Write a person and the roles that the document gives them."""
    node = _write_fact("person", slug, fact, to)
    for role in fact.roles:
        _role(slug, node, role, to)


def role_slug(person_slug: str, role: actors.Role) -> str:
    """Return the slug of a role: the curator's, or the person's with the kind."""
    return role.slug or f"{person_slug}-{role.kind}"


def _role(person_slug: str, holder: Term, fact: actors.Role, to: FactWriter) -> None:
    node = _write_fact("role", role_slug(person_slug, fact), fact, to)
    to.add(node, JANJI.holder, holder)
    to.ground(node, fact, HOLDER, person_slug, holder)
    for organization in to.targets(fact, "of"):
        if "/id/ticket/" in organization and fact.kind in _OFFICES:
            to.derive(organization, JANJI.member, holder)


def program(slug: str, fact: statements.Program, to: FactWriter) -> None:
    """Write a program with its numbers."""
    node = _write_fact("program", slug, fact, to)
    numbers(node, JANJI.target, f"program-{slug}", fact.numbers, fact.receipts, to)


def promise(slug: str, fact: statements.Promise, to: FactWriter) -> None:
    """Write a promise with its wordings and numbers."""
    _write_intention("promise", slug, fact, to)


def hope(slug: str, fact: statements.Hope, to: FactWriter) -> None:
    """Write a hope with its wordings and numbers."""
    _write_intention("hope", slug, fact, to)


def _write_intention(kind: str, slug: str, fact: statements.Intention, to: FactWriter) -> None:
    node = _write_fact(kind, slug, fact, to)
    to.derive(node, _IN_DOCUMENTS[kind], to.graph)
    numbers(node, JANJI.target, f"{kind}-{slug}", fact.numbers, fact.receipts, to)
    for wording in fact.said:
        write_wording((node,), wording, to)


def claim(slug: str, fact: statements.Claim, to: FactWriter) -> None:
    """Write a claim; where nobody is named, the document itself makes it."""
    node = _write_fact("claim", slug, fact, to)
    if not fact.by:
        to.add(node, JANJI.claimant, to.graph)
        to.show(fact.receipts[0], to.graph)  # what it says is the document's own words
    numbers(node, JANJI.target, f"claim-{slug}", fact.numbers, fact.receipts, to)
    for wording in fact.said:
        write_wording((node,), wording, to)


def development(slug: str, fact: statements.Development, to: FactWriter) -> None:
    """Write what happened, with actual quantities."""
    node = _write_fact("development", slug, fact, to)
    numbers(node, JANJI.actual, f"development-{slug}", fact.numbers, fact.receipts, to)


def relationship_slug(fact: statements.Relationship) -> str:
    """Return the slug of a relationship: the curator's, or its kind with its two ends."""
    return fact.slug or f"{fact.kind}-{bare_slug(fact.from_)}-{bare_slug(fact.to)}"


def relationship(slug: str, fact: statements.Relationship, to: FactWriter) -> None:
    """Write how one actor stands to another."""
    _write_fact("relationship", slug or relationship_slug(fact), fact, to)


def utterance(_slug: str, fact: statements.Utterance, to: FactWriter) -> None:
    """Write a further wording of what stands elsewhere."""
    for target in to.targets(fact, "expresses"):
        write_wording((target,), fact, to)
        to.receipts(target, (fact.wording,))
        for kind, shortcut in _IN_DOCUMENTS.items():
            if f"/id/{kind}/" in target:
                to.derive(target, shortcut, to.graph)


#: The kinds that bring along more than what is said of themselves.
_WRITERS: dict[str, Callable[[str, Any, FactWriter], None]] = {
    "document": document,
    "person": person,
    "program": program,
    "promise": promise,
    "hope": hope,
    "claim": claim,
    "development": development,
    "relationship": relationship,
    "utterance": utterance,
}
