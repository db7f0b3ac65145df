"""Every named question inside the process, on the graph of the five articles."""

from collections.abc import Callable
from functools import partial

from benchmarks.figure import Figure
from benchmarks.timing import call, in_turns
from queries import Graph
from queries.question import names, question

_RUNS = 15
_GIVEN = {"a": "luwu-timur", "b": "kotim", "entity": "bantaeng"}


def figures(graph: Graph) -> list[Figure]:
    """Return how long each question takes; the parameters that it needs are given."""
    measured = {name: partial(call, _asked(graph, name)) for name in names()}
    seconds = in_turns(measured, _RUNS)
    return [Figure(f"`{name}` in the process", seconds[name] * 1000, 20.0, "ms") for name in names()]


def _asked(graph: Graph, name: str) -> Callable[[], object]:
    needed = [parameter.name for parameter in question(name).parameters.values() if parameter.required]
    return partial(graph.ask, name, exactly=False, **{key: _GIVEN[key] for key in needed})
