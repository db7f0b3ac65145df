"""Writes into the whole query of a question what shows the value of each row, as `value-receipts.rq` has it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ontology.rdf.term import Term
from queries.asking.label_step import LanguageChain
from queries.asking.question import Bound, Question, lookup
from queries.asking.question_file import ReceiptColumns, UnstatedColumn
from queries.asking.receipt_columns import name_own

_VARIABLE = re.compile(r"\?(\w+)")
_NOTHING = Bound(Term("<urn:x:nothing>"), ())
#: The pattern has no text in any language.
_CHAIN = LanguageChain.of("en")


def add_receipt_prefixes(prefixes: str, receipts: Sequence[ReceiptColumns | UnstatedColumn]) -> str:
    """Return prefixes with those of receipts among them, where there are any."""
    lines = lookup("value-receipts").parts.prefixes.splitlines(keepends=True) if receipts else ()
    return prefixes + "".join(line for line in lines if line not in prefixes)


def write_receipts(question: Question, receipts: Iterable[ReceiptColumns | UnstatedColumn]) -> str:
    """Return the patterns of receipts."""
    return "".join(line for each in receipts for line in _write(each, question.own_columns))


def _write(of: ReceiptColumns | UnstatedColumn, own_columns: Sequence[str]) -> Iterator[str]:
    return _write_unstated(of) if isinstance(of, UnstatedColumn) else _write_receipt(of, own_columns)


def _write_receipt(of: ReceiptColumns, own_columns: Sequence[str]) -> Iterator[str]:
    """Yield the pattern of a receipt; what a row brings of its own stands."""
    names = {"fact": of.fact, **({"value": of.value} if of.value else {})}
    if of.is_further:
        yield _write_pattern({**names, "basis": "basis"}, of.quote)
        first, further, quote = (f"?{of.quote}{name}" for name in ("First", "Further", "Quote"))
        yield f"\n  BIND(IF(BOUND({first}) || !BOUND({further}), ?{of.quote}None, {quote}) AS ?{of.quote})"
        return
    own = {name: name_own(name) for name in of.columns if name_own(name) in own_columns}
    found = [f"{name}OfValue" if name in own else name for name in of.columns]
    yield _write_pattern({**names, **dict(zip(("quote", "document", "basis"), found, strict=True))}, of.quote)
    for column, mine in own.items():
        yield f"\n  BIND(COALESCE(?{mine}, ?{column}OfValue) AS ?{column})"


def _write_unstated(of: UnstatedColumn) -> Iterator[str]:
    """Yield the pattern of a list of what is not stated."""
    parts: list[str] = []
    for column, property_iri in sorted(of.values):  # as a list is ordered
        basis, value = f"{column}Basis", f"{column}Property" if property_iri else column
        if property_iri:
            yield f"\n  BIND(<{property_iri}> AS ?{value})"
        yield _write_pattern({"fact": of.fact, "value": value, "basis": basis}, column, basis_alone=True)
        told = f'CONCAT(" | {column}: ", ?{basis})'
        is_unstated = f'BOUND(?{column}) && BOUND(?{column}Stated) && ?{basis} != "stated"'
        parts.append(f'COALESCE(IF({is_unstated}, {told}, ""), "")')
    yield f"\n  BIND(SUBSTR(CONCAT({', '.join(parts)}), 4) AS ?{of.column})"


def _write_pattern(variables: Mapping[str, str], name: str, *, basis_alone: bool = False) -> str:
    """Return the pattern with some of its variables called otherwise, and the others after a column."""
    left_out = {"pairs": _NOTHING, "basis": _NOTHING} if basis_alone else {"pairs": _NOTHING}
    pattern = lookup("value-receipts").pattern(left_out, _CHAIN)

    def rename(variable: re.Match[str]) -> str:
        return f"?{variables.get(variable[1], f'{name}{variable[1].title()}')}"

    lines = (line for line in _VARIABLE.sub(rename, pattern).splitlines() if line.strip())
    return "".join(f"\n{line}" for line in lines)
