"""Errors: one line that says what, where and what to do, and an exit code."""

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from ontology.errors import UsageError

Janji = Callable[..., CompletedProcess[str]]

WRONG = [
    (["askk"], "ask"),
    (["nonsense"], "janji --help"),
    (["ask", "who-promised-wat"], "who-promised-what"),
    (["ask", "zzz"], "janji ask"),
    (["ask", "--formt", "csv"], "--format"),
    (["ask", "--lang", "id", "programs"], "janji ask programs"),
    (["ask", "programs", "--plase", "kotim"], "--place"),
    (["ask", "programs", "--zzz"], "--place, --theme, --sector, --kind, --actor"),
    (["ask", "bridges", "--place", "kotim"], "no parameters"),
    (["ask", "programs", "stray"], "'stray'"),
    (["ask", "programs", "--place", "kotin"], "Kotim"),
    (["ask", "programs", "--place", "line\nbreak"], "line break"),
    (["ask", "programs", "--place"], "--place"),
    (["ask", "common-themes", "--a", "kotim"], "--b"),
    (["ask", "programs", "--format", "jsn"], "json"),
    (["ask", "programs", "--format", "xml"], "table, csv, tsv, json, jsonl, md"),
    (["ask", "programs", "--format", "ttl"], "table, csv, tsv, json, jsonl, md"),
    (["ask", "programs", "--lang", "de"], "en or id"),
    (["ask", "who-promised-what", "--since", "soon"], "2024-11"),
    (["show"], "janji show --help"),
    (["show", "kotimm"], "Kotim"),
    (["show", "kotim", "--fromat", "csv"], "--format"),
    (["show", "kotim", "stray"], "janji show --help"),
    (["search"], "janji search --help"),
    (["search", "kerja", "--format", "jsn"], "json"),
    (["stats", "--format", "jsonld"], "table"),
    (["stats", "--lang", "de"], "en or id"),
    (["sparql"], "janji sparql --help"),
    (["sparql", "nonsense"], "cannot be read"),
    (["sparql", "ASK {}", "-f", "query.rq"], "not both"),
    (["sparql", "ASK {}", "--format", "jsn"], "json"),
    (["export"], "janji export --help"),
    (["export", "tttl"], "ttl"),
    (["export", "zzz"], "graphml"),
    (["export", "csv"], "-o FILE"),
    (["view", "kotimm"], "Kotim"),
    (["view", "--zzz"], "--question"),
    (["view", "kotim", "--zzz"], "--question"),
    (["view", "kutai", "kartanegara"], "'kutai kartanegara'"),
    (["view", "kotim", "--question", "programs"], "not both"),
    (["view", "--question", "programms"], "programs"),
    (["view", "--question", "programs", "--plase", "kotim"], "--place"),
    (["view", "--question", "programs", "kotim"], "not both"),
]


@pytest.mark.parametrize(("line", "hint"), WRONG, ids=[" ".join(line) for line, _ in WRONG])
def test_wrong_usage_is_one_line_that_says_what_to_do(line: list[str], hint: str, janji: Janji) -> None:
    ran = janji(*line)
    assert (ran.returncode, ran.stdout) == (2, "")
    assert hint in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
    assert "Traceback" not in ran.stderr


def test_wrong_usage_writes_no_file(janji: Janji, empty: Path) -> None:
    for line in (["ask", "programs", "--format", "jsn"], ["show", "kotimm"], ["view", "--question", "zzz"]):
        assert janji(*line, "-o", "out").returncode == 2
    assert list(empty.iterdir()) == []


def test_debug_shows_the_traceback(janji: Janji, monkeypatch: pytest.MonkeyPatch) -> None:
    from graph_cli.entry import run

    monkeypatch.setenv("JANJI_DEBUG", "1")
    with pytest.raises(UsageError, match="kotimm"):
        run(["show", "kotimm"])
    with pytest.raises(Exception, match="askk"):
        run(["askk"])


def test_debug_shows_the_traceback_of_a_process(process: Callable[..., CompletedProcess[bytes]]) -> None:
    assert b"Traceback" not in process("show", "kotimm").stderr
    assert b"Traceback" in process("show", "kotimm", JANJI_DEBUG="1").stderr


@pytest.mark.parametrize("name", ["red\x1b[31m", "turned\u202eround", "c1\x9b2J"])
@pytest.mark.parametrize("line", [("check",), ("sparql", "-f"), ("ask",), ("show",)], ids=" ".join)
def test_name_that_would_command_the_terminal_is_shown_by_its_numbers(
    name: str, line: tuple[str, ...], janji: Janji
) -> None:
    ran = janji(*line, name)
    assert ran.returncode != 0
    assert ran.stderr.replace("\n", "").isprintable()


def test_error_that_repeats_a_long_name_fits_onto_a_screen(janji: Janji) -> None:
    ran = janji("ask", "programs", "--place", "kotim " * 10_000)
    assert ran.returncode == 2
    assert ran.stderr.startswith("--place: no place 'kotim kotim")
    assert len(ran.stderr) < 24 * 80
