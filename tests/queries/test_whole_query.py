"""The whole query of a question, as `--show-sparql` and the site print it, gives the rows of its answer anywhere."""

from decimal import Decimal

import pyoxigraph
import pytest

from queries import Answer, Graph
from queries.asking.answer import Cell
from queries.asking.question import Question, read_question
from queries.asking.whole_query import BETWEEN
from queries.engines.embedded_store import EmbeddedStore
from tests.queries.asked import Arguments, everything_asked, title

#: A way has one row a step, its query one for each relation that the step may be.
ASKED = [(name, arguments) for name, arguments in everything_asked() if not read_question(name).path]


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize(("name", "arguments"), ASKED, ids=title)
def test_whole_query_has_the_rows_of_the_answer(graph: Graph, name: str, arguments: Arguments, language: str) -> None:
    asking = Graph(graph.store, language=language)
    the_question = read_question(name)
    answer = asking.ask(name, exactly=False, **arguments)
    query_answer = asking.sparql(asking.query_of(the_question, arguments))
    assert isinstance(query_answer, Answer)
    assert query_answer.columns == answer.columns
    assert _cells(query_answer, the_question) == _cells(answer, the_question)


def _cells(answer: Answer, the_question: Question) -> list[list[object]]:
    rows = [[_cell(row.get(name), name in the_question.lists) for name in answer.columns] for row in answer.rows]
    return sorted(rows, key=str)


def _cell(cell: Cell | None, is_list: bool) -> object:
    """Return a cell as both have it: the values of a list in any order, or nothing where there is none."""
    if not is_list:
        return cell if isinstance(cell, int | float | Decimal) else str(cell)
    texts = [str(value) for value in cell] if isinstance(cell, list) else str(cell or "").split(BETWEEN)
    return sorted(part for text in texts for part in text.split("\x1f") if part)


def test_whole_query_of_a_way_is_that_of_its_steps(graph: Graph) -> None:
    arguments = {"a": "fachrizal-david", "b": "sulawesi-selatan"}
    answer = graph.ask("how-connected", exactly=False, **arguments)
    query_answer = graph.sparql(graph.query_of(read_question("how-connected"), arguments))
    assert isinstance(query_answer, Answer)
    ends = {(row["from"], row["to"]) for row in query_answer.rows}
    assert {(row["from"], row["to"]) for row in answer.rows} <= ends
    assert len({frozenset(pair) for pair in ends}) == len(answer.rows)


def test_name_of_another_language_stands_in_and_one_of_all_languages_is_known() -> None:
    facts = """
        @prefix janji: <https://w3id.org/janji/ns#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
        @prefix id: <https://w3id.org/janji/id/place/> . @prefix level: <https://w3id.org/janji/scheme/place-level/> .
        id:a a janji:Place ; janji:level level:x ; janji:basis <https://w3id.org/janji/scheme/basis/reference> ;
             skos:prefLabel "Sama"@mul .
        id:b a janji:Place ; janji:level level:x ; janji:basis <https://w3id.org/janji/scheme/basis/reference> ;
             skos:prefLabel "Sana"@id .
        id:c a janji:Place ; janji:level level:x ; janji:basis <https://w3id.org/janji/scheme/basis/reference> ."""
    store = pyoxigraph.Store()
    store.load(facts.encode(), format=pyoxigraph.RdfFormat.TURTLE)
    graph = Graph(EmbeddedStore(store))
    query_answer = graph.sparql(graph.query_of(read_question("places"), {}))
    assert isinstance(query_answer, Answer)
    for answer in (graph.ask("places"), query_answer):
        assert [row.get("placeLabel") for row in answer.rows] == [None, "Sama", "Sana"]
