"""What is read of a graph: its own queries, and what names mean in it. All that answers rests on this."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ontology.rdf.ids import DEFAULT_BASE, Ids
from ontology.rdf.term import Term
from queries.asking.answer import Answer, AnswerRow
from queries.asking.answering import find_rows
from queries.asking.label_step import LanguageChain
from queries.asking.question import Bound, Question, lookup, read_question
from queries.asking.resolve import Found, Resolver
from queries.engines.store import Store

if TYPE_CHECKING:
    from queries.folder.generation import Generation
    from queries.text.fulltext import FullText

#: Up to so many triples a graph is read into memory when it is opened: a question then takes a third of the time.
IN_MEMORY = 50_000


@dataclass(frozen=True)
class GraphReader:
    """A store, and how it is read.

    `language` is that in which labels are wanted, `languages` are those that the graph has them in, as far as that is
    known. `folder` is where an embedded graph lies, `texts` the index of its texts, if it has one.
    """

    store: Store
    base: str = DEFAULT_BASE
    language: str = "en"
    folder: Path | None = None
    #: The generation that is asked, which stays as long as the graph does.
    generation: "Generation | None" = field(default=None, compare=False, repr=False)
    texts: "FullText | None" = None
    #: The languages of its labels, the first of the study first; empty where that is not known.
    languages: tuple[str, ...] = ()
    #: Those of them in which it has each of its texts.
    complete_languages: tuple[str, ...] = ()

    @cached_property
    def _resolver(self) -> Resolver:
        return Resolver(self.store, Ids(self.base), self.chain)

    def edges(self) -> list[AnswerRow]:
        """Return every edge between two entities, with its receipt."""
        return self._answer(read_question("how-connected"), {}).rows

    def find(self, name: str) -> Found:
        """Return the entity that a name means: an identifier, a code, a label or an alias."""
        return self._resolver.find(name)

    def expand(self, term: Term) -> Bound:
        """Return a place with all within it, a theme with all below it, an actor with the tickets it is on."""
        return self._resolver.make_binding(term)

    def lookup(self, name: str, bindings: Mapping[str, Bound] | None = None) -> Answer:
        """Answer one of the graph's own queries."""
        return self._answer(lookup(name), bindings or {})

    def _answer(self, question: Question, bindings: Mapping[str, Bound]) -> Answer:
        rows = find_rows(self.store, question, bindings, self.chain)
        return Answer(question.columns, rows, tuple(question.lists), question.table, graph=self)

    @cached_property
    def chain(self) -> LanguageChain:
        """The languages that stand in for the one that is asked for."""
        return LanguageChain.of(self.language, self.languages, self.complete_languages)

    @property
    def is_small(self) -> bool:
        """Whether all of it can be read in a moment; of an endpoint that is not known."""
        return self.generation is not None and self.generation.manifest.triples <= IN_MEMORY
