import json
import shutil
from collections import Counter, defaultdict
from pathlib import Path

import pytest
from pyoxigraph import Quad, RdfFormat, parse
from rdflib import Dataset
from rdflib import Graph as Triples

from graph_cli.exports import exporter, formats
from graph_cli.exports.jsonld import document
from graph_cli.exports.rdf import lines
from ontology.errors import GraphError
from ontology.vocabulary.bundled import GRAPH, context
from queries import Graph, open_graph

#: rdflib 7.6 parses by what it has itself deprecated.
pytestmark = pytest.mark.filterwarnings(r"ignore:(Dataset\.|ConjunctiveGraph is):DeprecationWarning")

MERGED = {
    "ttl": (RdfFormat.TURTLE, "turtle"),
    "nt": (RdfFormat.N_TRIPLES, "nt"),
    "rdfxml": (RdfFormat.RDF_XML, "xml"),
    "jsonld": (RdfFormat.JSON_LD, "json-ld"),
}
NAMED = {"trig": (RdfFormat.TRIG, "trig"), "nq": (RdfFormat.N_QUADS, "nquads")}


#: The formats of the network, which do not hold all of the graph; their reading back is tested beside this.
OF_THE_NETWORK = {"graphml", "gexf", "csv", "spreadsheet"}


@pytest.fixture(scope="module", params=["graph", "awkward"])
def source_graph(request: pytest.FixtureRequest) -> Graph:
    graph = request.getfixturevalue(request.param)
    assert isinstance(graph, Graph)
    return graph


def test_every_format_is_read_back_by_a_test() -> None:
    assert set(formats()) == {*MERGED, *NAMED, *OF_THE_NETWORK}


def content(name: str, graph: Graph) -> bytes:
    return exporter(name).export(graph)[""]


def facts(quads: list[Quad]) -> set[str]:
    return {str(quad.triple) for quad in quads}


def by_graph(quads: list[Quad]) -> dict[str, set[str]]:
    triples = defaultdict(set)
    for quad in quads:
        triples[str(quad.graph_name)].add(str(quad.triple))
    return triples


def reference(graph: Graph) -> list[Quad]:
    return list(parse("".join(lines(graph)), format=RdfFormat.N_QUADS))


@pytest.mark.parametrize("name", MERGED)
def test_merged_graph_reads_back_to_the_letter(name: str, source_graph: Graph) -> None:
    back = list(parse(content(name, source_graph), format=MERGED[name][0]))
    assert facts(back) == facts(reference(source_graph))
    assert len(back) == len(facts(back))


@pytest.fixture(scope="module")
def in_rdflib(source_graph: Graph) -> Dataset:
    """The graph as rdflib reads its own lines."""
    nquads = Dataset(default_union=True)
    nquads.parse(data="".join(lines(source_graph)), format="nquads")
    return nquads


@pytest.mark.parametrize("name", MERGED)
def test_merged_graph_is_isomorphic_in_rdflib(name: str, source_graph: Graph, in_rdflib: Dataset) -> None:
    back = Triples().parse(data=content(name, source_graph), format=MERGED[name][1])
    # Without blank nodes, isomorphic graphs are equal sets.
    assert set(back) == set(in_rdflib.triples((None, None, None)))


@pytest.mark.parametrize("name", NAMED)
def test_named_graphs_read_back_to_the_letter(name: str, source_graph: Graph) -> None:
    back = list(parse(content(name, source_graph), format=NAMED[name][0]))
    assert by_graph(back) == by_graph(reference(source_graph))


@pytest.mark.parametrize("name", NAMED)
def test_named_graphs_are_isomorphic_in_rdflib(name: str, source_graph: Graph, in_rdflib: Dataset) -> None:
    back = Dataset()
    back.parse(data=content(name, source_graph).decode(), format=NAMED[name][1])
    assert {one.identifier: set(one) for one in back.graphs() if len(one)} == {
        one.identifier: set(one) for one in in_rdflib.graphs() if len(one)
    }


