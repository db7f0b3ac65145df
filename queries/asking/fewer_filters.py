"""Which of its parameters empty an answer: it is asked again without each of them, and with each alone."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from ontology.text.phrase import Phrase
from queries.asking.bound_question import BoundQuestion, tell_count
from queries.asking.note import Note
from queries.asking.question import Bound


@dataclass(frozen=True)
class FewerFilters:
    """A question without an answer, with some of its parameters left out."""

    asked: BoundQuestion

    def notes(self) -> Iterator[str]:
        """Yield how many answers there are where a parameter is left out; where there are none, with one alone."""
        without = [*self._without_each(), *self._without_period(), *self._without_words()]
        yield from without
        if not without and len(self.asked.bindings) > 2:
            yield from self._each_alone()

    @cached_property
    def emptying(self) -> tuple[str, ...]:
        """The parameters, dates aside, that leave no answer even alone."""
        if len(self.asked.bindings) == 1 and self.asked.matching is None:
            return self.asked.conditions
        return tuple(name for name in self.asked.conditions if not self._count_alone(name))

    def _without_each(self) -> Iterator[Note]:
        for name in self.asked.bindings:
            rest = self._leave_out(name)
            if not self._is_needed(name) and (answers := self._count(rest)):
                phrase = Phrase("{count} without '{parameter}'", count=tell_count(answers), parameter=name)
                yield Note(phrase, self.asked.lead(rest))

    def _without_period(self) -> Iterator[Note]:
        """Yield how many answers there are at any time, of a question that was asked for a period with both ends."""
        period = [name for name in self.asked.question.dates if name in self.asked.bindings]
        rest = self._leave_out(*period)
        if len(period) > 1 and (answers := self._count(rest)):
            phrase = Phrase(
                "{count} without '{parameter}' and '{other}'",
                count=tell_count(answers),
                parameter=period[0],
                other=period[1],
            )
            yield Note(phrase, self.asked.lead(rest))

    def _without_words(self) -> Iterator[Note]:
        asked = self.asked
        if asked.matching is not None and (answers := asked.count_of(asked.question, asked.bindings)):
            lead = BoundQuestion(asked.graph, asked.question, asked.bindings, asked.exactly).lead(asked.bindings)
            yield Note(Phrase("{count} without '{parameter}'", count=tell_count(answers), parameter="matching"), lead)

    def _each_alone(self) -> Iterator[Note]:
        for name, value in self.asked.bindings.items():
            if answers := self._count_alone(name):
                phrase = Phrase("{count} with '{parameter}' alone", count=tell_count(answers), parameter=name)
                yield Note(phrase, self.asked.lead({name: value}))

    def _count_alone(self, name: str) -> int:
        needed = {each: self.asked.bindings[each] for each in self.asked.question.required_parameters}
        return self.asked.count_of(self.asked.question, {**needed, name: self.asked.bindings[name]})

    def _leave_out(self, *names: str) -> Mapping[str, Bound]:
        return {name: value for name, value in self.asked.bindings.items() if name not in names}

    def _is_needed(self, name: str) -> bool:
        return self.asked.question.parameters[name].required

    def _count(self, bindings: Mapping[str, Bound]) -> int:
        return 0 if self.asked.is_costly(bindings) else self.asked.count(bindings)
