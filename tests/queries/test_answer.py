from decimal import Decimal

import pandas
import polars
import pytest

from queries import Graph
from queries.asking.answer import Answer, AnswerRow, Cell, gather_rows, plain
from queries.engines.store import Solutions

ROWS: list[AnswerRow] = [
    {"name": "Panghulu", "themes": ["jobs", "training"], "number": 3, "quote": "a <b> & 'c'", "documentLabel": "One"},
    {"name": "<script>", "free": True},
]
ANSWER = Answer(("name", "themes", "number", "free", "quote", "document", "documentLabel", "basis"), ROWS, ("themes",))


def test_pandas_frame_has_every_column_and_row() -> None:
    frame = ANSWER.to_pandas()
    assert tuple(frame.columns) == ANSWER.columns
    assert frame["name"].tolist() == ["Panghulu", "<script>"]
    assert frame["themes"][0] == ["jobs", "training"]
    assert frame.isna()["number"].tolist() == [False, True]
    assert isinstance(frame, pandas.DataFrame)


def test_polars_frame_has_every_column_and_row() -> None:
    frame = ANSWER.to_polars()
    assert tuple(frame.columns) == ANSWER.columns
    assert frame["name"].to_list() == ["Panghulu", "<script>"]
    assert frame["themes"].to_list() == [["jobs", "training"], None]
    assert frame["number"].to_list() == [3, None]
    assert isinstance(frame, polars.DataFrame)


@pytest.mark.parametrize("question", ["who-promised-what", "promises-with-numbers", "places", "bridges"])
def test_answers_become_frames(graph: Graph, question: str) -> None:
    answer = graph.ask(question)
    assert answer.to_pandas().shape == answer.to_polars().shape == (len(answer.rows), len(answer.columns))


def test_empty_answer_becomes_an_empty_frame(graph: Graph) -> None:
    answer = graph.ask("who-promised-what", since="2090")
    assert answer.to_pandas().shape == answer.to_polars().shape == (0, len(answer.columns))


def test_cells_of_several_types_become_a_frame() -> None:
    mixed_answer = Answer(("x",), [{"x": 1}, {"x": "one"}, {"x": True}, {}])
    assert mixed_answer.to_pandas().shape == mixed_answer.to_polars().shape == (4, 1)


def test_decimals_of_frames_are_exact() -> None:
    numbers = [Decimal("12345678901234567.89"), Decimal("0.00001"), None, Decimal(7)]
    answer = Answer(("x",), [{} if number is None else {"x": number} for number in numbers])
    assert answer.to_pandas()["x"].tolist() == numbers
    assert answer.to_polars()["x"].to_list() == numbers


def test_number_that_polars_has_no_room_for_is_a_text_and_never_lost() -> None:
    numbers = [Decimal(10) ** 30, Decimal("1e-25"), None]
    answer = Answer(("x",), [{} if number is None else {"x": number} for number in numbers])
    assert answer.to_polars()["x"].to_list() == ["1" + "0" * 30, "0." + "0" * 24 + "1", None]
    assert Answer(("x",), [{"x": 2**200}, {"x": 1}]).to_polars()["x"].to_list() == [str(2**200), "1"]


def test_notebook_shows_a_table_with_receipts() -> None:
    page = ANSWER._repr_html_()
    heads = ["name", "themes", "number", "free", "quote", "documentLabel", "basis"]
    assert page.startswith("<table><thead><tr>" + "".join(f"<th>{head}</th>" for head in heads) + "</tr></thead>")
    assert "<td>jobs | training</td>" in page
    assert page.count("<tr>") == 3


def test_notebook_escapes_what_documents_say() -> None:
    page = ANSWER._repr_html_()
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "a &lt;b&gt; &amp; &#x27;c&#x27;" in page
    assert "<img" not in Answer(("<img>",), [], notes=("<img>",))._repr_html_()


def test_notebook_shows_each_column_once() -> None:
    page = Answer(("name", "quote"), ROWS, table=("quote", "name"))._repr_html_()
    assert page.startswith("<table><thead><tr><th>quote</th><th>name</th></tr></thead>")


def test_notebook_says_why_there_is_nothing(graph: Graph) -> None:
    assert "<p>none found</p>" in graph.ask("who-promised-what", since="2090")._repr_html_()


def test_table_shows_the_chosen_columns_or_all_but_receipts() -> None:
    assert ANSWER.choose_columns() == ("name", "themes", "number", "free")
    assert Answer(("name", "other"), [], table=("other",)).choose_columns() == ("other",)


@pytest.mark.parametrize(
    ("cell", "text"), [(None, ""), (True, "true"), (3, "3"), (0.5, "0.5"), ("x", "x"), (["a", "b"], "a | b"), ([], "")]
)
def test_cell_as_text(cell: Cell | None, text: str) -> None:
    assert plain(cell) == text


def test_values_of_a_list_column_are_gathered_sorted_and_once() -> None:
    solutions = Solutions(("a", "b"), [("x", "2"), ("y", None), ("x", "1"), ("x", "2"), ("x", "3\x1f1")])
    assert gather_rows(solutions, ["b"]) == [{"a": "x", "b": ["1", "2", "3"]}, {"a": "y"}]


def test_rows_keep_their_order_and_unbound_variables_are_absent() -> None:
    solutions = Solutions(("a", "b"), [("z", None), ("a", 1), ("m", "x")])
    assert gather_rows(solutions, ()) == [{"a": "z"}, {"a": "a", "b": 1}, {"a": "m", "b": "x"}]


def test_two_list_columns_are_gathered_apart() -> None:
    solutions = Solutions(("a", "b", "c"), [("x", "1", "p"), ("x", "1", "q"), ("x", "2", "p"), ("x", "2", "q")])
    assert gather_rows(solutions, ["b", "c"]) == [{"a": "x", "b": ["1", "2"], "c": ["p", "q"]}]


def test_notes_do_not_tell_answers_apart() -> None:
    assert Answer(("a",), [], notes=("none",)) == Answer(("a",), [])
