"""The queries of one request, as JSON: read, and held to the specification and to limits."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from graph_cli.reconciling.classes import local
from ontology.errors import UsageError
from ontology.text.phrase import Phrase

#: So many queries may come at once, as the manifest says too.
MOST = 50
#: So many candidates a query has where it does not say, and at most.
_FEW, _MANY = 5, 50
#: So many values a query may give in all for its properties.
_VALUES = 20

Strictness = Literal["any", "all", "should"]


class TooManyQueries(UsageError):
    """A batch has more queries than one may have."""


@dataclass(frozen=True)
class Given:
    """A value of a property: a text, or an entity by its identifier."""

    text: str
    is_entity: bool = False


@dataclass(frozen=True)
class Condition:
    """What a query says of a property: one of some values."""

    property: str
    values: tuple[Given, ...]


@dataclass(frozen=True)
class Query:
    """A name, and what else is known of what is looked for."""

    name: str
    types: tuple[str, ...] = ()
    strictness: Strictness = "any"
    limit: int = _FEW
    conditions: tuple[Condition, ...] = ()


def batch_of(text: str) -> dict[str, Query]:
    """Read queries, by the names that the client gives them; UsageError with what is wrong with them."""
    content = _json(text)
    if not isinstance(content, dict):
        raise UsageError(Phrase("'queries' is an object of queries, each under a name"))
    if len(content) > MOST:
        raise TooManyQueries(
            Phrase("a batch has at most {most} queries: there are {count}", most=MOST, count=len(content))
        )
    return {name: _query(name[:50], each) for name, each in content.items()}


def _json(text: str) -> Any:
    try:
        content = json.loads(text)
        json.dumps(content, ensure_ascii=False).encode()  # half a character is no text
    except (ValueError, RecursionError):
        raise UsageError(Phrase("'queries' is no JSON")) from None
    return content


def _query(name: str, content: Any) -> Query:
    if not isinstance(content, dict):
        raise UsageError(Phrase("query '{name}' is no object", name=name))
    text, conditions = content.get("query"), _conditions(name, content.get("properties", []))
    if not isinstance(text, str | None) or (text is None and not conditions):
        raise UsageError(Phrase("query '{name}' has no text in 'query', and no 'properties' in its stead", name=name))
    strictness = content.get("type_strict", "any")
    if strictness not in ("any", "all", "should"):
        raise UsageError(Phrase("query '{name}' has a 'type_strict' that is none of any, all, should", name=name))
    return Query(text or "", _types(name, content), strictness, _limit(name, content), conditions)


def _types(name: str, content: Mapping[str, Any]) -> tuple[str, ...]:
    value = content.get("type") or []
    types = [value] if isinstance(value, str) else value
    if not isinstance(types, list) or not all(isinstance(each, str) for each in types):
        raise UsageError(Phrase("query '{name}' has a 'type' that is no text and no list of texts", name=name))
    return tuple(types)


def _limit(name: str, content: Mapping[str, Any]) -> int:
    limit = content.get("limit", _FEW)
    whole = isinstance(limit, int | float) and not isinstance(limit, bool) and limit == limit // 1
    if not whole or not 0 < limit < 2**53:
        raise UsageError(Phrase("query '{name}' has a 'limit' that is no positive number", name=name))
    return min(int(limit), _MANY)


def _conditions(name: str, entries: Any) -> tuple[Condition, ...]:
    if not isinstance(entries, list) or not all(isinstance(each, dict) for each in entries):
        raise UsageError(Phrase("query '{name}' has 'properties' that are no list of objects", name=name))
    conditions = []
    for each in entries:
        if not isinstance(each.get("pid"), str) or "v" not in each:
            raise UsageError(Phrase("query '{name}' has a property without 'pid' or 'v'", name=name))
        values = tuple(_values(name, each["v"]))
        conditions += [Condition(local(each["pid"]), values)] if values else []
    if sum(len(condition.values) for condition in conditions) > _VALUES:
        raise UsageError(Phrase("query '{name}' has more than {count} values", name=name, count=_VALUES))
    return tuple(conditions)


def _values(name: str, value: Any) -> Iterator[Given]:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict) and isinstance(each.get("id"), str):
            yield Given(each["id"], is_entity=True)
        elif isinstance(each, bool):
            yield Given(str(each).lower())
        elif isinstance(each, str | int | float):
            yield from [Given(str(each))] if str(each).strip() else []
        else:
            raise UsageError(Phrase("query '{name}' has a value that is no text, number, truth or entity", name=name))
