"""Other questions that have answers on the same: on what one parameter names, or on what several name together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice, product

from ontology.text.phrase import Phrase, join_all
from queries.asking.bound_question import BoundQuestion, tell_count
from queries.asking.lead import Lead
from queries.asking.note import Note
from queries.asking.question import Question, names, read_question
from queries.asking.resolve import accepts

#: So many questions are told.
_MOST = 5
#: Questions that have an answer on whatever the graph knows, and one that only counts what others list.
_SAYING_NOTHING = ("everything-about", "places", "themes-by-place")


@dataclass(frozen=True)
class OtherQuestions:
    """Some parameters of a question that has no answer with them."""

    asked: BoundQuestion
    names: tuple[str, ...]

    def notes(self) -> Iterator[Note]:
        """Yield the questions that have answers, with how many; the same question too, by another parameter."""
        notes = (note for other in map(read_question, names()) if (note := self._ask(other)))
        yield from islice(notes, _MOST)

    def _ask(self, other: Question) -> Note | None:
        """Return how many answers a question has on the same; None where it takes something else, or has none."""
        if other.name in _SAYING_NOTHING or other.path:
            return None
        for parameters in self._match(other):
            bindings = {parameter: self.asked.bindings[name] for parameter, name in parameters.items()}
            if answers := self.asked.count_of(other, bindings):
                return self._note(other, parameters, answers)
        return None

    def _match(self, other: Question) -> Iterator[Mapping[str, str]]:
        """Yield the ways in which a question may be asked about the same, and about nothing else."""
        choices = [
            [each.name for each in other.parameters.values() if accepts(each.type, self.asked.bindings[name].term)]
            for name in self.names
        ]
        for parameters in product(*choices):
            is_whole = len({*parameters}) == len(parameters) and {*other.required_parameters} <= {*parameters}
            if is_whole and (other.name != self.asked.question.name or parameters != self.names):
                yield dict(zip(parameters, self.names, strict=True))

    def _note(self, other: Question, parameters: Mapping[str, str], answers: int) -> Note:
        asked = self.asked
        arguments = {
            parameter: asked.write_argument(parameter, asked.bindings[name].term, other)
            for parameter, name in parameters.items()
        }
        label = join_all([asked.find_label(name) for name in self.names])
        phrase = Phrase(
            "{count} on {label} in '{question}'", count=tell_count(answers), label=label, question=other.name
        )
        return Note(phrase, Lead.to_question(other.name, arguments, exactly=asked.exactly))
