"""A graph that is too large for memory is asked on disk, with the same answers."""

from pathlib import Path

import pytest

from queries import Graph, open_graph
from queries import graph as graphs
from queries.asking.question import names, read_question
from queries.engines.embedded_store import EmbeddedStore
from queries.folder import graph_manifest

_NEEDED = {"a": "luwu-timur", "b": "kotim", "entity": "bantaeng"}


@pytest.fixture
def on_disk(graph_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Graph:
    monkeypatch.setattr(graphs, "IN_MEMORY", 0)
    return open_graph(graph_folder)


def test_every_question_has_the_same_answer_on_disk_as_in_memory(graph: Graph, on_disk: Graph) -> None:
    for name in names():
        required_names = [parameter.name for parameter in read_question(name).parameters.values() if parameter.required]
        arguments = {parameter: _NEEDED[parameter] for parameter in required_names}
        assert on_disk.ask(name, exactly=False, **arguments) == graph.ask(name, exactly=False, **arguments)


def test_asking_on_disk_changes_no_file(graph_folder: Path, on_disk: Graph) -> None:
    assert on_disk.ask("who-promised-what").rows
    assert on_disk.search("pelatihan").rows
    open_graph(graph_folder)  # compares every file with the manifest


def test_graph_that_is_asked_once_is_not_read_into_memory(graph_folder: Path, graph: Graph) -> None:
    once = open_graph(graph_folder, once=True)
    assert once.ask("who-promised-what") == graph.ask("who-promised-what")
    assert isinstance(once.store, EmbeddedStore)
    with pytest.raises(RuntimeError, match="read-write"):
        once.store.store.clear()


def test_graph_that_is_asked_once_is_read_into_memory_where_not_every_byte_was_compared(
    graph_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(graph_manifest, "_COMPARED", 0)
    once = open_graph(graph_folder, once=True)
    assert isinstance(once.store, EmbeddedStore)
    once.store.store.clear()
