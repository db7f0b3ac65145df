"""What Oxigraph answers otherwise than SPARQL 1.1 has it is refused by name or told of; rdflib is the reference."""

from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Store
from rdflib import Dataset, URIRef

from ontology.errors import UsageError
from queries.engines.embedded_store import EmbeddedStore
from queries.sparql.wrong_answers import refuse_wrong_answers
from tests.ending import Ends

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
QUERIES = Path(__file__).parents[2] / "queries"
#: The end of what rdflib does not write.
_STRING = "^^<http://www.w3.org/2001/XMLSchema#string>"
DEFAULT = "<urn:g1> <urn:in> <urn:x> ."
NAMED = {
    "urn:g1": "<urn:a> <urn:p> <urn:o> ; <urn:q> 1 . <urn:b> <urn:p> <urn:o> . <urn:g1> <urn:p> <urn:a> .",
    "urn:g2": "<urn:a> <urn:p> <urn:z> . <urn:c> <urn:p> <urn:o> ; <urn:q> 2 . <urn:o> <urn:p> <urn:z> .",
}
IN_A_GRAPH = [
    ("{ SELECT (COUNT(*) AS ?n) { ?s <urn:p> ?o } }", "SELECT"),
    ("{ SELECT DISTINCT ?o { ?s <urn:p> ?o } }", "SELECT"),
    ("{ SELECT ?s { ?s <urn:p> ?o } ORDER BY ?s LIMIT 1 }", "SELECT"),
    ("{ SELECT ?s { ?s <urn:p> ?o } }", "SELECT"),
    ("?s <urn:p> <urn:o> MINUS { ?b <urn:p> <urn:o> }", "MINUS"),
    ("OPTIONAL { { SELECT * { ?s <urn:p> ?o } } }", "SELECT"),
    ("VALUES ?s { <urn:a> <urn:c> }", "VALUES"),
    ("VALUES ?s { <urn:a> } BIND(1 AS ?x)", "VALUES"),
    ("VALUES ?s { <urn:a> <urn:c> } FILTER EXISTS { ?s <urn:q> ?n }", "VALUES"),
    ("{ ?s <urn:p> ?o } UNION { VALUES ?s { <urn:a> } }", "VALUES"),
    ("VALUES (?g ?t) { (UNDEF 1) (<urn:g1> 2) }", "?g"),
    ("GRAPH <urn:g1> { ?s <urn:p> ?o }", "GRAPH"),
    ("GRAPH ?h { ?s <urn:p> ?o }", "GRAPH"),
    ("?s <urn:p> ?o FILTER(?g = <urn:g1>)", "?g"),
    ("?s <urn:p> ?o BIND($g AS ?x)", "$g"),
    ("?s <urn:p> ?o OPTIONAL { ?s <urn:q> ?n FILTER(?g = <urn:g2>) }", "?g"),
    ("?s <urn:p> <urn:z> FILTER EXISTS { GRAPH ?g { ?b <urn:q> 1 } }", "?g"),
]
ANSWERED = [
    "?s <urn:p> ?o",
    "?g <urn:p> ?o",
    "?s <urn:p> ?o OPTIONAL { ?s <urn:q> ?n }",
    "OPTIONAL { ?s <urn:none> ?n }",
    "?s <urn:p> ?o FILTER NOT EXISTS { ?s <urn:q> ?n }",
    "?s <urn:p> ?o FILTER(?o != <urn:z>)",
    "{ ?s <urn:p> ?o } UNION { ?s <urn:q> ?n }",
    "VALUES ?s { <urn:a> <urn:z> } ?s <urn:p> ?o",
    "?s <urn:p> ?o OPTIONAL { ?s <urn:q> ?n VALUES ?n { 1 } }",
    "?s <urn:p> ?o BIND(STR(?s) AS ?x)",
    "?s <urn:p>+ ?o",
    "?s <urn:p> ?o GRAPH ?g { ?s <urn:q> ?n }",
    "?s <urn:p> ?o GRAPH ?h { ?s <urn:q> ?n }",
    "",
]
#: What is answered wrongly, and told of in docs/serving.md.
TOLD = [
    "SELECT ?x { <urn:nowhere> <urn:p>* ?x }",
    "SELECT ?x { ?x <urn:p>? <urn:nowhere> }",
    "ASK { <urn:nowhere> <urn:p>* <urn:nowhere> }",
    'SELECT ?t { { SELECT (GROUP_CONCAT(?v) AS ?t) { VALUES ?v { "a"@en "b"@en } } } }',
    "SELECT (GROUP_CONCAT(?v) AS ?t) { VALUES ?v { 1 2 } }",
]


def ask_oxigraph(query: str) -> object:
    store = Store()
    store.load(DEFAULT.encode(), RdfFormat.TURTLE)
    for name, content in NAMED.items():
        store.load(content.encode(), RdfFormat.TURTLE, to_graph=NamedNode(name))
    nodes: list[NamedNode | pyoxigraph.BlankNode] = [NamedNode(name) for name in NAMED]
    result = store.query(query, default_graph=DefaultGraph(), named_graphs=nodes)
    if isinstance(result, pyoxigraph.QueryBoolean):
        return bool(result)
    assert isinstance(result, pyoxigraph.QuerySolutions)
    names = [variable.value for variable in result.variables]
    rows = ({name: str(term) for name, term in zip(names, row, strict=True) if term is not None} for row in result)
    return sorted(map(write_row, rows))


