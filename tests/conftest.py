"""What all tests share: the graph of the five articles, built once."""

import os
from pathlib import Path

import pytest

from graph_cli.building import build
from loaders import Study, load
from queries import Graph, open_graph
from tests.ending import Ends
from tests.ending import ends as ends_on_long_texts
from tests.needs import MARKS, mark_and_sort


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--write-answers", action="store_true", help="write the golden answers anew, to be read by a person"
    )


def pytest_configure(config: pytest.Config) -> None:
    for mark, meaning in MARKS.items():
        config.addinivalue_line("markers", f"{mark}: {meaning}")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    mark_and_sort(items)


@pytest.fixture
def ends() -> Ends:
    """What says whether a reader ends on long texts: a minute's work for some of them."""
    return ends_on_long_texts


@pytest.fixture(scope="session")
def study() -> Study:
    return load()


@pytest.fixture(scope="session")
def graph_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("graph") / "janji-graph"
    build(folder)
    return folder


@pytest.fixture(scope="session")
def graph(graph_folder: Path) -> Graph:
    return open_graph(graph_folder)


@pytest.fixture(scope="session")
def texts() -> Path:
    """The articles' own texts, which are nobody's to copy into the repository."""
    name = os.environ.get("JANJI_TEXTS")
    folder = Path(name) if name else Path(__file__).parents[2] / "shared" / "seeds"
    if not folder.is_dir():
        pytest.skip(f"the articles' texts are not in {folder}; name their folder in JANJI_TEXTS")
    return folder
