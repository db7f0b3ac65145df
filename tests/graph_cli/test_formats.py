import csv
import io
import json
from collections.abc import Callable
from decimal import Decimal
from subprocess import CompletedProcess

import pytest

from graph_cli.answers.formats import format_answer
from queries import Answer, Graph
from queries.asking.question import names, read_question

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
    arguments = {"a": "luwu-timur", "b": "kotim", "entity": "bantaeng"}
    answers = []
    for name in names():
        required_names = [parameter.name for parameter in read_question(name).parameters.values() if parameter.required]
        answers.append(graph.ask(name, exactly=False, **{key: arguments[key] for key in required_names}))
    return answers


@pytest.mark.parametrize(("text", "cell"), CELLS)
def test_csv_is_exact_and_only_the_one_for_spreadsheets_guards_against_formulas(text: str, cell: str) -> None:
    answer = Answer(("a",), [{"a": text}])
    assert list(csv.reader(io.StringIO(format_answer(answer, "csv"), newline=""))) == [["a"], [text]]
    assert list(csv.reader(io.StringIO(format_answer(answer, "spreadsheet"), newline=""))) == [["\ufeffa"], [cell]]
    assert format_answer(Answer(("a",), [{"a": text.strip()}]), "tsv") == f"a\n{text.strip()}\n"


@pytest.mark.parametrize("form", ["csv", "spreadsheet"])
def test_numbers_of_csv_are_never_guarded(form: str) -> None:
    assert format_answer(Answer(("a", "b"), [{"a": -12, "b": 2.5}]), form).endswith("a,b\r\n-12,2.5\r\n")


def test_csv_quotes_what_it_must() -> None:
    read = list(csv.reader(io.StringIO(format_answer(ODD, "csv"), newline="")))
    assert read[1] == [str(ODD.rows[0]["text"]), "-12", "-a | 2.5", "", "+a"]
    assert read[2] == ["biasa", "true", "", "", ""]


NUMBERS = Answer(
    ("large", "small", "inf", "least", "nan"),
    [
        {
            "large": Decimal("12345678901234567.89"),
            "small": Decimal("0.0000001"),
            "inf": float("inf"),
            "least": float("-inf"),
            "nan": float("nan"),
        }
    ],
)
EXACT = ["12345678901234567.89", "0.0000001", "INF", "-INF", "NaN"]


@pytest.mark.parametrize(("form", "separator"), [("csv", ","), ("spreadsheet", ","), ("tsv", "\t"), ("md", " | ")])
def test_numbers_are_told_to_their_last_digit(form: str, separator: str) -> None:
    last = format_answer(NUMBERS, form).splitlines()[-1]
    assert last.strip("| ").split(separator) == EXACT


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_decimal_is_an_exact_number_of_json_and_what_is_no_number_there_is_text(form: str) -> None:
    read = json.loads(format_answer(NUMBERS, form), parse_float=Decimal, parse_constant=pytest.fail)
    assert list((read[0] if form == "json" else read).values()) == [*map(Decimal, EXACT[:2]), *EXACT[2:]]


def test_people_read_numbers_dates_and_lengths_of_time_in_their_language_and_machines_as_they_are() -> None:
    answer = Answer(
        ("max", "share", "saidOn", "duration", "title"),
        [{"max": 500000000, "share": Decimal("12.23"), "saidOn": "--11-12", "duration": "P3Y", "title": "P3Y"}],
    )
    english, indonesian = (format_answer(answer, "md", language).splitlines()[-1] for language in ("en", "id"))
    assert english == "| 500,000,000 | 12.23 | 12 November | 3 years | P3Y |"
    assert indonesian == "| 500.000.000 | 12,23 | 12 November | 3 tahun | P3Y |"
    assert format_answer(answer, "table", "id").splitlines()[-1].split()[:2] == ["500.000.000", "12,23"]
    for form in ("csv", "tsv", "jsonl", "spreadsheet"):
        assert "500000000" in format_answer(answer, form, "id")
        assert "P3Y" in format_answer(answer, form, "id")


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)>"),
        ("a & b &lt;", "a &amp; b &amp;lt;"),
        ("`code`", "\\`code\\`"),
        ("[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"),
        ("*bold* _so_ snake_case ~~gone~~", "\\*bold\\* \\_so\\_ snake_case \\~\\~gone\\~\\~"),
        ("a\\|b", "a\\\\\\|b"),
        ("turned \u202e round", "turned \\\\u202e round"),
    ],
)
def test_nothing_in_a_cell_is_markup_of_markdown(text: str, cell: str) -> None:
    escape = cell.replace("\\\\u202e", "\\\\u202e")
    assert format_answer(Answer(("a",), [{"a": text}]), "md").splitlines()[-1] == f"| {escape} |"


