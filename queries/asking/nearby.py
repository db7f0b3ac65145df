"""What stands near one parameter of an empty answer: further up, other values, other questions, and mentions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ontology.rdf.term import Term, iri
from ontology.text.phrase import Phrase
from queries.asking.bound_question import BoundQuestion, tell_count
from queries.asking.mentions import Mentions
from queries.asking.note import Note
from queries.asking.other_questions import OtherQuestions
from queries.asking.question import Bound, Parameter
from queries.asking.resolve import accepts
from queries.asking.value_counts import count_values

#: So many levels above a place or a theme are looked at, and so many other values are named.
_LEVELS, _VALUES = 6, 4
#: What has more parts than this is not asked about.
_MOST = 500


@dataclass(frozen=True)
class Nearby:
    """A parameter of a question that has no answer."""

    asked: BoundQuestion
    name: str
    label: str

    def notes(self) -> Iterator[str]:
        """Yield with which other values of the parameter there are answers."""
        yield from self._within() or self._above() or self._values()

    def elsewhere(self) -> Iterator[str]:
        """Yield where else the graph has what the parameter names."""
        yield from OtherQuestions(self.asked, (self.name,)).notes()
        if "/id/" in self._term:
            yield from Mentions(self.asked.graph, self._term, self.label).notes()

    @property
    def _term(self) -> Term:
        return self.asked.bindings[self.name].term

    def _within(self) -> list[Note]:
        """Return what lies within, where that was not to count."""
        if not self.asked.exactly:
            return []
        wider = BoundQuestion(self.asked.graph, self.asked.question, self.asked.bindings, matching=self.asked.matching)
        bindings = {name: self.asked.graph.expand(value.term) for name, value in self._entities().items()}
        answers = self.asked.count({**self.asked.bindings, **bindings})
        phrase = Phrase(
            "{count} within {label}, which '{field}' leaves out",
            count=tell_count(answers),
            label=self.label,
            field="exactly",
        )
        return [Note(phrase, wider.lead(self.asked.bindings))] if answers else []

    def _entities(self) -> Mapping[str, Bound]:
        return {name: value for name, value in self.asked.bindings.items() if not value.term.startswith('"')}

    def _above(self) -> list[Note]:
        """Return the nearest level above on which there are answers."""
        for term, label in self._levels_above():
            wider = self.asked.bind(term)
            if len(wider.terms) > _MOST:
                break
            bindings = {**self.asked.bindings, self.name: wider}
            if answers := self.asked.count(bindings):
                phrase = Phrase("{count} on {label}, which it belongs to", count=tell_count(answers), label=label)
                return [Note(phrase, self.asked.lead(bindings))]
        return []

    def _levels_above(self) -> list[tuple[Term, str]]:
        """Return what a place or a theme belongs to, the nearest first; of places without the country, which is all."""
        term, levels = self._term, list[tuple[Term, str]]()
        while len(levels) < _LEVELS and (rows := self._find_above(term)):
            term = iri(str(rows[0]["above"]))
            levels.append((term, str(rows[0]["aboveLabel"])))
        return levels[:-1] if self._parameter.type == "Place" else levels

    def _find_above(self, term: Term) -> list[dict[str, object]]:
        return [{**row} for row in self.asked.graph.lookup("above", {"entity": Bound(term, [term])}).rows]

    def _values(self) -> list[Phrase]:
        """Return the values with which there are answers, of a parameter that takes the concepts of one scheme."""
        rest = {name: value for name, value in self.asked.bindings.items() if name != self.name}
        is_concept = self._parameter.type[0].islower()
        if not is_concept or self.asked.narrowed is None or not self.asked.count_whole(rest):
            return []
        graph, question = self.asked.graph, self.asked.narrowed
        values = count_values(graph.store, question, rest, self.name, graph.chain, _VALUES)
        return [self._value(term, label, number) for term, label, number in values]

    def _value(self, term: Term, label: str, number: int) -> Phrase:
        phrase = Phrase("{count} with '{field}' {value}", count=number, field=self.name, value=label)
        if not accepts(self._parameter.type, term):
            return phrase  # a property, which nobody can ask for by that name
        return Note(phrase, self.asked.lead({**self.asked.bindings, self.name: Bound(term, [term])}))

    @property
    def _parameter(self) -> Parameter:
        return self.asked.question.parameters[self.name]
