r"""The parts of a query as a `.rq` file has it: what stands before SELECT, its columns, its pattern and its order.

>>> parts = split_query("PREFIX : <urn:x:>\nSELECT ?a (STR(?b) AS ?c)\nWHERE {\n  ?a :is ?b\n}\nORDER BY DESC(?c) ?a")
>>> parts.columns["c"], parts.pattern, [key.column for key in parts.order]
('(STR(?b) AS ?c)', '\n  ?a :is ?b\n', ['c', 'a'])
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

_QUERY = re.compile(
    r"(?P<prefixes>.*?)^SELECT\b(?P<columns>.*?)\bWHERE\s*\{(?P<pattern>.*)\}\s*"
    r"(?P<groups>GROUP BY\s[^}]*?)?(?:ORDER BY\s(?P<order>[^}]*))?",
    re.DOTALL | re.MULTILINE,
)
_COMMENT = re.compile(r"^#.*\n", re.MULTILINE)
_VARIABLE, _COLUMN = re.compile(r"\?(\w+)"), re.compile(r"\?\w+|\(")
_KEY = re.compile(r"\s*(?P<descending>DESC\()?(?:(?P<function>STR|BOUND)\()?\?(?P<column>\w+)\)*")


@dataclass(frozen=True)
class OrderKey:
    """A column that orders the rows, and how SPARQL writes it."""

    column: str
    descending: bool
    #: Whether it counts only that there is a value.
    is_bound: bool
    text: str


@dataclass(frozen=True)
class QueryParts:
    """A SELECT in its parts."""

    #: The prefixes, without the comments among them.
    prefixes: str
    #: Each column as the SELECT writes it, by its name.
    columns: Mapping[str, str]
    #: What stands between the braces of WHERE.
    pattern: str
    #: GROUP BY and what follows it before the order; empty where the rows are not grouped.
    groups: str
    order: tuple[OrderKey, ...]


@lru_cache(256)
def split_query(body: str) -> QueryParts:
    """Return the parts of a query; ValueError where it is not written as those of this project are."""
    query = _QUERY.fullmatch(body)
    if query is None:
        raise ValueError("a query is PREFIX …, SELECT … WHERE { … }, and then GROUP BY …, ORDER BY …, both or neither")
    columns = {_VARIABLE.findall(column)[-1]: column for column in _split_columns(query["columns"])}
    prefixes, order = _COMMENT.sub("", query["prefixes"]), _read_order(query["order"] or "")
    return QueryParts(prefixes, columns, query["pattern"], (query["groups"] or "").strip(), order)


def _split_columns(select: str) -> Iterator[str]:
    at = 0
    while column := _COLUMN.search(select, at):
        at = _find_end(select, column.end()) if column[0] == "(" else column.end()
        yield select[column.start() : at]


def _find_end(text: str, at: int) -> int:
    """Return where the parentheses end of which one is open at a place."""
    depth = 1
    while depth:
        depth += (text[at] == "(") - (text[at] == ")")
        at += 1
    return at


def _read_order(text: str) -> tuple[OrderKey, ...]:
    keys = list(_KEY.finditer(text.rstrip()))
    if "".join(key[0] for key in keys) != text.rstrip():
        raise ValueError(f"rows are put in order by columns, STR, BOUND and DESC of them, and not by '{text}'")
    return tuple(
        OrderKey(key["column"], bool(key["descending"]), key["function"] == "BOUND", key[0].strip()) for key in keys
    )
