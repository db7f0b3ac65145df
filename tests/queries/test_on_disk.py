"""A graph that is too large for memory is asked on disk, with the same answers."""

from pathlib import Path

import pytest

from queries import Graph, open_graph
from queries import graph as graphs
from queries.asking.question import names, question

_NEEDED = {"a": "luwu-timur", "b": "kotim", "entity": "bantaeng"}


@pytest.fixture
def on_disk(graph_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Graph:
    monkeypatch.setattr(graphs, "IN_MEMORY", 0)
    return open_graph(graph_folder)


def test_every_question_has_the_same_answer_on_disk_as_in_memory(graph: Graph, on_disk: Graph) -> None:
    for name in names():
        needed = [parameter.name for parameter in question(name).parameters.values() if parameter.required]
        given = {parameter: _NEEDED[parameter] for parameter in needed}
        assert on_disk.ask(name, exactly=False, **given) == graph.ask(name, exactly=False, **given)


def test_asking_on_disk_changes_no_file(graph_folder: Path, on_disk: Graph) -> None:
    assert on_disk.ask("who-promised-what").rows
    assert on_disk.search("pelatihan").rows
    open_graph(graph_folder)  # compares every file with the manifest
