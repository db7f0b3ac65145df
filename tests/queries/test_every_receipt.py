"""Every row of every question: its quote shows the row's value, or its basis says that it does not."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from queries import Graph
from queries.asking.answer import AnswerRow
from queries.asking.answering import find_rows
from queries.asking.graph_reader import GraphReader
from queries.asking.question import Bound, Question, names, read_question
from queries.asking.question_file import ReceiptColumns, UnstatedColumn
from queries.sparql.value import Value
from tests.queries.asked import Arguments, everything_asked, title
from tests.queries.shown_in_graph import ShownInGraph

#: Questions whose rows are about a fact itself, each with the variable of the fact.
OWN_FACT = {
    "who-promised-what": "promise",
    "promises-without-numbers": "promise",
    "who-hopes-what": "hope",
    "organizations": "organization",
    "claims": "claim",
    "what-happened": "development",
    "promises-with-numbers": "number",
}
#: Questions that count, and have no receipt.
COUNTS = ("bridges", "documents", "themes-by-place")
RECEIPTS = [
    (name, each) for name in names() for each in read_question(name).receipts if isinstance(each, ReceiptColumns)
]
ASKED = [(name, arguments) for name, arguments in everything_asked() if not read_question(name).path]


@pytest.fixture(scope="session")
def shown(graph: Graph) -> ShownInGraph:
    return ShownInGraph.of(graph)


def bind(graph: Graph, question: Question, arguments: Arguments) -> dict[str, Bound]:
    reader: GraphReader = graph
    return {name: reader._resolver.bind(question.parameters[name], value, False) for name, value in arguments.items()}


def ask_with(graph: Graph, name: str, arguments: Arguments, *variables: str) -> list[AnswerRow]:
    """Return the rows of a question with further variables as columns."""
    question = read_question(name)
    more = [f"?{each}" for each in variables if each not in question.columns]
    wider = replace(question, body=re.sub(r"^SELECT ", f"SELECT {' '.join(more)} ", question.body, count=1, flags=re.M))
    return find_rows(graph.store, wider, bind(graph, question, arguments), graph.chain)


def check_value(
    shown: ShownInGraph, fact: Value, value: Value | None, row: AnswerRow, columns: tuple[str, ...]
) -> None:
    """Fail unless a row's quote shows a value, or its basis says otherwise."""
    quote, document, basis = (row.get(column) for column in columns)
    bases = shown.bases(fact)
    if value is None:
        assert basis == max(bases), "the fact itself rests on its own basis"
        assert (quote, document) in shown.key_receipts(fact)
        return
    receipts = shown.receipts_of(fact, value)
    if basis == "stated":
        assert "stated" in bases
        assert (quote, document) in receipts
        return
    assert not (receipts and "stated" in bases), "a quote shows it: it is stated"
    if basis in ("coded", "inferred") and basis not in bases:
        assert bases == {"stated"}
        assert (basis == "inferred") == shown.is_inferred(fact, value)
    else:
        assert basis in bases
    assert (quote, document) in receipts | shown.key_receipts(fact) | {(None, None)}


def test_every_question_has_receipts_or_counts() -> None:
    assert {name for name, _ in RECEIPTS} | OWN_FACT.keys() | {*COUNTS} == {*names()}


@pytest.mark.parametrize(("name", "arguments"), ASKED, ids=title)
def test_quote_of_every_row_shows_its_value_or_its_basis_says_otherwise(
    graph: Graph, shown: ShownInGraph, name: str, arguments: Arguments
) -> None:
    for of in (each for asked, each in RECEIPTS if asked == name and not each.is_further):
        variables = (*filter(None, of.of), *of.columns, "ownBasis", "ownQuote")
        rows = ask_with(graph, name, arguments, *variables)
        assert rows
        for row in (each for each in rows if each.get(of.fact) and "ownBasis" not in each):
            _check_row(shown, of, row)


