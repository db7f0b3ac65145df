import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from graph_cli.terminal.answer_table import _is_number, fold_lines, table
from graph_cli.terminal.cells import heading
from queries import Answer, Graph
from queries.asking.answer import plain
from queries.asking.question import names, read_question
from tests.ending import Ends

Janji = Callable[..., CompletedProcess[str]]

GIVEN = {"a": "luwu-timur", "b": "kotim", "entity": "bantaeng"}


def measure_width(line: str) -> int:
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in line)
    return len(line) + wide - sum(unicodedata.category(letter) in ("Mn", "Cf") for letter in line)


def dense(text: str) -> str:
    return re.sub(r"\s+", "", text)


def answer_to(graph: Graph, name: str) -> Answer:
    required_names = [parameter.name for parameter in read_question(name).parameters.values() if parameter.required]
    return graph.ask(name, exactly=False, **{key: GIVEN[key] for key in required_names})


@pytest.mark.parametrize("name", names())
@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal_and_every_receipt_is_whole(name: str, width: int, graph: Graph) -> None:
    answer = answer_to(graph, name)
    text = table(answer, width)
    assert max(map(measure_width, text.splitlines())) <= width
    words = dense(text)
    for row in answer.rows:
        assert f"“{dense(plain(row['quote']))}”" in words if "quote" in row else True
        assert "documentLabel" in answer.table or dense(plain(row.get("documentLabel"))) in words


def test_nothing_is_cut_off_where_there_is_no_terminal(janji: Janji, graph: Graph) -> None:
    lines = janji("ask", "who-promised-what").stdout.splitlines()
    for row in answer_to(graph, "who-promised-what").rows:
        unstated = row.get("notStated", [])
        assert isinstance(unstated, list)
        basis = "; ".join(map(str, (row["basis"], *unstated)))
        receipt = f"    “{row['quote']}” — {row['documentLabel']} [{basis}]"
        assert receipt in lines
    assert not any(line.endswith(("…", "...")) for line in lines)


def test_every_cell_is_whole_in_a_narrow_table() -> None:
    row = {"first": "a word-with-hyphens and " + "x" * 100, "second": "short", "quote": "kata " * 30}
    text = table(Answer(("first", "second", "quote"), [{**row}]), 30)
    assert max(map(measure_width, text.splitlines())) <= 30
    assert sum(line.count("x") for line in text.splitlines()) == 100
    assert dense(row["quote"]) in dense(text)


@pytest.mark.parametrize("word", ["長" * 50, "e\u0301" * 60, "\u200b" * 5 + "a" * 90, "👩" * 45])
def test_letters_of_another_width_stay_within_it(word: str) -> None:
    text = table(Answer(("a", "b"), [{"a": word, "b": f"{word} {word}", "quote": word}]), 40)
    assert max(map(measure_width, text.splitlines())) <= 40
    assert sum(line.count(word[-1]) for line in text.splitlines()) >= 4 * len(word) // 2 - 10


@pytest.mark.parametrize("sign", ["❤️", "⚠️", "👍🏽", "👨‍👩‍👧‍👦", "🇮🇩"])
def test_sign_of_several_characters_takes_the_columns_of_a_terminal_and_is_never_broken(sign: str) -> None:
    first, *_ = table(Answer(("a", "b"), [{"a": sign, "b": "x"}, {"a": "four", "b": "y"}])).splitlines()[2:]
    assert first == f"{sign}    x"
    long = table(Answer(("a",), [{"a": sign * 30}]), 15).splitlines()[2:]
    assert "".join(long) == sign * 30
    assert all(line == sign * 7 for line in long[:-1])


@pytest.mark.parametrize("width", [30, 45, 60, 80])
@pytest.mark.parametrize("language", [None, "en", "id"])
def test_number_is_never_broken(width: int, language: str | None) -> None:
    row = dict.fromkeys(("a", "b", "c", "d", "e", "f"), "some words that are longer than most")
    row |= {"aLabel": "Rp500.000.000,00", "bLabel": "2024-11-12"}
    text = table(
        Answer((*row, "max", "least"), [{**row, "max": 500000000, "least": Decimal("0.00001")}]),
        width,
        language=language,
    )
    numbers = {None: ("500000000", "0.00001"), "en": ("500,000,000", "0.00001"), "id": ("500.000.000", "0,00001")}
    for number in ("Rp500.000.000,00", "2024-11-12", *numbers[language]):
        assert number in text
    assert max(map(measure_width, text.splitlines())) <= width


