"""What all tests share: the graph of the five articles, built once."""

import os
from pathlib import Path

import pytest

from graph_cli.building import build
from loaders import Study, load
from queries import Graph, open_graph


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--write-answers", action="store_true", help="write the golden answers anew, to be read by a person"
    )


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
    given = os.environ.get("JANJI_TEXTS")
    folder = Path(given) if given else Path(__file__).parents[2] / "shared" / "seeds"
    if not folder.is_dir():
        pytest.skip(f"the articles' texts are not in {folder}; name their folder in JANJI_TEXTS")
    return folder
