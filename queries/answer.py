"""An answer: columns and flat rows of Python values, each row that states a fact with its receipt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Any

from queries.store import Solutions
from queries.value import Value

if TYPE_CHECKING:
    import pandas
    import polars

Cell = Value | list[Value]
AnswerRow = dict[str, Cell]

#: The columns that make a receipt.
RECEIPT = ("quote", "context", "document", "documentLabel", "basis", "sourceLabels")


@dataclass(frozen=True)
class Answer:
    """The rows of an answer; a variable that is unbound is absent from its row."""

    columns: tuple[str, ...]
    rows: list[AnswerRow]
    #: Columns whose cells are lists.
    lists: tuple[str, ...] = ()
    #: Columns that a table for people shows, beside the receipts; all where none are named.
    table: tuple[str, ...] = ()
    #: What is to be said beside the rows, such as why there are none.
    notes: tuple[str, ...] = field(default=(), compare=False)

    def to_pandas(self) -> "pandas.DataFrame":
        """Return the rows as a pandas frame (extra `janji[pandas]`)."""
        import pandas

        return pandas.DataFrame(self._filled(), columns=list(self.columns))

    def to_polars(self) -> "polars.DataFrame":
        """Return the rows as a polars frame (extra `janji[polars]`)."""
        import polars

        columns = {name: [row[name] for row in self._filled()] for name in self.columns}
        return polars.DataFrame(columns, strict=False)

    def _filled(self) -> list[dict[str, Any]]:
        return [{name: row.get(name) for name in self.columns} for row in self.rows]

    def shown(self) -> tuple[str, ...]:
        """Return the columns of a table for people: the chosen ones, or all that are no receipt."""
        return self.table or tuple(name for name in self.columns if name not in RECEIPT)

    def _repr_html_(self) -> str:
        """Return the table, with receipts, for a notebook."""
        shown = (
            *self.shown(),
            *(name for name in ("quote", "documentLabel", "basis") if name in self.columns),
        )
        head = "".join(f"<th>{escape(name)}</th>" for name in shown)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(plain(row.get(name)))}</td>" for name in shown) + "</tr>"
            for row in self.rows
        )
        notes = "".join(f"<p>{escape(note)}</p>" for note in self.notes)
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{notes}"


def plain(cell: Cell | None) -> str:
    """Return a cell as text; several values are joined with ` | `."""
    if cell is None:
        return ""
    if isinstance(cell, list):
        return " | ".join(plain(value) for value in cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return str(cell)


def gathered(solutions: Solutions, lists: Iterable[str]) -> list[AnswerRow]:
    """Return rows in which the values of the list columns are gathered; what else is equal is one row."""
    gathering = set(lists)
    rows: dict[tuple[Value | None, ...], AnswerRow] = {}
    for values in solutions.rows:
        cells = dict(zip(solutions.variables, values, strict=True))
        key = tuple(value for name, value in cells.items() if name not in gathering)
        row = rows.setdefault(key, _single(cells, gathering))
        for name in gathering & cells.keys():
            _add(row, name, cells[name])
    for row in rows.values():
        for name in gathering & row.keys():
            row[name] = sorted(row[name], key=str)  # type: ignore[arg-type]
    return list(rows.values())


def _single(cells: Mapping[str, Value | None], gathering: set[str]) -> AnswerRow:
    return {name: value for name, value in cells.items() if value is not None and name not in gathering}


def _add(row: AnswerRow, name: str, value: Value | None) -> None:
    """Add a value to a list cell; a query that gathers for itself separates its values with U+001F."""
    held = row.setdefault(name, []) if value is not None else None
    for part in value.split("\x1f") if isinstance(value, str) else [value]:
        if isinstance(held, list) and part is not None and part not in held:
            held.append(part)
