import csv
import io
import json
from collections.abc import Callable
from subprocess import CompletedProcess

import pytest

from graph_cli.formats import formatted
from queries import Answer, Graph
from queries.question import names, question

Janji = Callable[..., CompletedProcess[str]]

ODD = Answer(
    ("text", "number", "things", "gone", "quote"),
    [
        {"text": '=1+1, "x"\r\ny\tz\u2028|\\', "number": -12, "things": ["-a", 2.5], "quote": "+a"},
        {"text": "biasa", "number": True, "things": []},
    ],
    lists=("things",),
)
CELLS = [
    ("=1", "'=1"),
    ("+1", "'+1"),
    ("-1", "'-1"),
    ("@x", "'@x"),
    ("\tx", "'\tx"),
    ("--11-12", "'--11-12"),
    ("62.10", "62.10"),
]


def all_answers(graph: Graph) -> list[Answer]:
    given = {"a": "luwu-timur", "b": "kotim", "entity": "bantaeng"}
    answers = []
    for name in names():
        needed = [parameter.name for parameter in question(name).parameters.values() if parameter.required]
        answers.append(graph.ask(name, exactly=False, **{key: given[key] for key in needed}))
    return answers


@pytest.mark.parametrize(("text", "cell"), CELLS)
def test_csv_for_people_guards_against_formulas_and_csv_of_sparql_is_exact(text: str, cell: str) -> None:
    answer = Answer(("a",), [{"a": text}])
    assert list(csv.reader(io.StringIO(formatted(answer, "csv"), newline=""))) == [["a"], [cell]]
    assert list(csv.reader(io.StringIO(formatted(answer, "csv", exact=True), newline=""))) == [["a"], [text]]


def test_numbers_of_csv_are_never_guarded() -> None:
    assert formatted(Answer(("a", "b"), [{"a": -12, "b": 2.5}]), "csv") == "a,b\r\n-12,2.5\r\n"


def test_csv_quotes_what_it_must() -> None:
    read = list(csv.reader(io.StringIO(formatted(ODD, "csv"), newline="")))
    assert read[1] == ["'" + str(ODD.rows[0]["text"]), "-12", "'-a | 2.5", "", "'+a"]
    assert read[2] == ["biasa", "true", "", "", ""]


def test_tsv_has_one_line_a_row_and_one_cell_a_column() -> None:
    lines = formatted(ODD, "tsv").splitlines()
    assert lines[1].split("\t") == ['=1+1, "x" y z |\\', "-12", "-a | 2.5", "", "+a"]
    assert [line.count("\t") for line in lines] == [4, 4, 4]


def test_markdown_has_one_line_a_row_and_keeps_its_columns() -> None:
    lines = formatted(ODD, "md").splitlines()
    assert lines[0] == "| text | number | things | gone | quote |"
    assert lines[2].count(" | ") == 4
    assert "-a \\| 2.5" in lines[2]
    assert len(lines) == 4


def test_json_keeps_types_and_leaves_out_what_is_unbound() -> None:
    assert json.loads(formatted(ODD, "json")) == ODD.rows
    assert [json.loads(line) for line in formatted(ODD, "jsonl").split("\n")[:-1]] == ODD.rows


def test_json_is_utf8_as_it_is_read() -> None:
    assert "Café" in formatted(Answer(("a",), [{"a": "Café"}]), "json")


def test_all_formats_say_the_same_of_every_question(graph: Graph) -> None:
    for answer in all_answers(graph):
        listed = json.loads(formatted(answer, "json"))
        assert [json.loads(line) for line in formatted(answer, "jsonl").split("\n")[:-1]] == listed
        read = list(csv.DictReader(io.StringIO(formatted(answer, "csv", exact=True), newline="")))
        assert len(read) == len(listed)
        assert len(formatted(answer, "tsv").splitlines()) == len(listed) + 1
        assert len(formatted(answer, "md").splitlines()) == len(listed) + 2
        for row, cells in zip(listed, read, strict=True):
            assert {name for name, cell in cells.items() if cell} == {n for n, v in row.items() if v not in ("", [])}


def test_lists_of_an_answer_are_lists_in_json_and_joined_elsewhere(janji: Janji) -> None:
    line = ("ask", "bridges", "--format")
    first = json.loads(janji(*line, "json").stdout)[0]
    assert isinstance(first["documentLabels"], list)
    assert len(first["documentLabels"]) > 1
    joined = " | ".join(first["documentLabels"])
    for form in ("csv", "tsv", "table"):
        assert joined in janji(*line, form).stdout
    assert joined.replace("|", "\\|") in janji(*line, "md").stdout


def test_numbers_of_an_answer_are_numbers_in_json(janji: Janji) -> None:
    found = json.loads(janji("ask", "promises-with-numbers", "--format", "json").stdout)
    numbers = [row[name] for row in found for name in ("min", "max") if name in row]
    assert numbers
    assert all(type(number) in (int, float) for number in numbers)


def test_codes_of_places_are_text_in_json(janji: Janji) -> None:
    found = json.loads(janji("ask", "places", "--place", "kotim", "--format", "json").stdout)
    assert "62.02.10" in [row.get("kemendagriCode") for row in found]


def test_numbers_that_json_does_not_have_are_text(janji: Janji) -> None:
    double = "<http://www.w3.org/2001/XMLSchema#double>"
    ran = janji("sparql", f"SELECT ('NaN'^^{double} AS ?n) ('-INF'^^{double} AS ?i) {{}}", "--format", "json")
    assert json.loads(ran.stdout, parse_constant=pytest.fail) == [{"n": "NaN", "i": "-INF"}]
