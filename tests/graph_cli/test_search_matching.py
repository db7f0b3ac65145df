"""janji search with its limit and marks, and questions that are asked on what a search finds."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from graph_cli.answers.formats import format_answer
from graph_cli.terminal.answer_table import table
from ontology.errors import UsageError
from queries import Answer, Graph
from queries.asking.entity_search import matching

Janji = Callable[..., CompletedProcess[str]]
STATEMENTS = {
    "who-promised-what": "promise",
    "promises-with-numbers": "subject",
    "promises-without-numbers": "promise",
    "claims": "claim",
    "what-happened": "development",
    "programs": "program",
}
ROW = Answer(
    ("matched", "marks"),
    [{"matched": "Latihan \x1b kerja, pelatihan", "marks": [0, 7, 17, 26]}],
    ("marks",),
    ("matched",),
)


@pytest.mark.parametrize(("name", "subject"), STATEMENTS.items())
def test_question_on_what_matches_keeps_the_rows_of_these_in_its_own_order(
    graph: Graph, name: str, subject: str
) -> None:
    entities = matching(graph, "kerja")
    rows = graph.ask(name, matching="kerja").rows
    assert rows
    assert rows == [row for row in graph.ask(name).rows if row[subject] in entities]


def test_server_is_asked_for_much_that_matches_as_for_little(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    without = replace(graph, texts=None)  # what has an index beside it is no server
    few = without.ask("who-promised-what", matching="kerja", place="kotim")
    monkeypatch.setattr("queries.graph._AS_TERMS", 0)
    assert without.ask("who-promised-what", matching="kerja", place="kotim") == few
    assert few.rows


def test_question_on_what_nothing_matches_says_so(graph: Graph) -> None:
    answer = graph.ask("who-promised-what", matching="zzz")
    assert (answer.rows, answer.notes) == ([], ("nothing found for 'zzz'",))


@pytest.mark.parametrize("name", ["places", "bridges", "who-said-what"])
def test_question_whose_rows_are_no_statements_takes_no_matching(graph: Graph, janji: Janji, name: str) -> None:
    with pytest.raises(UsageError, match="takes no --matching"):
        graph.ask(name, matching="kerja")
    ran = janji("ask", name, "--matching", "kerja")
    assert (ran.returncode, ran.stdout) == (2, "")
    assert "--matching" in ran.stderr


def test_command_asks_on_what_matches(graph: Graph, janji: Janji) -> None:
    ran = janji("ask", "who-promised-what", "--matching", "pelatihan", "--format", "json")
    assert json.loads(ran.stdout) == graph.ask("who-promised-what", matching="pelatihan").rows


def test_limit_gives_the_best_and_says_that_there_are_more(janji: Janji) -> None:
    everything = json.loads(janji("search", "kerja", "--format", "json").stdout)
    ran = janji("search", "kerja", "--limit", "3", "--format", "json")
    assert json.loads(ran.stdout) == everything[:3]
    assert ran.stderr == "the best 3; there are more\n"


def test_limit_below_one_is_refused(janji: Janji) -> None:
    assert janji("search", "kerja", "--limit", "0").returncode == 2


def test_marks_are_the_places_of_the_words_in_what_matched(janji: Janji) -> None:
    for row in json.loads(janji("search", "pelatihan kerja", "--format", "json").stdout):
        marks = row["marks"]
        words = [row["matched"][start:end].casefold() for start, end in zip(marks[::2], marks[1::2], strict=True)]
        assert {"latih" in word or "train" in word or "kerja" in word for word in words} == {True}


def test_marks_are_asterisks_in_markdown() -> None:
    assert r"| **Latihan** \\x1b kerja, **pelatihan** |" in format_answer(ROW, "md")


def test_marks_are_bold_on_a_terminal_and_nothing_else_is_obeyed() -> None:
    bold = table(ROW, bold=True)
    assert "\x1b[1mLatihan\x1b[22m \\x1b kerja, \x1b[1mpelatihan\x1b[22m" in bold
    assert bold.replace("\x1b[1m", "").replace("\x1b[22m", "") == table(ROW)


@pytest.mark.parametrize("width", [6, 9, 20, 60])
def test_bold_takes_no_room_and_ends_with_its_line(width: int) -> None:
    bold, plain = table(ROW, width, bold=True), table(ROW, width)
    assert bold.replace("\x1b[1m", "").replace("\x1b[22m", "") == plain
    for line in bold.splitlines():
        assert line.count("\x1b[1m") == line.count("\x1b[22m")
    assert not set("\x01\x02\x1b") & set(plain)


@pytest.mark.parametrize(("env", "bold"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_bold_is_for_terminals_that_want_it(
    monkeypatch: pytest.MonkeyPatch, empty: Path, env: dict[str, str], bold: bool
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert ("\x1b[1m" in format_answer(ROW, "table")) is bold


def test_file_is_given_no_bold(janji: Janji, empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph_cli.answers.formats.is_bold", lambda: True)
    janji("search", "kerja", "-o", "found.txt")
    assert "\x1b" not in (empty / "found.txt").read_text(encoding="utf-8")
    assert "\x1b[1m" in janji("search", "kerja").stdout
