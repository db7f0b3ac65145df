"""A graph that answers: named questions, SPARQL, search, everything about one entity."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from ontology.errors import DataError, UsageError
from ontology.rdf.ids import DEFAULT_BASE, Ids
from ontology.rdf.term import Term, bare, iri
from ontology.text.names import did_you_mean
from ontology.text.phrase import Phrase
from queries.asking.answer import RECEIPT, Answer, AnswerRow
from queries.asking.graph_reader import IN_MEMORY, GraphReader
from queries.asking.label_languages import read_language
from queries.asking.question import Bound, Question, read_question
from queries.engines.store import Store, Triples
from queries.sparql.service_refusal import refuse_service

if TYPE_CHECKING:
    import polars

    from queries.folder.generation import Generation
    from queries.network.model import Network

#: More terms than this a server may not take (Virtuoso takes some 800): all is asked of it then.
_AS_TERMS = 500

_STEPS = ("step", "from", "fromLabel", "relation", "to", "toLabel", *(name for name in RECEIPT if name != "context"))


@dataclass(frozen=True)
class Graph(GraphReader):
    """A graph with the questions that it can be asked."""

    def ask(self, name: str, *, exactly: bool = False, matching: str | None = None, **parameters: str | None) -> Answer:
        """Answer a named question; a parameter that names a place means all within it, unless `exactly`.

        With `matching`, only what has all of some words in one of its texts, as `search` finds it: for questions whose
        rows are statements. Raises UsageError for an unknown question, parameter or name, with the nearest ones.
        """
        return self.answer(name, parameters, exactly=exactly, matching=matching)

    def answer(
        self, name: str, parameters: Mapping[str, str | None], *, exactly: bool = False, matching: str | None = None
    ) -> Answer:
        """Answer a named question as `ask` does, whatever its parameters are called.

        Names that come from outside belong in a mapping: as keyword arguments they could be taken for `ask`'s own.
        """
        question = read_question(name)
        values = {key: value for key, value in parameters.items() if value is not None}
        bindings = self._bind(question, values, exactly or bool(question.path))
        if matching is not None and not question.subject:
            raise UsageError(
                Phrase("{question} takes no --matching: its rows are no statements", question=name),
                Phrase("{question} takes no 'matching': its rows are no statements", question=name),
            )
        if question.path:
            return self._path(question, bindings)
        answer = self._answer(question, bindings) if matching is None else self._matching(question, bindings, matching)
        why = () if answer.rows else answer.notes or tuple(self._why_empty(question, bindings, exactly))
        beside = self._tell_beside(question, bindings, matching)
        return replace(answer, notes=(*why, *self._about_dates(question, bindings, answer), *beside))

    def query_of(self, question: Question, parameters: Mapping[str, str], *, exactly: bool = False) -> str:
        """Return the SPARQL that a question is with some parameters, its labels among it: one query, for any endpoint.

        Of a question for a way it is the query for what connects each step. Raises UsageError as `ask` does.
        """
        from queries.asking.whole_query import write_query

        bindings = self._bind(question, parameters, exactly or bool(question.path)) if parameters else {}
        if question.path and bindings:
            bindings = self._steps(self._find_way(question, bindings)) or bindings
        return write_query(question, bindings, self.chain)

    def sparql(self, query: str) -> Answer | Triples | bool:
        """Answer a SPARQL query: rows for a SELECT, triples for a CONSTRUCT or DESCRIBE, a truth for an ASK.

        Raises UsageError for an update, a SERVICE call, what Oxigraph answers wrongly, and what is no query.
        """
        refuse_service(query)
        result = self.store.query(query)
        if isinstance(result, bool | Triples):
            return result
        rows: list[AnswerRow] = [
            {name: value for name, value in zip(result.variables, row, strict=True) if value is not None}
            for row in result.rows
        ]
        return Answer(result.variables, rows, graph=self)

    def frame(self, query: str) -> "polars.DataFrame":
        """Answer a SELECT as a polars frame: of the columnar engine its own columns, without rows in Python.

        Dates are texts, as in every answer; several values in a cell stay rows of their own, as the query has them.
        """
        from queries.engines.columnar.columnar_store import ColumnarStore

        refuse_service(query)
        own_frame = self.store.frame(query) if isinstance(self.store, ColumnarStore) else None
        if own_frame is not None:
            return own_frame
        answer = self.sparql(query)
        if not isinstance(answer, Answer):
            raise UsageError(Phrase("the query is no SELECT"))
        return answer.to_polars()

    def show(self, name: str) -> Answer:
        """Return everything known of one entity, with receipts."""
        return self.ask("everything-about", entity=name)

    def search(self, words: str, limit: int | None = None) -> Answer:
        """Return what speaks of the words, in any inflection: labels, aliases, titles and quotes, the best first."""
        from queries.asking.entity_search import search

        return search(self, words, limit)

    def network(self) -> "Network":
        """Return the graph as a network of nodes and edges, each with its receipts."""
        from queries.network.network_reading import read_network

        return read_network(self)

    def _matching(self, question: Question, bindings: Mapping[str, Bound], words: str) -> Answer:
        """Answer a question on what has the words; of what many have, a server is asked all and the rest left out."""
        from queries.asking.entity_search import matching

        identifiers = matching(self, words)
        if self.texts is not None or len(identifiers) <= _AS_TERMS:
            answer = self._answer(question.about([iri(entity) for entity in sorted(identifiers)]), bindings)
        else:
            answer = self._answer(question, bindings)
            answer = replace(answer, rows=[row for row in answer.rows if row[question.subject] in identifiers])
        return answer if identifiers else replace(answer, notes=(Phrase("nothing found for '{words}'", words=words),))

    def _bind(self, question: Question, values: Mapping[str, str], exactly: bool) -> dict[str, Bound]:
        for name in values:
            if name not in question.parameters:
                near = did_you_mean(name, question.parameters)
                options = near or Phrase("; it takes {names}", names=_list_parameters(question, "--"))
                words = near or Phrase("; it takes {names}", names=_list_parameters(question))
                raise UsageError(
                    Phrase("{question} takes no --{name}{hint}", question=question.name, name=name, hint=options),
                    Phrase("{question} takes no '{name}'{hint}", question=question.name, name=name, hint=words),
                )
        for name in question.required_parameters:
            if name not in values:
                raise UsageError(
                    Phrase("{question} needs --{name}", question=question.name, name=name),
                    Phrase("{question} needs '{name}'", question=question.name, name=name),
                )
        return {name: self._resolver.bind(question.parameters[name], text, exactly) for name, text in values.items()}

    @cached_property
    def _links(self) -> dict[str, list[AnswerRow]]:
        """The links of every entity: of a small graph they are read once, sooner than a few at a time."""
        links: dict[str, list[AnswerRow]] = {}
        for row in self.lookup("links").rows:
            for end in ("from", "to"):
                links.setdefault(str(row[end]), []).append(row)
        return links

    def _near(self, nodes: Sequence[str]) -> list[AnswerRow]:
        """Return the links of some entities, in either direction."""
        if self.is_small:
            return [row for node in nodes for row in self._links.get(node, ())]
        terms = [iri(node) for node in nodes]
        binding = Bound(terms[0], terms)
        return [row for way in ("from", "to") for row in self.lookup("links", {way: binding}).rows]

    def _path(self, question: Question, bindings: Mapping[str, Bound]) -> Answer:
        from queries.network.path_steps import number_steps

        start, end = (bindings[name].term for name in question.path)
        if start == end:
            return Answer(
                _STEPS, [], tuple(question.lists), question.table, (Phrase("the two are one and the same"),), self
            )
        nodes = self._find_way(question, bindings)
        steps_of_way = self._steps(nodes)
        edges = self._answer(question, steps_of_way) if steps_of_way else None
        notes = () if edges else (Phrase("no connection is known between the two"),)
        return Answer(
            _STEPS, number_steps(nodes, edges.rows) if edges else [], tuple(question.lists), question.table, notes, self
        )

    def _find_way(self, question: Question, bindings: Mapping[str, Bound]) -> Sequence[str]:
        """Return the entities on the shortest way between two."""
        from queries.network.path import shortest_path

        start, end = (bare(bindings[name].term) for name in question.path)
        return shortest_path(self._near, start, end)

    def _steps(self, nodes: Sequence[str]) -> dict[str, Bound]:
        """Return the steps of a way, each in both directions, as a parameter; none where there is no way."""
        ways = {pair for step in pairwise(nodes) for pair in (step, step[::-1])}
        pairs = [Term(f"({iri(a)} {iri(b)})") for a, b in sorted(ways)]
        return {"steps": Bound(pairs[0], pairs)} if pairs else {}

    def _why_empty(self, question: Question, bindings: Mapping[str, Bound], exactly: bool) -> list[str]:
        """Say what the graph knows of what has no answer, and what is there instead."""
        from queries.asking.empty_answer import EmptyAnswer

        return EmptyAnswer(self, question, bindings, exactly).notes()

    def _tell_beside(self, question: Question, bindings: Mapping[str, Bound], words: str | None) -> list[str]:
        """Say how many answers the question beside it has, where that takes the same parameters."""
        other = read_question(question.beside) if question.beside else None
        if other is None or not bindings.keys() <= other.parameters.keys():
            return []
        from queries.asking.counting import count

        if words is None:
            number = count(self.store, other, bindings, self.chain)
        else:
            number = len({row[other.subject] for row in self._matching(other, bindings, words).rows})
        note = Phrase(
            "{hopes|hope is|hopes are} told apart, since a hope binds nobody: janji ask {question}, with the same "
            "parameters",
            hopes=number,
            question=other.name,
        )
        return [note] if number else []

    def _about_dates(self, question: Question, bindings: Mapping[str, Bound], answer: Answer) -> list[str]:
        """Say what is in a period by the date of its document, and what is left out for want of any date."""
        if not bindings.keys() & {*question.dates}:
            return []
        from queries.asking.counting import count_undated

        by_issue_date, without_date = (
            self._count_issued(answer),
            count_undated(self.store, question, bindings, self.chain),
        )
        notes = (
            (
                by_issue_date,
                Phrase("{count} by the date of their document, having none of their own", count=by_issue_date),
            ),
            (
                without_date,
                Phrase(
                    "{count} left out: neither they nor their documents have a date with a year", count=without_date
                ),
            ),
        )
        return [note for number, note in notes if number]

    def _count_issued(self, answer: Answer) -> int:
        """Return how many of the statements of an answer have no date of their own."""
        statements = sorted({str(row[answer.columns[0]]) for row in answer.rows})
        with_date = 0
        for start in range(0, len(statements), _AS_TERMS):
            terms = [iri(each) for each in statements[start : start + _AS_TERMS]]
            with_date += len(self.lookup("dated", {"statement": Bound(terms[0], terms)}).rows)
        return len(statements) - with_date


def _list_parameters(question: Question, sign: str = "") -> str:
    return ", ".join(f"{sign}{name}" for name in question.parameters) or Phrase("no parameters")


def open_graph(
    folder: str | Path = "janji-graph", *, language: str = "en", engine: str = "embedded", once: bool = False
) -> Graph:
    """Open a built graph, read-only, with labels in a language, or where there are none in it, in one of its own.

    To ask it `once` takes less time where it lies than to read it into memory.

    With `engine="columnar"` (extra `janji[columnar]`) what goes over the whole graph is answered from columns in
    memory, which are read when they are first needed. Raises GraphError where the folder is missing, damaged or
    foreign; the message says what to do. Raises UsageError for a language that neither the graph nor the vocabulary
    has, for an unknown engine, and for one that is not installed.
    """
    from queries.engines.embedded_store import EmbeddedStore
    from queries.folder.generation import open_generation
    from queries.text.fulltext import FullText
    from queries.text.fulltext_file import FILE

    path = Path(folder)
    generation = open_generation(path)
    manifest = generation.manifest
    # Whoever asks a store of which not every byte was compared asks it in a process of its own.
    in_memory = manifest.triples <= IN_MEMORY and not (once and manifest.is_compared_whole)
    try:
        embedded_store = EmbeddedStore.read(generation.triples) if in_memory else EmbeddedStore.open(generation.store)
    except OSError as error:
        raise DataError(
            Phrase("{path} cannot be opened ({error}): build it again with 'janji build'", path=path, error=error)
        ) from None
    index = generation.home / FILE
    texts = FullText(index) if index.exists() else None
    store = _by(engine, generation, embedded_store)
    spoken = manifest.edition.languages
    language = read_language(language, spoken)
    return Graph(store, manifest.base, language, path, generation, texts, spoken, manifest.complete_languages)


def _by(engine: str, generation: "Generation", embedded_store: Store) -> Store:
    if engine == "embedded":
        return embedded_store
    from queries.engines.engine_registry import open_engine  # which is asked for what is not there by default

    return open_engine(engine, generation, embedded_store)


def connect(url: str, *, base: str = DEFAULT_BASE, language: str = "en") -> Graph:
    """Return the graph at a SPARQL 1.1 endpoint, which is asked when a question is.

    Raises UsageError where the address is none, and TermError where the base of identifiers is; what is asked then
    raises EndpointError where the endpoint fails.
    """
    from queries.engines.remote_store import RemoteStore

    return Graph(RemoteStore(url), Ids(base).base, read_language(language))
