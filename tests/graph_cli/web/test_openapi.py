"""The server does what its description says, whatever is sent that the description allows or forbids."""

from typing import Any

import schemathesis
from hypothesis import HealthCheck, settings
from schemathesis.checks import CheckFunction
from schemathesis.specs.openapi.checks import negative_data_rejection, positive_data_acceptance

from graph_cli.web.openapi import PATHS, document
from tests.graph_cli.web.client import Client

#: What no schema can say: of which texts SPARQL is made. Parameters that nobody knows are left aside by the protocol.
NOT_SAID: list[CheckFunction] = [positive_data_acceptance, negative_data_rejection]
SCHEMA = schemathesis.openapi.from_dict(document())


@schemathesis.serializer("application/sparql-query")
def _as_it_stands(_: Any, value: Any) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode(errors="replace")


@SCHEMA.parametrize()
@settings(max_examples=40, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck))
def test_server_does_as_it_is_described(case: schemathesis.Case[Any], client: Client) -> None:
    case.call_and_validate(base_url=f"http://127.0.0.1:{client.port}", excluded_checks=NOT_SAID)


def test_description_is_served(client: Client) -> None:
    response = client.send("GET", "/openapi.json")
    assert (response.status, response.media) == (200, "application/json")
    assert response.json == document("Janji")
    assert response.json["paths"].keys() == PATHS.keys()


def test_examples_of_the_description_are_answered(client: Client) -> None:
    parameters = PATHS["/sparql"]["get"]["parameters"]
    example = {parameter["name"]: parameter["examples"]["some"]["value"] for parameter in parameters}
    query, graph = example["query"], example["default-graph-uri"][0]
    responses = (client.get(query), client.get(query, **{"default-graph-uri": graph}))
    assert [len(response.json["results"]["bindings"]) for response in responses] == [3, 1]
