"""The language of labels: --lang, then JANJI_LANG, then the locale, then English."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Janji = Callable[..., CompletedProcess[str]]

LINE = ("ask", "documents", "--format", "csv")


def language(ran: CompletedProcess[str]) -> str:
    assert ran.returncode == 0, ran.stderr
    return {True: "id", False: "en"}["Artikel tentang" in ran.stdout]


@pytest.mark.parametrize(
    ("variables", "right_language"),
    [
        ({}, "en"),
        ({"LANG": "id_ID.UTF-8"}, "id"),
        ({"LANG": "id"}, "id"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "ido_XX"}, "en"),
        ({"LANG": "id_ID.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en"),
        ({"LC_MESSAGES": "id_ID", "LANG": "en_US"}, "id"),
        ({"JANJI_LANG": "id", "LANG": "en_US"}, "id"),
        ({"JANJI_LANG": "en", "LANG": "id_ID"}, "en"),
        ({"JANJI_LANG": "", "LANG": "id_ID"}, "id"),
    ],
)
def test_language_comes_from_the_environment(
    variables: dict[str, str], right_language: str, janji: Janji, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert language(janji(*LINE)) == right_language


@pytest.mark.parametrize("option", [("--lang", "id"), ("--lang=id",)])
def test_option_goes_before_the_environment(
    option: tuple[str, ...], janji: Janji, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JANJI_LANG", "en")
    assert language(janji(*LINE, *option)) == "id"


def test_unknown_language_of_the_environment_is_an_error(janji: Janji, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JANJI_LANG", "fr")
    ran = janji(*LINE)
    assert ran.returncode == 2
    assert "JANJI_LANG" in ran.stderr


@pytest.mark.parametrize(
    "line", [("show", "kotim"), ("search", "pelatihan"), ("stats",), ("ask",), ("ask", "bridges")], ids=" ".join
)
def test_every_answer_has_both_languages(line: tuple[str, ...], janji: Janji) -> None:
    english, indonesian = (janji(*line, "--lang", language) for language in ("en", "id"))
    assert (english.returncode, indonesian.returncode) == (0, 0)
    assert english.stdout != indonesian.stdout


def test_why_the_system_refuses_is_told_in_the_readers_language(bare: Janji, tmp_path: Path) -> None:
    missing = tmp_path / "nowhere" / "query.rq"
    told = {language: bare("sparql", "-f", str(missing), "--lang", language).stderr for language in ("en", "id")}
    assert told["en"].endswith("query.rq cannot be read: No such file or directory\n")
    assert "berkas atau folder itu tidak ada" in told["id"]
