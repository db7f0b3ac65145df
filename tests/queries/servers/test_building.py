"""janji build --to: a server holds what the folder holds, and is told only what has changed."""

import subprocess
import sys
from pathlib import Path

import pytest

from graph_cli.building import build
from queries import connect, open_graph
from queries.folder.generation import open_generation
from queries.servers.named_graphs import named_graphs
from tests.queries.servers.kinds import Running
from tests.small_nation import write_small_nation

ROOT = Path(__file__).parents[3]


def build_to(facts: Path, folder: Path, server: Running) -> list[str]:
    """Build and write; return what was said last, in words."""
    line = [sys.executable, "-m", "graph_cli", "build", str(facts), "--graph", str(folder), "--to", server.write]
    result = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=True)
    return result.stderr.splitlines()[-1].removeprefix(f"{server.write}: ").split()


@pytest.mark.usefixtures("credentials")
def test_server_gets_what_has_changed_and_answers_as_the_folder_does(server: Running, tmp_path: Path) -> None:
    facts = write_small_nation(tmp_path / "facts", 100)
    folder = tmp_path / "graph"
    first = build_to(facts.parent, folder, server)
    graphs = len(list(named_graphs(open_generation(folder).home)))
    assert first == f"{graphs} graphs written, 0 unchanged, 0 removed".split()
    lines = facts.read_text(encoding="utf-8").splitlines(keepends=True)
    facts.write_text("".join(lines[:-1]).replace("Pasangan 3 berkampanye", "Pasangan 3 turun", 1), encoding="utf-8")
    assert build_to(facts.parent, folder, server) == f"1 graph written, {graphs - 2} unchanged, 1 removed".split()
    ours, theirs = (graph.ask("what-happened").rows for graph in (open_graph(folder), connect(server.ask)))
    assert any(row["developmentLabel"] == "Pasangan 3 turun" for row in ours)
    assert theirs == ours


def test_graphs_of_a_server_hold_every_triple_and_documents_their_own_names(tmp_path: Path) -> None:
    build(tmp_path)
    triples = {line for graph in named_graphs(open_generation(tmp_path).home) for line in graph.triples.splitlines()}
    assert triples == set(open_generation(tmp_path).triples.read_bytes().splitlines())
    (kotim,) = (
        graph
        for graph in named_graphs(open_generation(tmp_path).home)
        if graph.iri.endswith("/document/kotim-panghulu")
    )
    assert b"#lookupKey> " in kotim.triples
