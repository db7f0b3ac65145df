"""The columns of an answer that say what shows the value of each row, and which of its other values nothing shows."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, repeat

from queries.asking.question_file import ReceiptColumns, UnstatedColumn, UnstatedValue
from queries.asking.value_receipts import ValueOfFact, ValueReceipt, find_receipts, find_unstated
from queries.engines.store import Store
from queries.sparql.value import Value

Column = Sequence[Value | None]
Receipts = Mapping[ValueOfFact, ValueReceipt]

#: What stands between the values of a list in one cell.
_BETWEEN = "\x1f"
_NO_VALUE, _NO_RECEIPT = ValueOfFact(None, None), ValueReceipt()


def add_receipts(
    store: Store, columns: Mapping[str, Column], wanted: Sequence[ReceiptColumns | UnstatedColumn]
) -> dict[str, Column]:
    """Return columns with those of receipts; what all of these rest on is looked up at once."""
    receipts, unstated = _list_receipts(wanted), [each for each in wanted if isinstance(each, UnstatedColumn)]
    more = dict(columns)
    if receipts:
        value_receipts = find_receipts(store, chain.from_iterable(_read_pairs(columns, each) for each in receipts))
        for of in receipts:
            more |= _tell_receipts(of, columns, value_receipts)
    for each in unstated:
        more[each.column] = _list_unstated(store, each, columns)
    return more


def _list_receipts(wanted: Sequence[ReceiptColumns | UnstatedColumn]) -> list[ReceiptColumns]:
    return [each for each in wanted if isinstance(each, ReceiptColumns)]


def _read_pairs(columns: Mapping[str, Column], of: ReceiptColumns) -> Iterator[ValueOfFact]:
    """Yield the value of each row with the fact whose value it is."""
    return map(ValueOfFact, columns[of.fact], columns[of.value] if of.value else repeat(None))


def _read_value(columns: Mapping[str, Column], fact: str, value: UnstatedValue) -> Iterator[ValueOfFact]:
    """Yield a further value of each row with its fact; of a text the property stands for it."""
    for thing, cell in zip(columns[fact], columns[value.column], strict=True):
        yield ValueOfFact(thing, value.property or cell) if cell is not None else _NO_VALUE


def _tell_receipts(of: ReceiptColumns, columns: Mapping[str, Column], receipts: Receipts) -> dict[str, Column]:
    """Return the columns of a receipt; what a row brings of its own stands."""
    shown = [receipts.get(pair, _NO_RECEIPT) for pair in _read_pairs(columns, of)]
    bases = [each.basis for each in shown]
    if of.is_further:
        quotes = [each.quote if each.is_further else None for each in shown]
        return dict(zip(of.columns, (quotes, bases), strict=True))
    cells: tuple[Column, ...] = ([each.quote for each in shown], [each.document for each in shown], bases)
    return {name: _fill(columns.get(name_own(name)), cell) for name, cell in zip(of.columns, cells, strict=True)}


def name_own(column: str) -> str:
    """Return what a column is called in which some rows bring their own receipt.

    >>> name_own("quote")
    'ownQuote'
    """
    return f"own{column[0].upper()}{column[1:]}"


def _fill(own: Column | None, column: Column) -> Column:
    if own is None:
        return column
    return [cell if mine is None else mine for mine, cell in zip(own, column, strict=True)]


def _list_unstated(store: Store, of: UnstatedColumn, columns: Mapping[str, Column]) -> Column:
    """Return the column that lists what is not stated of a fact that is, each value with its basis."""
    pairs = list(zip(*(_read_value(columns, of.fact, value) for value in of.values), strict=True))
    bases = find_unstated(store, chain.from_iterable(pairs))
    names = [value.column for value in of.values]
    told = ([f"{name}: {bases[pair]}" for name, pair in zip(names, row, strict=True) if pair in bases] for row in pairs)
    return [_BETWEEN.join(each) or None for each in told]
