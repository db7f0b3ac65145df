"""What columns take of memory: a product of two lists is not told by an answer, only by what it takes."""

import subprocess
import sys
from pathlib import Path

#: Prints the largest memory of the process before and after a question.
_PEAKS = """
import resource, sys
from queries import open_graph
graph = open_graph(sys.argv[1], engine="columnar")
for given in ({}, {"level": "province"}):
    assert graph.ask("themes-by-place", **given).rows
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def test_themes_of_all_provinces_are_no_product_of_promises_and_places(nation_folder: Path) -> None:
    line = [sys.executable, "-c", _PEAKS, str(nation_folder)]
    ran = subprocess.run(line, check=True, capture_output=True, text=True, cwd=Path(__file__).parents[3])
    before, after = map(int, ran.stdout.split())
    assert after < 1.5 * before
