"""The command as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

Janji = Callable[..., CompletedProcess[str]]
Process = Callable[..., CompletedProcess[bytes]]

LOADED = """
import sys
from graph_cli.entry import run
try:
    run(sys.argv[1:])
finally:
    print(*sorted({name.partition(".")[0] for name in sys.modules}), file=sys.stderr)
"""


def test_process_answers_as_the_call_does(process: Process, janji: Janji) -> None:
    line = ("ask", "who-hopes-what", "--place", "kotim", "--format", "json")
    ran = process(*line)
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.decode() == janji(*line).stdout


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (("ask", "programs"), 0),
        (("check", "nowhere"), 1),
        (("nonsense",), 2),
        (("ask", "nonsense"), 2),
        (("search", "zzzzz", "--fail-empty"), 3),
        (("ask", "programs", "--endpoint", "http://127.0.0.1:9/"), 4),
    ],
)
def test_exit_code_tells_what_went_wrong(line: tuple[str, ...], code: int, process: Process) -> None:
    ran = process(*line)
    assert ran.returncode == code
    assert bool(ran.stdout) == (code == 0)
    assert b"Traceback" not in ran.stderr


@pytest.mark.parametrize("line", [("ask",), ("ask", "programs"), ("stats",), ("--help",), ("nonsense",)], ids=" ".join)
@pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"FORCE_COLOR": "1", "TERM": "xterm-256color"}])
def test_nothing_is_coloured(line: tuple[str, ...], variables: dict[str, str], process: Process) -> None:
    ran = process(*line, **variables)
    assert b"\x1b" not in ran.stdout + ran.stderr


@pytest.mark.parametrize("line", [("ask", "--help"), ("ask", "programs", "--help"), ("build", "--help")], ids=" ".join)
def test_help_is_shown_where_letters_are_few(line: tuple[str, ...], process: Process) -> None:
    ran = process(*line, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_answer_is_utf8_whatever_the_locale(process: Process) -> None:
    line = ("ask", "who-promised-what", "--place", "kotim")
    plain = process(*line)
    assert "“".encode() in plain.stdout
    for variables in ({"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}):
        assert process(*line, **variables).stdout == plain.stdout


def test_reader_that_stops_early_is_no_error(graph_folder: Path, empty: Path) -> None:
    command = [sys.executable, "-m", "graph_cli", "export", "nq", "--graph", str(graph_folder)]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.parametrize(
    ("line", "absent"),
    [
        (("ask", "programs"), {"typer", "click", "rich", "pydantic", "rdflib", "networkx", "pyvis", "SPARQLWrapper"}),
        (("ask", "programs", "--format", "json"), {"sqlite3", "yaml", "zipfile", "tempfile", "difflib", "calendar"}),
        (("ask",), {"typer", "rich", "pydantic", "rdflib", "networkx", "pyvis", "pyoxigraph"}),
        (("--help",), {"rich", "pydantic", "rdflib", "networkx", "pyvis", "pyoxigraph"}),
        (("stats",), {"rich", "rdflib", "networkx", "pyvis"}),
    ],
    ids=["question", "question for a program", "list of questions", "help", "stats"],
)
def test_command_loads_only_what_it_needs(line: tuple[str, ...], absent: set[str], process: Process) -> None:
    ran = process(*line, module=("-c", LOADED))
    assert ran.returncode == 0
    assert absent.isdisjoint(ran.stderr.decode().split())


def test_asking_changes_nothing_in_the_graph_folder(process: Process, graph_folder: Path) -> None:
    before = {path: path.stat().st_size for path in graph_folder.rglob("*")}
    assert process("ask", "programs").returncode == 0
    after = {path: path.stat().st_size for path in graph_folder.rglob("*")}
    assert {path for path in before.keys() ^ after.keys() if not path.name.startswith("LOG")} == set()
