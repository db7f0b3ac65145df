"""Every question and look-up, answered from columns alone: as by the embedded store, or refused by name."""

from pathlib import Path

import pytest

from ontology.errors import UsageError
from queries import Graph, open_graph
from queries.engines.columnar.columnar_store import ColumnarStore
from tests.queries.answering import Answering
from tests.queries.asked import Arguments, asked_of_the_nation, everything_asked, title
from tests.queries.test_engines import LOOKUPS

#: What the columnar engine hands on, for what it does not take.
HANDED_ON = {
    "documents": "a variable in the place of a property",
    "everything-about": "a variable in the place of a property",
    "how-connected": "a variable in the place of a property",
    "documents-on": "a variable in the place of a property",
    "found": "STRAFTER of STR(?basisConcept), which may have no value",
    "descriptions": "a variable in the place of a property",
    "further-receipts": "a variable in the place of a property",
    "links": "a variable in the place of a property",
    "node-facts": "a variable in the place of a property",
    "texts": "a variable in the place of a property",
    "value-bases": "a variable in the place of a property",
    "value-receipts": "a variable in the place of a property",
    "naming": "a variable in the place of a property",
    "quoted-words": "?words where nothing gives it a value",
    "nodes": "?nodeLabel where nothing gives it a value",
    "what-is-in-program": "?whole where nothing gives it a value",
}
#: Why it is not asked what a name means.
NAMES_HANDED_ON = {
    "a path with +",
    "a join by ?label, which may have no value",
    "VALUES of several kinds in one column",  # of a role, which is a kind or a title
}
#: Why it is not asked how many answers there would be otherwise, and what quotes have a name: for notes.
NOTES_HANDED_ON = {
    "LIMIT where rows are not put in order by each column: which are left is then open",
    "CONTAINS with STR(?words)",
    # Of places with datelines; a graph may have none.
    "GROUP_CONCAT of ?words, which is in no triple or of type string",
}


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize(("name", "arguments"), everything_asked(), ids=title)
def test_questions_on_the_articles(
    graph: Graph, columnar: ColumnarStore, name: str, arguments: Arguments, language: str
) -> None:
    _compare(graph, columnar, name, arguments, language)


@pytest.mark.parametrize(("name", "arguments"), list(asked_of_the_nation()), ids=title)
def test_questions_on_a_nation(
    nation_graph: Graph, nation_columnar: ColumnarStore, name: str, arguments: Arguments
) -> None:
    _compare(nation_graph, nation_columnar, name, arguments, "en")


def _compare(graph: Graph, columnar: ColumnarStore, name: str, arguments: Arguments, language: str) -> None:
    answering = Answering(names=graph.store, answers=columnar)
    right_answer = Graph(graph.store, language=language).ask(name, exactly=False, **arguments)
    assert Graph(answering, language=language).ask(name, exactly=False, **arguments) == right_answer
    assert bool(answering.refusals) >= bool(_refusals(name, with_note=False))
    # A graph may lack a property altogether; then a union of it with another is of two kinds.
    refusals = {refusal for refusal in answering.refusals if not refusal.endswith("or in no triple")}
    assert refusals - NAMES_HANDED_ON - NOTES_HANDED_ON <= _refusals(name, with_note=not right_answer.rows)


def _refusals(name: str, *, with_note: bool) -> set[str]:
    """Return why a question is handed on, and what is asked for the note on an empty answer."""
    return {HANDED_ON[each] for each in (name, *["documents-on"] * with_note) if each in HANDED_ON}


@pytest.mark.parametrize("name", LOOKUPS)
def test_lookups(graph: Graph, columnar: ColumnarStore, name: str) -> None:
    if name in HANDED_ON:
        with pytest.raises(UsageError) as error:
            Graph(columnar).lookup(name)
        assert str(error.value) == f"the columnar engine does not take {HANDED_ON[name]}"
    else:
        embedded_answer, other = graph.lookup(name), Graph(columnar).lookup(name)
        assert sorted(other.rows, key=str) == sorted(embedded_answer.rows, key=str)
        assert other.columns == embedded_answer.columns


@pytest.fixture(scope="module")
def both(graph_folder: Path) -> Graph:
    return open_graph(graph_folder, engine="columnar")


@pytest.mark.parametrize(("name", "arguments"), everything_asked(), ids=title)
def test_what_is_refused_is_asked_of_the_store_beside(
    graph: Graph, both: Graph, name: str, arguments: Arguments
) -> None:
    assert both.ask(name, exactly=False, **arguments) == graph.ask(name, exactly=False, **arguments)


@pytest.fixture(scope="module")
def nation_both(nation_folder: Path) -> Graph:
    return open_graph(nation_folder, engine="columnar")


@pytest.mark.parametrize(("name", "arguments"), list(asked_of_the_nation()), ids=title)
def test_columns_and_the_store_beside_answer_together(
    nation_graph: Graph, nation_both: Graph, name: str, arguments: Arguments
) -> None:
    assert nation_both.ask(name, exactly=False, **arguments) == nation_graph.ask(name, exactly=False, **arguments)
