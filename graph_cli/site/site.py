"""A path becomes a page: of the start, a question, an entity, its data, the vocabulary, or of what is found."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import PurePosixPath

from graph_cli.site import linked_data as linked
from graph_cli.site.addresses import Links, language_of, split_part
from graph_cli.site.catalogue import catalogue
from graph_cli.site.content import VIEW, WHOLE, Content
from graph_cli.site.page import JSON, Moved, Page
from graph_cli.site.pages.entity_page import entity_page
from graph_cli.site.pages.question_page import FORMATS, question_data, question_page
from graph_cli.site.pages.search_page import search_page
from graph_cli.site.pages.sparql_page import examples, sparql_page
from graph_cli.site.pages.start_page import start_page
from graph_cli.site.pages.statistics_page import statistics_page
from graph_cli.site.pages.view_page import network_page, view_page
from graph_cli.site.pages.vocabulary_page import vocabulary_page
from graph_cli.site.rendering import render_page
from graph_cli.words.interface_catalogue import DEFAULT, LANGUAGES, read_catalogue
from ontology.text.readable import number
from ontology.vocabulary.bundled import context, shapes, turtle
from queries.network.link_reader import MOST_EDGES


class Site(Content):
    """All pages of a graph, by their paths."""

    def page(self, path: str, fields: Mapping[str, str]) -> Page | Moved | None:
        """Return the page at a path, with its suffix, and the fields of its query; None where there is none.

        Without a suffix it is said where an identifier is told.
        """
        if path == WHOLE:
            return self._network_page if self.whole else None
        if path.endswith(VIEW):
            return view_page(self, path.removesuffix(VIEW))
        stem_and_language = language_of(path)
        if stem_and_language:
            return self._html(*stem_and_language, fields)
        name, _, ending = path.removeprefix("ask/").partition(".")
        if path.startswith("ask/") and f".{ending}" in FORMATS:
            return question_data(self, name, f".{ending}", fields, _language(fields))
        stem, suffix = path.removesuffix(PurePosixPath(path).suffix), PurePosixPath(path).suffix
        if suffix in linked.FORMATS and stem.startswith(("id/", "scheme/")):
            return self._data(stem, suffix)
        return self._file(path, fields) or self._redirect(path)

    def missing(self, path: str, language: str = DEFAULT) -> Page:
        """Return the page for a path where there is none, in a language where the path has none."""
        stem, language = language_of(path) or (path, language)
        page = render_page("error", Links(self.addresses, stem, language), self, why=self._why_missing(path, language))
        return Page(page.body, page.media, 404)

    def _why_missing(self, path: str, language: str) -> str:
        """Return why there is no page at a path."""
        words = read_catalogue(language).section("site")
        if path == WHOLE and self.is_large:
            return words["too_large"].format(triples=number(self.about.triples, language))
        return words["no_view"].format(most=MOST_EDGES) if path.endswith(VIEW) else words["missing_long"]

    def _html(self, stem: str, language: str, fields: Mapping[str, str]) -> Page | Moved | None:
        plain, number = split_part(stem)
        name = plain.removeprefix("ask/")
        if name != plain:
            return question_page(self, name, fields, language, number)
        if plain.startswith(("id/", "scheme/")):
            return entity_page(self, plain, number, language)
        if stem == "search":
            return search_page(self, fields.get("words", ""), language)
        if stem == "sparql":
            return sparql_page(self, language, fields.get("query", ""))
        single = {"index": start_page, "statistics": statistics_page, "ns": vocabulary_page}.get(stem)
        return single(self, language) if single else None

    def _data(self, stem: str, suffix: str) -> Page | None:
        iri = self.addresses.identifier(stem)
        lines = iri and (self.lines(iri) or linked.former(self.summaries.reader, iri))
        if not lines:
            return None
        up = Links(self.addresses, stem, "en").root
        try:
            return Page(linked.format_lines(lines, suffix, f"{up}context.jsonld"), linked.FORMATS[suffix])
        except ValueError as error:
            return Page(f"{error}\n".encode(), "text/plain; charset=utf-8", 406)

    def _file(self, path: str, fields: Mapping[str, str]) -> Page | None:
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
            return Page(self.suggestions.json(fields, _language(fields)), JSON)
        return None

    def _redirect(self, path: str) -> Moved | None:
        """Return where an identifier is told, by its path."""
        if path == "ns":
            return Moved("ns")
        iri = self.addresses.identifier(path)
        summary = self.summarize(iri) if iri else None
        if summary is None or not (summary.type or summary.moved_to):
            return None
        location = self.addresses.find_page(summary.moved_to or summary.iri)
        return Moved(*location) if location else None

    @cached_property
    def _network_page(self) -> Page:
        return network_page(self)


def _language(fields: Mapping[str, str]) -> str:
    language = fields.get("lang", DEFAULT)
    return language if language in LANGUAGES else DEFAULT
