"""What is uploaded to a real server is there, and nothing else of it: changed, removed, large."""

from hashlib import sha256

import pytest

from ontology.errors import EndpointError
from queries.engines.remote_store import RemoteStore
from queries.servers.upload import NamedGraph, Uploaded, upload
from tests.queries.servers.kinds import Running

BASE = "https://example.org/id/document/"


def make_graph(name: str, count: int, text: str = '–ñ𝄞 \\\\u0022 \\"ya\\"') -> NamedGraph:
    triples = "".join(f'<urn:s{number}> <urn:p> "{text}"@id .\n' for number in range(count)).encode()
    return NamedGraph(BASE + name, sha256(triples).hexdigest(), triples)


def count_held(server: Running) -> dict[str, int]:
    query = "SELECT ?g (COUNT(?s) AS ?n) WHERE { GRAPH ?g { ?s <urn:p> ?o } } GROUP BY ?g"
    rows = RemoteStore(server.ask).select(query).rows
    return {str(graph).removeprefix(BASE): int(count or 0) for graph, count in rows}


@pytest.mark.usefixtures("credentials")
def test_upload_changes_removes_and_keeps(server: Running) -> None:
    assert upload([make_graph("a", 3), make_graph("b", 2500), make_graph("c", 1)], server.write).graphs_written == 3
    assert count_held(server) == {"a": 3, "b": 2500, "c": 1}
    assert upload([make_graph("a", 3), make_graph("b", 2400)], server.write) == Uploaded(1, 1, 1)
    assert count_held(server) == {"a": 3, "b": 2400}
    texts = RemoteStore(server.ask).select(f"SELECT DISTINCT ?o {{ GRAPH <{BASE}a> {{ ?s <urn:p> ?o }} }}").rows
    assert texts == [('–ñ𝄞 \\u0022 "ya"',)]


@pytest.mark.usefixtures("credentials")
def test_what_was_acknowledged_is_there_after_a_power_failure(server: Running) -> None:
    upload([make_graph("a", 30), make_graph("b", 1200)], server.write)
    server.process.kill()
    server.process.start()
    assert count_held(server) == {"a": 30, "b": 1200}
    assert upload([make_graph("a", 30), make_graph("b", 1200)], server.write) == Uploaded(0, 2, 0)


def test_wrong_password_is_refused_by_a_server_that_asks_for_one(
    server: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JANJI_USER", server.user or "siti")
    monkeypatch.setenv("JANJI_PASSWORD", "r-hasia")
    if not server.user:
        upload([make_graph("a", 3)], server.write)
        assert count_held(server) == {"a": 3}
        return
    with pytest.raises(EndpointError, match="does not know this user or password") as error:
        upload([make_graph("a", 3)], server.write)
    assert "hasia" not in str(error.value)
