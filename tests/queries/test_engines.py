"""One body of tests over every question, on every engine."""

from pathlib import Path

import pyoxigraph
import pytest
from rdflib.plugins.sparql import prepareQuery

from ontology.errors import UsageError
from ontology.rdf.term import Term
from queries import Graph
from queries.asking.label_step import LanguageChain
from queries.asking.question import UNDATED, UNISSUED, Bound, Question, lookup, names, read_question
from queries.engines.rdflib_store import RdflibStore
from tests.queries.asked import Arguments, everything_asked, title

LOOKUPS = sorted(file.stem for file in (Path(__file__).parents[2] / "queries" / "lookups").glob("*.rq"))
FILES = [*map(read_question, names()), *map(lookup, LOOKUPS)]


@pytest.fixture(scope="session")
def rdflib_store(graph_folder: Path) -> RdflibStore:
    return RdflibStore.read(next(graph_folder.glob("*/segments.nt")))


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize(("name", "arguments"), everything_asked(), ids=title)
def test_engines_give_equal_answers(
    graph: Graph, rdflib_store: RdflibStore, name: str, arguments: Arguments, language: str
) -> None:
    embedded_graph, other = Graph(graph.store, language=language), Graph(rdflib_store, language=language)
    answer = embedded_graph.ask(name, exactly=False, **arguments)
    assert answer.rows, "give a value in asked.py that has an answer"
    assert answer == other.ask(name, exactly=False, **arguments)


@pytest.mark.parametrize("name", LOOKUPS)
def test_engines_look_up_the_same(graph: Graph, rdflib_store: RdflibStore, name: str) -> None:
    embedded_answer, other = graph.lookup(name), Graph(rdflib_store).lookup(name)
    if "ORDER BY" not in lookup(name).body:
        embedded_answer.rows.sort(key=str)
        other.rows.sort(key=str)
    assert embedded_answer == other


@pytest.mark.parametrize("words", ["SELECT * WHERE { ?s ?p ?o } LIMIT", "SELECT ?x WHERE { ?x no:prefix 1 }"])
def test_both_engines_refuse_what_is_no_query_alike(graph: Graph, rdflib_store: RdflibStore, words: str) -> None:
    with pytest.raises(UsageError) as embedded_error:
        graph.sparql(words)
    with pytest.raises(UsageError) as other:
        Graph(rdflib_store).sparql(words)
    assert str(embedded_error.value) == str(other.value)


def test_rdflib_reads_no_other_graph(rdflib_store: RdflibStore) -> None:
    with pytest.raises(UsageError, match="FROM is refused"):
        rdflib_store.query("SELECT * FROM <http://127.0.0.1:9/x> WHERE { ?s ?p ?o }")


@pytest.mark.parametrize(
    "query",
    [
        "ASK { ?place a janji:Place }",
        "CONSTRUCT { ?place skos:prefLabel ?label } WHERE { ?place a janji:Place ; skos:prefLabel ?label }",
    ],
)
def test_engines_agree_on_truths_and_triples(graph: Graph, rdflib_store: RdflibStore, query: str) -> None:
    prefixes = "PREFIX janji: <https://w3id.org/janji/ns#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
    assert graph.sparql(prefixes + query) == Graph(rdflib_store).sparql(prefixes + query)


@pytest.mark.parametrize("the_question", FILES, ids=lambda asked: asked.name)
def test_every_query_is_valid_with_and_without_its_parameters(the_question: Question) -> None:
    term = Term("<urn:janji:any>")
    every = {
        name: Bound(term, (term,) if parameter.type in ("Since", "Until") else (term, term))
        for name, parameter in the_question.parameters.items()
    }
    steps = {"steps": Bound(term, (Term(f"({term} {term})"),))} if the_question.path else {}
    dates = dict.fromkeys((UNDATED, UNISSUED), Bound(term, (term,))) if "since" in the_question.parameters else {}
    as_it_stands, with_all = (
        the_question.body,
        the_question.sparql({**every, **steps, **dates}, LanguageChain.of("id", ["en", "id"])),
    )
    assert "#?" not in with_all
    for query in (as_it_stands, with_all):
        prepareQuery(query)
        list(pyoxigraph.Store().query(query))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", names())
def test_every_question_says_what_it_asks_in_both_languages(name: str) -> None:
    assert sorted(read_question(name).sentence) == ["en", "id"]
    assert all(text.endswith(("?", "entity", "entitas")) for text in read_question(name).sentence.values())
