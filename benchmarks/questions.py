"""Every named question inside the process: on the graph of the five articles, and on a nation of 30,000 promises.

python -m benchmarks.questions GRAPH     # a graph folder that was built from benchmarks.nation
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import cycle

from benchmarks.figure import Figure, ratio, table
from benchmarks.machine import describe_machine
from benchmarks.timing import call, in_turns
from queries import Graph, open_graph
from queries.asking.question import names, read_question
from queries.engines.embedded_store import EmbeddedStore

_RUNS, _RUNS_AT_M = 15, 7
_GIVEN = {"a": "luwu-timur", "b": "kotim", "entity": "bantaeng"}

#: What is asked at M in place of each type of parameter, another one each time: an actor or a regency, and a province.
_NUMBERS = range(7, 507, 71)
_TICKETS = [f"ticket-{number}" for number in _NUMBERS]
_REGENCIES = [f"regency-{number}" for number in _NUMBERS]
_ONE: Mapping[str, list[str]] = {
    "Place": _REGENCIES,
    **dict.fromkeys(("Actor", "Party", "Claimant"), _TICKETS),
    "Person": [f"{ticket}-0" for ticket in _TICKETS],
    "Program": [f"program-{number}" for number in _NUMBERS],
    "Document": [f"news-{number}-1" for number in _NUMBERS],
    "Entity": [*_TICKETS, *_REGENCIES],
    "PlaceOrActor": [*_REGENCIES, *_TICKETS],
}
_PROVINCES = [f"province-{number}" for number in range(1, 38, 5)]
#: The most milliseconds that a median may take, by what is asked for.
_MOST = {"one": 20.0, "a province": 60.0, "all counted": 300.0}
#: Questions that count over everything where nothing is given.
_COUNTING = ("bridges", "themes-by-place")
_ROWS = "SELECT ?s ?p ?o WHERE { ?s ?p ?o } LIMIT 100000"


def figures(graph: Graph) -> list[Figure]:
    """Return how long each question takes; the parameters that it needs are given."""
    calls = {name: partial(call, _make_call(graph, name)) for name in names()}
    seconds = in_turns(calls, _RUNS)
    return [Figure(f"`{name}` in the process", seconds[name] * 1000, 20.0, "ms") for name in names()]


def _make_call(graph: Graph, name: str) -> Callable[[], object]:
    required_names = [parameter.name for parameter in read_question(name).parameters.values() if parameter.required]
    return partial(graph.ask, name, exactly=False, **{key: _GIVEN[key] for key in required_names})


def figures_at_m(graph: Graph) -> list[Figure]:
    """Return how long each question takes on the graph of `benchmarks.nation` at M, by what it is asked for."""
    calls = {(name, words, kind): cycle(parameters) for name in names() for words, kind, parameters in ways(name)}
    seconds = in_turns(
        {key: partial(_once, graph, key[0], parameters) for key, parameters in calls.items()}, _RUNS_AT_M
    )
    results = [
        Figure(f"`{name}` at M, {words}", seconds[name, words, kind] * 1000, _MOST[kind], "ms")
        for name, words, kind in calls
    ]
    return [*results, rows_to_python(graph)]


def _once(graph: Graph, name: str, parameters: Iterator[dict[str, str]]) -> float:
    return call(partial(graph.ask, name, exactly=False, **next(parameters)))


def ways(name: str) -> Iterator[tuple[str, str, list[dict[str, str]]]]:
    """Yield in words what a question is asked for, the kind of it, and its parameters, different ones each time."""
    parameters = read_question(name).parameters
    required_parameters = [parameter for parameter in parameters.values() if parameter.required]
    if required_parameters:
        values = [_ONE[one.type][at:] + _ONE[one.type][:at] for at, one in enumerate(required_parameters)]
        both = zip(*values, strict=True)
        yield (
            "one",
            "one",
            [{one.name: value for one, value in zip(required_parameters, each, strict=True)} for each in both],
        )
    else:
        for one in parameters.values():
            if one.type in _ONE:
                yield f"one {one.name}", "one", [{one.name: value} for value in _ONE[one.type]]
    if "place" in parameters:
        yield "a province", "a province", [{"place": value} for value in _PROVINCES]
    if name in _COUNTING:
        yield "all counted", "all counted", [{}]
    if "level" in parameters:
        yield "all provinces", "all counted", [{"level": "province"}]


def rows_to_python(graph: Graph) -> Figure:
    """Return how long rows of Python values take, against plain iteration of the engine's own solutions."""
    store = graph.store
    if not isinstance(store, EmbeddedStore):
        raise TypeError("rows are held against plain iteration in the embedded store alone")
    plain = store.store
    # Oxigraph's types allow for terms without a value, which these rows do not have.
    runs = {
        "ours": partial(call, partial(store.select, _ROWS)),
        "plain": partial(call, lambda: [[term.value for term in row] for row in plain.query(_ROWS)]),  # type: ignore[union-attr]
    }
    seconds = in_turns(runs, _RUNS_AT_M)
    return ratio("100,000 rows to Python against plain iteration", seconds["ours"], seconds["plain"], 1.3)


def main(folder: str) -> int:
    """Print the figures at M as a Markdown table; return 1 where one misses its target."""
    results = figures_at_m(open_graph(folder))
    print(f"{describe_machine()}\n\n{table(results)}")
    return 0 if all(figure.is_met for figure in results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
