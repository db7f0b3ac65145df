"""Answers a plan: asks what is left of a query, looks up the rest of each thing once, and puts the rows in order."""

from collections.abc import Iterable, Sequence
from functools import partial

from queries.engines.store import Solutions, Store
from queries.sparql.lookup_plan import Join, Key, LookupPlan
from queries.sparql.value import Value

_Row = list[Value | None]
#: The values of a property, of each thing.
_Values = dict[Value | None, list[Value | None]]
#: Those of each property, by its name and language.
_Known = dict[tuple[str, str], _Values]


def answer_plan(store: Store, plan: LookupPlan) -> Solutions:
    """Return the rows of a plan."""
    return complete_rows(store, plan, store.select(plan.query))


def complete_rows(store: Store, plan: LookupPlan, found: Solutions) -> Solutions:
    """Return the rows of a plan whose query was answered, by whatever engine; a store says the rest."""
    names, rows = [*found.variables], [[*row] for row in found.rows]
    waiting: Sequence[Join] = plan.joins
    while waiting:
        ready = [join for join in waiting if join.of in names]
        known = _look_up(store, plan.prefixes, ready, names, rows)
        for join in ready:
            rows = _join(rows, names.index(join.of), [known[each, join.language] for each in join.properties])
            names.append(join.column)
        waiting = [join for join in waiting if join not in ready]
    _put_in_order(rows, names, plan.order)
    places = [names.index(name) for name in plan.columns]
    return Solutions(plan.columns, [tuple([row[place] for place in places]) for row in rows])


def _look_up(store: Store, prefixes: str, joins: Iterable[Join], names: list[str], rows: Iterable[_Row]) -> _Known:
    """Ask for what is looked up of the things in some columns.

    An engine goes through all that is said of a thing in the time of one look-up, and a number need not be looked up.
    """
    wanted = list(dict.fromkeys((each, join.language) for join in joins for each in join.properties))
    known: _Known = {each: {} for each in wanted}
    places = {names.index(join.of) for join in joins}
    things = [thing for thing in dict.fromkeys(row[place] for place in places for row in rows) if thing is not None]
    if not things:
        return known
    numbered = " ".join(f"(<{thing}> {number})" for number, thing in enumerate(things))
    properties = " ".join(
        f'({name} {number} "{language}")' if language else f"({name} {number} UNDEF)"
        for number, (name, language) in enumerate(wanted)
    )
    query = f"""{prefixes} SELECT ?number ?which ?value WHERE {{
      {{ SELECT ?number ?property ?value WHERE {{ VALUES (?thing ?number) {{ {numbered} }} ?thing ?property ?value }} }}
      {{ SELECT ?property ?which ?tag WHERE {{ VALUES (?property ?which ?tag) {{ {properties} }} }} }}
      FILTER(!BOUND(?tag) || LANG(?value) = ?tag) }}"""
    # The first two are the numbers that the query was given, which the types of rows cannot say.
    for number, which, value in store.select(query).rows:
        known[wanted[which]].setdefault(things[number], []).append(value)  # type: ignore[index]
    return known


def _join(rows: Iterable[_Row], place: int, known: Sequence[_Values]) -> list[_Row]:
    """Return each row with each value of what stands in a place, or with none where there is none."""
    joined: list[_Row] = []
    for row in rows:
        found = known[0].get(row[place]) if len(known) == 1 else [v for each in known for v in each.get(row[place], ())]
        if not found:
            row.append(None)
            joined.append(row)
        elif len(found) == 1:
            row.append(found[0])
            joined.append(row)
        else:
            joined.extend([*row, value] for value in found)
    return joined


def _put_in_order(rows: list[_Row], names: list[str], order: Sequence[Key]) -> None:
    """Sort rows in place, as the engine does: what has no value comes first, then numbers, then texts by code point."""
    for key in reversed(order):
        rows.sort(key=partial(_is_bound if key.bound else _rank, names.index(key.column)), reverse=key.descending)


def _is_bound(place: int, row: _Row) -> bool:
    return row[place] is not None


def _rank(place: int, row: _Row) -> tuple[int, Value]:
    value = row[place]
    if value is None:
        return 0, 0
    return (2, value) if isinstance(value, str) else (1, value)