def ask_rdflib(query: str) -> object:
    dataset = Dataset()
    dataset.default_graph.parse(data=DEFAULT, format="turtle")
    for name, content in NAMED.items():
        dataset.graph(URIRef(name)).parse(data=content, format="turtle")
    result = dataset.query(query)
    if result.type == "ASK":
        return bool(result.askAnswer)
    rows = ({str(name): term.n3() for name, term in row.items()} for row in result.bindings)
    return sorted(map(write_row, rows))


def write_row(row: dict[str, str]) -> list[str]:
    return sorted(
        f"{name} {term.removesuffix('^^<http://www.w3.org/2001/XMLSchema#string>')}" for name, term in row.items()
    )


@pytest.mark.parametrize(("pattern", "word"), IN_A_GRAPH)
def test_what_is_wrong_in_a_graph_is_refused_by_name(pattern: str, word: str) -> None:
    query = f"SELECT * {{ GRAPH ?g {{ {pattern} }} }}"
    assert ask_oxigraph(query) != ask_rdflib(query)
    for form in (query, f"PREFIX x: <urn:x> ASK {{ ?g <urn:in> ?i OPTIONAL {{ Graph$g{{ {pattern} }} }} }}"):
        with pytest.raises(UsageError) as error:
            EmbeddedStore(Store()).query(form)
        assert word in str(error.value)


@pytest.mark.parametrize("pattern", ANSWERED)
def test_what_is_right_in_a_graph_is_answered(pattern: str) -> None:
    for query in (
        f"SELECT * {{ GRAPH ?g {{ {pattern} }} }}",
        f"ASK {{ FILTER EXISTS {{ GRAPH ?g {{ {pattern} }} }} }}",
    ):
        refuse_wrong_answers(query)
        assert ask_oxigraph(query) == ask_rdflib(query)


@pytest.mark.parametrize("pattern", [pattern for pattern, _ in IN_A_GRAPH[:7]])
def test_graph_that_is_named_is_asked_anything(pattern: str) -> None:
    query = f"SELECT * {{ GRAPH <urn:g2> {{ {pattern} }} }}"
    refuse_wrong_answers(query)
    assert ask_oxigraph(query) == ask_rdflib(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?g ?n { { SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g } FILTER(?g != <urn:g2>) }",
        "SELECT * { GRAPH ?g { ?s <urn:p> ?o } VALUES ?g { <urn:g1> } MINUS { ?s <urn:q> ?n } }",
        "SELECT ?graph { ?s <urn:in> ?graph { SELECT ?s { ?s ?p ?o } } }",
        "SELECT (ISBLANK(BNODE()) AS ?x) { GRAPH ?g { ?s <urn:q> 1 } } # BNODE('a')",
        "PREFIX graph: <urn:> SELECT ?s { ?s graph:in 'GRAPH ?g { SELECT' }",
    ],
)
def test_the_same_words_elsewhere_are_answered(query: str) -> None:
    refuse_wrong_answers(query)
    assert ask_oxigraph(query) == ask_rdflib(query)


def test_node_that_is_made_of_a_text_is_refused() -> None:
    query = "SELECT (BNODE(?v) AS ?b) { VALUES (?v ?w) { ('a' 1) ('a' 2) } }"
    first, second = Store().query(query)  # type: ignore[misc]
    assert first == second  # of two solutions, which section 17.4.2.9 has be two nodes
    with pytest.raises(UsageError, match="BNODE"):
        EmbeddedStore(Store()).query(query)


@pytest.mark.parametrize("query", TOLD)
def test_what_is_told_of_is_still_so(query: str) -> None:
    assert ask_oxigraph(query) != ask_rdflib(query)


def test_way_around_what_is_told_of_leads_there() -> None:
    query = 'SELECT (GROUP_CONCAT(STR(?v)) AS ?t) { VALUES ?v { "a"@en } }'
    assert ask_oxigraph(query) == ask_rdflib(query)


def test_every_query_is_looked_through_to_its_end(ends: Ends) -> None:
    fillings = ["GRAPH ?g { ", "GRAPH ?g ", "{", "}", "(", "BNODE(", "VALUES ?g ", "a."]
    assert ends("from queries.sparql.wrong_answers import refuse_wrong_answers", fillings, "GRAPH ?g " + "{" * 100_000)


@pytest.mark.parametrize(
    "path",
    sorted(path for folder in ("questions", "lookups") for path in (QUERIES / folder).glob("*.rq")),
    ids=lambda path: path.stem,
)
def test_own_queries_which_are_not_looked_through_ask_nothing_that_is_wrong(path: Path) -> None:
    refuse_wrong_answers(path.read_text("utf-8"))
