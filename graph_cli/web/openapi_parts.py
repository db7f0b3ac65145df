"""What the descriptions of several routes have in common."""

from typing import Any

Json = dict[str, Any]
_PROBLEM_MEDIA = "application/problem+json"
PROBLEM: Json = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": {"type": "string"},
        "status": {"type": "integer", "minimum": 400, "maximum": 599},
        "detail": {"type": "string"},
    },
}


def problems(**descriptions: str) -> Json:
    """Return responses that are problem JSON: by their status, behind an underscore, what is told by each."""
    return {
        status.removeprefix("_"): {
            "description": description,
            "content": {_PROBLEM_MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}},
        }
        for status, description in descriptions.items()
    }


def parameter(name: str, description: str, schema: Json, example: Any) -> Json:
    """Return a parameter of an address, with an example."""
    details = {"description": description, "schema": schema, "examples": {"some": {"value": example}}}
    return {"name": name, "in": "query", **details}


#: What any request may meet, and any that a worker answers.
ALWAYS = problems(
    _400="The request cannot be read.",
    _421="The server is not known by that host name.",
    _431="The headers of the request are too large.",
)
WORKED = problems(
    _429="Many ask at once: try again in a moment.",
    _503="The query takes too long, or too much memory.",
)
