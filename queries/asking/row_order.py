"""Puts rows in order as SPARQL does, after all that they are ordered by is known."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from queries.sparql.query_parts import OrderKey
from queries.sparql.value import Value

Column = Sequence[Value | None]
_Rank = tuple[int, Value]
_EMPTY: _Rank = (0, 0)


def sort_rows(columns: Mapping[str, Column], count: int, keys: Sequence[OrderKey]) -> Sequence[int]:
    """Return the numbers of the rows in order: what has no value first, then numbers, then texts by code point."""
    order = list(range(count))
    runs = [(descending, list(run)) for descending, run in groupby(keys, lambda key: key.descending)]
    for descending, run in reversed(runs):
        ranks = list(zip(*(_rank_column(key, columns[key.column]) for key in run), strict=True))
        order.sort(key=ranks.__getitem__, reverse=descending)
    return order


def _rank_column(key: OrderKey, column: Column) -> Iterable[object]:
    """Return what a column is ordered by; texts alone are so as they are."""
    if key.is_bound:
        return [value is not None for value in column]
    return column if set(map(type, column)) == {str} else map(_rank, column)


def _rank(value: Value | None) -> _Rank:
    if value is None:
        return _EMPTY
    return (2, value) if isinstance(value, str) else (1, value)
