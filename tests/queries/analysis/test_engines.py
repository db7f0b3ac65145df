"""Both engines over the same networks: equal results, and the same in every run and every order of the data."""

import random
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest

from benchmarks.analysis import links
from ontology.errors import UsageError
from queries import Graph
from queries.analysis.analysis import Analysis
from queries.analysis.engine import NAMES, choose_engine, engine
from queries.analysis.linked_entities import Link
from queries.analysis.weighted_ties import SOURCES, WeightedTies

pytest.importorskip("igraph")

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def made_up() -> WeightedTies:
    return WeightedTies.of(links(600))


def test_modularity_differs_by_less_than_a_hundredth(made_up: WeightedTies) -> None:
    modularities = [
        own_engine.modularity(own_engine.communities()) for own_engine in (engine(name, made_up) for name in NAMES)
    ]
    assert min(modularities) > 0.5
    assert modularities[0] == pytest.approx(modularities[1], rel=0.01)


def test_pagerank_agrees_to_a_millionth_and_adds_up_to_one(made_up: WeightedTies) -> None:
    first, second = (engine(name, made_up).pagerank() for name in NAMES)
    assert first == pytest.approx(second, abs=1e-6)
    assert sum(first) == pytest.approx(1)


def test_betweenness_agrees_over_the_same_sources(made_up: WeightedTies) -> None:
    assert len(made_up.sources) == SOURCES < len(made_up.names)
    first, second = (engine(name, made_up).betweenness() for name in NAMES)
    assert first == pytest.approx(second)


def test_cuts_agree(made_up: WeightedTies) -> None:
    first, second = (engine(name, made_up).cuts() for name in NAMES)
    assert first == second != set()


@pytest.mark.parametrize("name", NAMES)
def test_network_without_any_tie_is_no_fault(name: str) -> None:
    own_engine = engine(name, WeightedTies.of([]))
    assert (own_engine.communities(), own_engine.pagerank(), own_engine.betweenness(), own_engine.cuts()) == (
        [],
        [],
        [],
        set(),
    )
    assert own_engine.modularity([]) == 0


@pytest.mark.parametrize("name", NAMES)
def test_two_cliques_with_one_tie_between_them_are_two_communities(name: str) -> None:
    names = [f"urn:{clique}{number}" for clique in "ab" for number in range(6)]
    pairs = [pair for clique in (names[:6], names[6:]) for pair in combinations(clique, 2)] + [(names[0], names[6])]
    own_engine = engine(name, WeightedTies.of(Link(*pair, "partner") for pair in pairs))
    groups = own_engine.communities()
    assert len(set(groups[:6])) == len(set(groups[6:])) == 1
    assert groups[0] != groups[6]
    assert own_engine.cuts() == {0, 6}


@pytest.mark.parametrize("name", NAMES)
def test_order_of_the_links_changes_nothing(name: str) -> None:
    shuffled_links = list(links(200))
    random.Random(1).shuffle(shuffled_links)
    one, other = engine(name, WeightedTies.of(links(200))), engine(name, WeightedTies.of(shuffled_links))
    assert one.communities() == other.communities()
    assert one.betweenness() == other.betweenness()


@pytest.mark.parametrize("name", NAMES)
def test_every_process_finds_the_same(name: str) -> None:
    """Sets of texts, and whoever drew from Python's generator before, differ between processes."""
    code = (
        "import random; random.random()\n"
        "from benchmarks.analysis import links\n"
        "from queries.analysis.engine import engine\n"
        "from queries.analysis.weighted_ties import WeightedTies\n"
        f"print(engine('{name}', WeightedTies.of(links(200))).communities())"
    )
    runs = [
        subprocess.run([sys.executable, "-c", code], cwd=ROOT, env={"PYTHONHASHSEED": seed}, capture_output=True)
        for seed in ("1", "2")
    ]
    assert runs[0].stdout == runs[1].stdout != b""


def test_random_numbers_of_others_stay_as_they_were(made_up: WeightedTies) -> None:
    random.seed(5)
    next_number = random.random()
    random.seed(5)
    engine("igraph", made_up).communities()
    assert random.random() == next_number


def test_fastest_engine_is_taken_unless_another_is_named(graph: Graph) -> None:
    assert choose_engine(None) == "igraph"
    assert Analysis(graph).engine.name.startswith("igraph ")
    assert Analysis(graph, "networkx").engine.name.startswith("networkx ")


def test_unknown_engine_is_refused_with_the_nearest(graph: Graph) -> None:
    with pytest.raises(UsageError, match="no engine 'igraf'; did you mean 'igraph'"):
        Analysis(graph, "igraf")


def test_engine_that_is_not_installed_is_refused(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("queries.analysis.engine.find_spec", lambda name: name == "networkx")
    assert Analysis(graph).engine.name.startswith("networkx ")
    with pytest.raises(UsageError, match=r"igraph is not installed: pip install 'janji\[analysis\]'"):
        Analysis(graph, "igraph")
