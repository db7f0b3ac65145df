"""What is to be said beside the rows of an answer: why there are none, what a period leaves out, what is only named."""

from collections.abc import Iterator

from ontology.rdf.term import iri
from ontology.text.phrase import Phrase
from queries.asking.answer import Answer
from queries.asking.bound_question import BoundQuestion
from queries.asking.counting import count, count_by_issue_date, count_undated
from queries.asking.note import Note
from queries.asking.question import Bound, read_question
from queries.asking.speakers import tell_speakers

#: More terms than this a server may not take (Virtuoso takes some 800).
_AS_TERMS = 500


def list_notes(asked: BoundQuestion, answer: Answer) -> tuple[str, ...]:
    """Return the notes of an answer, each once; none of them is there yet."""
    return (
        *dict.fromkeys(
            [
                *_tell_why_empty(asked, answer),
                *_tell_mentions(asked, answer),
                *_tell_dates(asked, answer),
                *tell_speakers(asked.graph, asked.question, asked.bindings, answer),
                *_tell_beside(asked),
            ]
        ),
    )


def _tell_why_empty(asked: BoundQuestion, answer: Answer) -> list[str]:
    """Say what the graph knows of what has no answer, and what is there instead."""
    if answer.rows or answer.notes:
        return []
    from queries.asking.empty_answer import EmptyAnswer

    return EmptyAnswer(asked).notes()


def _tell_mentions(asked: BoundQuestion, answer: Answer) -> Iterator[str]:
    """Yield where a place is named, of questions that tell that from a promise."""
    if asked.question.mentions in asked.bindings:
        from queries.asking.presence import Presence

        yield from Presence(asked, answer.rows).notes()


def _tell_dates(asked: BoundQuestion, answer: Answer) -> Iterator[str]:
    """Yield what is in a period by the date of its document, and what is left out for want of any date."""
    if not asked.bindings.keys() & {*asked.question.dates}:
        return
    if by_issue_date := _count_issued(asked, answer):
        yield Phrase("{count} by the date of their document, having none of their own", count=by_issue_date)
    question = asked.narrowed
    if question and (undated := count_undated(asked.graph.store, question, asked.bindings, asked.graph.chain)):
        yield Phrase("{count} left out: neither they nor their documents have a date with a year", count=undated)


def _tell_beside(asked: BoundQuestion) -> Iterator[str]:
    """Yield how many answers the question beside has with the same parameters and words, where it takes them."""
    other = read_question(asked.question.beside) if asked.question.beside else None
    if other is None or not asked.bindings.keys() <= other.parameters.keys():
        return
    beside = BoundQuestion(asked.graph, other, asked.bindings, asked.exactly, asked.matching)
    if beside.narrowed and (hopes := count(asked.graph.store, beside.narrowed, asked.bindings, asked.graph.chain)):
        phrase = Phrase("{hopes|hope is|hopes are} told apart, since a hope binds nobody", hopes=hopes)
        yield Note(phrase, beside.lead(asked.bindings))


def _count_issued(asked: BoundQuestion, answer: Answer) -> int:
    """Return how many answers have no date of their own: of statements those of the rows, else by a query."""
    graph = asked.graph
    if not asked.question.subject:
        return count_by_issue_date(graph.store, asked.question, asked.bindings, graph.chain)
    statements = sorted({str(row[answer.columns[0]]) for row in answer.rows})
    with_date = 0
    for start in range(0, len(statements), _AS_TERMS):
        terms = [iri(each) for each in statements[start : start + _AS_TERMS]]
        with_date += len(graph.lookup("dated", {"statement": Bound(terms[0], terms)}).rows)
    return len(statements) - with_date
