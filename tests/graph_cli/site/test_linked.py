"""Linked data: what the graph says of an entity, in each format the same, and nothing that the graph does not say."""

import json

import pyoxigraph
import pytest
import rdflib
from rdflib.compare import isomorphic

from graph_cli.site.page import Page
from graph_cli.site.site import Site
from ontology.vocabulary.bundled import context
from queries.asking.question import names

PATHS = (
    "id/promise/bantaeng-blk_capital-priority",
    "id/place/lebak",
    "id/document/bantaeng-blk",
    "scheme/theme/health",
)
FORMATS = {".ttl": "turtle", ".nt": "nt", ".rdf": "xml"}


def body(site: Site, path: str) -> bytes:
    result = site.page(path, {})
    assert isinstance(result, Page), path
    assert result.status == 200
    return result.body


@pytest.fixture(scope="module")
def whole(site: Site) -> set[str]:
    return {f"{triple} ." for triple in site.summaries.reader.read_triples()}


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
@pytest.mark.parametrize("path", PATHS)
def test_formats_agree(site: Site, path: str) -> None:
    graphs = [rdflib.Graph().parse(data=body(site, path + suffix), format=name) for suffix, name in FORMATS.items()]
    content = json.loads(body(site, f"{path}.jsonld"))
    assert content["@context"] == "../../context.jsonld"
    content["@context"] = json.loads(context())["@context"]
    graphs.append(rdflib.Graph().parse(data=json.dumps(content), format="json-ld"))
    assert len(graphs[0]) > 5
    assert all(isomorphic(graphs[0], other) for other in graphs[1:])


@pytest.mark.parametrize("path", PATHS)
def test_nothing_is_said_that_the_graph_does_not_say(site: Site, path: str, whole: set[str]) -> None:
    lines = body(site, f"{path}.nt").decode().splitlines()
    assert set(lines) <= whole
    assert len(lines) == len(set(lines))


def test_promise_brings_its_receipt(site: Site) -> None:
    text = body(site, "id/promise/bantaeng-blk_capital-priority.nt").decode()
    assert "akan menjadi prioritas untuk mendapatkan program bantuan modal usaha" in text
    assert "TextQuoteSelector" in text


def test_dataset_is_described_with_counts_of_its_own(site: Site, whole: set[str]) -> None:
    void = "http://rdfs.org/ns/void#"
    description = rdflib.Graph().parse(data=body(site, "void.ttl"), format="turtle")
    dataset = next(description.subjects(rdflib.RDF.type, rdflib.URIRef(f"{void}Dataset")))
    assert description.value(dataset, rdflib.URIRef(f"{void}triples")) == rdflib.Literal(len(whole))
    for part in description.objects(dataset, rdflib.URIRef(f"{void}classPartition")):
        kind, count = (description.value(part, rdflib.URIRef(void + name)) for name in ("class", "entities"))
        instance_count = sum(f" <{rdflib.RDF.type}> <{kind}> ." in line for line in whole)
        assert int(str(count)) == instance_count
    assert description.value(dataset, rdflib.DCTERMS.license)
    assert "Edition" in str(description.value(dataset, rdflib.DCTERMS.bibliographicCitation))


def test_questions_are_examples(site: Site) -> None:
    shacl = rdflib.Namespace("http://www.w3.org/ns/shacl#")
    description = rdflib.Graph().parse(data=body(site, "examples.ttl"), format="turtle")
    examples = set(description.subjects(rdflib.RDF.type, shacl.SPARQLSelectExecutable))
    assert len(examples) == len(names())
    for example in examples:
        pyoxigraph.Store().query(str(description.value(example, shacl.select)))
        comments = [
            each for each in description.objects(example, rdflib.RDFS.comment) if isinstance(each, rdflib.Literal)
        ]
        assert {comment.language for comment in comments} == {"en", "id"}


def test_vocabulary_has_an_anchor_for_every_term(site: Site) -> None:
    text = body(site, "ns.html").decode()
    terms = rdflib.Graph().parse(data=body(site, "ns.ttl"), format="turtle")
    home = "https://w3id.org/janji/ns#"
    own = {str(subject).removeprefix(home) for subject in terms.subjects() if str(subject).startswith(home)}
    assert all(f'id="{name}"' in text for name in own)
