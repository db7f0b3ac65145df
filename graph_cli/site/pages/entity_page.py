"""The page of one entity: all its facts with their receipts, and what others say of it, part by part."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from operator import itemgetter
from typing import Any
from urllib.parse import urlencode

from graph_cli.site.addresses import ON_A_PAGE, Links, add_part
from graph_cli.site.content import Content
from graph_cli.site.linked_data import FORMATS
from graph_cli.site.page import DataForm, Moved, Page
from graph_cli.site.rendering import data_block, render_page
from graph_cli.site.schema_org import schema_org
from graph_cli.views.data import short
from graph_cli.words.interface_catalogue import DEFAULT
from ontology.rdf.term import bare
from ontology.vocabulary.data_model import load_model
from queries.nodes.entity_description import (
    EntityDescription,
    LineReceipt,
    PredicateValues,
    QuotedPhrase,
    TextValue,
    Value,
    find_line,
    find_line_of_link,
    name_link,
    read_quoted_phrase,
)
from queries.nodes.node_summary import Evidence, NodeSummary

_ORDER = {bare(each.term): number for number, each in enumerate(load_model().properties.values())}
_NAMES = {".ttl": "Turtle", ".jsonld": "JSON-LD", ".nt": "N-Triples", ".rdf": "RDF/XML"}


@dataclass(frozen=True)
class _Link:
    subject: NodeSummary
    receipt: LineReceipt


@dataclass(frozen=True)
class _LinkGroup:
    label: str
    links: list[_Link]


@dataclass(frozen=True)
class _Quote:
    receipt: Evidence
    facts: list[NodeSummary]
    anchor: str
    #: The anchors of the numbers that it shows, and of the quotation that it is the first part of.
    numbers: list[str]


def entity_page(site: Content, path: str, number: int, language: str) -> Page | Moved | None:
    """Return a part of the page of an entity, by its path; None where there is no such thing or part."""
    iri = site.addresses.identifier(path)
    entity = site.entity(iri) if iri else None
    if entity is None:
        return _redirect(site, iri) if iri else None
    location = site.addresses.find_page(entity.summary.iri)
    if location and location[0] != path:
        return Moved(*location)
    lists = _lists(site, entity, language)
    pages = max(-(-len(each) // ON_A_PAGE) for each in lists.values()) or 1
    if not 1 <= number <= pages:
        return None
    part = {name: each[(number - 1) * ON_A_PAGE : number * ON_A_PAGE] for name, each in lists.items()}
    entity_part = replace(
        entity,
        aliases=part["aliases"],
        receipts=part["receipts"],
        facts=_gather_values(part["facts"]),
        numbers=part["numbers"],
        sources=part["sources"],
    )
    structured_data = schema_org(entity_part, site.summaries, language) if number == 1 else None
    page = render_page(
        "entity",
        Links(site.addresses, add_part(path, number), language),
        site,
        entity=entity_part,
        notes=_in(site, entity.notes, language, "") if number == 1 else [],
        quotes=[*_quotes(site, part["quotes"])],
        groups=[*_groups(site, entity.summary.iri, part["links"], language)],
        forms=[DataForm(path + suffix, FORMATS[suffix], _NAMES[suffix]) for suffix in site.data],
        structured_data=data_block(structured_data) if structured_data else None,
        find_line=partial(find_line, site.summaries, entity.summary.iri),
        view=_view(site, entity.summary.iri, language),
        count=len(lists["links"]),
        number=number,
        first=(number - 1) * ON_A_PAGE + 1,
        pages=pages,
        part=lambda other: add_part(path, other),
    )
    return replace(page, parts=pages)


def _lists(site: Content, entity: EntityDescription, language: str) -> Mapping[str, list[Any]]:
    """Return all that the page of an entity lists, each of which may be long."""
    iri = entity.summary.iri
    return {
        "aliases": _in(site, entity.aliases, language, entity.summary.name(language)),
        "receipts": entity.receipts,
        "facts": [*_facts(site, entity.facts, language)],
        "numbers": entity.numbers,
        "sources": entity.sources,
        "quotes": site.quotes.of(iri) if entity.summary.kind == "document" else [],
        "links": site.subjects(iri, language),
    }


def _groups(site: Content, iri: str, pairs: Sequence[tuple[str, str]], language: str) -> Iterator[_LinkGroup]:
    headings = ((name_link(site.summaries, *pair, language), pair) for pair in pairs)
    for label, each in groupby(headings, key=itemgetter(0)):
        yield _LinkGroup(label, [_describe_link(site, iri, *pair) for _, pair in each])


def _describe_link(site: Content, iri: str, subject: str, predicate: str) -> _Link:
    return _Link(site.summarize(subject), find_line_of_link(site.summaries, subject, predicate, iri))


def _view(site: Content, iri: str, language: str) -> str | None:
    """Return where the neighbourhood of an entity is drawn, as a page of this language opens it."""
    view = site.view_of(iri)
    if view is None or language == DEFAULT:
        return view
    return f"{view}#{urlencode({'node': short(iri), 'language': language})}"


def _redirect(site: Content, iri: str) -> Moved | None:
    now = site.summaries.summarize(iri).moved_to
    location = site.addresses.find_page(now) if now else None
    return Moved(*location) if location else None


def _facts(site: Content, facts: Sequence[PredicateValues], language: str) -> Iterator[tuple[NodeSummary, Value]]:
    """Yield what is said of an entity, value by value, in the order of the vocabulary."""
    for fact in sorted(facts, key=lambda each: _told_after(each.predicate, language)):
        for value in sorted(site.choose_texts(fact.values, language), key=lambda each: _sorted_by(each, language)):
            yield fact.predicate, value


def _told_after(predicate: NodeSummary, language: str) -> tuple[int, str, str]:
    """Return by what facts are sorted: the vocabulary's own in its order, then those of others by their names."""
    return _ORDER.get(predicate.iri, len(_ORDER)), predicate.name(language), predicate.iri


