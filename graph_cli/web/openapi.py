"""What the server offers over HTTP, as OpenAPI 3.1: a path for each route.

Whoever adds a route adds its path to PATHS. Any request may meet what stands in `ALWAYS`.
"""

from importlib.metadata import version

from graph_cli.web.openapi_parts import ALWAYS, PROBLEM, WORKED, Json, parameter, problems
from graph_cli.web.openapi_reconciliation import RECONCILIATION
from graph_cli.web.results import ROWS, TRIPLES

_QUERY = "SELECT ?promise { ?promise a <https://w3id.org/janji/ns#Promise> } LIMIT 3"
_GRAPH = "https://w3id.org/janji/id/document/lebak-kasepuhan"
_ROWS_JSON: Json = {
    "type": "object",
    "required": ["head"],
    "properties": {
        "head": {"type": "object"},
        "boolean": {"type": "boolean"},
        "results": {"type": "object", "required": ["bindings"], "properties": {"bindings": {"type": "array"}}},
    },
}
_ASKED: Json = {
    "200": {
        "description": "Rows or a truth, a graph, or, where nothing is asked, the description of the service.",
        "headers": {"vary": {"schema": {"type": "string"}, "description": "The media type is as it is accepted."}},
        "content": {
            media: {"schema": _ROWS_JSON if media.endswith("results+json") else {}} for media in (*ROWS, *TRIPLES)
        },
    },
    "303": {"description": "A browser that asks nothing is sent to the page on which a query is written."},
    **ALWAYS,
    **problems(
        _400="The request or the query cannot be read, or answered rightly, or names a graph that there is not.",
        _403="The query has a SERVICE, or is an update: neither is done here.",
        _406="The answer is not to be had in a media type that is accepted.",
        _413="The request is too large.",
        _422="The answer is too large, or the graphs that are named are.",
    ),
    **WORKED,
}
_NAMES: Json = {"type": "array", "maxItems": 90, "items": {"type": "string", "format": "uri"}}
_DATASET: Json = {
    "default-graph-uri": "The documents that are asked, where not all are: each is a graph, by its IRI.",
    "named-graph-uri": "The documents that the query asks by their names.",
}


#: What there is to be asked, route by route.
PATHS: Json = {
    "/sparql": {
        "summary": "The SPARQL 1.1 endpoint, which is asked only.",
        "get": {
            "operationId": "query",
            "summary": "Answer a query; without one, describe the service.",
            "parameters": [
                parameter("query", "A query in SPARQL 1.1.", {"type": "string", "minLength": 1}, _QUERY),
                *(parameter(name, text, _NAMES, [_GRAPH]) for name, text in _DATASET.items()),
            ],
            "responses": _ASKED,
        },
        "post": {
            "operationId": "queryByPost",
            "summary": "Answer a query that is sent in a form, or as it stands.",
            "requestBody": {
                "required": True,
                "content": {
                    "application/x-www-form-urlencoded": {
                        "schema": {
                            "type": "object",
                            "required": ["query"],
                            "properties": {
                                "query": {"type": "string", "minLength": 1},
                                **{name: {"description": text, **_NAMES} for name, text in _DATASET.items()},
                            },
                        },
                        "examples": {"some": {"value": {"query": _QUERY, "default-graph-uri": [_GRAPH]}}},
                    },
                    "application/sparql-query": {
                        "schema": {"type": "string", "minLength": 1},
                        "examples": {"some": {"value": _QUERY}},
                    },
                },
            },
            "responses": {
                **_ASKED,
                **problems(_408="The request did not come in time.", _415="No query is sent in that media type."),
            },
        },
    },
    **RECONCILIATION,
    "/health": {
        "get": {
            "operationId": "health",
            "summary": "Say whether the server is well.",
            "responses": {
                "200": {"description": "It is.", "content": {"text/plain": {"schema": {"const": "well\n"}}}},
                **ALWAYS,
            },
        }
    },
    "/openapi.json": {
        "get": {
            "operationId": "openapi",
            "summary": "Describe what is asked over HTTP.",
            "responses": {
                "200": {"description": "This.", "content": {"application/json": {"schema": {"type": "object"}}}},
                **ALWAYS,
            },
        }
    },
}


def document(title: str = "") -> Json:
    """Return all of it as one document, under the title of the graph, if it has one."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": title or "Who promised what, where",
            "version": version("janji"),
            "summary": "A knowledge graph of political promises, asked in SPARQL 1.1.",
        },
        "paths": PATHS,
        "components": {"schemas": {"Problem": PROBLEM}},
    }
