import pytest

from ontology.rdf.ids import Ids, concept
from ontology.rdf.term import Quad, Term, iri, literal
from ontology.rdf.terms import DCT, JANJI, RDF, SKOS, XSD
from queries import Graph, open_graph
from tests.built import write

BASE = "https://example.org/study/"


@pytest.fixture(scope="session")
def awkward(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """A small graph of a study of one's own, of all that is easily lost on the way."""
    folder = tmp_path_factory.mktemp("awkward") / "janji-graph"
    write(folder, sorted(_quads()), base=BASE)
    return open_graph(folder)


def _quads() -> list[Quad]:
    ids = Ids(BASE)
    document, place, promise = (
        ids.entity("document", "a"),
        ids.entity("place", "1-b.c"),
        ids.entity("promise", "a_b"),
    )
    triples: list[tuple[Term, Term, Term]] = [
        (place, RDF.type, JANJI.Place),
        (place, SKOS.prefLabel, literal('=1+1 "and\\so", on\u2028<b>&amp;', language="en")),
        (place, SKOS.prefLabel, literal("Tempat", language="id")),
        (place, JANJI.kemendagriCode, literal("62.10")),
        (place, JANJI.validFrom, literal("2024", datatype=XSD.gYear)),
        (place, JANJI.validFrom, literal("--11-12", datatype=XSD.gMonthDay)),
        (place, JANJI.level, literal("not an entity")),
        (promise, RDF.type, JANJI.Promise),
        (promise, SKOS.prefLabel, literal("Janji", language="en")),
        (promise, JANJI.place, place),
        (promise, JANJI.duration, literal("P18M", datatype=XSD.duration)),
        (promise, JANJI.min, literal("9007199254740993", datatype=XSD.integer)),
        (promise, JANJI.min, literal("0012", datatype=XSD.integer)),
        (promise, JANJI.min, literal("-12", datatype=XSD.integer)),
        (promise, JANJI.max, literal("1.50", datatype=XSD.decimal)),
        (promise, JANJI.max, literal("true", datatype=XSD.boolean)),
        (promise, JANJI.title, iri("urn:x-test:a")),
        (promise, DCT.source, iri("https://example.org/p?q=(1)&r=%20#f")),
        (promise, iri("https://example.org/other#property"), concept("theme", "jobs")),
        (iri("https://w3id.org/janji/ns#"), DCT.title, literal("the namespace itself")),
        (promise, DCT.source, iri("https://schema.org//double")),
    ]
    quads = [Quad(*triple, document) for triple in triples]
    return [*quads, Quad(*triples[0], ids.source("b")), Quad(promise, JANJI.promisedIn, document, JANJI.derived)]
