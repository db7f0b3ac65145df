"""The vocabulary's own files, read: its quads for the graph and its concepts for the curator.

>>> "job-creation" in concepts()["theme"]
True
"""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from ontology.ids import SCHEMES
from ontology.names import fold
from ontology.rdf import Quad, Term, literal
from ontology.terms import JANJI, PREFIXES, RDF, SKOS

#: The named graph of the vocabulary, its schemes included.
GRAPH = Term(f"<{PREFIXES['janji'].rstrip('#')}>")


def _vocabulary_files() -> list[Traversable]:
    folder = files("ontology")
    schemes = sorted(folder.joinpath("schemes").iterdir(), key=lambda file: file.name)
    return [folder / "janji.ttl", *(file for file in schemes if file.name.endswith(".ttl"))]


@cache
def quads() -> tuple[Quad, ...]:
    """Return all quads of the vocabulary: classes, properties, schemes and concepts."""
    from pyoxigraph import RdfFormat, parse

    return tuple(
        Quad(Term(str(quad.subject)), Term(str(quad.predicate)), Term(str(quad.object)), GRAPH)
        for file in _vocabulary_files()
        for quad in parse(file.read_bytes(), format=RdfFormat.TURTLE)
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


def keys() -> Iterator[Quad]:
    """Yield the folded names under which a concept is found: its labels, its aliases and its slug."""
    for quad in quads():
        if not quad.subject.startswith(f"<{SCHEMES}"):
            continue
        if quad.predicate in (SKOS.prefLabel, SKOS.altLabel):
            name = quad.object[1:].rpartition('"')[0]
            yield Quad(quad.subject, JANJI.lookupKey, literal(fold(name)), JANJI.derived)


@cache
def turtle() -> bytes:
    """Return the classes and properties as Turtle."""
    return files("ontology").joinpath("janji.ttl").read_bytes()


@cache
def context() -> bytes:
    """Return the JSON-LD context of the vocabulary."""
    return files("ontology").joinpath("context.jsonld").read_bytes()


@cache
def shapes() -> bytes:
    """Return the SHACL shapes of the vocabulary, as Turtle."""
    return files("ontology").joinpath("shapes.ttl").read_bytes()
