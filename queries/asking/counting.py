"""How many answers a question has, without what is only said of them: a count costs a part of the answer."""

from collections.abc import Mapping

from queries.asking.label_step import LanguageChain
from queries.asking.question import UNDATED, UNISSUED, Bound, Question
from queries.engines.store import Store


def count(
    store: Store,
    question: Question,
    bindings: Mapping[str, Bound],
    chain: LanguageChain,
    most: int | None = None,
) -> int:
    """Return how many statements a question is answered with, or rows where its rows are no statements.

    Where `most` is given, no more are counted.
    """
    return int(str(store.select(question.counting(bindings, chain, most)).rows[0][0]))


def count_undated(store: Store, question: Question, bindings: Mapping[str, Bound], chain: LanguageChain) -> int:
    """Return how many answers a period leaves out since they are dated neither by themselves nor by their document."""
    others = {name: value for name, value in bindings.items() if name not in question.dates}
    anything = next(iter(bindings.values()))
    return count(store, question, {**others, UNDATED: anything, UNISSUED: anything}, chain)


def count_by_issue_date(store: Store, question: Question, bindings: Mapping[str, Bound], chain: LanguageChain) -> int:
    """Return how many answers are in a period by the date of their document, having none of their own."""
    anything = next(iter(bindings.values()))
    return count(store, question, {**bindings, UNDATED: anything}, chain)