@pytest.mark.parametrize("name", NAMED)
def test_documents_vocabulary_and_derived_edges_are_graphs_of_their_own(name: str, graph: Graph) -> None:
    triples_by_graph = by_graph(list(parse(content(name, graph), format=NAMED[name][0])))
    sizes = {name[1:-1]: len(triples) for name, triples in triples_by_graph.items()}
    assert sizes == Counter(line.rsplit(" ", 2)[1][1:-1] for line in lines(graph))
    assert {GRAPH[1:-1], "https://w3id.org/janji/ns#derived"} <= sizes.keys()
    assert sum("/id/document/" in name for name in sizes) == 5
    assert any("/id/source/" in name for name in sizes)


def test_turtle_is_short_and_has_each_subject_once(graph: Graph) -> None:
    text = content("ttl", graph).decode()
    subjects = [line.split()[0] for line in text.splitlines() if line[:1] not in ("@", "\t", "")]
    assert len(subjects) == len(set(subjects))
    assert "\n\tjanji:place place:luwu-timur ;" in text
    assert "theme:job-creation a skos:Concept ;" in text


def test_prefixes_follow_the_base_of_the_study(awkward: Graph) -> None:
    text = content("ttl", awkward).decode()
    assert "@prefix place: <https://example.org/study/id/place/> ." in text
    assert "promise:a_b a janji:Promise" in text


def test_jsonld_carries_the_context_inside_and_uses_its_words(graph: Graph) -> None:
    whole = json.loads(content("jsonld", graph))
    nodes = {node["id"]: node for node in whole["@graph"]}
    assert whole["@context"] == json.loads(context())["@context"]
    assert len(nodes) == len(whole["@graph"])
    own = [name for name in nodes if name.startswith("https:")]
    assert own == sorted(own)
    concept = nodes["https://w3id.org/janji/scheme/theme/job-creation"]
    assert concept["type"] == "Concept"
    assert concept["inScheme"] == "https://w3id.org/janji/scheme/theme"
    assert {label["@language"] for label in concept["prefLabel"]} == {"en", "id"}


def test_jsonld_keeps_what_the_context_would_read_otherwise(awkward: Graph) -> None:
    promise, place = (
        next(node for node in json.loads(content("jsonld", awkward))["@graph"] if node["id"].endswith(end))
        for end in ("/promise/a_b", "/place/1-b.c")
    )
    assert promise["min"] == [
        -12,
        *({"@value": text, "@type": "xsd:integer"} for text in ("0012", "9007199254740993")),
    ]
    assert promise["duration"] == "P18M"
    assert promise["max"] == [{"@value": "1.50", "@type": "xsd:decimal"}, True]
    assert promise["title"] == {"id": "urn:x-test:a"}
    assert place["janji:level"] == "not an entity"


def test_quads_that_were_cut_short_are_not_exported(graph_folder: Path, tmp_path: Path) -> None:
    folder = tmp_path / "janji-graph"
    shutil.copytree(graph_folder, folder)
    cut_graph = open_graph(folder)
    assert cut_graph.generation
    file = cut_graph.generation.triples
    file.write_bytes(file.read_bytes()[:-100])
    with pytest.raises(GraphError, match=r"segments\.nt is damaged"):
        exporter("nq").export(cut_graph)


def test_blank_nodes_of_a_constructed_graph_stay_in_jsonld() -> None:
    place = "<https://w3id.org/janji/ns#place>"
    lines = [f"_:b1 {place} _:b2 .\n", f"_:b2 {place} <urn:x:a> .\n", f"_:b1 {place} <urn:x:b> .\n"]
    nodes = json.loads(document(lines))["@graph"]
    assert nodes == [{"id": "_:b1", "place": ["urn:x:b", "_:b2"]}, {"id": "_:b2", "place": "urn:x:a"}]
