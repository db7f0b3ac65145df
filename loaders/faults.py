"""Says what is wrong with a fact in words that a curator can act on."""

from collections.abc import Iterator
from typing import Any, TypeVar, get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from loaders.entry import TreePath
from ontology.fields import Model
from ontology.names import did_you_mean

M = TypeVar("M", bound=Model)

_MESSAGES = {
    "string_type": "is no text",
    "tuple_type": "is no list",
    "dict_type": "holds no 'key: value' lines",
    "model_type": "holds no 'key: value' lines",
    "model_attributes_type": "holds no 'key: value' lines",
    "int_parsing": "is no whole number",
    "greater_than_equal": "is too small",
}


def validated(model: type[M], content: Any) -> tuple[M | None, list[tuple[TreePath, str]]]:
    """Return the fact that the content makes, or its faults, each with its path."""
    if not isinstance(content, dict):
        return None, [((), "holds no 'key: value' lines")]
    try:
        return model.model_validate(content), []
    except ValidationError as error:
        return None, [(detail["loc"], _message(model, detail)) for detail in error.errors()]


def _message(model: type[Model], detail: ErrorDetails) -> str:
    path, kind = detail["loc"], detail["type"]
    name = str(path[-1]) if path else ""
    if kind == "missing":
        return f"needs '{name}'"
    if kind == "extra_forbidden":
        return f"unknown key '{name}'{did_you_mean(name, _keys(model, path[:-1]))}"
    if kind == "value_error":
        said = str(detail["ctx"]["error"])
        return said if not path or said[:1] in "'\"" else f"{_owner(path)}{said}"
    if kind == "too_short":
        return f"needs '{name}'"
    if kind == "literal_error":
        return f"'{name}' is {detail['input']!r}: write {detail['ctx']['expected']}"
    if kind == "string_pattern_mismatch":
        return f"'{name}' is {detail['input']!r}, which does not have the form {detail['ctx']['pattern']}"
    return f"'{name}' {_MESSAGES.get(kind, detail['msg'])}"


def _owner(path: TreePath) -> str:
    named = [part for part in path if isinstance(part, str)]
    return f"'{named[-1]}' " if named else ""


def _keys(model: type[Model], path: TreePath) -> Iterator[str]:
    """Yield the keys that the part of a fact at a path may have."""
    for part in path:
        inner = next((field for field in model.model_fields.values() if field.alias == part), None)
        if inner is not None:
            model = next(iter(_models(inner.annotation)), model)
    for field in model.model_fields.values():
        yield str(field.alias)


def _models(annotation: Any) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)
