"""The vocabulary's own files, read: its quads for the graph and its concepts for the curator.

>>> "job-creation" in concepts()["theme"]
True
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from ontology.rdf.ids import SCHEMES
from ontology.rdf.term import Quad, Term, literal
from ontology.rdf.terms import JANJI, PREFIXES, RDF, SKOS
from ontology.text.names import fold
from ontology.vocabulary.data_model import MODEL, load_model
from ontology.vocabulary.jsonld_context import make_context
from ontology.vocabulary.shapes import make_shapes

#: The named graph of the vocabulary, its schemes included.
GRAPH = Term(f"<{PREFIXES['janji'].rstrip('#')}>")


def _vocabulary_files() -> list[Traversable]:
    folder = files("ontology")
    schemes = sorted(folder.joinpath("schemes").iterdir(), key=lambda file: file.name)
    return [folder / "janji.ttl", *(file for file in schemes if file.name.endswith(".ttl"))]


@cache
def quads() -> tuple[Quad, ...]:
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


@cache
def concepts() -> dict[str, frozenset[str]]:
    """Return the slugs of the concepts by scheme."""
    found: dict[str, set[str]] = {}
    for quad in quads():
        if quad.predicate == RDF.type and quad.object == SKOS.Concept:
            scheme, slug = quad.subject[1:-1].removeprefix(SCHEMES).split("/")
            found.setdefault(scheme, set()).add(slug)
    return {scheme: frozenset(slugs) for scheme, slugs in found.items()}


@cache
def concept_names() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the slugs of the concepts by scheme, each with each of its names: its labels, in every language."""
    names: dict[str, list[tuple[str, str]]] = {}
    for concept, name in _names():
        scheme, _, slug = concept[1:-1].removeprefix(SCHEMES).partition("/")
        if slug:
            names.setdefault(scheme, []).append((slug, name))
    return {scheme: tuple(pairs) for scheme, pairs in names.items()}


def keys() -> Iterator[Quad]:
    """Yield the folded names under which a concept is found: its labels and its aliases."""
    for concept, name in _names():
        yield Quad(concept, JANJI.lookupKey, literal(fold(name)), JANJI.derived)


def _names() -> Iterator[tuple[Term, str]]:
    """Yield the concepts and schemes, each with each of its labels and aliases."""
    for quad in quads():
        if quad.subject.startswith(f"<{SCHEMES}") and quad.predicate in (SKOS.prefLabel, SKOS.altLabel):
            yield quad.subject, quad.object[1:].rpartition('"')[0]


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
