"""What a question asks of an engine that looks up row by row, and what is looked up afterwards, of each thing once.

The rows of an answer are chosen by required patterns; an `OPTIONAL` says more of what is there already, such as its
label. A hundred promises of one ticket have one ticket's label, and all that is said of a promise lies in one place. So
such patterns are taken out of the query, and so is the order, for which an engine reads its terms anew at each
comparison. `queries.engines.joins` puts both back; the rows are the same, and in the same order.

Taken out is an `OPTIONAL` of one pattern, with those within it on its value, where nothing else mentions that value.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from queries.sparql.query_blocks import Place, expressions, find_closing, items, optionals, without

_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\n]*", re.MULTILINE)
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_SELECT = re.compile(r"\bSELECT(?P<items>[^{]*)\bWHERE\s*\{")
_VARIABLE = re.compile(r"\?(\w+)")
_PATTERN = re.compile(
    r"\s*\?(?P<of>\w+)\s+(?P<properties>[\w:|]+)\s+\?(?P<column>\w+)"
    r'(?:\s+FILTER\(LANG\(\?(?P=column)\) = "(?P<language>\w+)"\))?\s*'
)
_KEY = re.compile(r"\s*(?P<descending>DESC\()?(?:(?P<function>STR|BOUND)\()?\?(?P<column>\w+)\)*")
#: Terms in a row, and what stands for them while a query is planned.
_TERMS, _KEPT = re.compile(r"<[^<>\s]*>(?:,?\s+<[^<>\s]*>)*"), re.compile(r"<urn:terms:(\d+)>")


@dataclass(frozen=True)
class Join:
    """What is looked up of the things in a column: the values of some properties, in a column of their own."""

    of: str
    properties: tuple[str, ...]
    column: str
    #: The language of the values; empty where any value is meant.
    language: str


@dataclass(frozen=True)
class Key:
    """A column that orders the rows."""

    column: str
    descending: bool
    #: Whether it counts only that there is a value.
    bound: bool


@dataclass(frozen=True)
class LookupPlan:
    """A query without what is looked up and without an order, and both of them."""

    prefixes: str
    query: str
    columns: tuple[str, ...]
    joins: tuple[Join, ...]
    order: tuple[Key, ...]


def plan(sparql: str) -> LookupPlan | None:
    """Return the plan of a question's query; None where it is best asked as it stands."""
    terms: list[str] = []

    def kept(found: re.Match[str]) -> str:
        terms.append(found[0])
        return f"<urn:terms:{len(terms) - 1}>"

    planned = _plan(_TERMS.sub(kept, sparql))
    if planned is None:
        return None
    prefixes, query = (
        _KEPT.sub(lambda found: terms[int(found[1])], text) for text in (planned.prefixes, planned.query)
    )
    return replace(planned, prefixes=prefixes, query=query)


@lru_cache(256)
def _plan(sparql: str) -> LookupPlan | None:
    """Return the plan of a query, which is the same whichever things it is about."""
    text = _COMMENT.sub("", sparql)
    plain = _STRING.sub(lambda found: f'"{" " * (len(found[0]) - 2)}"', text)
    select = _SELECT.search(plain)
    if select is None or "DISTINCT" in select["items"]:
        return None
    end = find_closing(plain, select.end())
    order = _order(plain[end:])
    if order is None:
        return None
    chosen = {_name(item): item for item in items(text[slice(*select.span("items"))])}
    body, plain_body = (each[select.end() : end - 1] for each in (text, plain))
    taken = _take_joins(body, plain_body, _names_in_expressions(chosen.values()))
    joins = tuple(chain.from_iterable(taken.values()))
    added = {join.column for join in joins}
    needed = dict.fromkeys((*chosen, *(join.of for join in joins), *(key.column for key in order)))
    asked = " ".join(chosen.get(name, f"?{name}") for name in needed if name not in added)
    prefixes = text[: select.start()]
    return LookupPlan(
        prefixes, f"{prefixes}SELECT {asked} WHERE {{{without(body, taken)}}}", tuple(chosen), joins, order
    )


def _name(item: str) -> str:
    """Return what a column of a SELECT is called: of an expression the last of its variables."""
    return str(_VARIABLE.findall(item)[-1])


def _names_in_expressions(chosen: Iterable[str]) -> set[str]:
    return set(chain.from_iterable(_VARIABLE.findall(item) for item in chosen if item.startswith("(")))


def _take_joins(body: str, plain: str, expressed: set[str]) -> dict[Place, tuple[Join, ...]]:
    """Return what is taken out, by where it stands; expressions that need a value keep it in the query."""
    taken = dict(_lookups(body, plain))
    while kept := set(_keep_joins(without(plain, taken), taken, expressed)):
        taken = {place: joins for place, joins in taken.items() if place not in kept}
    return taken


def _lookups(body: str, plain: str) -> Iterator[tuple[Place, tuple[Join, ...]]]:
    """Yield what the OPTIONALs look up; of a pattern that is required too, only what follows from it."""
    places = list(optionals(plain))
    required = without(plain, places)
    for start, end in places:
        joins = _joins(body[start:end])
        if joins:
            same = rf"\?{joins[0].of}\s+{re.escape('|'.join(joins[0].properties))}\s+\?{joins[0].column}\b"
            yield (start, end), joins[1:] if re.search(same, required) else joins


def _keep_joins(left: str, taken: dict[Place, tuple[Join, ...]], expressed: set[str]) -> Iterator[Place]:
    """Yield what cannot be taken: something else mentions its value, or nothing has what it is looked up of."""
    mentioned = expressed | set(_VARIABLE.findall(left))
    added = {join.column for joins in taken.values() for join in joins}
    there = added | set(_VARIABLE.findall(without(left, (*expressions(left), *optionals(left)))))
    for place, joins in taken.items():
        if any(join.column in mentioned or join.of not in there for join in joins):
            yield place


def _joins(block: str) -> tuple[Join, ...]:
    """Return the pattern of an OPTIONAL with those within it on its value; none where it is anything else."""
    inside = block[block.index("{") + 1 : -1]
    places = list(optionals(inside))
    pattern = _PATTERN.fullmatch(without(inside, places))
    inner = [_joins(inside[start:end]) for start, end in places]
    if pattern is None or not all(joins and joins[0].of == pattern["column"] for joins in inner):
        return ()
    first = Join(pattern["of"], tuple(pattern["properties"].split("|")), pattern["column"], pattern["language"] or "")
    return (first, *chain.from_iterable(inner))


def _order(tail: str) -> tuple[Key, ...] | None:
    """Return the keys of an ORDER BY; none where there is none, None where something else follows the pattern."""
    tail = tail.strip()
    words = tail.removeprefix("ORDER BY")
    keys = list(_KEY.finditer(words)) if words != tail else []
    if "".join(key[0] for key in keys) != words:
        return None
    return tuple(Key(key["column"], bool(key["descending"]), key["function"] == "BOUND") for key in keys)
