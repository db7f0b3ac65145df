import json
import shlex
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from queries.asking.question import names

Janji = Callable[..., CompletedProcess[str]]


def rows(ran: CompletedProcess[str]) -> list[dict[str, object]]:
    assert ran.returncode == 0, ran.stderr
    content = json.loads(ran.stdout)
    assert isinstance(content, list)
    return content


def test_ask_without_a_name_lists_every_question(bare: Janji) -> None:
    questions = rows(bare("ask", "--format", "json"))
    assert [row["question"] for row in questions] == list(names())
    assert all(row["asks"] for row in questions)
    table = bare("ask")
    assert all(name in table.stdout for name in names())
    assert table.stderr == ""


def test_list_of_questions_is_in_the_language_asked_for(bare: Janji) -> None:
    english, indonesian = (bare("ask", "--lang", language).stdout for language in ("en", "id"))
    assert "Who promised what, where?" in english
    assert "Siapa" in indonesian


def test_list_of_questions_takes_the_options_of_a_question(bare: Janji, empty: Path) -> None:
    assert bare("ask", "--graph", "nowhere", "--format", "csv", "-o", "list.csv").returncode == 0
    assert (empty / "list.csv").read_bytes().startswith(b"question,asks,parameters\r\n")


@pytest.mark.parametrize("place", ["kotim", "KOTIM", "Kotawaringin Timur", "kotawaringin-timur", "62.02"])
def test_place_goes_by_any_of_its_names(place: str, janji: Janji) -> None:
    place_rows = rows(janji("ask", "who-promised-what", "--place", place, "--format", "json"))
    assert place_rows == rows(janji("ask", "who-promised-what", "--place=kotim", "--format=json"))
    assert place_rows


def test_row_of_an_answer_has_its_receipt(janji: Janji) -> None:
    for row in rows(janji("ask", "who-promised-what", "--format", "json")):
        assert row.keys() >= {"quote", "document", "documentLabel", "basis"}


def test_exactly_leaves_out_what_lies_within(janji: Janji) -> None:
    line = ["ask", "who-promised-what", "--place", "sulawesi-selatan", "--format", "json"]
    assert rows(janji(*line))
    assert rows(janji(*line, "--exactly")) == []


def test_empty_answer_says_what_the_graph_knows(janji: Janji) -> None:
    within = janji("ask", "who-promised-what", "--place", "papua")
    assert (within.returncode, within.stdout) == (0, "")
    assert within.stderr.startswith(
        "none found in the 1 document on Papua\n1 on Papua in 'claims': janji ask claims --about place/papua\n"
    )
    outside = janji("ask", "who-promised-what", "--place", "64.02.19")
    assert (outside.returncode, outside.stdout) == (0, "")
    assert " is known, but in no document\n" in outside.stderr


@pytest.mark.parametrize("lang", ["en", "id"])
def test_notes_end_in_commands_that_can_be_typed(janji: Janji, graph_folder: Path, lang: str) -> None:
    options = ["--graph", str(graph_folder), "--lang", lang]
    said = janji("ask", "who-promised-what", "--theme", "poverty-reduction", *options).stderr.splitlines()
    commands = [shlex.split(line.partition(": janji ")[2]) for line in said if ": janji " in line]
    assert ["ask", "programs", "--theme", "poverty-reduction", *options] in commands
    for command in commands:
        ran = janji(*command, "--format", "json")
        assert ran.returncode == 0
        assert rows(ran)


def test_notes_are_told_in_indonesian(janji: Janji) -> None:
    said = janji("ask", "documents", "--place", "jakarta", "--lang", "id").stderr
    assert said.splitlines() == [
        "tidak ada dokumen yang memuat fakta di atau tentang Jakarta; 1 dokumen menyebutnya",
        "2 tentang Jakarta dalam 'who-said-what': janji ask who-said-what --place jakarta --lang id",
        "Jakarta disebut oleh fakta: Ujaran, diucapkan di (2): janji show place/jakarta --lang id",
        "1 kutipan memuat kata-kata “jakarta”: janji search '\"jakarta\"' --lang id",
        "5 tanpa 'place': janji ask documents --lang id",
        "tidak ada janji di Jakarta",
    ]


@pytest.mark.parametrize(
    "line",
    [
        ["ask", "who-promised-what", "--since", "2023", "--until", "2023"],
        ["ask", "who-promised-what", "--since", "2023"],
        ["ask", "who-promised-what", "--place", "kotim"],
        ["search", "kerja", "--limit", "2"],
    ],
)
def test_notes_are_put_into_json_where_that_is_asked_for(janji: Janji, line: list[str]) -> None:
    alone, together = janji(*line, "--format", "json"), janji(*line, "--format", "json", "--with-notes")
    assert json.loads(together.stdout) == {"rows": rows(alone), "notes": alone.stderr.splitlines()}
    assert together.stderr == ""


