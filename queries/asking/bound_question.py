"""A question with its parameters, asked of a graph: how many answers it has with others, and how one types them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from ontology.rdf.term import Term, bare, iri
from ontology.text.phrase import Phrase
from queries.asking.counting import count
from queries.asking.describing import short_identifier
from queries.asking.graph_reader import GraphReader
from queries.asking.label_step import find_labels
from queries.asking.lead import Lead
from queries.asking.question import Bound, Question, read_flags
from queries.asking.resolve import kinds_of

#: So many answers are counted: whoever looks for another way need not know how many more there are.
_MOST = 1_000
#: So many statements with some words are asked about; of more, a server takes no list.
_AS_TERMS = 500


@dataclass(frozen=True)
class BoundQuestion:
    """A question, its parameters, the words that narrow it, and whether a place means nothing within it."""

    graph: GraphReader
    question: Question
    bindings: Mapping[str, Bound]
    exactly: bool = False
    matching: str | None = None

    @property
    def conditions(self) -> tuple[str, ...]:
        """The names of its parameters that are neither dates nor flags."""
        parameters = self.question.parameters
        return tuple(name for name in self.bindings if name not in self.question.dates and not parameters[name].is_flag)

    @cached_property
    def narrowed(self) -> Question | None:
        """The question on nothing but what has the words; None where too much has them to be listed."""
        if self.matching is None:
            return self.question
        from queries.asking.entity_search import matching

        identifiers = sorted(matching(self.graph, self.matching))
        return self.question.about(map(iri, identifiers)) if len(identifiers) <= _AS_TERMS else None

    def count(self, bindings: Mapping[str, Bound]) -> int:
        """Return how many answers the question has with other parameters, and with the same words."""
        return self.count_of(self.narrowed, bindings) if self.narrowed else 0

    def count_whole(self, bindings: Mapping[str, Bound]) -> int:
        """Return how many answers the question has with other parameters; 0 where there are too many to go over."""
        answers = 0 if self.is_costly(bindings) else self.count(bindings)
        return answers if answers <= _MOST else 0

    def count_of(self, question: Question, bindings: Mapping[str, Bound]) -> int:
        """Return how many answers a question has with some parameters; of too many, one more than are counted."""
        return count(self.graph.store, question, bindings, self.graph.chain, _MOST + 1)

    def is_costly(self, bindings: Mapping[str, Bound]) -> bool:
        """Say whether a count with these parameters would go over all of a graph that may be large.

        A query without a subquery stops as soon as enough answers are counted.
        """
        stops = "SELECT" not in self.question.parts.pattern
        return not (stops or self.graph.is_small or bindings.keys() - {*self.question.dates})

    def lead(self, bindings: Mapping[str, Bound]) -> Lead:
        """Return the lead to the same question with other parameters."""
        arguments = {name: self.write_argument(name, value.term) for name, value in bindings.items()}
        return Lead.to_question(self.question.name, arguments, exactly=self.exactly, matching=self.matching)

    def write_argument(self, name: str, term: Term, question: Question | None = None) -> str:
        """Return a value as a person types it for a parameter: a date, a slug, or a kind with a slug."""
        if name in read_flags((question or self.question).name):
            return "yes"
        if term.startswith('"'):
            return term.split('"')[1]
        several = len(kinds_of((question or self.question).parameters[name].type)) > 1
        identifier = short_identifier(term)
        return identifier if several else identifier.rpartition("/")[2]

    def bind(self, term: Term) -> Bound:
        """Return what a term stands for in this question: all that it includes, unless it is meant exactly."""
        return Bound(term, [term]) if self.exactly else self.graph.expand(term)

    def find_label(self, name: str) -> str:
        """Return what that is called which a parameter names; of words, the words."""
        if self.bindings[name].term.startswith('"'):
            return self.bindings[name].term.split('"')[1]
        term = bare(self.bindings[name].term)
        label = find_labels(self.graph.store, [term], self.graph.chain).get(term)
        return label.text if label else term


def tell_count(number: int) -> int | Phrase:
    """Return a number of answers as a note tells it.

    >>> tell_count(7), tell_count(1001)
    (7, 'more than 1,000')
    """
    return number if number <= _MOST else Phrase("more than {count}", count=_MOST)
