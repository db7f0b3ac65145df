"""Real servers give the answers of the embedded store on more than five articles hold, too."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest

from graph_cli.building import build
from queries import Graph, connect, open_graph
from queries.servers.named_graphs import named_graphs
from queries.servers.upload import NamedGraph, upload
from tests.queries.asked import Arguments, asked_of_the_nation, title
from tests.queries.servers.kinds import KINDS, Running
from tests.queries.servers.test_asking import assert_same
from tests.small_nation import write_small_nation


def _graphs(graph: Graph) -> list[NamedGraph]:
    assert graph.generation
    return list(named_graphs(graph.generation.home))


def _in_few(graphs: list[NamedGraph]) -> Iterator[NamedGraph]:
    """Yield the same triples in a graph for fifty: a server takes half a minute for hundreds of them."""
    for start in range(0, len(graphs), 50):
        triples = b"".join(graph.triples for graph in graphs[start : start + 50])
        yield NamedGraph(graphs[start].iri, sha256(triples).hexdigest(), triples)


@contextmanager
def _holding(graphs: Iterable[NamedGraph], kind: str, folder: Path) -> Iterator[Running]:
    """Yield a running server of a kind that holds graphs."""
    running = KINDS[kind](folder)
    try:
        running.process.start()
        with pytest.MonkeyPatch.context() as environment:
            environment.setenv("no_proxy", "*")
            environment.setenv("JANJI_USER", "dba")
            environment.setenv("JANJI_PASSWORD", "dba")
            upload(graphs, running.write)
        yield running
    finally:
        running.process.kill()


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso"])
def nation(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, nation_graph: Graph
) -> Iterator[Running]:
    """Yield a running server of each kind that holds the nation."""
    with _holding(_graphs(nation_graph), request.param, tmp_path_factory.mktemp(request.param)) as running:
        yield running


@pytest.mark.parametrize(("name", "arguments"), list(asked_of_the_nation()), ids=title)
def test_server_gives_the_answers_of_the_embedded_store(
    nation_graph: Graph, nation: Running, name: str, arguments: Arguments
) -> None:
    ours = nation_graph.ask(name, exactly=False, **arguments)
    assert_same(nation, connect(nation.ask).ask(name, exactly=False, **arguments), ours)


def test_virtuoso_gives_the_same_counts_and_lists_on_thousands_of_promises(tmp_path: Path) -> None:
    # On fewer it plans otherwise, and is right whichever way these two are asked.
    write_small_nation(tmp_path / "facts", 3_000)
    build(tmp_path / "graph", [tmp_path / "facts"])
    (tmp_path / "server").mkdir()
    ours = open_graph(tmp_path / "graph")
    with _holding(_in_few(_graphs(ours)), "virtuoso", tmp_path / "server") as running:
        theirs = connect(running.ask)
        for number in range(0, 150, 15):
            place, other = f"regency-{number}", f"regency-{number + 1}"
            questions = [("themes-by-place", {"place": place})]
            questions += [("common-themes", {"a": place, "b": against}) for against in (other, f"ticket-{number}")]
            for name, arguments in questions:
                assert theirs.ask(name, exactly=False, **arguments) == ours.ask(name, exactly=False, **arguments)
