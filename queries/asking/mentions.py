"""Where an entity is only named: by facts of which kind, in the datelines of documents, and in quotes."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ontology.rdf.term import Term, iri, literal
from ontology.text.level_words import split_level
from ontology.text.names import fold
from ontology.text.phrase import Phrase
from queries.asking.describing import short_identifier
from queries.asking.graph_reader import GraphReader
from queries.asking.lead import Lead
from queries.asking.note import Note
from queries.asking.question import Bound

#: So many datelines and kinds of facts are told one by one.
_TOLD = 4


@dataclass(frozen=True)
class Mentions:
    """An entity of a graph, by its label, and what names it."""

    graph: GraphReader
    term: Term
    label: str

    def notes(self) -> Iterator[str]:
        """Yield where the entity is named."""
        yield from self._facts()
        if self.is_place:
            yield from self._datelines()
        yield from self._quotes()

    @property
    def is_place(self) -> bool:
        """Whether it is a place."""
        return "/id/place/" in self.term

    def _facts(self) -> Iterator[Note]:
        """Yield of which kinds the facts are that name it, and as what."""
        rows = self.graph.lookup("naming", {"entity": self._bound}).rows
        kinds = [f"{row.get('classLabel')}, {row.get('propertyLabel')} ({row['facts']})" for row in rows[:_TOLD]]
        if kinds:
            phrase = Phrase("{label} is named by facts: {kinds}", label=self.label, kinds=" · ".join(kinds))
            yield Note(phrase, Lead.to_entity(short_identifier(self.term)))

    def _datelines(self) -> Iterator[Note]:
        yield from (self.note_dateline(*document) for document in self.list_datelines()[:_TOLD])

    def note_dateline(self, document: str, label: str) -> Note:
        """Return the note on a document that reports from the place, by its identifier and label."""
        phrase = Phrase("{label} is in the dateline of: {documents}", label=self.label, documents=label)
        return Note(phrase, Lead.to_entity(short_identifier(iri(document))))

    def list_datelines(self) -> list[tuple[str, str]]:
        """Return the documents that report from the place, by their datelines, each with its label."""
        rows = self.graph.lookup("datelines").rows if self._names else []
        return [
            (str(row["document"]), str(row["documentLabel"]))
            for row in rows
            if any(f" {name} " in f" {fold(str(row['dateline']))} " for name in self._names)
        ]

    def _quotes(self) -> Iterator[Note]:
        """Yield how many quotes have one of its names; which of them are about it, only a reader can tell."""
        words = [literal(name) for name in self._names]
        rows = self.graph.lookup("quoted-words", {"words": Bound(words[0], words)}).rows if words else []
        for row in rows[:_TOLD]:
            phrase = Phrase(
                "{quotes|quote has|quotes have} the words “{words}”", quotes=row["quotes"], words=row["words"]
            )
            yield Note(phrase, Lead.to_search(f'"{row["words"]}"'))

    @cached_property
    def _names(self) -> list[str]:
        """Its names in all languages as they stand in texts: folded, and of a place without its level."""
        keys = [str(row["key"]) for row in self.graph.lookup("lookup-keys", {"entity": self._bound}).rows]
        levels = map(split_level, keys) if self.is_place else (None for _ in keys)
        return [*dict.fromkeys(level[1] if level else key for key, level in zip(keys, levels, strict=True))]

    @property
    def _bound(self) -> Bound:
        return Bound(self.term, [self.term])
