"""Publishes a graph as a folder of plain files, from the first to the last."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from graph_cli.publishing.dumps import NAMES, write_dumps
from graph_cli.publishing.entity_paths import VIEWED, entities, former
from graph_cli.publishing.folder import Folder
from graph_cli.publishing.page_writing import SiteSource, site_of, write
from graph_cli.publishing.redirects import htaccess, sitemaps
from graph_cli.publishing.search_index import SearchEntry, index, tell_apart
from graph_cli.site.about import About
from graph_cli.site.addresses import SUFFIXES, Links
from graph_cli.site.page import Page
from graph_cli.site.rendering import render_page
from graph_cli.site.site import Site
from graph_cli.site.site_assets import asset, list_assets
from ontology.errors import DataError, TermError, UsageError
from ontology.files.own_files import PUBLISHED
from ontology.rdf.ids import Ids
from ontology.rdf.term import iri
from ontology.text.phrase import Phrase
from ontology.text.system_reason import tell_reason
from queries.asking.graph_reader import IN_MEMORY
from queries.asking.question import names, read_question
from queries.folder.edition import UNSAID, Edition
from queries.folder.generation import Generation, open_generation
from queries.text.fulltext import FullText
from queries.text.fulltext_file import FILE as INDEX

#: Of more actors, places and programs than this no views are drawn, unless they are asked for.
_VIEWS = 1_000
_FILES = ("void.ttl", "examples.ttl", "ns.ttl", "shapes.ttl", "context.jsonld")
_PAGES = ("index", "search", "statistics", "ns", "sparql")


#: What is told of how far it is: how many paths there are, then how many more are done.
Progress = Callable[[int], AbstractContextManager[Callable[[int], None]]]


@dataclass(frozen=True)
class Wish:
    """What is to be published, and how it presents itself; UsageError where the address is none."""

    #: Where the site will lie; None where that is the base of the identifiers.
    address: str | None = None
    #: What is said of the graph beyond what it says itself.
    edition: Edition = UNSAID
    #: Whether there are views; None where that follows from how many there would be.
    views: bool | None = None

    def __post_init__(self) -> None:
        for option, address, check in (("--url", self.address, Ids), ("--license", self.edition.licence, iri)):
            try:
                if address is not None and (address or check is Ids):
                    check(address)
            except TermError as error:
                raise UsageError(Phrase("{option}: {error}", option=option, error=error.args[0])) from None


@dataclass(frozen=True)
class Published:
    """What came of it: the files, those of them that are new or changed, and those that were removed."""

    files: int
    change_count: int
    removal_count: int
    views: bool


def publish(graph: Path, folder: Path, wish: Wish, progress: Progress) -> Published:
    """Publish the graph of a folder into another one.

    Raises GraphError where there is no graph, and DataError where the other folder holds what is not janji's, or
    cannot be written.
    """
    generation, target = open_generation(graph, thorough=True), Folder(folder)
    target.list_published()
    try:
        with target.hold():
            return _publish(generation, target, wish, target.list_published(), progress)
    except OSError as error:
        raise DataError(
            Phrase(
                "{folder} cannot be written: {reason}; name another folder",
                folder=folder,
                reason=tell_reason(error),
            )
        ) from None
    except BrokenProcessPool:
        raise DataError(
            Phrase("a process that wrote pages was ended, maybe for want of memory: publish again")
        ) from None


def _publish(generation: Generation, target: Folder, wish: Wish, before: set[str], progress: Progress) -> Published:
    plan = _plan(generation, wish)
    site = site_of(plan)
    paths = entities(site.summaries.reader, site.addresses)
    question_paths = [f"ask/{name}" for name in names() if not read_question(name).required_parameters]
    # What is written is told before it is: where this is cut off, the next time knows the folder as its own.
    target.record(before | {PUBLISHED})
    pages = [*_PAGES, *question_paths, *filter(None, [site.whole]), *paths]
    entries: list[SearchEntry] = []
    written_names: set[str] = set()
    change_count = 0
    with progress(len(pages)) as step:
        for lot in write(plan, target, pages):
            entries += lot.entries
            written_names.update(lot.names)
            change_count += lot.change_count
            step(lot.paths)
    searched = _search_files(site, entries, generation.home / INDEX)
    for name, content in chain(_rest(site, plan, sorted(written_names)), searched):
        change_count += target.write(name, content)
        written_names.add(name)
    change_count += write_dumps(target, site.summaries.reader, generation)
    written_names |= {*NAMES, PUBLISHED}
    stale_names = target.list_published() - written_names
    removal_count = target.remove(stale_names)
    target.record(written_names)
    return Published(len(written_names), change_count, removal_count, plan.views)


def _plan(generation: Generation, wish: Wish) -> SiteSource:
    manifest = generation.manifest
    plan = SiteSource(
        generation.store,
        generation.triples,
        manifest.triples <= IN_MEMORY,
        manifest.base,
        About.of(generation, wish.edition),
        wish.address or manifest.base,
        NAMES,
        bool(wish.views),
    )
    if wish.views is not None:
        return plan
    site = site_of(plan)
    view_paths = [path for path in entities(site.summaries.reader, site.addresses) if path.split("/")[1] in VIEWED]
    return replace(plan, views=len(view_paths) <= _VIEWS)


def _search_files(site: Site, entries: Sequence[SearchEntry], index_file: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the search, of the texts of the index beside the graph; GraphError where there is none."""
    texts = [(site.addresses.path(entity) or "", text) for entity, text in FullText.open(index_file).texts()]
    paths = {path for path, _ in texts}
    yield from index(tell_apart([entry for entry in entries if entry.path in paths], site.descriptions), texts)


def _rest(site: Site, plan: SiteSource, written_names: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    """Yield what stands beside the pages of entities and questions, by its name."""
    for name in (*_FILES, *list_assets()):
        page = asset(name) or site.page(name, {})
        assert isinstance(page, Page), name
        yield name, page.body
    yield "404.html", site.missing("404.html").body
    moves = former(site.summaries.reader, site.addresses)
    for old, new in moves.items():
        yield from _stub(site, old, new)
    yield ".htaccess", htaccess(plan.address, moves)
    yield from sitemaps(
        plan.address, [name for name in written_names if name.endswith(".html") and ".view." not in name]
    )


def _stub(site: Site, old: str, new: str) -> Iterator[tuple[str, bytes]]:
    """Yield the pages of an identifier that was replaced, which send on to what it is now."""
    for language, suffix in SUFFIXES.items():
        links = Links(site.addresses, old, language)
        name = site.summarize(site.addresses.identifier(new) or "").name(language)
        yield old + suffix, render_page("moved", links, site, now=links.page(new), name=name).body
    for suffix in site.data:
        page = site.page(old + suffix, {})
        if isinstance(page, Page):
            yield old + suffix, page.body
