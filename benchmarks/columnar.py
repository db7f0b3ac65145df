"""Every named question of the columnar engine against Virtuoso and the embedded store, rows of Python values included.

python -m benchmarks.columnar GRAPH     # a graph folder that was built from benchmarks.nation
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from statistics import geometric_mean, median
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.figure import Figure, ratio, table
from benchmarks.machine import describe_machine
from benchmarks.peers import virtuoso
from benchmarks.peers.missing import Missing
from benchmarks.questions import ways
from benchmarks.timing import call
from ontology.errors import EndpointError
from queries import Answer, Graph, open_graph
from queries.asking.question import names, read_question

_RUNS = 3
#: What takes so many seconds is measured once.
_LONG = 2.0
#: What the engine may take of the time of Virtuoso, over all questions, and by how many milliseconds more in one.
_MOST, _BEHIND = 0.5, 5.0


@dataclass(frozen=True)
class Asked:
    """A question in one of the ways in which it is asked, and its parameters, different ones each time."""

    name: str
    words: str
    parameters: list[dict[str, str]]

    def of(self, graph: Graph, time: int) -> Answer:
        """Ask it of a graph, as it is asked that time."""
        return graph.ask(self.name, exactly=False, **self.parameters[time % len(self.parameters)])

    def __str__(self) -> str:
        return f"`{self.name}`, {self.words}"


@dataclass(frozen=True)
class Peer:
    """Another engine on the same graph, and what is promised against it: a ratio, and milliseconds."""

    name: str
    graph: Graph
    most: float | None = None
    behind: float | None = None


@dataclass(frozen=True)
class Pair:
    """The seconds of a question, ours and theirs, and whether the answers were the same."""

    question: Asked
    ours: float
    theirs: float
    same: bool


def figures(graph: Graph, folder: Path) -> list[Figure]:
    """Return how long the columns of a graph take to be read, and its questions, against the store and Virtuoso.

    None where the engine is not installed; Virtuoso keeps its database in the folder, which must not be there yet.
    """
    if not find_spec("maplib"):
        return []
    columnar, reading = _read(graph)
    embedded_figures = compare(columnar, Peer("embedded", graph), _list_questions())
    return [reading, *embedded_figures, *_against_virtuoso(columnar, folder)]


def figures_at_l(graph: Graph, folder: Path) -> list[Figure]:
    """Return the same of a large graph, against Virtuoso alone."""
    if not find_spec("maplib"):
        return []
    columnar, reading = _read(graph)
    return [reading, *_against_virtuoso(columnar, folder)]


def compare(ours: Graph, peer: Peer, questions: Iterable[Asked]) -> list[Figure]:
    """Return how many times as long one graph takes for each of some questions as another.

    What the other does not answer is told, and is not in the mean; an answer that differs is told, and is in it.
    """
    pairs, failures = [], []
    for question in questions:
        try:
            pairs.append(_pair(question, ours, peer.graph))
        except EndpointError as error:
            seconds = call(partial(question.of, ours, 0))
            # Virtuoso repeats the whole query after its reason.
            why = str(error).partition("SPARQL query:")[0].strip().rpartition(": ")[2]
            failures.append(Figure(f"{question}, not answered by {peer.name} ({why})", seconds * 1000, None, "ms"))
    mean = geometric_mean(pair.ours / pair.theirs for pair in pairs)
    worst = max(pair.ours - pair.theirs for pair in pairs)
    against = f"columnar against {peer.name}"
    return [
        Figure(f"all questions, {against}, geometric mean of {len(pairs)} ratios", mean, peer.most, "×"),
        Figure(f"all questions, {against}, furthest behind", worst * 1000, peer.behind, "ms"),
        *failures,
        *(
            ratio(
                f"{one.question}, {against}{'' if one.same else ', whose answer differs'}", one.ours, one.theirs, None
            )
            for one in pairs
        ),
    ]


def _list_questions() -> Iterator[Asked]:
    """Yield each question with what it is asked for, and all of it where it needs no parameter."""
    for name in names():
        yield from (Asked(name, words, parameters) for words, _, parameters in ways(name) if parameters != [{}])
        if not any(parameter.required for parameter in read_question(name).parameters.values()):
            yield Asked(name, "everything", [{}])


def _pair(question: Asked, ours: Graph, theirs: Graph) -> Pair:
    """Measure a question in turns, after a round that warms the caches and compares the answers; of a long one that."""
    (mine, answer), (other, another) = _answer(question, ours), _answer(question, theirs)
    if max(mine, other) < _LONG:
        rounds = [_round(question, ours, theirs, time) for time in range(1, _RUNS + 1)]
        mine, other = map(median, zip(*rounds, strict=True))
    # Over a large graph all of them take an hour: what was measured is known before the end.
    print(f"{question}: {mine * 1000:.0f} : {other * 1000:.0f} ms", file=sys.stderr, flush=True)
    return Pair(question, mine, other, answer == another)


def _answer(question: Asked, graph: Graph) -> tuple[float, Answer]:
    start = perf_counter()
    answer = question.of(graph, 0)
    return perf_counter() - start, answer


def _round(question: Asked, ours: Graph, theirs: Graph, time: int) -> tuple[float, float]:
    return call(partial(question.of, ours, time)), call(partial(question.of, theirs, time))


def _against_virtuoso(columnar: Graph, folder: Path) -> list[Figure]:
    """Return the figures against Virtuoso; none, and a line that says so, where it is not installed."""
    assert columnar.generation
    try:
        with virtuoso.serve_graph(folder, columnar.generation.triples) as graph:
            return compare(columnar, Peer("Virtuoso", graph, _MOST, _BEHIND), _list_questions())
    except Missing as missing:
        print(f"left out: {missing}", file=sys.stderr)
        return []


def _read(graph: Graph) -> tuple[Graph, Figure]:
    """Return a graph in columns, with the embedded store beside them, and how long reading the columns took."""
    from queries.engines.columnar.columnar_store import ColumnarStore

    assert graph.generation
    start = perf_counter()
    store = ColumnarStore.read(graph.generation.triples, graph.store)
    return replace(graph, store=store), Figure("reading the columns", perf_counter() - start, None, "s")


def main(folder: str) -> int:
    """Print the figures as a Markdown table; return 1 where one misses its target."""
    with TemporaryDirectory() as home:
        results = figures(open_graph(folder), Path(home) / "virtuoso")
    print(f"{describe_machine()}\n\n{table(results)}")
    return 0 if all(figure.is_met for figure in results) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
