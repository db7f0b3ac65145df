"""Says what is wrong with a fact in words that a curator can act on."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from loaders.reading.entries import Entry, Fault, Lines, TreePath
from loaders.reading.yaml_scalar import quote_scalar
from ontology.facts.fact_rules import FactContext, FactRules
from ontology.facts.fields import Model, models_in
from ontology.rdf.ids import SLUG
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase, join_choices
from ontology.vocabulary.kinds import full_slug

_KEY = re.compile(r"[a-z0-9-]+")
M = TypeVar("M", bound=Model)

_MESSAGES = {
    "string_type": Phrase("is no text"),
    "string_unicode": Phrase("holds half a character (a lone surrogate): remove it"),
    "tuple_type": Phrase("is no list"),
    "dict_type": Phrase("holds no 'key: value' lines"),
    "model_type": Phrase("holds no 'key: value' lines"),
    "model_attributes_type": Phrase("holds no 'key: value' lines"),
    "int_parsing": Phrase("is no whole number"),
    "greater_than_equal": Phrase("is too small"),
    "decimal_max_digits": Phrase("has too many digits"),
    "decimal_whole_digits": Phrase("has too many digits"),
}


def validate_fact(
    model: type[M], content: Any, context: FactContext | None = None
) -> tuple[M | None, list[tuple[TreePath, str]]]:
    """Return the fact that the content makes, or its faults, each with its path."""
    if not isinstance(content, dict):
        return None, [((), Phrase("holds no 'key: value' lines"))]
    try:
        return model.model_validate(content, context=context), []
    except ValidationError as error:
        return None, [(detail["loc"], _message(model, detail)) for detail in error.errors()]


def not_a_slug(slug: str) -> str | None:
    """Return what is wrong with a slug, or None."""
    if SLUG.fullmatch(slug):
        return None
    return Phrase(
        "{slug} is no slug: use small letters, digits and single hyphens (halikinnor-irawati)", slug=repr(slug)
    )


def name_hidden(kind: str, slug: str, document: str) -> tuple[str, str]:
    """Return the kind and full slug of what a fault hides."""
    return kind, full_slug(kind, document, slug)


def read_row(
    kind: str,
    slug: str,
    document: str,
    model: type[Model],
    content: Any,
    path: Path,
    line: int,
    columns: Mapping[str, str] | None = None,
    *,
    rules: FactRules,
) -> Iterator[Entry | Fault]:
    """Yield the fact that a row of a table makes, or its faults.

    `columns` says which column holds a part of the fact, where it has another name than the part.
    """
    fact, faults = validate_fact(model, content, FactContext(are_places=True, rules=rules))
    wrong = not_a_slug(slug)
    if wrong:
        yield Fault(str(path), line, Phrase("{kind}: {fault}", kind=kind, fault=wrong))
    for inner, message in faults:
        part = "_".join(str(name).replace("-", "_") for name in inner if isinstance(name, str))
        column = Phrase("column '{column}': ", column=(columns or {}).get(part, part)) if part else ""
        yield Fault(
            str(path),
            line,
            Phrase("{kind} '{slug}': {column}{fault}", kind=kind, slug=slug, column=column, fault=message),
            (name_hidden(kind, slug, document),),
        )
    if fact is not None and not wrong:
        yield Entry(kind, slug, document, fact, str(path), (), Lines({(): line}))


def _message(model: type[Model], detail: ErrorDetails) -> str:
    path, kind = detail["loc"], detail["type"]
    name = next((part for part in reversed(path) if isinstance(part, str)), "")
    if detail["input"] is None and kind not in ("missing", "extra_forbidden", "value_error"):
        return Phrase("'{name}' is empty: write a value, or leave the key out", name=name)
    if kind == "missing":
        return Phrase("needs '{name}'", name=name)
    if kind == "extra_forbidden":
        keys = list(_keys(model, path[:-1]))
        return Phrase(
            "unknown key '{name}'{hint}",
            name=name,
            hint=did_you_mean(name, keys) or _suggest_marks(name, detail["input"], keys),
        )
    if kind == "value_error":
        message = detail["ctx"]["error"].args[0]
        return (
            message if not path or message[:1] in "'\"" else Phrase("{owner}{fault}", owner=_owner(path), fault=message)
        )
    if kind == "too_short":
        return Phrase("needs '{name}'", name=name)
    if kind == "literal_error":
        return Phrase(
            "'{name}' is {value}: write {expected}",
            name=name,
            value=repr(detail["input"]),
            expected=_list_choices(detail["ctx"]["expected"]),
        )
    if kind == "string_pattern_mismatch":
        return Phrase(
            "'{name}' is {value}, which does not have the form {form}",
            name=name,
            value=repr(detail["input"]),
            form=detail["ctx"]["pattern"],
        )
    return Phrase("'{name}' {fault}", name=name, fault=_MESSAGES.get(kind, detail["msg"]))


def _list_choices(expected: str) -> str:
    """Return the values that pydantic lists, `'a', 'b' or 'c'`, as choices."""
    first, _, last = expected.rpartition(" or ")
    return join_choices([first, last] if first else [last])


def _suggest_marks(key: str, value: Any, keys: list[str]) -> str:
    """Return what to do where an unknown key is the beginning of words with a colon in them."""
    if not isinstance(value, str) or (_KEY.fullmatch(key) and "before" not in keys):
        return ""
    return Phrase(
        "; where words begin so, put them between quotation marks: {value}", value=quote_scalar(f"{key}: {value}")
    )


def _owner(path: TreePath) -> str:
    keys = [part for part in path if isinstance(part, str)]
    return f"'{keys[-1]}' " if keys else ""


def _keys(model: type[Model], path: TreePath) -> Iterator[str]:
    """Yield the keys that the part of a fact at a path may have."""
    for part in path:
        inner = next((field for field in model.model_fields.values() if field.alias == part), None)
        if inner is not None:
            model = next(iter(models_in(inner.annotation)), model)
    for field in model.model_fields.values():
        yield str(field.alias)
