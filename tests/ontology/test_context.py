"""The JSON-LD context names every term as the vocabulary means it."""

import json
from typing import Any

from pyoxigraph import RdfFormat, parse

from ontology.vocabulary import bundled
from tests.ontology.vocabulary_files import (
    JANJI,
    OWL,
    RDF,
    RDFS,
    SKOS,
    TERMS,
    VOCABULARY,
    XSD,
    instances,
    stands_elsewhere,
    values,
)


def context() -> dict[str, Any]:
    document = json.loads(bundled.context())
    terms: dict[str, Any] = document["@context"]
    assert list(document) == ["@context"]
    return terms


def expand(value: Any) -> str:
    name = value["@id"] if isinstance(value, dict) else value
    prefix, _, local = name.partition(":")
    return f"{context()[prefix]}{local}" if prefix in context() else str(name)


def test_context_names_every_term_and_only_real_ones() -> None:
    names = {name: value for name, value in context().items() if not str(value).startswith(("@", "http"))}
    terms = {name: expand(value) for name, value in names.items()}
    own = {name: iri for name, iri in terms.items() if iri.startswith(JANJI)}
    assert own == {name: JANJI + name for name in TERMS}
    assert {name: iri for name, iri in terms.items() if name not in own and not stands_elsewhere(iri)} == {}


def test_context_takes_object_properties_as_iris() -> None:
    terms = context()
    objects = {iri.removeprefix(JANJI) for iri in instances(VOCABULARY, OWL + "ObjectProperty")}
    iri_terms = {name for name in TERMS if isinstance(terms[name], dict) and terms[name]["@type"] == "@id"}
    assert iri_terms == objects


def test_context_types_a_literal_as_its_range_says() -> None:
    ranges = {
        name: "xsd:" + values(VOCABULARY, JANJI + name, RDFS + "range")[0].removeprefix(XSD)
        for name, value in context().items()
        if name in TERMS and isinstance(value, dict) and value["@type"] != "@id"
    }
    assert {name: context()[name]["@type"] for name in ranges} == ranges


def test_context_reads_as_the_vocabulary_means_it() -> None:
    node = {
        "@context": context(),
        "id": "https://example.org/id/promise/a",
        "type": "Promise",
        "promisor": "https://example.org/id/ticket/b",
        "listNumber": 3,
        "prefLabel": [{"@value": "Janji", "@language": "id"}],
    }
    assert {str(q.triple) for q in parse(json.dumps(node), format=RdfFormat.JSON_LD)} == {
        f"<https://example.org/id/promise/a> <{RDF}type> <{JANJI}Promise>",
        f"<https://example.org/id/promise/a> <{JANJI}promisor> <https://example.org/id/ticket/b>",
        f'<https://example.org/id/promise/a> <{JANJI}listNumber> "3"^^<{XSD}integer>',
        f'<https://example.org/id/promise/a> <{SKOS}prefLabel> "Janji"@id',
    }
