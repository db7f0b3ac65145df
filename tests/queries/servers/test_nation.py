"""Real servers give the answers of the embedded store on more than five articles hold, too."""

from collections.abc import Iterator

import pytest

from queries import Graph, connect
from queries.named_graphs import named_graphs
from queries.upload import upload
from tests.queries.asked import Asked, asked_of_the_nation, title
from tests.queries.servers.kinds import KINDS, Running
from tests.queries.servers.test_asking import assert_same


@pytest.fixture(scope="module", params=["oxigraph", "virtuoso"])
def nation(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, nation_graph: Graph
) -> Iterator[Running]:
    """Yield a running server of each kind that holds the nation."""
    running = KINDS[request.param](tmp_path_factory.mktemp(request.param))
    assert nation_graph.generation
    try:
        running.process.start()
        with pytest.MonkeyPatch.context() as environment:
            environment.setenv("no_proxy", "*")
            environment.setenv("JANJI_USER", "dba")
            environment.setenv("JANJI_PASSWORD", "dba")
            upload(named_graphs(nation_graph.generation.home), running.write)
        yield running
    finally:
        running.process.kill()


@pytest.mark.parametrize(("name", "given"), list(asked_of_the_nation()), ids=title)
def test_server_gives_the_answers_of_the_embedded_store(
    nation_graph: Graph, nation: Running, name: str, given: Asked
) -> None:
    ours = nation_graph.ask(name, exactly=False, **given)
    assert_same(nation, connect(nation.ask).ask(name, exactly=False, **given), ours)
