"""Real servers on this machine, and the named graphs of the five articles that they are given."""

from collections import defaultdict
from collections.abc import Iterator
from hashlib import sha256

import pytest

from loaders import Study
from ontology.rdf.term import bare
from queries.servers.upload import NamedGraph, upload
from tests.queries.servers.kinds import KINDS, Running


@pytest.fixture(scope="session")
def graphs(study: Study) -> list[NamedGraph]:
    """Return the study as named graphs, each triple once in each."""
    lines: defaultdict[str, list[str]] = defaultdict(list)
    for quad in sorted(set(study.quads())):
        lines[bare(quad.graph)].append(f"{quad.subject} {quad.predicate} {quad.object} .\n")
    texts = {graph: "".join(those).encode() for graph, those in lines.items()}
    return [NamedGraph(graph, sha256(text).hexdigest(), text) for graph, text in texts.items()]


@pytest.fixture
def credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever asks is known to the servers."""
    monkeypatch.setenv("JANJI_USER", "dba")
    monkeypatch.setenv("JANJI_PASSWORD", "dba")


@pytest.fixture(scope="module", params=KINDS)
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Yield a running server of each kind, empty."""
    running = KINDS[request.param](tmp_path_factory.mktemp(request.param))
    try:
        running.process.start()
        yield running
    finally:
        running.process.kill()


@pytest.fixture(scope="module")
def full_server(server: Running, graphs: list[NamedGraph]) -> Running:
    """Return a server that holds the graph of the five articles."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("no_proxy", "*")
        environment.setenv("JANJI_USER", "dba")
        environment.setenv("JANJI_PASSWORD", "dba")
        upload(graphs, server.write)
    return server
