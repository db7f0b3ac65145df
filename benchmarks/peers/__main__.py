"""Measures our build against its peers, and fails where a target is missed.

python -m benchmarks.peers [PROMISES [ROUNDS]]
"""

import sys
import tempfile
from pathlib import Path

from benchmarks.figure import table
from benchmarks.machine import describe_machine
from benchmarks.peers import figures


def main(*sizes: int) -> int:
    """Print the figures as a Markdown table; return 1 where one misses its target."""
    with tempfile.TemporaryDirectory() as folder:
        results = figures(Path(folder), *sizes)
    print(f"{describe_machine()}\n\n{table(results)}")
    return 0 if all(figure.is_met for figure in results) else 1


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
