"""The columns of an answer that say what shows the value of each row, and which of its other values nothing shows."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, repeat

from queries.asking.question_file import ReceiptColumns, UnstatedColumn, UnstatedValue
from queries.asking.value_receipts import FactValue, ValueReceipt, find_receipts
from queries.engines.store import Store
from queries.sparql.value import Value

Column = Sequence[Value | None]
Receipts = Mapping[FactValue, ValueReceipt]

#: What stands between the values of a list in one cell.
_BETWEEN = "\x1f"
_NO_VALUE, _NO_RECEIPT = FactValue(None, None), ValueReceipt()


def add_receipts(
    store: Store, columns: Mapping[str, Column], wanted: Sequence[ReceiptColumns | UnstatedColumn]
) -> dict[str, Column]:
    """Return columns with those of receipts; what all of these rest on is looked up at once."""
    pairs = [pair for each in wanted for pair in _list_pairs(each, columns) if pair.fact is not None]
    receipts = find_receipts(store, pairs) if pairs else {}
    more = dict(columns)
    for each in wanted:
        more |= _list_unstated(each, columns, receipts) if isinstance(each, UnstatedColumn) else {}
        more |= _tell_receipts(each, columns, receipts) if isinstance(each, ReceiptColumns) else {}
    return more


def _list_pairs(of: ReceiptColumns | UnstatedColumn, columns: Mapping[str, Column]) -> Iterator[FactValue]:
    """Yield every value of which a receipt is wanted, with its fact."""
    if isinstance(of, UnstatedColumn):
        yield from chain.from_iterable(_read_value(columns, of.fact, value) for value in of.values)
    else:
        yield from _read_pairs(columns, of)


def _read_pairs(columns: Mapping[str, Column], of: ReceiptColumns) -> Iterator[FactValue]:
    """Yield the value of each row with the fact whose value it is."""
    return map(FactValue, columns[of.fact], columns[of.value] if of.value else repeat(None))


def _read_value(columns: Mapping[str, Column], fact: str, value: UnstatedValue) -> Iterator[FactValue]:
    """Yield a further value of each row with its fact; of a text the property stands for it."""
    for thing, cell in zip(columns[fact], columns[value.column], strict=True):
        yield FactValue(thing, value.property or cell) if cell is not None else _NO_VALUE


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


def _list_unstated(of: UnstatedColumn, columns: Mapping[str, Column], receipts: Receipts) -> dict[str, Column]:
    """Return the column that lists what is not stated of a fact that is, each value with its basis."""
    pairs = zip(*(_read_value(columns, of.fact, value) for value in of.values), strict=True)
    return {of.column: [_BETWEEN.join(_tell_unstated(of, row, receipts)) or None for row in pairs]}


def _tell_unstated(of: UnstatedColumn, row: Sequence[FactValue], receipts: Receipts) -> Iterator[str]:
    for value, pair in zip(of.values, row, strict=True):
        receipt = receipts.get(pair, _NO_RECEIPT)
        if receipt.is_unstated:
            yield f"{value.column}: {receipt.basis}"
