"""Why an answer is empty, and what is there instead: with one condition less, further up, or in other questions."""

from collections.abc import Iterator
from dataclasses import dataclass

from ontology.text.phrase import Phrase
from queries.asking.bound_question import BoundQuestion
from queries.asking.fewer_filters import FewerFilters
from queries.asking.mentions import Mentions
from queries.asking.nearby import Nearby
from queries.asking.other_questions import OtherQuestions

#: Types of parameters that name something of which documents speak.
_SPOKEN_OF = ("Place", "Actor", "Party", "Claimant", "Person", "Organization", "Program", "PlaceOrActor", "Entity")


@dataclass(frozen=True)
class EmptyAnswer:
    """A question with its parameters, to which there is no answer."""

    asked: BoundQuestion

    def notes(self) -> list[str]:
        """Return what the graph knows of what was asked for, and which answers there are nearby."""
        head = self._documents() or [Phrase("none found")]
        fewer, nearby = [*FewerFilters(self.asked).notes()], [*self._nearby()]
        is_only_one = len(self.asked.bindings) == 1  # without it everything is found, which says least
        return [*dict.fromkeys([*head, *(nearby + fewer if is_only_one else fewer + nearby)])]

    def _nearby(self) -> Iterator[str]:
        """Yield what there is with other values, and elsewhere: on what alone leaves no answer, or on all together."""
        nearby = {name: Nearby(self.asked, name, self.asked.find_label(name)) for name in self.asked.conditions}
        for each in nearby.values():
            yield from each.notes()
        emptying = FewerFilters(self.asked).emptying
        for name in emptying:
            yield from nearby[name].elsewhere()
        if not emptying and len(nearby) > 1:
            yield from OtherQuestions(self.asked, tuple(nearby)).notes()

    def _documents(self) -> list[str]:
        parameters = self.asked.question.parameters
        return [*map(self._documents_on, (name for name in self.asked.bindings if parameters[name].type in _SPOKEN_OF))]

    def _documents_on(self, name: str) -> str:
        """Return how many documents speak of what a parameter names."""
        label, term = self.asked.find_label(name), self.asked.bindings[name]
        documents = int(str(self.asked.graph.lookup("documents-on", {"entity": term}).rows[0]["documents"]))
        if documents and name == self.asked.question.mentions:
            return Phrase(
                "no document has a fact in or on {label}; {documents|document names|documents name} it",
                documents=documents,
                label=label,
            )
        if documents:
            return Phrase(
                "none found in the {documents|document|documents} on {label}", documents=documents, label=label
            )
        if next(self._mentions(name), None):
            return Phrase("none found")
        return Phrase("{label} is known, but in no document", label=label)

    def _mentions(self, name: str) -> Iterator[str]:
        return Mentions(self.asked.graph, self.asked.bindings[name].term, self.asked.find_label(name)).notes()
