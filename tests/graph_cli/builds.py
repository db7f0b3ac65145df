"""A build as a process of its own, to be stopped or killed by a test."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]


@contextmanager
def start_janji(*line: str | Path, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """Yield `janji` at work in a folder; it is ended in any case."""
    command = [sys.executable, "-m", "graph_cli", *map(str, line)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith("JANJI_")}
    with subprocess.Popen(
        command,
        cwd=folder,
        env=environment | {"PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()
