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
        shown_columns = list(dict.fromkeys((*answer.choose_columns(), *receipts)))
        own_columns = [name for name in shown_columns if name not in receipts]
        filled_columns = {name for row in answer.rows for name in row}
        columns = dict.fromkeys((*own_columns, *_columns_apart(answer, shown_columns), *receipts))
        return cls([name for name in columns if name in filled_columns], answer.rows, answer.notes)


def _columns_apart(answer: Answer, shown_columns: Sequence[str]) -> list[str]:
    """Return the columns by which those rows differ that look alike in what is shown; of a thing its name, if any."""
    rows_by_text: dict[tuple[str, ...], AnswerRow] = {}
    differing: set[str] = set()
    for row in answer.rows:
        alike = rows_by_text.setdefault(tuple([plain(row.get(name)) for name in shown_columns]), row)
        if alike is not row:
            differing |= {name for name in answer.columns if row.get(name) != alike.get(name)}
    return [name for name in answer.columns if name in differing and f"{name}Label" not in differing]
