"""The page on which a query is written, with the questions as examples; and the examples as RDF."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from graph_cli.exports.rdf import term_prefixes
from graph_cli.site.addresses import Links, query_of
from graph_cli.site.content import Content
from graph_cli.site.page import Page
from graph_cli.site.rendering import data_block, render_page
from graph_cli.words.interface_catalogue import LANGUAGES
from graph_cli.words.question_sentences import read_sentence
from ontology.rdf.term import bare
from ontology.rdf.terms import RDF, RDFS
from ontology.vocabulary.bundled import context
from queries.asking.question import names, read_question

_SHACL = "http://www.w3.org/ns/shacl#"
_FIRST = "who-promised-what"


@dataclass(frozen=True)
class _Example:
    sentence: str
    sparql: str


def sparql_page(site: Content, language: str, query: str = "") -> Page:
    """Return the page on which a query is written."""
    examples = [
        _Example(read_sentence(read_question(name), language), site.sparql(read_question(name), {}, language))
        for name in names()
    ]
    return render_page(
        "sparql",
        Links(site.addresses, "sparql", language, query_of({"query": query})),
        site,
        query=query or site.sparql(read_question(_FIRST), {}, language),
        examples=examples,
        completions=data_block(_list_completions()),
    )


def _list_completions() -> dict[str, list[str]]:
    """Return what an editor completes: the prefixes, and the classes and properties of the graph."""
    prefixes = term_prefixes()
    iris = (term["@id"] if isinstance(term, dict) else term for term in json.loads(context())["@context"].values())
    parts = (term.partition(":") for term in iris)
    terms = sorted({prefixes[name] + local for name, _, local in parts if name in prefixes})
    return {
        "prefixes": [f"{name}: <{home}>" for name, home in sorted(prefixes.items())],
        "classes": [term for term in terms if re.search("[#/][A-Z][^#/]*$", term)],
        "properties": [term for term in terms if re.search("[#/][a-z][^#/]*$", term)],
    }


def examples(site: Content, endpoint: str) -> bytes:
    """Return the questions as SPARQL examples in SHACL, as the SIB Swiss Institute of Bioinformatics writes them."""
    triples = [triple for name in names() for triple in _example(site, name, endpoint)]
    prefixes = {"sh": _SHACL, "rdfs": "http://www.w3.org/2000/01/rdf-schema#", "schema": "https://schema.org/"}
    return serialize(triples, format=RdfFormat.TURTLE, prefixes=prefixes) or b""


def _example(site: Content, name: str, endpoint: str) -> Iterator[Triple]:
    example = NamedNode(f"{site.addresses.base}examples#{name}")
    for kind in ("SPARQLExecutable", "SPARQLSelectExecutable"):
        yield Triple(example, NamedNode(bare(RDF.type)), NamedNode(_SHACL + kind))
    for language in LANGUAGES:
        text = Literal(read_sentence(read_question(name), language), language=language)
        yield Triple(example, NamedNode(bare(RDFS.comment)), text)
    yield Triple(example, NamedNode(f"{_SHACL}select"), Literal(site.sparql(read_question(name), {}, "en")))
    yield Triple(example, NamedNode("https://schema.org/target"), NamedNode(endpoint))
