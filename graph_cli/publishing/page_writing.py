"""Pages are written by several processes, a lot of entities at a time."""

import ctypes
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path

from graph_cli.collector import collect_seldom
from graph_cli.publishing.entity_paths import VIEWED
from graph_cli.publishing.folder import Folder
from graph_cli.publishing.search_index import SearchEntry
from graph_cli.site.about import About
from graph_cli.site.addresses import SUFFIXES
from graph_cli.site.page import Page
from graph_cli.site.pages.question_page import FORMATS
from graph_cli.site.site import Site
from graph_cli.words.interface_catalogue import LANGUAGES
from queries.engines.embedded_store import EmbeddedStore

#: So many paths are a lot; of fewer lots than two no other process is begun.
_LOT = 100


@dataclass(frozen=True)
class SiteSource:
    """What a process has to know: the store, or the text of a small graph, and what the site is."""

    store: Path
    triples: Path
    small: bool
    base: str
    about: About
    address: str
    dumps: tuple[str, ...]
    #: Whether there are views, where there can be.
    views: bool


@dataclass(frozen=True)
class WrittenPages:
    """What became of a lot of paths: the names of its files, how many changed, and how the entities are found."""

    paths: int
    names: list[str]
    change_count: int
    entries: list[SearchEntry]


def write(
    plan: SiteSource, folder: Folder, paths: Sequence[str], processes: int | None = None
) -> Iterator[WrittenPages]:
    """Write the pages of paths without their suffixes into a folder; yields what became of each lot, in order."""
    lots = [paths[start : start + _LOT] for start in range(0, len(paths), _LOT)]
    count = min(processes or os.cpu_count() or 1, len(lots))
    if count < 2:
        yield from map(partial(_lot, plan, folder), lots)
        return
    with ProcessPoolExecutor(count, mp_context=get_context("spawn"), initializer=collect_seldom) as pool:
        yield from pool.map(partial(_lot_of_many, plan, folder.path), lots)


@cache
def _folder_of(path: Path) -> Folder:
    """Return the folder that is written into, whose list a process that writes a part of it reads once."""
    return Folder(path)


def _lot_of_many(plan: SiteSource, folder: Path, paths: Sequence[str]) -> WrittenPages:
    return _lot(plan, _folder_of(folder), paths)


def _lot(plan: SiteSource, folder: Folder, paths: Sequence[str]) -> WrittenPages:
    site = site_of(plan)
    names: list[str] = []
    entries: list[SearchEntry] = []
    change_count = 0
    for path in paths:
        for name, page in _files(site, path):
            names.append(name)
            change_count += folder.write(name, page.body)
        entry = _entry(site, path)
        if entry:
            entries.append(entry)
    _give_back()
    return WrittenPages(len(paths), names, change_count, entries)


def _give_back() -> None:
    """Give memory back: the system's own allocator keeps what was freed, and a question over everything takes much."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


@cache
def site_of(plan: SiteSource) -> Site:
    """Return the site of a plan, opened once in a process."""
    embedded_store = EmbeddedStore.read(plan.triples) if plan.small else EmbeddedStore.open(plan.store)
    return Site(
        embedded_store.store,
        plan.base,
        plan.about,
        address=plan.address,
        is_served=False,
        dumps=plan.dumps,
        whole=plan.small and plan.views,
        views=lambda iri: plan.views and iri.split("/")[-2] in VIEWED,
    )


def _files(site: Site, path: str) -> Iterator[tuple[str, Page]]:
    """Yield the files of a path: its page in both languages, part by part, and the same as data.

    An answer's data are in English, and come before another language is asked for: one answer is kept.
    """
    if path == site.whole:
        yield from _one(site, path)
        return
    iri = site.addresses.identifier(path)
    if iri:
        for suffix in site.data:
            yield from _one(site, path + suffix)
        view = site.view_of(iri)
        if view:
            yield from _one(site, view)
    elif path.startswith("ask/"):
        for suffix in FORMATS:
            yield from _one(site, path + suffix)
    for suffix in SUFFIXES.values():
        yield from _parts(site, path, suffix)


def _parts(site: Site, path: str, suffix: str) -> Iterator[tuple[str, Page]]:
    for name, page in _one(site, path + suffix):
        yield name, page
        for number in range(2, page.parts + 1):
            yield from _one(site, f"{path}.{number}{suffix}")


def _one(site: Site, name: str) -> Iterator[tuple[str, Page]]:
    page = site.page(name, {})
    if isinstance(page, Page):
        yield name, page


def _entry(site: Site, path: str) -> SearchEntry | None:
    iri = site.addresses.identifier(path)
    entity = site.entity(iri) if iri else None
    if entity is None:
        return None
    names, kind = entity.summary.names, site.summarize(entity.summary.type).names
    named, called = (tuple(each.choose(language).text for language in LANGUAGES) for each in (names, kind))
    return SearchEntry(path, named, called)
