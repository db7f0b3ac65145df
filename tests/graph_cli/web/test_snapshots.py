"""A new build is served without a restart; what is being asked is answered from the graph that it began with."""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path

import pytest

from graph_cli.building import build
from graph_cli.web import snapshots
from graph_cli.web.limits import Limits
from loaders.settings.study_home import find_bundled_facts
from queries.folder.graph_manifest import MANIFEST
from tests.graph_cli.web.client import Client
from tests.graph_cli.web.conftest import serving

DOCUMENTS = "SELECT (COUNT(?document) AS ?n) { ?document a <https://w3id.org/janji/ns#Document> }"
#: Takes a second or two, and counts the documents in the end.
SLOW = """SELECT (COUNT(DISTINCT ?document) AS ?n) (SUM(STRLEN(STR(?o))) AS ?m)
          { ?document a <https://w3id.org/janji/ns#Document> . ?x ?p ?o FILTER(REGEX(STR(?o), "[aeiou]{1,3}x?.*$")) }"""


@pytest.fixture
def few(tmp_path: Path) -> Path:
    """A graph of two of the five articles."""
    facts = tmp_path / "facts"
    facts.mkdir()
    for name in ("lebak", "bantaeng"):
        shutil.copy(find_bundled_facts() / f"{name}.yaml", facts)
    build(tmp_path / "graph", [facts])
    return tmp_path / "graph"


@pytest.fixture
def server(few: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    monkeypatch.setattr(snapshots, "_EVERY", 0.05)
    with serving(few, Limits(workers=2, seconds=60)) as client:
        assert client.is_well()
        yield client


def documents(client: Client, query: str = DOCUMENTS) -> str:
    value: str = client.get(query).json["results"]["bindings"][0]["n"]["value"]
    return value


def test_new_build_is_served(server: Client, few: Path) -> None:
    assert documents(server) == "2"
    build(few)
    server.log.wait_for("are served now")
    assert documents(server) == "5"


def test_dump_is_sent_whole_whatever_is_built_meanwhile(server: Client, few: Path) -> None:
    connection = HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.request("GET", "/dump.nt")
    response = connection.getresponse()
    beginning = response.read(1_000)
    build(few)
    server.log.wait_for("are served now")
    content = beginning + response.read()
    connection.close()
    assert len(content) == int(response.headers["content-length"])
    assert len({line for line in content.splitlines() if line.endswith(b"/ns#Document> .") and b"#type>" in line}) == 2


def test_copy_of_a_page_is_one_of_its_generation(server: Client, few: Path) -> None:
    pages = ("/index.html", "/ask/documents.csv", "/dump.nt", "/assets/site.css")
    tags = [server.send("GET", page).headers["etag"] for page in pages]
    build(few)
    server.log.wait_for("are served now")
    for page, tag in zip(pages, tags, strict=True):
        response = server.send("GET", page, headers={"if-none-match": tag})
        assert response.status == 200
        assert response.headers["etag"] != tag
        assert server.send("GET", page, headers={"if-match": tag}).status == 412


def test_query_is_answered_from_the_graph_that_it_began_with(server: Client, few: Path) -> None:
    with ThreadPoolExecutor() as clients:
        answer = clients.submit(documents, server, SLOW)
        server.is_well()
        build(few)
        server.log.wait_for("are served now")
        assert documents(server) == "5"
        assert answer.result() == "2"


def test_damaged_graph_is_not_served_in_place_of_a_whole_one(server: Client, few: Path) -> None:
    manifest = (few / MANIFEST).read_bytes()
    (few / MANIFEST).write_bytes(manifest[:100])
    server.log.wait_for("is served further")
    assert documents(server) == "2"
    (few / MANIFEST).write_bytes(manifest)
    server.log.wait_for("are served now")
    assert documents(server) == "2"
