"""What pages are made of: what is known, answered and counted, with what is kept of it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache, partial
from typing import TypeVar

from markupsafe import Markup
from pyoxigraph import Store

from graph_cli.site import linked_data as linked
from graph_cli.site.about import About
from graph_cli.site.addresses import SUFFIXES, Addresses
from graph_cli.site.concept_options import options
from graph_cli.site.name_suggestions import Suggestions
from graph_cli.site.question_table import Table
from graph_cli.site.quotes import Quotes
from graph_cli.site.rendering import part
from graph_cli.site.vendored import has_editor, has_engine
from graph_cli.words.interface_catalogue import DEFAULT, LANGUAGES, read_catalogue
from graph_cli.words.term_names import read_term_names
from ontology.errors import UsageError
from ontology.rdf.ids import concept
from ontology.rdf.term import bare
from ontology.rdf.terms import JANJI, RDF
from queries.asking.answer import Answer, AnswerRow
from queries.asking.describing import tell_apart
from queries.asking.graph_reader import IN_MEMORY
from queries.asking.graph_stats import count_classes, stats
from queries.asking.question import Question
from queries.engines.embedded_store import EmbeddedStore
from queries.graph import Graph
from queries.network.link_reader import LinkReader
from queries.nodes.entity_description import describe_entity, list_subjects
from queries.nodes.node_reader import NodeReader
from queries.nodes.node_summary import NodeSummaries
from queries.text.fulltext import FullText
from queries.text.fulltext_texts import term

T = TypeVar("T")

#: So many entities are kept, and so many answers, so that parts and other forms of them need not be asked again.
_KEPT, _ANSWERS = 8, 1
#: The end of the path of a view, and the path of that of the whole graph.
VIEW, WHOLE = ".view.html", "network.view.html"

#: The pages that every page leads to, with the words for them.
_MENU = {
    "index": "start",
    "ask/documents": "documents",
    "statistics": "statistics",
    "search": "search",
    "ns": "vocabulary",
    "sparql": "sparql",
}


class Content:
    """All that the pages of a graph are made of."""

    def __init__(
        self,
        store: Store,
        base: str,
        about: About,
        *,
        address: str,
        texts: FullText | None = None,
        is_served: bool = True,
        dumps: tuple[str, ...] = (),
        views: Callable[[str], bool] = bool,
        whole: bool = False,
    ) -> None:
        """Take a store; `address` is where the site lies, and `is_served` says whether it can be asked.

        `views` says of which entities, by their identifiers, there is a view where there can be one, and `whole`
        whether there is one of the whole graph.
        """
        spoken = about.edition.languages
        self.summaries = NodeSummaries(NodeReader(store), spoken, LANGUAGES, read_term_names())
        self.link_reader = LinkReader(self.summaries)
        self.quotes = Quotes(self.summaries.reader)
        self.addresses, self.about, self.address = Addresses(base, self.quotes.part_of), about, address
        self.is_served, self.dumps, self._views = is_served, dumps, views
        #: The path of the view of the whole graph; None where there is none.
        self.whole = WHOLE if whole else None
        #: As a page of each language asks it: with labels in that language, as far as there are any.
        complete = about.complete_languages
        self._graphs = {
            each: Graph(EmbeddedStore(store), base, each, None, None, texts, spoken, complete) for each in LANGUAGES
        }
        self._answered = lru_cache(_ANSWERS)(self._answer)
        self._tables = lru_cache(_ANSWERS)(self._table)
        self.entity = lru_cache(_KEPT)(partial(describe_entity, self.summaries))
        self.lines = lru_cache(_KEPT)(partial(linked.lines, self.summaries.reader))
        self._menus = lru_cache(_KEPT)(self._menu)
        self.subjects = lru_cache(_KEPT)(partial(list_subjects, self.summaries))
        self.options = lru_cache(_KEPT)(partial(options, self.summaries))
        self.view_of = lru_cache(_KEPT)(self._view_of)
        self.statistics = lru_cache(len(LANGUAGES))(self._statistics)
        self.counted = lru_cache(_KEPT)(self.summaries.reader.count_subjects)
        self.summarize = self.summaries.summarize

    @property
    def data(self) -> tuple[str, ...]:
        """The suffixes of what an entity is also to be had as: a folder of files has the two that most can read."""
        return tuple(linked.FORMATS) if self.is_served else (".ttl", ".jsonld")

    def menu(self, root: str, language: str, path: str) -> Markup:
        """Return the links to the pages that every page leads to, as a page has them by its way to the start."""
        return self._menus(root, language, path if path in _MENU else "")

    def _menu(self, root: str, language: str, current: str) -> Markup:
        words = read_catalogue(language).section("site")
        return part("menu", entries=_MENU, root=root, suffix=SUFFIXES[language], current=current, words=words)

    @property
    def editor(self) -> bool:
        """Whether there is an editor over the form for queries, which a server answers."""
        return self.is_served and has_editor()

    @property
    def engine(self) -> bool:
        """Whether queries are answered in the browser."""
        return not self.is_served and has_engine()

    def some_entities(self) -> Iterator[str]:
        """Yield the paths of some entities that are drawn, if there are any."""
        for kind in (JANJI.Person, JANJI.Organization, JANJI.Place):
            iris = self.summaries.reader.find_subjects(RDF.type, bare(kind))
            yield from filter(None, map(self.addresses.path, iris[:1]))

    @property
    def is_large(self) -> bool:
        """Whether there is more in the graph than a page can draw at once."""
        return self.about.triples > IN_MEMORY

    def answer(self, name: str, parameters: Mapping[str, str], language: str, *, exactly: bool) -> Answer:
        """Return the answer to a question; UsageError as `Graph.ask` has it."""
        return self._answered(name, tuple(sorted(parameters.items())), language, exactly)

    def table(self, name: str, parameters: Mapping[str, str], language: str, *, exactly: bool) -> Table:
        """Return what is shown of the answer to a question; UsageError as `Graph.ask` has it."""
        return self._tables(name, tuple(sorted(parameters.items())), language, exactly)

    def _table(self, name: str, parameters: tuple[tuple[str, str], ...], language: str, exactly: bool) -> Table:
        return Table.of(self._answered(name, parameters, language, exactly))

    def _answer(self, name: str, parameters: tuple[tuple[str, str], ...], language: str, exactly: bool) -> Answer:
        return self._graphs[language].answer(name, dict(parameters), exactly=exactly)

    def sparql(self, question: Question, parameters: Mapping[str, str], language: str, *, exactly: bool = False) -> str:
        """Return the query that a question is with some parameters; empty where one of them means nothing."""
        try:
            return self._graphs[language].query_of(question, parameters, exactly=exactly)
        except UsageError:
            return ""

    def search(self, words: str, limit: int, language: str) -> list[AnswerRow]:
        """Return what speaks of some words, the best first."""
        return self._graphs[language].search(words, limit).rows

    def descriptions(self, paths: Sequence[str]) -> list[tuple[str, ...]]:
        """Return what tells some entities from others of their name, in each language of the pages, by their paths."""
        terms = [term(self.addresses.identifier(path) or "") for path in paths]
        descriptions = [tell_apart(each.store, terms, each.chain) for each in self._graphs.values()]
        return [tuple(language[bare(each)] for language in descriptions) for each in terms]

    def choose_texts(self, values: Iterable[T], language: str) -> list[T]:
        """Return values without texts in other languages than the best for a reader of one."""
        return self._graphs[language].chain.choose_literals(values)

    def basis(self, slug: str, language: str) -> str:
        """Return what a basis is called."""
        return self.summarize(bare(concept("basis", slug))).name(language)

    def _statistics(self, language: str) -> list[AnswerRow]:
        """Return how much of what there is."""
        return stats(self._graphs[language]).rows

    def graph(self, language: str) -> Graph:
        """Return the graph with labels in a language, as far as there are any."""
        return replace(self._graphs[DEFAULT], language=language)

    def counts(self) -> dict[str, int]:
        """Return how many there are of each class of the vocabulary, by its IRI."""
        return count_classes(self._graphs[DEFAULT])

    def _view_of(self, iri: str) -> str | None:
        """Return the path of the view of an entity's neighbourhood; None where it has none."""
        has_view = self._views(iri) and self.link_reader.has_neighbourhood(iri)
        return f"{self.addresses.path(iri)}{VIEW}" if has_view else None

    @cached_property
    def suggestions(self) -> Suggestions:
        """What a field may be completed to."""
        return Suggestions.of(self._graphs[DEFAULT].store, self.about.edition.languages)