def test_tsv_has_one_line_a_row_and_one_cell_a_column() -> None:
    lines = format_answer(ODD, "tsv").splitlines()
    assert lines[1].split("\t") == ['=1+1, "x" y z |\\', "-12", "-a | 2.5", "", "+a"]
    assert [line.count("\t") for line in lines] == [4, 4, 4]


def test_markdown_has_one_line_a_row_and_keeps_its_columns() -> None:
    lines = format_answer(ODD, "md").splitlines()
    assert lines[0] == "| text | number | things | gone | quote |"
    assert lines[2].count(" | ") == 4
    assert "-a \\| 2.5" in lines[2]
    assert len(lines) == 4


def test_json_keeps_types_and_leaves_out_what_is_unbound() -> None:
    assert json.loads(format_answer(ODD, "json")) == ODD.rows
    assert [json.loads(line) for line in format_answer(ODD, "jsonl").split("\n")[:-1]] == ODD.rows


@pytest.mark.parametrize("sign", ["\x1b", "\x9b", "\u202e", "\u2066", "\u2028"])
def test_json_writes_what_a_terminal_obeys_by_its_number(sign: str) -> None:
    text = format_answer(Answer(("a",), [{"a": f"a{sign}b"}]), "jsonl")
    assert sign not in text
    assert json.loads(text) == {"a": f"a{sign}b"}


def test_json_is_utf8_as_it_is_read() -> None:
    assert "Café" in format_answer(Answer(("a",), [{"a": "Café"}]), "json")


def test_all_formats_say_the_same_of_every_question(graph: Graph) -> None:
    for answer in all_answers(graph):
        rows = json.loads(format_answer(answer, "json"))
        assert [json.loads(line) for line in format_answer(answer, "jsonl").split("\n")[:-1]] == rows
        read = list(csv.DictReader(io.StringIO(format_answer(answer, "csv"), newline="")))
        assert len(read) == len(rows)
        assert len(format_answer(answer, "tsv").splitlines()) == len(rows) + 1
        assert len(format_answer(answer, "md").splitlines()) == len(rows) + 2
        for row, cells in zip(rows, read, strict=True):
            assert {name for name, cell in cells.items() if cell} == {n for n, v in row.items() if v not in ("", [])}


def test_lists_of_an_answer_are_lists_in_json_and_joined_elsewhere(janji: Janji) -> None:
    line = ("ask", "bridges", "--format")
    first = json.loads(janji(*line, "json").stdout)[0]
    assert isinstance(first["documentLabels"], list)
    assert len(first["documentLabels"]) > 1
    text = " | ".join(first["documentLabels"])
    for form in ("csv", "tsv", "table"):
        assert text in janji(*line, form).stdout
    assert text.replace("|", "\\|") in janji(*line, "md").stdout


def test_numbers_of_an_answer_are_numbers_in_json(janji: Janji) -> None:
    rows = json.loads(janji("ask", "promises-with-numbers", "--format", "json").stdout)
    numbers = [row[name] for row in rows for name in ("min", "max") if name in row]
    assert numbers
    assert all(type(number) in (int, float) for number in numbers)


def test_codes_of_places_are_text_in_json(janji: Janji) -> None:
    rows = json.loads(janji("ask", "places", "--place", "kotim", "--format", "json").stdout)
    assert "62.02.10" in [row.get("kemendagriCode") for row in rows]


def test_numbers_that_json_does_not_have_are_text(janji: Janji) -> None:
    double = "<http://www.w3.org/2001/XMLSchema#double>"
    ran = janji("sparql", f"SELECT ('NaN'^^{double} AS ?n) ('-INF'^^{double} AS ?i) {{}}", "--format", "json")
    assert json.loads(ran.stdout, parse_constant=pytest.fail) == [{"n": "NaN", "i": "-INF"}]
