"""Whether promises are made for a place, or documents only name it: questions on places and documents tell which."""

from collections.abc import Iterator
from dataclasses import dataclass

from ontology.text.phrase import Phrase
from queries.asking.answer import AnswerRow
from queries.asking.bound_question import BoundQuestion, tell_count
from queries.asking.lead import Lead
from queries.asking.mentions import Mentions
from queries.asking.note import Note
from queries.asking.question import read_question

#: The question that has the promises of a place.
_PROMISES = "who-promised-what"


@dataclass(frozen=True)
class Presence:
    """A question whose answer tells where something is named, and the rows of its answer."""

    asked: BoundQuestion
    rows: list[AnswerRow]

    def notes(self) -> Iterator[str]:
        """Yield how many promises there are in a place, which documents only name it, and where it is named."""
        name = self.asked.question.mentions
        if name not in self.asked.bindings:
            return
        bound, label = self.asked.bindings[name], self.asked.find_label(name)
        mentions = Mentions(self.asked.graph, bound.term, label)
        promises = self.asked.count_of(read_question(_PROMISES), {"place": bound})
        if promises:
            arguments = {"place": self.asked.write_argument(name, bound.term)}
            phrase = Phrase("{count|promise|promises} in {label}", count=tell_count(promises), label=label)
            yield Note(phrase, Lead.to_question(_PROMISES, arguments, exactly=self.asked.exactly))
            if self.asked.question.columns[0] == "document":
                yield from self._only_in_datelines(mentions)
        else:
            yield Phrase("no promise in {label}", label=label)
            yield from mentions.notes()

    def _only_in_datelines(self, mentions: Mentions) -> Iterator[Note]:
        """Yield the documents that report from the place and are in no row."""
        documents = {str(row.get("document")) for row in self.rows}
        for identifier, label in mentions.list_datelines():
            if identifier not in documents:
                yield mentions.note_dateline(identifier, label)
