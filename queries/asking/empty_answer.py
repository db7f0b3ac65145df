"""Why an answer is empty, and what is there instead: with one condition less, further up, or in other questions."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ontology.rdf.term import Term, bare, iri
from ontology.text.names import fold
from ontology.text.phrase import Phrase
from queries.asking.counting import count
from queries.asking.graph_reader import GraphReader
from queries.asking.question import Bound, Parameter, Question, names, read_question

#: Types of parameters that name something of which documents speak.
_SPOKEN_OF = ("Place", "Actor", "Party", "Claimant", "Person", "Program", "PlaceOrActor", "Entity")
#: So many levels above a place or a theme are looked at, and so many further questions are named.
_LEVELS, _QUESTIONS = 6, 4
#: What has more parts than this is not asked about.
_MOST = 500


@dataclass(frozen=True)
class EmptyAnswer:
    """A question with its parameters, to which there is no answer."""

    graph: GraphReader
    question: Question
    bindings: Mapping[str, Bound]
    exactly: bool = False

    def notes(self) -> list[str]:
        """Return what the graph knows of what was asked for, and which answers there are nearby."""
        about = [name for name in self.bindings if name not in self.question.dates and not self._is_flag(name)]
        documents = [self._documents_on(name) for name in about if self.question.parameters[name].type in _SPOKEN_OF]
        nearby = [each for name in about for each in self._near(name)]
        less = self._with_less() if len(self.bindings) > 1 or not nearby else ()
        return [*(documents or [Phrase("none found")]), *less, *nearby]

    def _documents_on(self, name: str) -> str:
        label, term = self._label(name), self.bindings[name]
        documents = int(str(self.graph.lookup("documents-on", {"entity": term}).rows[0]["documents"]))
        if not documents:
            if self._datelines(name):
                return Phrase("none found")
            return Phrase("{label} is known, but in no document", label=label)
        return Phrase("none found in the {documents|document|documents} on {label}", documents=documents, label=label)

    def _with_less(self) -> Iterator[str]:
        """Yield how many answers there are where a parameter is left out."""
        for name in self.bindings:
            rest = {other: value for other, value in self.bindings.items() if other != name}
            if not self.graph.is_small and not rest.keys() - {*self.question.dates}:
                continue  # it would be asked about everything
            if not self.question.parameters[name].required and (answers := self._count(self.question, rest)):
                yield Phrase("{count} without '{parameter}'", count=answers, parameter=name)

    def _near(self, name: str) -> Iterator[str]:
        """Yield what is within or above what a parameter names, in other questions, and in datelines."""
        label = self._label(name)
        if self.exactly and (answers := self._count(self.question, {**self.bindings, name: self._expand(name)})):
            yield Phrase("{count} within {label}, which 'exactly' leaves out", count=answers, label=label)
        elif above := self._above(name):
            yield above
        if others := [*self._other_questions(name)][:_QUESTIONS]:
            yield Phrase(
                "other questions have answers on {label}: {questions}", label=label, questions=", ".join(others)
            )
        if documents := self._datelines(name):
            yield Phrase("{label} is in the dateline of: {documents}", label=label, documents=", ".join(documents))

    def _above(self, name: str) -> str:
        """Return the nearest level above on which there are answers; empty where there is none."""
        for term, label in self._levels_above(name):
            wider = self.graph.expand(term)
            if len(wider.terms) > _MOST:
                break
            if answers := self._count(self.question, {**self.bindings, name: wider}):
                return Phrase("{count} on {label}, which it belongs to", count=answers, label=label)
        return ""

    def _levels_above(self, name: str) -> list[tuple[Term, str]]:
        """Return what a place or a theme belongs to, the nearest first; of places without the country, which is all."""
        term, levels = self.bindings[name].term, list[tuple[Term, str]]()
        while len(levels) < _LEVELS and (rows := self.graph.lookup("above", {"entity": Bound(term, [term])}).rows):
            term = iri(str(rows[0]["above"]))
            levels.append((term, str(rows[0]["aboveLabel"])))
        return levels[:-1] if self.question.parameters[name].type == "Place" else levels

    def _other_questions(self, name: str) -> Iterator[str]:
        """Yield the questions that have answers on what a parameter names, with how many."""
        for other in map(read_question, names()):
            taking = next((each for each in other.parameters.values() if self._takes(other, each, name)), None)
            if taking and (answers := self._count(other, {taking.name: self.bindings[name]})):
                yield f"{other.name} ({answers})"

    def _takes(self, other: Question, parameter: Parameter, name: str) -> bool:
        """Say whether another question may be asked about what a parameter names, and needs nothing else."""
        same = parameter.type == self.question.parameters[name].type or parameter.type == "Entity"
        is_enough = all(each == parameter.name for each in other.required_parameters)
        return other != self.question and not other.path and is_enough and same and self._is_entity(name, parameter)

    def _is_entity(self, name: str, parameter: Parameter) -> bool:
        return parameter.type != "Entity" or "/id/" in self.bindings[name].term

    def _datelines(self, name: str) -> list[str]:
        """Return the documents that report from a place, by their datelines."""
        if self.question.parameters[name].type != "Place":
            return []
        phrase = f" {fold(self._label(name))} "
        rows = self.graph.lookup("datelines").rows
        return [str(row["documentLabel"]) for row in rows if phrase in f" {fold(str(row['dateline']))} "]

    def _expand(self, name: str) -> Bound:
        return self.graph.expand(self.bindings[name].term)

    def _is_flag(self, name: str) -> bool:
        return self.question.parameters[name].is_flag

    def _label(self, name: str) -> str:
        term = self.bindings[name].term
        rows = self.graph.lookup("labels", {"node": Bound(term, [term])}).rows
        return str(rows[0]["nodeLabel"]) if rows else bare(term)

    def _count(self, question: Question, bindings: Mapping[str, Bound]) -> int:
        return count(self.graph.store, question, bindings, self.graph.chain)
