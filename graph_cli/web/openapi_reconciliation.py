"""The reconciliation service, as OpenAPI."""

import json

from graph_cli.reconciling.batch import MOST
from graph_cli.web.openapi_parts import ALWAYS, WORKED, Json, parameter, problems

_TEXT: Json = {"type": "string", "minLength": 1}
_TYPE: Json = {
    "type": "object",
    "required": ["id", "name"],
    "properties": {"id": _TEXT, "name": _TEXT, "broader": {"type": "array", "items": {"type": "object"}}},
}
_TYPES: Json = {"type": "array", "items": _TYPE}
_ENDS_IN_ID: Json = {"type": "string", "pattern": r"\{\{id\}\}"}
_SUGGEST: Json = {
    "type": "object",
    "required": ["service_url", "service_path"],
    "properties": {"service_url": {"type": "string", "format": "uri"}, "service_path": {"type": "string"}},
}
_MANIFEST: Json = {
    "type": "object",
    "required": ["versions", "name", "identifierSpace", "schemaSpace", "defaultTypes", "view", "preview", "suggest"],
    "properties": {
        "versions": {"type": "array", "items": {"type": "string"}, "contains": {"const": "0.2"}},
        "name": _TEXT,
        "identifierSpace": {"type": "string", "format": "uri"},
        "schemaSpace": {"type": "string", "format": "uri"},
        "documentation": {"type": "string", "format": "uri"},
        "serviceVersion": _TEXT,
        "batchSize": {"const": MOST},
        "defaultTypes": {**_TYPES, "uniqueItems": True},
        "view": {"type": "object", "required": ["url"], "properties": {"url": _ENDS_IN_ID}},
        "preview": {
            "type": "object",
            "required": ["url", "width", "height"],
            "properties": {"url": _ENDS_IN_ID, "width": {"type": "integer"}, "height": {"type": "integer"}},
        },
        "suggest": {
            "type": "object",
            "required": ["entity", "type", "property"],
            "properties": {"entity": _SUGGEST, "type": _SUGGEST, "property": _SUGGEST},
        },
    },
}
_CANDIDATE: Json = {
    "type": "object",
    "required": ["id", "name", "type", "score", "match"],
    "properties": {
        "id": _TEXT,
        "name": _TEXT,
        "description": {"type": "string"},
        "type": {**_TYPES, "minItems": 1},
        "score": {"type": "number", "minimum": 0, "maximum": 100},
        "match": {"type": "boolean"},
        "features": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "value"],
                "properties": {"id": _TEXT, "value": {"type": ["boolean", "number"]}},
            },
        },
    },
}
_RESULTS: Json = {
    "type": "object",
    "additionalProperties": {
        "type": "object",
        "required": ["result"],
        "properties": {"result": {"type": "array", "items": _CANDIDATE}},
    },
}
_SUGGESTIONS: Json = {
    "type": "object",
    "required": ["result"],
    "properties": {"result": {"type": "array", "items": {**_TYPE, "description": "An entity, type or property."}}},
}
_EXAMPLE = json.dumps({"q0": {"query": "Kab. Lebak", "type": "Place", "limit": 3}})
_ASKED: Json = {
    **ALWAYS,
    **problems(
        _400="The queries cannot be read.", _413="The request is too large, or has more queries than one may have."
    ),
    **problems(_422="The answer is too large."),
    **WORKED,
}


def _json(description: str, schema: Json) -> Json:
    return {"200": {"description": description, "content": {"application/json": {"schema": schema}}}}


def _suggestions(what: str, prefix: str) -> Json:
    return {
        "get": {
            "operationId": f"suggest-{what}",
            "summary": f"What a field for a name of a kind may be completed to: {what}.",
            "parameters": [
                parameter("prefix", "How the name begins.", {"type": "string"}, prefix),
                parameter(
                    "cursor", "How many are passed over.", {"type": "integer", "minimum": 0, "maximum": 10**6}, 0
                ),
            ],
            "responses": {**_json("Suggestions.", _SUGGESTIONS), **_ASKED},
        }
    }


#: What there is to be asked, route by route.
RECONCILIATION: Json = {
    "/reconcile": {
        "summary": "The Reconciliation Service API 0.2, for OpenRefine: names become actors, places and programs.",
        "get": {
            "operationId": "reconcile",
            "summary": "Answer a batch of queries; without one, give the manifest of the service.",
            "parameters": [parameter("queries", "Queries by names, as JSON.", _TEXT, _EXAMPLE)],
            "responses": {
                **_json("Candidates of each query, or the manifest.", {"anyOf": [_MANIFEST, _RESULTS]}),
                **_ASKED,
            },
        },
        "post": {
            "operationId": "reconcileByPost",
            "summary": "Answer a batch of queries that is sent in a form.",
            "requestBody": {
                "required": True,
                "content": {
                    "application/x-www-form-urlencoded": {
                        "schema": {"type": "object", "required": ["queries"], "properties": {"queries": _TEXT}},
                        "examples": {"some": {"value": {"queries": _EXAMPLE}}},
                    }
                },
            },
            "responses": {
                **_json("Candidates of each query.", _RESULTS),
                **_ASKED,
                **problems(_408="The request did not come in time.", _415="No batch is sent in that media type."),
            },
        },
    },
    "/reconcile/preview": {
        "get": {
            "operationId": "preview",
            "summary": "A small page of an entity, which may be shown within others.",
            "parameters": [parameter("id", "An identifier.", {"type": "string"}, "place/lebak")],
            "responses": {
                "200": {"description": "The page.", "content": {"text/html": {}}},
                **_ASKED,
                "404": {"description": "There is no such entity.", "content": {"text/html": {}}},
            },
        }
    },
    "/reconcile/view": {
        "get": {
            "operationId": "view",
            "summary": "The way to the page of an entity.",
            "parameters": [{**parameter("id", "An identifier.", _TEXT, "place/lebak"), "required": True}],
            "responses": {
                "303": {"description": "Where the entity is told."},
                **_ASKED,
                **problems(_404="No identifier is given."),
            },
        }
    },
    "/reconcile/suggest/entity": _suggestions("entity", "leb"),
    "/reconcile/suggest/type": _suggestions("type", "pl"),
    "/reconcile/suggest/property": _suggestions("property", "code"),
}
