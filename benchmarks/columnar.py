"""Every named question at M, of the columnar engine against others, rows of Python values included.

python -m benchmarks.columnar GRAPH [URL]     # a graph folder that was built from benchmarks.nation, and an endpoint
"""

import sys
from collections.abc import Iterator, Mapping
from functools import partial
from importlib.util import find_spec
from itertools import cycle
from pathlib import Path
from statistics import geometric_mean

from benchmarks.figure import Figure, ratio, table
from benchmarks.machine import described
from benchmarks.questions import ways
from benchmarks.timing import call, in_turns
from queries import Graph, open_graph
from queries.generation import opened
from queries.graph import connect
from queries.question import names, question

_RUNS = 3


def figures(graph: Graph) -> list[Figure]:
    """Return how long the columns of a graph folder take to be read, and its questions, against the embedded store."""
    if not find_spec("maplib") or graph.folder is None:
        return []
    columnar = open_graph(graph.folder, engine="columnar")
    return [_reading(graph.folder), *compared({"columnar": columnar, "embedded": graph})]


def compared(engines: Mapping[str, Graph]) -> list[Figure]:
    """Return how many times as long the first of some engines takes for each question as each of the others."""
    asked = list(_asked())
    seconds = [_seconds(engines, name, given) for name, _, given in asked]
    ours, *others = engines
    found = []
    for other in others:
        pairs = [(one[ours], one[other]) for one in seconds]
        mean = geometric_mean(mine / theirs for mine, theirs in pairs)
        worst = max(mine - theirs for mine, theirs in pairs)
        against = f"{ours} against {other}"
        found.append(Figure(f"all questions, {against}, geometric mean of {len(pairs)} ratios", mean, None, "×"))
        found.append(Figure(f"all questions, {against}, furthest behind", worst * 1000, None, "ms"))
        found += [
            ratio(f"`{name}`, {words}, {against}", mine, theirs, None)
            for (name, words, _), (mine, theirs) in zip(asked, pairs, strict=True)
        ]
    return found


def _asked() -> Iterator[tuple[str, str, list[dict[str, str]]]]:
    """Yield each question with what it is asked for, and all of it where it needs no parameter."""
    for name in names():
        yield from ((name, words, given) for words, _, given in ways(name) if given != [{}])
        if not any(parameter.required for parameter in question(name).parameters.values()):
            yield name, "everything", [{}]


def _seconds(engines: Mapping[str, Graph], name: str, given: list[dict[str, str]]) -> dict[str, float]:
    return in_turns({engine: partial(_once, graph, name, cycle(given)) for engine, graph in engines.items()}, _RUNS)


def _once(graph: Graph, name: str, given: Iterator[dict[str, str]]) -> float:
    return call(partial(graph.ask, name, exactly=False, **next(given)))


def _reading(folder: Path) -> Figure:
    from queries.columnar.store import ColumnarStore

    triples = opened(folder).triples
    return Figure("reading the columns", call(partial(ColumnarStore.read, triples)), None, "s")


def main(folder: str, url: str | None = None) -> None:
    """Print the figures as a Markdown table."""
    embedded = open_graph(folder)
    found = figures(embedded)
    if url is not None:
        found += compared({"columnar": open_graph(folder, engine="columnar"), "the server": connect(url)})
    print(f"{described()}\n\n{table(found)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