def _gather_values(facts: Sequence[tuple[NodeSummary, Value]]) -> list[PredicateValues]:
    return [
        PredicateValues(predicate, [value for _, value in each])
        for predicate, each in groupby(facts, key=itemgetter(0))
    ]


def _sorted_by(value: Value, language: str) -> tuple[str, str]:
    if isinstance(value, NodeSummary):
        return value.name(language), value.iri
    return (value.text, "") if isinstance(value, TextValue) else (value.iri, "")


def _in(site: Content, texts: Sequence[TextValue], language: str, but: str) -> list[TextValue]:
    """Return the texts for a reader of a language, each once."""
    return [*{text.text: text for text in site.choose_texts(texts, language) if text.text != but}.values()]


def _quotes(site: Content, evidence: Sequence[str]) -> Iterator[_Quote]:
    """Yield phrases that are quoted from a document, with the anchors under which they are found."""
    earlier_anchors: set[str] = set()
    for each in evidence:
        phrase = read_quoted_phrase(site.summaries, each)
        anchors = [_anchor(site, fact.iri) for fact in phrase.facts if fact.kind == "target"]
        new = [anchor for anchor in anchors if anchor not in earlier_anchors]
        quotation = f"quotation-{phrase.evidence.quotation[0]}" if phrase.evidence.quotation else ""
        new += [quotation] if quotation and quotation not in earlier_anchors else []
        earlier_anchors.update(new)
        yield _Quote(phrase.evidence, _by_kind(phrase), _anchor(site, each), new)


def _by_kind(phrase: QuotedPhrase) -> list[NodeSummary]:
    return sorted(phrase.facts, key=lambda fact: (fact.kind, fact.iri))


def _anchor(site: Content, iri: str) -> str:
    location = site.addresses.find_page(iri)
    return location[1] if location else ""
