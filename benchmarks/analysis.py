"""Communities and centralities over the network of 30,000 promises: the fast engine against networkx alone.

python -m benchmarks.analysis [PROMISES]

Either engine begins with the same pairs of numbers; what it takes to make its own network of them is counted.
"""

import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from importlib.util import find_spec
from itertools import chain
from typing import Any

from benchmarks import nation
from benchmarks.figure import Figure, table
from benchmarks.machine import describe_machine
from queries.analysis.engine import Engine, engine
from queries.analysis.linked_entities import Link
from queries.analysis.weighted_ties import WeightedTies

#: So many times as fast as networkx, at least.
_LEAST = 20.0
#: Runs of the fast engine, of which the best counts; networkx runs once and has all advantage of a quiet moment.
_RUNS = 3
_ABOUT = ("place", "theme", "program", "beneficiary")


def figures(promises: int = nation.M) -> list[Figure]:
    """Return how much faster communities and centralities are than by networkx, and how far the results differ."""
    if not find_spec("igraph"):
        return []
    ties = WeightedTies.of(links(promises))
    parts: dict[str, Callable[[Engine], Any]] = {
        "communities (Louvain)": lambda made: made.modularity(made.communities()),
        "PageRank": lambda made: made.pagerank(),
        "betweenness": lambda made: made.betweenness(),
    }
    results: list[Figure] = []
    slow_total = fast_total = 0.0
    for name, measure in parts.items():
        slow, reference = _time(partial(_measure, "networkx", ties, measure))
        runs = [_time(partial(_measure, "igraph", ties, measure)) for _ in range(_RUNS)]
        fast, result = min(seconds for seconds, _ in runs), runs[0][1]
        slow_total, fast_total = slow_total + slow, fast_total + fast
        results.append(_times(f"{name}, igraph against networkx", slow, fast, None))
        results.append(_difference(name, reference, result))
    size = f"{len(ties.names):,} nodes, {len(ties.pairs):,} edges"
    return [_times(f"communities and centralities, {size}", slow_total, fast_total, _LEAST), *results]


def _measure(name: str, ties: WeightedTies, measure: Callable[[Engine], Any]) -> Any:
    return measure(engine(name, ties))


def _time(function: Callable[[], Any]) -> tuple[float, Any]:
    """Return the seconds of the processor that a call takes, and what it returns."""
    start = time.process_time()
    result = function()
    return time.process_time() - start, result


def _times(name: str, slow: float, fast: float, least: float | None) -> Figure:
    return Figure(name, slow / fast, None, "×", f"{slow:.2f} s : {fast:.3f} s", least)


def _difference(name: str, reference: Any, result: Any) -> Figure:
    if isinstance(reference, float):
        return Figure(
            f"{name}: modularity apart", abs(result / reference - 1) * 100, 1.0, "%", f"{reference:.4f} : {result:.4f}"
        )
    apart = max(abs(one - other) for one, other in zip(reference, result, strict=True))
    return Figure(f"{name}: furthest apart", apart / max(1.0, max(reference)) * 1e6, 1.0, "millionths")


def links(promises: int) -> Iterator[Link]:
    """Yield the links between the entities of so many made-up promises, as a graph of them has."""
    return chain(_places(), chain.from_iterable(map(_list_links, nation.documents(promises))))


def _places() -> Iterator[Link]:
    return (Link(f"place/{row['slug']}", f"place/{row['within']}", "within") for row in nation.places())


def _list_links(facts: dict[str, Any]) -> Iterator[Link]:
    document = facts["document"]["slug"]
    for slug, person in facts["persons"].items():
        for role in person["roles"]:
            yield Link(f"person/{slug}", f"ticket/{role['of']}", "organization")
            yield Link(f"person/{slug}", f"place/{role['place']}", "place")
    for slug, program in facts["programs"].items():
        yield Link(f"program/{slug}", f"ticket/{program['run-by']}", "runBy")
        yield from _about(f"program/{slug}", program)
    for slug, promise in facts["promises"].items():
        name = f"promise/{document}/{slug}"
        yield Link(name, f"ticket/{promise['by']}", "promisor")
        yield from (Link(name, f"person/{wording['by']}", "speaker") for wording in promise.get("said", ()))
        yield from _about(name, promise)
    for slug, development in facts["developments"].items():
        yield Link(f"development/{document}/{slug}", f"promise/{document}/{development['of']}", "of")
        yield Link(f"development/{document}/{slug}", f"ticket/{development['by']}", "actor")


def _about(name: str, fact: dict[str, Any]) -> Iterator[Link]:
    for relation in _ABOUT:
        if relation in fact:
            yield Link(name, f"{relation}/{fact[relation]}", relation)


if __name__ == "__main__":
    print(f"{describe_machine()}\n\n{table(figures(*map(int, sys.argv[1:])))}")
