"""Asks a question of a store: which rows there are, what more is said of them, their names, and their order."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain as join
from itertools import groupby

from queries.asking.answer import AnswerRow, gather_rows
from queries.asking.label_step import LanguageChain, add_name_prefixes
from queries.asking.question import Bound, Question
from queries.asking.question_file import NAMES, Label, OrderKey, Pattern
from queries.asking.receipt_columns import add_receipts
from queries.engines.store import Lookup, Solutions, Statement, Store
from queries.sparql.value import Value

Column = Sequence[Value | None]
_Columns = dict[str, Column]
_Rank = tuple[int, Value]
_EMPTY: _Rank = (0, 0)


def find_rows(store: Store, question: Question, bindings: Mapping[str, Bound], chain: LanguageChain) -> list[AnswerRow]:
    """Return the rows of a question's answer, in its order."""
    later = question.looked_up(bindings) if store.looks_up else ()
    solutions = store.select(question.sparql(bindings, chain, later))
    if solutions.variables != question.columns or question.parts.order:
        solutions = _complete(store, question, solutions, later, chain)
    return gather_rows(solutions, question.lists)


def _complete(
    store: Store, question: Question, solutions: Solutions, later: Sequence[Pattern], chain: LanguageChain
) -> Solutions:
    """Return the columns of the answer, in its order, out of those that the query gave."""
    count = len(solutions.rows)
    cells = zip(*solutions.rows, strict=True) if count else ((),) * len(solutions.variables)
    columns: _Columns = dict(zip(solutions.variables, cells, strict=True))
    waiting: Sequence[Label | Pattern] = (*later, *question.labels)
    receipts = question.receipts
    while waiting or receipts:
        shown = [each for each in receipts if columns.keys() >= {*each.of}]
        columns = add_receipts(store, columns, shown)
        receipts = tuple(each for each in receipts if each not in shown)
        ready = [column for column in waiting if column.of in columns]
        columns = _with_more(store, question.parts.prefixes, columns, ready, chain)
        waiting = [column for column in waiting if column not in ready]
    columns |= {name: columns[value] for name, value in question.lists.items()}
    rows = list(zip(*(columns[name] for name in question.columns), strict=True))
    return Solutions(question.columns, [rows[number] for number in sort_rows(columns, len(rows), question.parts.order)])


def _with_more(
    store: Store, prefixes: str, columns: _Columns, ready: Sequence[Label | Pattern], chain: LanguageChain
) -> _Columns:
    """Return columns with what is said of the things in them; each thing is looked up once."""
    things = _things(columns, ready)
    paths = {column.path: isinstance(column, Label) for column in ready}
    lookups = [
        each for path, is_text in paths.items() for each in (chain.list_lookups(path) if is_text else (Lookup(path),))
    ]
    statements: dict[str, list[Statement]] = {path: [] for path in paths}
    for statement in store.look_up(add_name_prefixes(prefixes), things, lookups):
        statements[statement.lookup.path].append(statement)
    texts = {path: chain.choose(statements[path]) for path, is_text in paths.items() if is_text}
    if NAMES in texts:
        named_things = _things(columns, [column for column in ready if column.path == NAMES])
        texts[NAMES] |= chain.choose_others(store, named_things, texts[NAMES])
    for column in ready:
        if isinstance(column, Pattern):
            columns = _more(columns, column, statements[column.path])
        else:
            text_of = {thing: text for thing, (text, _) in texts[column.path].items()}
            columns[column.column] = [text_of.get(thing) for thing in columns[column.of]]  # type: ignore[arg-type]
    return columns


def _things(columns: _Columns, additions: Sequence[Label | Pattern]) -> list[str]:
    """Return what stands in the columns of which something is wanted, each once."""
    sources = dict.fromkeys(column.of for column in additions)
    return [str(thing) for thing in dict.fromkeys(join.from_iterable(columns[name] for name in sources)) if thing]


def _more(columns: _Columns, pattern: Pattern, statements: Iterable[Statement]) -> _Columns:
    """Return each row with each value that is said, or with none where there is none."""
    values: dict[object, list[object]] = {}
    for thing, _, value in statements:
        values.setdefault(thing, []).append(value)
    pairs = [(row, value) for row, thing in enumerate(columns[pattern.of]) for value in values.get(thing) or (None,)]
    if len(pairs) > len(columns[pattern.of]):
        columns = {name: [column[row] for row, _ in pairs] for name, column in columns.items()}
    return {**columns, pattern.column: [value for _, value in pairs]}  # type: ignore[misc]


def sort_rows(columns: Mapping[str, Column], count: int, keys: Sequence[OrderKey]) -> Sequence[int]:
    """Return the numbers of the rows in SPARQL's order: what has no value, then numbers, then texts by code point."""
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
