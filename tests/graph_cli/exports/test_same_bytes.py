import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from graph_cli.exports import exporter, formats
from queries import Graph

ROOT = Path(__file__).parents[3]
BUILD_AND_EXPORT = """
import hashlib, json, sys
from pathlib import Path
from graph_cli.exports import exporter, formats
from graph_cli.building import build
from queries import open_graph

folder = Path(sys.argv[1])
build(folder)
graph = open_graph(folder)
parts = {name: exporter(name).export(graph) for name in formats()}
print(json.dumps({f"{name} {part}": hashlib.sha256(content).hexdigest()
                  for name, files in parts.items() for part, content in files.items()}))
"""


def digests(folder: Path, seed: str) -> dict[str, str]:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", BUILD_AND_EXPORT, str(folder)]
    result = subprocess.run(command, env=environment, capture_output=True, check=True, text=True)
    by_format: dict[str, str] = json.loads(result.stdout)
    return by_format


def test_two_builds_give_every_format_the_same_bytes(tmp_path: Path) -> None:
    one = digests(tmp_path / "one", "1")
    other = digests(tmp_path / "other", "2")
    assert one == other
    assert len(one) > len(formats())


@pytest.mark.parametrize("name", formats())
def test_nothing_of_this_machine_is_in_an_export(name: str, graph: Graph) -> None:
    here = str(graph.folder).encode()
    assert all(here not in content for content in exporter(name).export(graph).values())
