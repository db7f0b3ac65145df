"""The page of one entity: all its facts with their receipts, and what others say of it, part by part."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from graph_cli.site.entity import Entity, Fact, Quote, Text, Value
from graph_cli.site.known import Known, Receipt
from graph_cli.site.linked import FORMATS
from graph_cli.site.links import Links
from graph_cli.site.page import Form, Moved, Page
from graph_cli.site.rendering import data_block, rendered
from graph_cli.site.schema_org import schema_org
from graph_cli.views.data import short

if TYPE_CHECKING:
    from graph_cli.site.site import Site

#: So many links a page shows; a concept may have thousands.
_ON_A_PAGE = 400
_NAMES = {".ttl": "Turtle", ".jsonld": "JSON-LD", ".nt": "N-Triples", ".rdf": "RDF/XML"}


@dataclass(frozen=True)
class _Fact:
    label: str
    values: list[Value]


@dataclass(frozen=True)
class _Group:
    label: str
    subjects: list[Known]


@dataclass(frozen=True)
class _Quote:
    receipt: Receipt
    facts: list[Known]
    anchor: str
    #: The anchors of the numbers that it shows.
    numbers: list[str]


def entity_page(site: "Site", path: str, number: int, language: str) -> Page | Moved | None:
    """Return a part of the page of an entity, by its path; None where there is no such thing or part."""
    iri = site.addresses.identifier(path)
    found = site.entity(iri) if iri else None
    if found is None:
        return _moved(site, iri) if iri else None
    told = site.addresses.told(found.known.iri)
    if told and told[0] != path:
        return Moved(*told)
    links = Links(site.addresses, _part(path, number), language)
    speaking = site.subjects(found.known.iri, language)
    pages = -(-len(speaking) // _ON_A_PAGE) or 1
    if not 1 <= number <= pages:
        return None
    shown = speaking[(number - 1) * _ON_A_PAGE : number * _ON_A_PAGE]
    first = replace(found, receipts=found.receipts if number == 1 else [])
    described = schema_org(found, site.knowledge, language) if number == 1 else None
    page = rendered(
        "entity",
        links,
        site,
        entity=first,
        aliases=_in(found.aliases, language, found.known.name(language)),
        notes=_in(found.notes, language, ""),
        facts=[*_facts(found.facts, language)] if number == 1 else [],
        quotes=[*_quotes(site, found)] if number == 1 else [],
        groups=[_Group(label, [one for _, one in each]) for label, each in groupby(shown, key=lambda pair: pair[0])],
        forms=[Form(path + suffix, FORMATS[suffix], _NAMES[suffix]) for suffix in site.data],
        described=data_block(described) if described else None,
        view=_view(site, found.known.iri, language),
        count=len(speaking),
        number=number,
        pages=pages,
        part=lambda other: _part(path, other),
    )
    return replace(page, parts=pages)


def subjects(site: "Site", iri: str, language: str) -> list[tuple[str, Known]]:
    """Return what speaks of an entity, by what it is and as what it names it."""
    found, headings = site.entity(iri), dict[tuple[str, str], str]()
    said = []
    for link in found.links if found else ():
        key = link.subject.type, link.predicate.iri
        if key not in headings:
            headings[key] = f"{site.known(key[0]).name(language)} · {link.predicate.name(language)}"
        said.append((headings[key], link.subject.name(language), link.subject.iri, link.subject))
    said.sort(key=itemgetter(0, 1, 2))
    return [(heading, subject) for heading, _, _, subject in said]


def _view(site: "Site", iri: str, language: str) -> str | None:
    """Return where the neighbourhood of an entity is drawn, as a page of this language opens it."""
    view = site.view_of(iri)
    if view is None or language == "en":
        return view
    return f"{view}#{urlencode({'node': short(iri), 'language': language})}"


def _moved(site: "Site", iri: str) -> Moved | None:
    now = site.knowledge.known(iri).moved
    told = site.addresses.told(now) if now else None
    return Moved(*told) if told else None


def _part(path: str, number: int) -> str:
    """Return the path of a part.

    >>> _part("id/place/lebak", 1), _part("id/place/lebak", 2)
    ('id/place/lebak', 'id/place/lebak.2')
    """
    return path if number == 1 else f"{path}.{number}"


def _facts(facts: Sequence[Fact], language: str) -> Iterator[_Fact]:
    for fact in sorted(facts, key=lambda each: (each.predicate.name(language), each.predicate.iri)):
        values = [value for value in fact.values if not isinstance(value, Text) or value.language in (None, language)]
        if values:
            yield _Fact(fact.predicate.name(language), sorted(values, key=lambda value: _sorted_by(value, language)))


def _sorted_by(value: Value, language: str) -> tuple[str, str]:
    if isinstance(value, Known):
        return value.name(language), value.iri
    return (value.text, "") if isinstance(value, Text) else (value.iri, "")


def _in(texts: Sequence[Text], language: str, but: str) -> list[str]:
    """Return the texts of a language, each once."""
    said = dict.fromkeys(text.text for text in texts if text.language in (None, language))
    return [text for text in said if text != but]


def _quotes(site: "Site", found: Entity) -> Iterator[_Quote]:
    """Yield the phrases that are quoted from a document, with the anchors under which they are found."""
    used: set[str] = set()
    if found.known.kind != "document":
        return
    for quote in site.quotes(found.known.iri):
        anchors = [_anchor(site, fact.iri) for fact in quote.facts if fact.kind == "target"]
        new = [anchor for anchor in anchors if anchor not in used]
        used.update(new)
        yield _Quote(quote.receipt, _by_kind(quote), _anchor(site, quote.receipt.evidence), new)


def _by_kind(quote: Quote) -> list[Known]:
    return sorted(quote.facts, key=lambda fact: (fact.kind, fact.iri))


def _anchor(site: "Site", iri: str) -> str:
    told = site.addresses.told(iri)
    return told[1] if told else ""
