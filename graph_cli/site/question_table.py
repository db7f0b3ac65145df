"""What the pages of an answer show of it: its columns, and its rows, each once."""

from collections.abc import Sequence
from dataclasses import dataclass

from queries.asking.answer import Answer, AnswerRow, Cell


@dataclass(frozen=True)
class Table:
    """What the pages of an answer show of it."""

    columns: Sequence[str] = ()
    rows: Sequence[AnswerRow] = ()
    notes: Sequence[str] = ()

    @classmethod
    def of(cls, answer: Answer) -> "Table":
        """Return the table of an answer."""
        columns = _columns(answer)
        return cls(columns, _distinct(answer, columns), answer.notes)


def _columns(answer: Answer) -> list[str]:
    """Return the columns that are shown: the chosen ones and those of the receipts, where any row has them."""
    receipts = (name for name in ("quote", "documentLabel", "basis", "sourceLabels") if name in answer.columns)
    filled = {name for row in answer.rows for name in row}
    return [name for name in dict.fromkeys((*answer.shown(), *receipts)) if name in filled]


def _distinct(answer: Answer, columns: Sequence[str]) -> list[AnswerRow]:
    """Return the rows; those that differ only in what is not shown stand once."""
    rows: list[AnswerRow] = []
    before: list[Cell | None] | None = None
    for row in answer.rows:
        seen = [row.get(column) for column in columns]
        if seen != before:
            rows.append(row)
        before = seen
    return rows