def test_notes_are_put_into_no_other_format(janji: Janji) -> None:
    for form in ([], ["--format", "csv"], ["--format", "jsonl"]):
        refused = janji("ask", "documents", "--place", "jakarta", *form, "--with-notes")
        assert (refused.returncode, refused.stdout) == (2, "")
        assert "--with-notes goes with --format json" in refused.stderr


def test_notes_in_json_tell_that_nothing_was_found_by_the_exit_code_too(janji: Janji) -> None:
    ran = janji("ask", "documents", "--place", "jakarta", "--format", "json", "--with-notes", "--fail-empty")
    assert ran.returncode == 3
    assert json.loads(ran.stdout)["rows"] == []


def test_empty_answer_is_an_empty_list_in_json(janji: Janji) -> None:
    assert rows(janji("ask", "programs", "--place", "papua", "--format", "json")) == []
    assert janji("ask", "programs", "--place", "papua", "--format", "jsonl").stdout == ""


def test_empty_answer_keeps_the_columns_of_csv(janji: Janji) -> None:
    ran = janji("ask", "programs", "--place", "papua", "--format", "csv")
    assert ran.stdout.startswith("program,programLabel,")
    assert ran.stdout.count("\r\n") == 1


@pytest.mark.parametrize(
    "line",
    [
        ["ask", "programs", "--place", "papua"],
        ["search", "zzzzz"],
        ["sparql", "SELECT * { ?s ?p 'zzzzz' }"],
        ["sparql", "CONSTRUCT WHERE { ?s ?p 'zzzzz' }"],
    ],
)
def test_nothing_found_is_an_exit_code_only_where_asked_for(line: list[str], janji: Janji) -> None:
    plain, strict = janji(*line), janji(*line, "--fail-empty")
    assert (plain.returncode, strict.returncode) == (0, 3)
    assert plain.stderr == strict.stderr
    assert "found" in plain.stderr.splitlines()[0]


def test_fail_empty_passes_where_something_is_found(janji: Janji) -> None:
    assert janji("ask", "programs", "--fail-empty").returncode == 0
    assert janji("sparql", "ASK { ?s ?p 'zzzzz' }", "--fail-empty").stdout == "false\n"


def test_texts_add_the_sentence_around_each_quote(janji: Janji, texts: Path) -> None:
    texts_rows = rows(janji("ask", "who-promised-what", "--texts", str(texts), "--format", "json"))
    assert all(str(row["quote"]).strip(" .") in str(row["context"]) for row in texts_rows)
    assert "…" in janji("ask", "who-promised-what", "--texts", str(texts)).stdout


def test_texts_that_are_not_there_are_an_error(janji: Janji) -> None:
    ran = janji("ask", "who-promised-what", "--texts", "nowhere")
    assert (ran.returncode, ran.stdout) == (1, "")
    assert "nowhere" in ran.stderr


def test_question_after_no_color_is_the_same(janji: Janji) -> None:
    assert janji("--no-color", "ask", "programs", "--format", "csv").stdout == (
        janji("ask", "programs", "--format", "csv").stdout
    )


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (
            ("ask", "who-promised-what", "--place", "lebak", "--place", "bantaeng"),
            "--place is given twice: ask for one place",
        ),
        (("ask", "who-promised-what", "--commitment=hope", "--commitment", "firm"), "--commitment is given twice"),
        (("ask", "--format", "csv", "--format", "json"), "--format is given twice: ask for one format at a time"),
        (("view", "--question", "programs", "--place", "kukar", "--place", "lebak"), "--place is given twice"),
        (("search", "kerja", "--limit", "1", "--limit", "2"), "--limit is given twice: ask for one limit at a time"),
        (("stats", "--lang", "en", "--lang", "id"), "--lang is given twice"),
    ],
)
def test_option_that_is_given_twice_is_refused(janji: Janji, line: tuple[str, ...], message: str) -> None:
    ran = janji(*line)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith(message)


def test_query_that_is_shown_runs_as_it_stands_and_gives_the_rows_of_the_answer(janji: Janji) -> None:
    line = ("ask", "promises-with-numbers", "--place", "luwu-timur", "--lang", "id")
    result = janji(*line, "--show-sparql")
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("PREFIX ")
    assert rows(janji("sparql", result.stdout, "--format", "json")) == rows(janji(*line, "--format", "json"))


def test_query_of_a_name_that_means_nothing_is_not_shown(janji: Janji) -> None:
    result = janji("ask", "places", "--place", "nowhere", "--show-sparql")
    assert (result.returncode, result.stdout) == (2, "")
    assert "no place 'nowhere'" in result.stderr