@pytest.mark.parametrize("width", [24, 40, 60, 80])
def test_word_is_broken_only_where_it_alone_is_wider_than_the_terminal(width: int) -> None:
    words = ["pertanggungjawaban", "wirausaha", "Competency-based", "ketenagakerjaan", "kebijaksanaan"]
    text = table(Answer(tuple("abcde"), [dict(zip("abcde", words, strict=True))]), width)
    for part in ["pertanggungjawaban", "wirausaha", "Competency-", "based", "ketenagakerjaan", "kebijaksanaan"]:
        assert part in text
    assert max(map(measure_width, text.splitlines())) <= width


def test_long_address_gives_way_to_the_other_columns() -> None:
    text = table(Answer(("s", "o"), [{"s": "https://example.org/" + "x" * 100, "o": "short"}]), 60)
    assert text.splitlines()[0].split() == ["s", "o"]
    assert max(map(measure_width, text.splitlines())) <= 60


def test_more_columns_than_fit_stand_one_a_line() -> None:
    columns = tuple(f"column{number}" for number in range(30))
    answer = Answer(columns, [dict.fromkeys(columns, "some words"), {"column3": "x" * 100, "quote": "kata"}])
    text = table(answer, 80)
    assert max(map(measure_width, text.splitlines())) <= 80
    assert text.count("some words") == 30
    assert "column3: some words\n" in text
    assert text.count("x") == 100
    assert "\n    “kata”\n" in text


def test_columns_that_are_empty_throughout_are_left_out() -> None:
    assert table(Answer(("a", "b"), [{"a": "x"}])).splitlines()[0] == "a"


def test_rows_that_differ_only_in_what_is_not_shown_stand_once() -> None:
    answer = Answer(("a", "b"), [{"a": "x", "b": 1}, {"a": "x", "b": 2}, {"a": "y", "b": 2}], table=("a",))
    assert table(answer).splitlines()[2:] == ["x", "y"]


def test_control_characters_never_reach_the_terminal() -> None:
    text = table(Answer(("a", "quote"), [{"a": "red\x1b[31m\x07", "quote": "\x9b2J\rkata"}]), 40)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text)


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200f", "\x85", "\u2028"])
def test_direction_of_writing_is_never_turned(sign: str) -> None:
    assert sign not in table(Answer(("a", "quote"), [{"a": f"a{sign}b", "quote": f"a{sign}b"}]), 40)


def test_answer_without_rows_is_no_table() -> None:
    assert table(Answer(("a",), []), 80) == ""


@pytest.mark.parametrize(
    ("column", "right_heading"),
    [
        ("promisorLabel", "promisor"),
        ("themeLabels", "theme"),
        ("lat", "latitude"),
        ("myColumn", "my column"),
        ("Label", "Label"),
    ],
)
def test_heading_is_a_column_in_words(column: str, right_heading: str) -> None:
    assert heading(column, "en").strip().casefold() == right_heading.casefold()


@pytest.mark.parametrize("text", ["satu dua tiga", "  spasi   ganda ", "", "x" * 50, "satu " + "x" * 50 + " dua"])
@pytest.mark.parametrize("width", [1, 5, 13, 80])
def test_folded_lines_hold_every_letter(text: str, width: int) -> None:
    lines = fold_lines(text, width)
    assert dense("".join(lines)) == dense(text)
    assert all(len(line) <= width for line in lines)


def test_terminal_of_80_columns_gets_a_table_of_80_columns(graph_folder: Path, empty: Path) -> None:
    text = in_terminal(["ask", "who-promised-what", "--graph", str(graph_folder)], columns=80)
    lines = text.replace("\r\n", "\n").splitlines()
    assert lines[0].split() == ["promisor", "promise", "place", "commitment", "condition"]
    table = [line for line in lines if "janji ask" not in line]  # a note's command may be longer, and is copied whole
    assert 60 < max(map(measure_width, table)) <= 80
    assert "\x1b" not in text


def in_terminal(line: list[str], columns: int) -> str:
    """Return what a line prints in a terminal of its own."""
    import fcntl
    import os
    import pty
    import struct
    import subprocess
    import sys
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), "TERM": "xterm-256color"}
    command = [sys.executable, "-m", "graph_cli", *line]
    with subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment) as process:
        os.close(theirs)
        parts = []
        while part := _read(ours):
            parts.append(part)
    os.close(ours)
    assert process.returncode == 0
    return b"".join(parts).decode()


def _read(terminal: int) -> bytes:
    import os

    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says EIO where the other end has closed.
        return b""


def ask_for_number(word: str) -> None:
    assert not _is_number(f"{word}x1x")


def test_every_word_is_asked_whether_it_is_a_number_to_its_end(ends: Ends) -> None:
    assert ends("from tests.graph_cli.test_table import ask_for_number", [".", "1.", "-"], "1", times=400_000)
