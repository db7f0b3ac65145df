"""Clients that people have: SPARQLWrapper, rdflib, curl, and janji itself by --endpoint."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from rdflib import RDF, URIRef
from rdflib import Graph as RdflibGraph
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import GET, JSON, POST, TURTLE, SPARQLWrapper

from graph_cli.web.limits import Limits
from queries import Graph, connect
from tests.graph_cli.web.client import Client
from tests.graph_cli.web.conftest import serving
from tests.queries.asked import Arguments, everything_asked

PROMISE = URIRef("https://w3id.org/janji/ns#Promise")
SELECT = f"SELECT ?s WHERE {{ ?s a <{PROMISE}> }}"


@pytest.fixture(scope="module")
def remote(client: Client) -> Graph:
    return connect(client.url)


@pytest.mark.parametrize(("name", "arguments"), everything_asked(), ids=str)
def test_every_question_has_the_same_answer_by_way_of_the_server(
    graph: Graph, remote: Graph, name: str, arguments: Arguments
) -> None:
    assert remote.ask(name, exactly=False, **arguments).rows == graph.ask(name, exactly=False, **arguments).rows


@pytest.mark.parametrize("method", [GET, POST])
def test_sparqlwrapper(client: Client, method: str) -> None:
    wrapper = SPARQLWrapper(client.url, returnFormat=JSON)
    wrapper.setMethod(method)
    wrapper.setQuery(SELECT)
    answer = wrapper.queryAndConvert()
    assert isinstance(answer, dict)
    rows = answer["results"]["bindings"]
    assert len(rows) > 20
    wrapper.setQuery(f"CONSTRUCT WHERE {{ ?s a <{PROMISE}> }}")
    wrapper.setReturnFormat(TURTLE)
    turtle = wrapper.queryAndConvert()
    assert isinstance(turtle, bytes)
    assert len(RdflibGraph().parse(data=turtle, format="turtle")) == len(rows)


def test_rdflib(client: Client) -> None:
    store = SPARQLStore(client.url, returnFormat="xml")
    assert len(set(RdflibGraph(store).subjects(RDF.type, PROMISE))) > 20


def test_curl(client: Client) -> None:
    curl = shutil.which("curl")
    if curl is None:
        pytest.skip("curl is not installed")
    line = [curl, "--silent", "--fail", "--noproxy", "*", "--data-urlencode", f"query={SELECT}", client.url]
    output = subprocess.run(line, capture_output=True, check=True).stdout
    assert len(json.loads(output)["results"]["bindings"]) > 20


def test_graph_on_disk_is_served_too(graph: Graph, graph_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("graph_cli.web.snapshots.IN_MEMORY", 0)
    with serving(graph_folder, Limits(workers=1)) as client:
        answer = connect(client.url).ask("who-promised-what")
        assert answer.rows == graph.ask("who-promised-what").rows
