"""The whole query of a question, as `--show-sparql` and the site print it, gives the rows of its answer anywhere."""

from decimal import Decimal

import pyoxigraph
import pytest

from queries import Answer, Graph
from queries.asking.answer import Cell
from queries.asking.question import Question, read_question
from queries.asking.whole_query import BETWEEN
from queries.engines.embedded_store import EmbeddedStore
from tests.queries.asked import Asked, everything_asked, title

#: A way has one row a step, its query one for each relation that the step may be.
ASKED = [(name, given) for name, given in everything_asked() if not read_question(name).path]


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize(("name", "given"), ASKED, ids=title)
def test_whole_query_has_the_rows_of_the_answer(graph: Graph, name: str, given: Asked, language: str) -> None:
    asking = Graph(graph.store, language=language)
    asked = read_question(name)
    answer = asking.ask(name, exactly=False, **given)
    printed = asking.sparql(asking.query_of(asked, given))
    assert isinstance(printed, Answer)
    assert printed.columns == answer.columns
    assert _cells(printed, asked) == _cells(answer, asked)


def _cells(answer: Answer, asked: Question) -> list[list[object]]:
    rows = [[_cell(row.get(name), name in asked.lists) for name in answer.columns] for row in answer.rows]
    return sorted(rows, key=str)


def _cell(cell: Cell | None, is_list: bool) -> object:
    """Return a cell as both have it: the values of a list in any order, or nothing where there is none."""
    if not is_list:
        return cell if isinstance(cell, int | float | Decimal) else str(cell)
    texts = [str(value) for value in cell] if isinstance(cell, list) else str(cell or "").split(BETWEEN)
    return sorted(part for text in texts for part in text.split("\x1f") if part)


def test_whole_query_of_a_way_is_that_of_its_steps(graph: Graph) -> None:
    given = {"a": "fachrizal-david", "b": "sulawesi-selatan"}
    answer = graph.ask("how-connected", exactly=False, **given)
    printed = graph.sparql(graph.query_of(read_question("how-connected"), given))
    assert isinstance(printed, Answer)
    ends = {(row["from"], row["to"]) for row in printed.rows}
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
    printed = graph.sparql(graph.query_of(read_question("places"), {}))
    assert isinstance(printed, Answer)
    for answer in (graph.ask("places"), printed):
        assert [row.get("placeLabel") for row in answer.rows] == [None, "Sama", "Sana"]
