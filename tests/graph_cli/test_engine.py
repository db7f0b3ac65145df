"""--engine: the same answers from columns, and what to do where they cannot be had."""

from collections.abc import Callable
from subprocess import CompletedProcess

import pytest

Janji = Callable[..., CompletedProcess[str]]
Process = Callable[..., CompletedProcess[bytes]]

_COUNT = "SELECT (COUNT(?s) AS ?n) WHERE { ?s a <https://w3id.org/janji/ns#Promise> }"


@pytest.mark.parametrize(
    "line",
    [
        ("ask", "promises-with-numbers"),
        ("ask", "who-promised-what", "--place", "kotim"),
        ("sparql", _COUNT),
        ("sparql", "ASK { ?s a <https://w3id.org/janji/ns#Promise> }"),
        ("show", "kotim"),
        ("search", "pelatihan"),
        ("stats",),
    ],
)
def test_engines_print_the_same(janji: Janji, line: tuple[str, ...]) -> None:
    pytest.importorskip("maplib", reason="the columnar engine is not installed: pip install 'janji[columnar]'")
    columnar, embedded_result = janji(*line, "--engine", "columnar"), janji(*line, "--engine", "embedded")
    assert (columnar.returncode, columnar.stdout) == (embedded_result.returncode, embedded_result.stdout)
    assert embedded_result.stdout == janji(*line).stdout != ""


def test_an_unknown_engine_is_named_with_the_nearest(janji: Janji) -> None:
    ran = janji("ask", "bridges", "--engine", "colunar")
    assert (ran.returncode, ran.stderr) == (2, "no engine 'colunar'; did you mean 'columnar'?\n")


def test_an_endpoint_has_an_engine_of_its_own(janji: Janji) -> None:
    ran = janji("stats", "--engine", "columnar", "--endpoint", "http://127.0.0.1:9/sparql")
    assert ran.returncode == 2
    assert ran.stderr.startswith("--engine: ")


def test_without_the_extra_it_says_what_to_install(process: Process) -> None:
    without = "import sys; sys.modules['maplib'] = None; from graph_cli.entry import run; run(sys.argv[1:])"
    ran = process("stats", "--engine", "columnar", module=("-c", without))
    assert ran.returncode == 2
    assert ran.stderr.decode() == "the columnar engine is not installed: pip install 'janji[columnar]'\n"
    assert process("stats", module=("-c", without)).returncode == 0
