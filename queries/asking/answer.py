"""An answer: columns and flat rows of Python values, each row that states a fact with its receipt."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ontology.errors import UsageError
from ontology.text.phrase import Phrase
from queries.engines.store import Row, Solutions
from queries.sparql.value import Value, write_number

if TYPE_CHECKING:
    import pandas
    import polars

    from queries.asking.notebook_view import View

Cell = Value | list[Value]
AnswerRow = dict[str, Cell]

#: The columns that make a receipt.
RECEIPT = ("quote", "context", "document", "documentLabel", "basis", "sourceLabels")
#: What some answers say beside it: which other values of a row are not stated, and which other quote names who speaks.
BESIDE_RECEIPT = ("notStated", "attribution")
#: What of all that people are shown.
SHOWN_RECEIPT = tuple(name for name in (*RECEIPT, *BESIDE_RECEIPT) if name not in ("context", "document"))


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
    #: The graph that gave the answer, if one did: what draws the answer asks it.
    graph: object | None = field(default=None, compare=False, repr=False)

    def to_pandas(self) -> "pandas.DataFrame":
        """Return the rows as a pandas frame (extra `janji[pandas]`)."""
        import pandas

        return pandas.DataFrame(self._fill_rows(), columns=list(self.columns))

    def to_polars(self) -> "polars.DataFrame":
        """Return the rows as a polars frame (extra `janji[polars]`)."""
        import polars

        return polars.DataFrame([_series(name, [row.get(name) for row in self.rows]) for name in self.columns])

    def _fill_rows(self) -> list[dict[str, Any]]:
        return [{name: row.get(name) for name in self.columns} for row in self.rows]

    def choose_columns(self) -> tuple[str, ...]:
        """Return the columns of a table for people: the chosen ones, or all that are no receipt."""
        return self.table or tuple(name for name in self.columns if name not in (*RECEIPT, *BESIDE_RECEIPT))

    def view(self) -> "View":
        """Return the network of what the answer speaks of, which a notebook shows.

        Raises UsageError where there is nothing to draw, or nothing that draws.
        """
        from queries.asking.notebook_view import draw

        if self.graph is None:
            raise UsageError(Phrase("this answer comes from no graph and cannot be drawn: ask one"))
        return draw(self.graph, self)

    def _repr_html_(self) -> str:
        """Return the table, with receipts, for a notebook."""
        from html import escape

        receipts = (name for name in SHOWN_RECEIPT if name in self.columns)
        columns = tuple(dict.fromkeys((*self.choose_columns(), *receipts)))
        head = "".join(f"<th>{escape(name)}</th>" for name in columns)
        body = "".join(
            "<tr>" + "".join(f"<td>{escape(plain(row.get(name)))}</td>" for name in columns) + "</tr>"
            for row in self.rows
        )
        notes = "".join(f"<p>{escape(note)}</p>" for note in self.notes)
        return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{notes}"


def text(row: AnswerRow, name: str) -> str | None:
    """Return a cell as text; None where the row has none."""
    return plain(row[name]) if name in row else None


def plain(cell: Cell | None) -> str:
    """Return a cell as text; several values are joined with ` | `."""
    if cell is None:
        return ""
    if isinstance(cell, list):
        return " | ".join(plain(value) for value in cell)
    if isinstance(cell, bool):
        return "true" if cell else "false"
    return write_number(cell) if isinstance(cell, float | Decimal) else str(cell)


def _series(name: str, cells: list[Cell | None]) -> "polars.Series":
    """Return a column for polars; as texts where polars would leave out a number that it has no room for."""
    import polars

    try:
        series = polars.Series(name, cells, strict=False)
    except OverflowError:
        series = None
    if series is None or series.null_count() > cells.count(None):
        texts = [None if cell is None else plain(cell) for cell in cells]
        return polars.Series(name, texts, dtype=polars.String)
    return series


def gather_rows(solutions: Solutions, lists: Iterable[str]) -> list[AnswerRow]:
    """Return rows in which the values of the list columns are gathered; what else is equal is one row."""
    names, gathering = solutions.variables, set(lists)
    if not gathering:
        rows = dict.fromkeys(solutions.rows)
        return [{name: value for name, value in zip(names, row, strict=True) if value is not None} for row in rows]
    single = [place for place, name in enumerate(names) if name not in gathering]
    several = [place for place, name in enumerate(names) if name in gathering]
    groups: dict[Row, list[set[Value]]] = {}
    for row in solutions.rows:
        key = tuple([row[place] for place in single])
        group = groups.get(key)
        if group is None:
            group = groups[key] = [set() for _ in several]
        for place, values in zip(several, group, strict=True):
            value = row[place]
            if value is not None:
                values.update(_parts(value))
    column_names = [names[place] for place in (*single, *several)]
    return [
        _row(names, dict(zip(column_names, (*key, *map(_list_values, group)), strict=True)))
        for key, group in groups.items()
    ]


def _parts(value: Value) -> list[Value]:
    """Return the values of a cell; a query that gathers for itself separates them with U+001F."""
    return [*value.split("\x1f")] if isinstance(value, str) else [value]


def _list_values(values: set[Value]) -> list[Value] | None:
    return sorted(values, key=str) or None


def _row(names: tuple[str, ...], cells: Mapping[str, Cell | None]) -> AnswerRow:
    return {name: cell for name in names if (cell := cells[name]) is not None}
