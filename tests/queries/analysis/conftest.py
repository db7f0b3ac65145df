"""The five articles under analysis, by each engine that is installed."""

from importlib.util import find_spec

import pytest

from queries import Graph
from queries.analysis.analysis import Analysis
from queries.analysis.engine import NAMES


@pytest.fixture(scope="session", params=[name for name in NAMES if find_spec(name)])
def articles(request: pytest.FixtureRequest, graph: Graph) -> Analysis:
    return Analysis(graph, request.param)
