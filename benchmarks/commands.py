"""Whole commands: asking and helping against a Typer hello world, building against a bare interpreter."""

import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from benchmarks.figure import Figure, ms, ratio
from benchmarks.timing import command, in_turns

_HELLO = Path(__file__).with_name("hello.py")
_RUNS = 15
_ASK = ("ask", "who-promised-what", "--place", "kotim", "--format", "json")


def _time_build(line: list[str], folder: Path) -> float:
    """Return the seconds that a build takes that has nothing to take over."""
    shutil.rmtree(folder / "fresh", ignore_errors=True)
    return command(line, folder)


def figures(folder: Path) -> list[Figure]:
    """Return the figures of whole commands, run in a folder in which the graph is built."""
    bare, python = [sys.executable, "-c", "pass"], sys.executable
    janji = [python, "-m", "graph_cli"]
    lines = {
        "ask": [*janji, *_ASK],
        "hello": [python, str(_HELLO)],
        "help": [*janji, "--help"],
        "hello help": [python, str(_HELLO), "--help"],
        "interpreter": bare,
    }
    once: dict[str, Callable[[], float]] = {name: partial(command, line, folder) for name, line in lines.items()}
    seconds = in_turns({**once, "build": partial(_time_build, [*janji, "build", "--graph", "fresh"], folder)}, _RUNS)
    return [
        ratio("`janji ask` against a Typer hello world", seconds["ask"], seconds["hello"], 0.8),
        ratio("`janji --help` against its `--help`", seconds["help"], seconds["hello help"], 1.2),
        Figure(
            "`janji build` of the five articles, beyond the interpreter's start",
            seconds["build"] - seconds["interpreter"],
            1.0,
            "s",
            f"{ms(seconds['build'])} − {ms(seconds['interpreter'])}",
        ),
    ]
