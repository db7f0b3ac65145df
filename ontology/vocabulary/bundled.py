"""The vocabulary's own files, read: its quads for the graph, its concepts, and what is served of it.

>>> "job-creation" in read_concepts(read_quads())["theme"]
True
"""

import json
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from ontology.rdf.ids import SCHEMES
from ontology.rdf.term import Quad, Term
from ontology.rdf.terms import PREFIXES, RDF, SKOS
from ontology.vocabulary.concept import Concept
from ontology.vocabulary.data_model import MODEL, load_model
from ontology.vocabulary.jsonld_context import make_context
from ontology.vocabulary.shapes import make_shapes

#: The named graph of the vocabulary, its schemes included.
GRAPH = Term(f"<{PREFIXES['janji'].rstrip('#')}>")


def _vocabulary_files() -> list[Traversable]:
    folder = files("ontology")
    schemes = sorted(folder.joinpath("schemes").iterdir(), key=lambda file: file.name)
    return [folder / "janji.ttl", *(file for file in schemes if file.name.endswith(".ttl"))]


def read_quads() -> tuple[Quad, ...]:
    """Return all quads of the vocabulary: classes, properties, schemes and concepts.

    What it says for the house alone is not among them.
    """
    from pyoxigraph import RdfFormat, parse

    return tuple(
        Quad(Term(str(quad.subject)), Term(str(quad.predicate)), Term(str(quad.object)), GRAPH)
        for file in _vocabulary_files()
        for quad in parse(file.read_bytes(), format=RdfFormat.TURTLE)
        if not quad.predicate.value.startswith(MODEL)
    )


def read_concepts(quads: Iterable[Quad]) -> dict[str, dict[str, Concept]]:
    """Return the concepts that quads describe, by scheme and slug, in their order."""
    descriptions: dict[Term, dict[Term, list[Term]]] = {}
    for quad in quads:
        descriptions.setdefault(quad.subject, {}).setdefault(quad.predicate, []).append(quad.object)
    concepts: dict[str, dict[str, Concept]] = {}
    for node, statements in descriptions.items():
        if SKOS.Concept in statements.get(RDF.type, ()):
            scheme, slug = node[1:-1].removeprefix(SCHEMES).split("/")
            concepts.setdefault(scheme, {})[slug] = _concept(scheme, slug, statements)
    return concepts


def _concept(scheme: str, slug: str, statements: dict[Term, list[Term]]) -> Concept:
    above, notations = statements.get(SKOS.broader, []), [_text(each)[0] for each in statements.get(SKOS.notation, ())]
    return Concept(
        scheme,
        slug,
        {language: text for text, language in map(_text, statements.get(SKOS.prefLabel, ()))},
        tuple(text for text, _ in map(_text, statements.get(SKOS.altLabel, ()))),
        {language: text for text, language in map(_text, statements.get(SKOS.definition, ()))},
        above[0][1:-1].rpartition("/")[2] if above else None,
        tuple(each[1:-1] for each in statements.get(SKOS.exactMatch, ())),
        notations[0] if notations else None,
    )


def _text(term: Term) -> tuple[str, str]:
    """Return the text of a literal, and its language, which may be empty."""
    text, _, language = term.rpartition('"')
    return json.loads(f'{text}"'), language.removeprefix("@")


@cache
def turtle() -> bytes:
    """Return the classes and properties as Turtle."""
    return files("ontology").joinpath("janji.ttl").read_bytes()


def context() -> bytes:
    """Return the JSON-LD context of the vocabulary."""
    return make_context(load_model())


def shapes() -> bytes:
    """Return the SHACL shapes of the vocabulary, as Turtle."""
    return make_shapes(load_model())
