"""Comunica, a SPARQL engine in JavaScript, asks the server: where `make comunica` has installed it."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.graph_cli.web.client import Client

_ENGINE = Path(__file__).parents[3] / "build" / "comunica" / "node_modules" / ".bin" / "comunica-sparql"
_PREFIXES = "PREFIX janji: <https://w3id.org/janji/ns#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
_LEBAK = "<https://w3id.org/janji/id/place/lebak>"

pytestmark = pytest.mark.skipif(
    not (_ENGINE.exists() and shutil.which("node")), reason="Comunica is not installed: make comunica"
)


def run_comunica(source: str, query: str, media: str) -> str:
    """Return what Comunica answers to a query of a source."""
    command = ["node", str(_ENGINE), source, _PREFIXES + query, "-t", media]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_rows_are_answered(client: Client) -> None:
    query = "SELECT ?place { ?place janji:within <https://w3id.org/janji/id/place/banten> } ORDER BY ?place"
    answer = json.loads(run_comunica(f"sparql@{client.url}", query, "application/sparql-results+json"))
    values = [row["place"]["value"] for row in answer["results"]["bindings"]]
    assert values == [row["place"]["value"] for row in client.get(_PREFIXES + query).json["results"]["bindings"]]
    assert values == [_LEBAK[1:-1]]


@pytest.mark.parametrize(("kind", "truth"), [("Place", "true"), ("Promise", "false")])
def test_truth_is_answered(client: Client, kind: str, truth: str) -> None:
    assert run_comunica(f"sparql@{client.url}", f"ASK {{ {_LEBAK} a janji:{kind} }}", "simple").strip() == truth


def test_graph_is_answered(client: Client) -> None:
    query = f"CONSTRUCT {{ {_LEBAK} janji:within ?place }} WHERE {{ {_LEBAK} janji:within ?place }}"
    triples = run_comunica(f"sparql@{client.url}", query, "application/n-triples")
    assert triples.strip() == (
        f"{_LEBAK} <https://w3id.org/janji/ns#within> <https://w3id.org/janji/id/place/banten> ."
    )


def test_service_is_known_for_what_it_is_and_data_is_read_as_it_is_linked(client: Client) -> None:
    query = f"SELECT (COUNT(?name) AS ?n) {{ {_LEBAK} skos:prefLabel ?name }}"
    for source in (client.url, f"http://127.0.0.1:{client.port}/id/place/lebak"):
        answer = json.loads(run_comunica(source, query, "application/sparql-results+json"))
        assert [row["n"]["value"] for row in answer["results"]["bindings"]] == ["2"]
