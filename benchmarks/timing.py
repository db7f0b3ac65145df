"""Measures commands and calls, taking turns, so that whatever else the machine does falls on all alike."""

import os
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import TypeVar

Name = TypeVar("Name")

ROOT = Path(__file__).parents[1]


def command(line: Sequence[str], folder: Path) -> float:
    """Return the seconds that a command takes as a process; CalledProcessError where it fails.

    Bytecode is kept below the folder, as an installed program keeps it, whatever the environment says.
    """
    variables = {
        "PYTHONPATH": str(ROOT),
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
        "PYTHONDONTWRITEBYTECODE": "",
    }
    environment = os.environ | variables
    start = time.perf_counter()
    subprocess.run(line, cwd=folder, env=environment, check=True, capture_output=True)
    return time.perf_counter() - start


def call(function: Callable[[], object]) -> float:
    """Return the seconds that a call takes."""
    start = time.perf_counter()
    function()
    return time.perf_counter() - start


def in_turns(calls: Mapping[Name, Callable[[], float]], runs: int) -> dict[Name, float]:
    """Return the median seconds of each over a number of rounds; a round before them warms the caches."""
    for once in calls.values():
        once()
    rounds = [{name: once() for name, once in calls.items()} for _ in range(runs)]
    return {name: median(one[name] for one in rounds) for name in calls}
