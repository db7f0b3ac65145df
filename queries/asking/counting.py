"""How many answers a question has, without what is only said of them: a count costs a part of the answer."""

from collections.abc import Mapping

from queries.asking.answer import gathered
from queries.asking.question import UNDATED, UNISSUED, Bound, Question
from queries.engines.store import Store
from queries.sparql.lookup_plan import plan
from queries.sparql.query_blocks import items


def count(store: Store, asked: Question, bound: Mapping[str, Bound]) -> int:
    """Return how many statements a question is answered with, or rows where its rows are no statements."""
    sparql = asked.sparql(bound, "en")
    planned = plan(sparql)
    if planned is None:
        return len(gathered(store.select(sparql), asked.lists))
    head, _, body = planned.query.removeprefix(planned.prefixes).partition(" WHERE {")
    columns = [f"?{asked.subject}"] if asked.subject else items(head)
    chosen = " ".join(column for column in columns if column.lstrip("?") not in asked.lists)
    counted = f"{planned.prefixes}SELECT (COUNT(*) AS ?count) WHERE {{ {{ SELECT DISTINCT {chosen} WHERE {{{body} }} }}"
    return int(str(store.select(counted).rows[0][0]))


def count_undated(store: Store, asked: Question, bound: Mapping[str, Bound]) -> int:
    """Return how many answers a period leaves out since they are dated neither by themselves nor by their document."""
    others = {name: value for name, value in bound.items() if name not in asked.dates}
    anything = next(iter(bound.values()))
    return count(store, asked, {**others, UNDATED: anything, UNISSUED: anything})
