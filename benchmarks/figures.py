"""Measures side by side what the project promises, and fails where a target is missed.

python -m benchmarks.figures [PART ...]

Without a part: all of them, which takes some two hours, most of them for the graph of 300,000 promises. A part whose
peer is not installed says so and is left out.
"""

import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks import (
    analysis,
    building,
    columnar,
    commands,
    fulltext,
    isolation,
    load,
    pages,
    peers,
    publishing,
    questions,
    servers,
    verifying,
    visits,
)
from benchmarks.figure import Figure, table
from benchmarks.grounds import Grounds
from benchmarks.machine import describe_machine

#: The first ones on the five articles, the others on a nation of 30,000 promises, or of 300,000 for full text and at L.
PARTS: dict[str, Callable[[Grounds], list[Figure]]] = {
    "commands": lambda on: commands.figures(on.articles_home),
    "questions": lambda on: questions.figures(on.articles),
    "pages": lambda on: pages.figures(on.articles, on.folder),
    "servers": lambda on: servers.figures(on.triples, on.folder),
    "isolation": lambda on: isolation.figures(on.articles),
    "visits": lambda on: visits.figures(on.articles, on.nation),
    "load": lambda on: load.figures(on.articles),
    "publishing": lambda on: publishing.figures(on.articles, on.nation, on.folder / "published"),
    "building": lambda on: building.figures(on.folder / "building", on.promises),
    "verifying": lambda on: verifying.figures(on.folder / "verifying"),
    "peers": lambda on: peers.figures(on.folder / "peers", on.promises),
    "questions-at-m": lambda on: questions.figures_at_m(on.nation),
    "columnar": lambda on: columnar.figures(on.nation, on.folder / "columnar"),
    "columnar-at-l": lambda on: columnar.figures_at_l(on.nation_at_l, on.folder / "columnar-at-l"),
    "analysis": lambda on: analysis.figures(on.promises),
    "fulltext": lambda on: fulltext.figures(on.folder / "fulltext"),
}


def main(part_names: Sequence[str]) -> int:
    """Print the figures of some parts, or of all, as a Markdown table; return 1 where one misses its target."""
    unknown = sorted(set(part_names) - PARTS.keys())
    if unknown:
        sys.exit(f"no part {', '.join(unknown)}: there are {', '.join(PARTS)}")
    with tempfile.TemporaryDirectory() as folder:
        on = Grounds(Path(folder))
        results = [figure for part in part_names or PARTS for figure in PARTS[part](on)]
    print(f"{describe_machine()}\n\n{table(results)}")
    return 0 if all(figure.is_met for figure in results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
