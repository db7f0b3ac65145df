"""The vocabulary as a page with an anchor for every term."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph_cli.site.addresses import Links
from graph_cli.site.content import Content
from graph_cli.site.page import Page
from graph_cli.site.rendering import render_page
from graph_cli.words.interface_catalogue import read_catalogue
from ontology.rdf.term import bare
from ontology.rdf.terms import PREFIXES, RDF, RDFS, SKOS
from ontology.vocabulary.data_model import load_model
from queries.nodes.node_reader import RdfValue

_SCHEMA = "https://schema.org/"
#: What a term is said of, what it leads to, and what other vocabularies call it.
_RELATIONS = {
    "domain": (bare(RDFS.domain), f"{_SCHEMA}domainIncludes"),
    "range": (bare(RDFS.range), f"{_SCHEMA}rangeIncludes"),
    "aligned": (
        bare(RDFS.subClassOf),
        bare(RDFS.subPropertyOf),
        bare(SKOS.closeMatch),
    ),
}


@dataclass(frozen=True)
class _Other:
    label: str
    href: str | None


@dataclass(frozen=True)
class _Term:
    anchor: str
    label: str
    kind: str
    comment: str
    domain: list[_Other]
    range: list[_Other]
    alignments: list[_Other]


def vocabulary_page(site: Content, language: str) -> Page:
    """Return the page of the classes and properties, in the order of the vocabulary's file."""
    links = Links(site.addresses, "ns", language)
    schemes = (
        site.summaries.summarize(iri) for iri in site.summaries.reader.find_subjects(RDF.type, bare(SKOS.ConceptScheme))
    )
    return render_page(
        "vocabulary",
        links,
        site,
        namespace=PREFIXES["janji"],
        terms=[_term(site, links, iri, language) for iri in _terms()],
        schemes=sorted(schemes, key=lambda each: each.name(language)),
    )


def _terms() -> Iterator[str]:
    """Yield the vocabulary's own terms as they come."""
    model = load_model()
    yield from (bare(each.term) for each in (*model.classes.values(), *model.properties.values()))


def _term(site: Content, links: Links, iri: str, language: str) -> _Term:
    statements, summary = site.summaries.reader.group_statements(iri), site.summaries.summarize(iri)
    kind = summary.type.rpartition("#")[2]

    def others(relation: str) -> list[_Other]:
        iris = sorted({str(value)[1:-1] for name in _RELATIONS[relation] for value in statements.get(name, ())})
        return [_Other(_short(other), links.to(other)) for other in iris]

    return _Term(
        iri.removeprefix(PREFIXES["janji"]),
        summary.name(language),
        read_catalogue(language).section("vocabulary").get(kind, kind),
        _text(site.choose_texts(statements.get(bare(RDFS.comment), []), language)),
        others("domain"),
        others("range"),
        others("aligned"),
    )


def _short(iri: str) -> str:
    for prefix, home in {**PREFIXES, "schema": _SCHEMA}.items():
        if iri.startswith(home):
            return f"{prefix}:{iri.removeprefix(home)}"
    return iri


def _text(values: list[RdfValue]) -> str:
    return str(getattr(values[0], "value", "")) if values else ""
