"""The queries of one request, as JSON: read, and held to the specification and to limits."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from graph_cli.reconciling.classes import local
from ontology.errors import UsageError

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
        raise UsageError("'queries' is an object of queries, each under a name")
    if len(content) > MOST:
        raise TooManyQueries(f"a batch has at most {MOST} queries: there are {len(content)}")
    return {name: _query(name, each) for name, each in content.items()}


def _json(text: str) -> Any:
    try:
        content = json.loads(text)
        json.dumps(content, ensure_ascii=False).encode()  # half a character is no text
    except (ValueError, RecursionError):
        raise UsageError("'queries' is no JSON") from None
    return content


def _query(name: str, content: Any) -> Query:
    where = f"query '{name[:50]}'"
    if not isinstance(content, dict):
        raise UsageError(f"{where} is no object")
    text, conditions = content.get("query"), _conditions(where, content.get("properties", []))
    if not isinstance(text, str | None) or (text is None and not conditions):
        raise UsageError(f"{where} has no text in 'query', and no 'properties' in its stead")
    strictness = content.get("type_strict", "any")
    if strictness not in ("any", "all", "should"):
        raise UsageError(f"{where} has a 'type_strict' that is none of any, all, should")
    return Query(text or "", _types(where, content), strictness, _limit(where, content), conditions)


def _types(where: str, content: Mapping[str, Any]) -> tuple[str, ...]:
    value = content.get("type") or []
    types = [value] if isinstance(value, str) else value
    if not isinstance(types, list) or not all(isinstance(each, str) for each in types):
        raise UsageError(f"{where} has a 'type' that is no text and no list of texts")
    return tuple(types)


def _limit(where: str, content: Mapping[str, Any]) -> int:
    limit = content.get("limit", _FEW)
    whole = isinstance(limit, int | float) and not isinstance(limit, bool) and limit == limit // 1
    if not whole or not 0 < limit < 2**53:
        raise UsageError(f"{where} has a 'limit' that is no positive number")
    return min(int(limit), _MANY)


def _conditions(where: str, entries: Any) -> tuple[Condition, ...]:
    if not isinstance(entries, list) or not all(isinstance(each, dict) for each in entries):
        raise UsageError(f"{where} has 'properties' that are no list of objects")
    conditions = []
    for each in entries:
        if not isinstance(each.get("pid"), str) or "v" not in each:
            raise UsageError(f"{where} has a property without 'pid' or 'v'")
        values = tuple(_values(where, each["v"]))
        conditions += [Condition(local(each["pid"]), values)] if values else []
    if sum(len(condition.values) for condition in conditions) > _VALUES:
        raise UsageError(f"{where} has more than {_VALUES} values")
    return tuple(conditions)


def _values(where: str, value: Any) -> Iterator[Given]:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict) and isinstance(each.get("id"), str):
            yield Given(each["id"], is_entity=True)
        elif isinstance(each, bool):
            yield Given(str(each).lower())
        elif isinstance(each, str | int | float):
            yield from [Given(str(each))] if str(each).strip() else []
        else:
            raise UsageError(f"{where} has a value that is no text, number, truth or entity")
