"""The site of the five articles, as it is served."""

from pathlib import Path

import pytest

from graph_cli.site.about import About
from graph_cli.site.site import Site
from queries.fulltext import FILE, FullText
from queries.generation import opened
from queries.store import EmbeddedStore


@pytest.fixture(scope="session")
def site(graph_folder: Path) -> Site:
    generation = opened(graph_folder)
    store = EmbeddedStore.read(generation.triples).store
    texts = FullText.open(generation.home / FILE)
    return Site(
        store, generation.manifest.base, About.of(generation), address="https://example.org/", texts=texts, served=True
    )
