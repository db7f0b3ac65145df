"""The site of the five articles, as it is served, and that of a document that is longer than a page."""

from pathlib import Path

import pytest

from graph_cli.building import build
from graph_cli.site.about import About
from graph_cli.site.site import Site
from queries.engines.embedded_store import EmbeddedStore
from queries.folder.generation import open_generation
from queries.text.fulltext import FullText
from queries.text.fulltext_file import FILE
from tests.graph_cli.long_study import write_long_study


def site_of(graph: Path) -> Site:
    generation = open_generation(graph)
    store = EmbeddedStore.read(generation.triples).store
    texts = FullText.open(generation.home / FILE)
    return Site(
        store,
        generation.manifest.base,
        About.of(generation),
        address="https://example.org/",
        texts=texts,
        is_served=True,
    )


@pytest.fixture(scope="session")
def site(graph_folder: Path) -> Site:
    return site_of(graph_folder)


@pytest.fixture(scope="session")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    folder = tmp_path_factory.mktemp("long")
    build(folder / "graph", [write_long_study(folder)])
    return site_of(folder / "graph")
