"""Which values of a parameter have answers: a question is asked with any value of it, and its answers are counted."""

from collections.abc import Mapping

from ontology.rdf.term import Term, iri
from queries.asking.label_step import LanguageChain, find_labels
from queries.asking.question import AnyValue, Bound, Question
from queries.engines.store import Store


def count_values(
    store: Store, question: Question, bindings: Mapping[str, Bound], name: str, chain: LanguageChain, most: int
) -> list[tuple[Term, str, int]]:
    """Return the values of a parameter that have answers, the most answers first: each with its name and their number.

    Empty where the query does not show which value an answer has.
    """
    variable = question.find_variable(name)
    if not variable:
        return []
    counts = store.select(question.counting_values(variable, {**bindings, name: AnyValue()}, chain, most)).rows
    rows = [(str(value), int(str(number))) for value, number in counts if value is not None]
    labels = find_labels(store, [value for value, _ in rows], chain)
    return [(iri(value), labels[value].text, number) for value, number in rows if value in labels]
