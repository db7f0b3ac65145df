"""Every named question inside the process: on the graph of the five articles, and on a nation of 30,000 promises."""

from collections.abc import Callable, Iterator
from functools import partial

from benchmarks.figure import Figure, ratio
from benchmarks.timing import call, in_turns
from queries import Graph
from queries.question import names, question
from queries.store import EmbeddedStore

_RUNS, _RUNS_AT_M = 15, 5
_GIVEN = {"a": "luwu-timur", "b": "kotim", "entity": "bantaeng"}

#: What is asked at M in place of each type of parameter: an actor or a regency, and a province.
_ONE = {
    "Place": "regency-100",
    "Actor": "ticket-100",
    "Party": "ticket-100",
    "Claimant": "ticket-100",
    "Person": "ticket-100-0",
    "Program": "program-100",
    "Document": "news-100-1",
    "Entity": "ticket-100",
    "PlaceOrActor": "ticket-100",
}
_PROVINCE = "province-24"
#: The second of two, where a question takes two of a type.
_OTHER = {"Entity": "regency-101", "PlaceOrActor": "ticket-101"}
#: The most milliseconds that a median may take, by what is asked for.
_MOST = {"one": 20.0, "a province": 60.0, "all counted": 300.0}
#: Questions that count over everything where nothing is given; the others list everything.
_COUNTING = ("bridges", "themes-by-place")


def figures(graph: Graph) -> list[Figure]:
    """Return how long each question takes; the parameters that it needs are given."""
    measured = {name: partial(call, _asked(graph, name)) for name in names()}
    seconds = in_turns(measured, _RUNS)
    return [Figure(f"`{name}` in the process", seconds[name] * 1000, 20.0, "ms") for name in names()]


def _asked(graph: Graph, name: str) -> Callable[[], object]:
    needed = [parameter.name for parameter in question(name).parameters.values() if parameter.required]
    return partial(graph.ask, name, exactly=False, **{key: _GIVEN[key] for key in needed})


def figures_at_m(graph: Graph) -> list[Figure]:
    """Return how long each question takes on the graph of `benchmarks.nation` at M, by what it is asked for.

    A question that lists everything is held against plain iteration of the engine's own solutions.
    """
    asked = {(name, words, kind): given for name in names() for words, kind, given in _ways(name)}
    measured = {key: partial(call, partial(graph.ask, key[0], exactly=False, **asked[key])) for key in asked}
    seconds = in_turns(measured, _RUNS_AT_M)
    found = [
        Figure(f"`{name}` at M, {words}", seconds[name, words, kind] * 1000, _MOST[kind], "ms")
        for name, words, kind in asked
    ]
    return [*found, *(_rows(graph, name) for name in _listing())]


def _ways(name: str) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield in words what a question is asked for, the kind of it, and its parameters."""
    parameters = question(name).parameters
    needed = [parameter for parameter in parameters.values() if parameter.required]
    if needed:
        given = {one.name: _ONE[one.type] for one in needed}
        yield "one", "one", given | {one.name: _OTHER[one.type] for one in needed[1:]}
    else:
        for one in parameters.values():
            if one.type in _ONE:
                yield f"one {one.name}", "one", {one.name: _ONE[one.type]}
    if "place" in parameters:
        yield "a province", "a province", {"place": _PROVINCE}
    if name in _COUNTING:
        yield "all counted", "all counted", {}


def _listing() -> Iterator[str]:
    for name in names():
        if name not in _COUNTING and not any(parameter.required for parameter in question(name).parameters.values()):
            yield name


def _rows(graph: Graph, name: str) -> Figure:
    """Return how long all rows of a question take, against plain iteration of the engine's solutions."""
    store = graph.store
    if not isinstance(store, EmbeddedStore):
        raise TypeError("rows are held against plain iteration in the embedded store alone")
    sparql = question(name).sparql({}, graph.language)
    runs = {
        "ours": partial(call, lambda: graph.ask(name, exactly=False).rows),
        "plain": partial(call, lambda: [tuple(row) for row in store.store.query(sparql)]),  # type: ignore[union-attr]
    }
    seconds = in_turns(runs, 1)
    return ratio(f"all rows of `{name}` at M against plain iteration", seconds["ours"], seconds["plain"], 1.3)
