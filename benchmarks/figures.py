"""Measures side by side what the project promises, and fails where a target is missed.

python -m benchmarks.figures [commands] [questions] [pages]
"""

import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks import commands, pages, questions
from benchmarks.figure import table
from benchmarks.machine import described
from graph_cli.building import build
from queries import open_graph


def main(*wanted: str) -> int:
    """Print the figures of some parts, or of all, as a Markdown table; return 1 where one misses its target."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "janji-graph"
        build(home)
        graph = open_graph(home)
        parts = {
            "commands": partial(commands.figures, Path(folder)),
            "questions": partial(questions.figures, graph),
            "pages": partial(pages.figures, graph, Path(folder)),
        }
        measured = [figure for part in wanted or parts for figure in parts[part]()]
    print(f"{described()}\n\n{table(measured)}")
    return 0 if all(figure.met for figure in measured) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