def _check_row(shown: ShownInGraph, of: ReceiptColumns, row: AnswerRow) -> None:
    fact, value = row[of.fact], row.get(of.value)
    assert not isinstance(fact, list)
    assert not isinstance(value, list)
    if "ownQuote" in row:
        assert row["quote"] == row["ownQuote"]
        assert (row["quote"], row["document"]) in set().union(*map(shown._receipts, shown.evidence(fact)))
    elif shown.bases(fact):
        check_value(shown, fact, value, row, of.columns)


def test_every_fact_on_every_entity_says_what_shows_it(graph: Graph, shown: ShownInGraph) -> None:
    entities = [row["node"] for row in graph.lookup("nodes").rows]
    of = next(each for name, each in RECEIPTS if name == "everything-about")
    for entity in {str(each).split("/id/")[1] for each in entities if "/id/" in str(each)}:
        for row in ask_with(graph, "everything-about", {"entity": entity}, "fact", "shown", "ownBasis", "ownQuote"):
            if "ownBasis" not in row:
                _check_row(shown, of, row)


def test_every_edge_says_what_shows_it(graph: Graph, shown: ShownInGraph) -> None:
    of = next(each for name, each in RECEIPTS if name == "how-connected")
    rows = ask_with(graph, "how-connected", {}, "fact", "value")
    assert len(rows) >= len(graph.edges())
    for row in rows:
        _check_row(shown, of, row)


@pytest.mark.parametrize(("name", "variable"), OWN_FACT.items())
def test_row_on_a_fact_has_the_first_quote_and_the_basis_of_the_fact(
    graph: Graph, shown: ShownInGraph, name: str, variable: str
) -> None:
    rows = ask_with(graph, name, {}, variable)
    assert rows
    for row in rows:
        fact = row[variable]
        assert not isinstance(fact, list)
        assert {row["basis"]} == shown.bases(fact)
        assert (row.get("quote"), row["document"]) in shown.key_receipts(fact)
        if variable == "number" and row["basis"] == "stated":
            amounts = shown.values(fact, "min", "max", "duration")
            assert not amounts or any(
                (row["quote"], row["document"]) in shown.receipts_of(fact, each) for each in amounts
            )


def test_who_said_it_rests_on_what_names_the_speaker(graph: Graph, shown: ShownInGraph) -> None:
    for row in graph.ask("who-said-what").rows:
        utterance, speaker = str(row["utterance"]), row.get("speaker")
        assert (row["quote"], row["document"]) in shown.key_receipts(utterance), "the quote stays the wording"
        showing = shown.receipts_of(utterance, str(speaker)) if speaker else set()
        named = row.get("attribution", row["quote"])
        if row["basis"] == "stated" and speaker:
            assert (named, row["document"]) in showing
        else:
            assert "attribution" not in row or showing


UNSTATED = [
    (name, each) for name in names() for each in read_question(name).receipts if isinstance(each, UnstatedColumn)
]


@pytest.mark.parametrize(("name", "of"), UNSTATED, ids=str)
def test_what_else_no_quote_shows_is_listed(graph: Graph, shown: ShownInGraph, name: str, of: UnstatedColumn) -> None:
    rows = ask_with(graph, name, {}, of.fact, *(each.column for each in of.values))
    lists = []
    for row in rows:
        fact = row[of.fact]
        assert not isinstance(fact, list)
        listed = [] if "stated" not in shown.bases(fact) else sorted(_list_unstated(shown, of, fact, row))
        assert row.get("notStated", []) == listed
        lists += listed
    assert lists


def _list_unstated(shown: ShownInGraph, of: UnstatedColumn, fact: Value, row: AnswerRow) -> Iterator[str]:
    for column, text_property in of.values:
        value = text_property or row.get(column)
        assert not isinstance(value, list)
        if column in row and value and not shown.receipts_of(fact, value):
            yield f"{column}: {'inferred' if shown.is_inferred(fact, value) else 'coded'}"
