"""What the pages of an answer show of it: every row, in the columns that say most and those that tell rows apart."""

from collections.abc import Sequence
from dataclasses import dataclass

from queries.asking.answer import SHOWN_RECEIPT, Answer, AnswerRow, plain


@dataclass(frozen=True)
class Table:
    """What the pages of an answer show of it."""

    columns: Sequence[str] = ()
    rows: Sequence[AnswerRow] = ()
    notes: Sequence[str] = ()

    @classmethod
    def of(cls, answer: Answer) -> "Table":
        """Return the table of an answer."""
        receipts = [name for name in SHOWN_RECEIPT if name in answer.columns]
        shown = list(dict.fromkeys((*answer.shown(), *receipts)))
        chosen = [name for name in shown if name not in receipts]
        filled = {name for row in answer.rows for name in row}
        columns = dict.fromkeys((*chosen, *_columns_apart(answer, shown), *receipts))
        return cls([name for name in columns if name in filled], answer.rows, answer.notes)


def _columns_apart(answer: Answer, shown: Sequence[str]) -> list[str]:
    """Return the columns by which those rows differ that look alike in what is shown; of a thing its name, if any."""
    seen: dict[tuple[str, ...], AnswerRow] = {}
    differing: set[str] = set()
    for row in answer.rows:
        alike = seen.setdefault(tuple([plain(row.get(name)) for name in shown]), row)
        if alike is not row:
            differing |= {name for name in answer.columns if row.get(name) != alike.get(name)}
    return [name for name in answer.columns if name in differing and f"{name}Label" not in differing]
