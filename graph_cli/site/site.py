"""A path becomes a page: of the start, a question, an entity, its data, the vocabulary, or of what is found."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache, partial
from pathlib import PurePosixPath

from markupsafe import Markup
from pyoxigraph import Store

from graph_cli.site import linked
from graph_cli.site.about import About
from graph_cli.site.addresses import SUFFIXES, Addresses, language_of, split_part
from graph_cli.site.brought import has_editor, has_engine
from graph_cli.site.catalogue import catalogue
from graph_cli.site.entity import entity
from graph_cli.site.fields import options
from graph_cli.site.known import Knowledge
from graph_cli.site.links import Links
from graph_cli.site.neighbourhood import MOST, has_view
from graph_cli.site.page import JSON, Moved, Page
from graph_cli.site.pages.entity_page import entity_page, subjects
from graph_cli.site.pages.question_page import FORMATS, Table, question_data, question_page
from graph_cli.site.pages.search_page import search_page
from graph_cli.site.pages.sparql_page import examples, sparql_page
from graph_cli.site.pages.start_page import start_page
from graph_cli.site.pages.statistics_page import statistics_page
from graph_cli.site.pages.view_page import network_page, view_page
from graph_cli.site.pages.vocabulary_page import vocabulary_page
from graph_cli.site.quotes import Quotes
from graph_cli.site.reader import Reader
from graph_cli.site.rendering import part, rendered
from graph_cli.site.suggesting import Suggestions
from graph_cli.site.words import words
from ontology.ids import concept
from ontology.rdf import bare
from ontology.readable import number
from ontology.terms import JANJI, RDF
from ontology.vocabulary import context, shapes, turtle
from queries.answer import Answer, AnswerRow
from queries.describing import tell_apart
from queries.fulltext import FullText
from queries.fulltext_texts import term
from queries.graph import IN_MEMORY, LANGUAGES, Graph
from queries.network_model import Network
from queries.question import Question
from queries.stats import counted, stats
from queries.store import EmbeddedStore

#: So many entities are kept, and so many answers, so that parts and other forms of them need not be asked again.
_KEPT, _ANSWERS = 8, 1
_VIEW, _WHOLE = ".view.html", "network.view.html"


#: The pages that every page leads to, with the words for them.
_MENU = {
    "index": "start",
    "ask/documents": "documents",
    "statistics": "statistics",
    "search": "search",
    "ns": "vocabulary",
    "sparql": "sparql",
}


class Site:
    """All pages of a graph."""

    def __init__(
        self,
        store: Store,
        base: str,
        about: About,
        *,
        address: str,
        texts: FullText | None = None,
        served: bool = True,
        dumps: tuple[str, ...] = (),
        views: Callable[[str], bool] = bool,
        whole: bool = False,
    ) -> None:
        """Take a store; `address` is where the site lies, and `served` says whether it can be asked.

        `views` says of which entities, by their identifiers, there is a view where there can be one, and `whole`
        whether there is one of the whole graph.
        """
        self.knowledge = Knowledge(Reader(store))
        self.quotes = Quotes(self.knowledge.reader)
        self.addresses, self.about, self.address = Addresses(base, self.quotes.part_of), about, address
        self.served, self.dumps, self._views = served, dumps, views
        #: The path of the view of the whole graph; None where there is none.
        self.whole = _WHOLE if whole else None
        self._graphs = {each: Graph(EmbeddedStore(store), base, each, texts=texts) for each in LANGUAGES}
        self._answered = lru_cache(_ANSWERS)(self._answer)
        self._tables = lru_cache(_ANSWERS)(self._table)
        self.entity = lru_cache(_KEPT)(partial(entity, self.knowledge))
        self._lines = lru_cache(_KEPT)(partial(linked.lines, self.knowledge.reader))
        self._menus = lru_cache(_KEPT)(self._menu)
        self.subjects = lru_cache(_KEPT)(partial(subjects, self))
        self.options = lru_cache(_KEPT)(partial(options, self))
        self.view_of = lru_cache(_KEPT)(self._view_of)
        self.statistics = lru_cache(len(LANGUAGES))(self._statistics)
        self.counted = lru_cache(_KEPT)(self.knowledge.reader.counted)
        self.known = self.knowledge.known

    @property
    def data(self) -> tuple[str, ...]:
        """The suffixes of what an entity is also to be had as: a folder of files has the two that most can read."""
        return tuple(linked.FORMATS) if self.served else (".ttl", ".jsonld")

    def menu(self, root: str, language: str, path: str) -> Markup:
        """Return the links to the pages that every page leads to, as a page has them by its way to the start."""
        return self._menus(root, language, path if path in _MENU else "")

    def _menu(self, root: str, language: str, current: str) -> Markup:
        values = {"root": root, "suffix": SUFFIXES[language], "current": current, "words": words(language)}
        return part("menu", entries=_MENU, **values)

    @property
    def editor(self) -> bool:
        """Whether there is an editor over the form for queries, which a server answers."""
        return self.served and has_editor()

    @property
    def engine(self) -> bool:
        """Whether queries are answered in the browser."""
        return not self.served and has_engine()

    def page(self, path: str, given: Mapping[str, str]) -> Page | Moved | None:
        """Return the page at a path, with its suffix, and the fields of its query; None where there is none.

        Without a suffix it is said where an identifier is told.
        """
        if path == _WHOLE:
            return self._network_page if self.whole else None
        if path.endswith(_VIEW):
            return view_page(self, path.removesuffix(_VIEW))
        found = language_of(path)
        if found:
            return self._html(*found, given)
        name, _, ending = path.removeprefix("ask/").partition(".")
        if path.startswith("ask/") and f".{ending}" in FORMATS:
            return question_data(self, name, f".{ending}", given, _language(given))
        stem, suffix = path.removesuffix(PurePosixPath(path).suffix), PurePosixPath(path).suffix
        if suffix in linked.FORMATS and stem.startswith(("id/", "scheme/")):
            return self._data(stem, suffix)
        return self._file(path, given) or self._told(path)

    def some_entities(self) -> Iterator[str]:
        """Yield the paths of some entities that are drawn, if there are any."""
        for kind in (JANJI.Person, JANJI.Organization, JANJI.Place):
            iris = self.knowledge.reader.having(RDF.type, bare(kind))
            yield from filter(None, map(self.addresses.path, iris[:1]))

    def missing(self, path: str) -> Page:
        """Return the page for a path where there is none."""
        stem, language = language_of(path) or (path, "en")
        page = rendered("error", Links(self.addresses, stem, language), self, why=self._why_missing(path, language))
        return Page(page.body, page.media, 404)

    def _why_missing(self, path: str, language: str) -> str:
        """Return why there is no page at a path."""
        said = words(language)
        if path == _WHOLE and self.is_large:
            return said["too_large"].format(triples=number(self.about.triples, language))
        return said["no_view"].format(most=MOST) if path.endswith(_VIEW) else said["missing_long"]

    @property
    def is_large(self) -> bool:
        """Whether there is more in the graph than a page can draw at once."""
        return self.about.triples > IN_MEMORY

    def _html(self, stem: str, language: str, given: Mapping[str, str]) -> Page | Moved | None:
        plain, number = split_part(stem)
        name = plain.removeprefix("ask/")
        if name != plain:
            return question_page(self, name, given, language, number)
        if plain.startswith(("id/", "scheme/")):
            return entity_page(self, plain, number, language)
        if stem == "search":
            return search_page(self, given.get("words", ""), language)
        if stem == "sparql":
            return sparql_page(self, language, given.get("query", ""))
        single = {"index": start_page, "statistics": statistics_page, "ns": vocabulary_page}.get(stem)
        return single(self, language) if single else None

    def _data(self, stem: str, suffix: str) -> Page | None:
        iri = self.addresses.identifier(stem)
        lines = iri and (self._lines(iri) or linked.former(self.knowledge.reader, iri))
        if not lines:
            return None
        up = Links(self.addresses, stem, "en").root
        try:
            return Page(linked.formatted(lines, suffix, f"{up}context.jsonld"), linked.FORMATS[suffix])
        except ValueError as error:
            return Page(f"{error}\n".encode(), "text/plain; charset=utf-8", 406)

    def _file(self, path: str, given: Mapping[str, str]) -> Page | None:
        if path == "void.ttl":
            return Page(catalogue(self, self.address), "text/turtle")
        if path == "examples.ttl":
            return Page(examples(self, f"{self.address}sparql"), "text/turtle")
        if path == "ns.ttl":
            return Page(turtle(), "text/turtle")
        if path == "shapes.ttl":
            return Page(shapes(), "text/turtle")
        if path == "context.jsonld":
            return Page(context(), "application/ld+json")
        if path == "suggest.json":
            return Page(self._suggestions.json(given, _language(given)), JSON)
        return None

    def _told(self, path: str) -> Moved | None:
        """Return where an identifier is told, by its path."""
        if path == "ns":
            return Moved("ns")
        iri = self.addresses.identifier(path)
        known = self.known(iri) if iri else None
        if known is None or not (known.type or known.moved):
            return None
        told = self.addresses.told(known.moved or known.iri)
        return Moved(*told) if told else None

    # what pages are made of

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

    def sparql(self, asked: Question, parameters: Mapping[str, str], language: str) -> str:
        """Return the query that a question is with some parameters; empty where one of them means nothing."""
        return self._graphs[language].query_of(asked, parameters)

    def search(self, words: str, limit: int, language: str) -> list[AnswerRow]:
        """Return what speaks of some words, the best first."""
        return self._graphs[language].search(words, limit).rows

    def descriptions(self, paths: Sequence[str]) -> list[tuple[str, ...]]:
        """Return what tells some entities from others of their name, in both languages, by their paths."""
        terms = [term(self.addresses.identifier(path) or "") for path in paths]
        told = [tell_apart(each.store, terms, each.language) for each in self._graphs.values()]
        return [tuple(language[bare(each)] for language in told) for each in terms]

    def basis(self, slug: str, language: str) -> str:
        """Return what a basis is called."""
        return self.known(bare(concept("basis", slug))).name(language)

    def _statistics(self, language: str) -> list[AnswerRow]:
        """Return how much of what there is."""
        return stats(self._graphs[language]).rows

    @cached_property
    def _suggestions(self) -> Suggestions:
        return Suggestions.of(self._graphs["en"].store)

    def network(self, language: str) -> Network:
        """Return the whole graph as a network."""
        return self._graphs[language].network()

    @cached_property
    def _network_page(self) -> Page:
        return network_page(self)

    def counts(self) -> dict[str, int]:
        """Return how many there are of each class of the vocabulary, by its IRI."""
        return counted(self._graphs["en"])

    def _view_of(self, iri: str) -> str | None:
        """Return the path of the view of an entity's neighbourhood; None where it has none."""
        return f"{self.addresses.path(iri)}{_VIEW}" if self._views(iri) and has_view(self.knowledge, iri) else None


def _language(given: Mapping[str, str]) -> str:
    return "id" if given.get("lang") == "id" else "en"
