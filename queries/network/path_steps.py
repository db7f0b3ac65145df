"""The steps of a way between two entities, each with its receipt."""

from collections.abc import Sequence
from itertools import pairwise

from queries.asking.answer import AnswerRow

#: What tells edges apart, and is told in no step.
_HIDDEN = ("relationId", "fact")


def number_steps(nodes: Sequence[str], edges: Sequence[AnswerRow]) -> list[AnswerRow]:
    """Return one edge for each step between consecutive entities, numbered, with its receipt."""
    first: dict[frozenset[str], AnswerRow] = {}
    for row in edges:
        first.setdefault(frozenset((str(row["from"]), str(row["to"]))), row)
    rows = (first[frozenset(pair)] for pair in pairwise(nodes))
    return [
        {"step": number, **{name: cell for name, cell in row.items() if name not in _HIDDEN}}
        for number, row in enumerate(rows, start=1)
    ]
