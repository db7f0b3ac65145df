"""The concepts of the bundled schemes as values, with their labels in every language."""

import json
from functools import cache

from ontology.rdf.ids import SCHEMES
from ontology.rdf.terms import RDF, SKOS
from ontology.vocabulary.bundled import quads
from ontology.vocabulary.concept import Concept


@cache
def bundled_concepts() -> dict[tuple[str, str], Concept]:
    """Return every concept by its scheme and its slug, in the order of the files."""
    statements: dict[str, list[tuple[str, str]]] = {}
    for quad in quads():
        statements.setdefault(quad.subject, []).append((quad.predicate, quad.object))
    made: dict[tuple[str, str], Concept] = {}
    for subject, said in statements.items():
        if (RDF.type, SKOS.Concept) in said:
            scheme, slug = subject[1:-1].removeprefix(SCHEMES).split("/")
            made[scheme, slug] = _concept(scheme, slug, said)
    return made


def _concept(scheme: str, slug: str, said: list[tuple[str, str]]) -> Concept:
    texts = {predicate: dict(_tagged(said, predicate)) for predicate in (SKOS.prefLabel, SKOS.definition)}
    broader = next((value[1:-1].rpartition("/")[2] for name, value in said if name == SKOS.broader), None)
    aliases = tuple(_read(value)[1] for name, value in said if name == SKOS.altLabel)
    matches = tuple(value[1:-1] for name, value in said if name == SKOS.exactMatch)
    notation = next((_read(value)[1] for name, value in said if name == SKOS.notation), None)
    return Concept(scheme, slug, texts[SKOS.prefLabel], aliases, texts[SKOS.definition], broader, matches, notation)


def _tagged(said: list[tuple[str, str]], predicate: str) -> list[tuple[str, str]]:
    return [_read(value) for name, value in said if name == predicate]


def _read(literal: str) -> tuple[str, str]:
    """Return the language and the words of a literal."""
    text, mark, language = literal.rpartition("@")
    return (language, json.loads(text)) if mark and literal[-1] != '"' else ("", json.loads(literal.split("^^")[0]))
