"""Visitors at once, some of them hostile: what is answered, how soon, and whether the server grows.

    python -m benchmarks.figures load
    python -m benchmarks.load SECONDS

Each benign answer is compared with the one that was given before the others came.
"""

import random
import sys
import tempfile
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from statistics import median
from threading import Thread
from urllib.parse import urlencode

from benchmarks.figure import Figure, table
from benchmarks.machine import describe_machine
from benchmarks.memory import resident
from benchmarks.visits import serve
from graph_cli.building import build
from queries import Graph, open_graph
from queries.asking.label_step import LanguageChain
from queries.asking.question import read_question

_CLIENTS, _SECONDS, _HOSTILE = 32, 300.0, 0.01
_DECLARED = (429, 503)
_RDF = "PREFIX janji: <https://w3id.org/janji/ns#> "
_QUERIES = (
    read_question("who-promised-what").sparql({}, LanguageChain.of("en")),
    read_question("programs").sparql({}, LanguageChain.of("en")),
    f"{_RDF}SELECT ?x {{ ?x a janji:Promise }} ORDER BY ?x",
    f"{_RDF}ASK {{ ?x a janji:Ticket }}",
)
_PAGES = (
    "/index.html",
    "/id/place/lebak.html",
    "/id/person/ilham-azikin.id.html",
    "/id/document/bantaeng-blk.html",
    "/id/place/banten.ttl",
    "/ask/who-promised-what.html?place=lebak",
    "/ask/programs.csv",
    "/search.html?words=pelatihan",
)
_BOMBS = (
    "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    'SELECT * { ?a ?b ?c . ?d ?e ?f FILTER(REGEX(STR(?c), CONCAT("^(a+)+", STR(?f)))) }',
    "SELECT DISTINCT ?a ?f { ?a ?b ?c . ?d ?e ?f } ORDER BY ?f ?a",
    "SELECT * { " + "{" * 5_000 + "?a ?b ?c" + "}" * 5_000 + " }",
    "SELECT ?x { ?x (<urn:a>|!<urn:b>)*/(<urn:c>|!<urn:d>)* ?y }",
    'SELECT ?s { BIND("'
    + "x" * 1_000
    + '" AS ?t) ?a ?b ?c . ?d ?e ?f BIND(CONCAT(?t, ?t, STR(?c)) AS ?s) } ORDER BY ?s',
)


@dataclass
class _Told:
    """What one client saw."""

    seconds: list[float] = field(default_factory=list)
    statuses: Counter[str] = field(default_factory=Counter)
    wrong: int = 0


def figures(graph: Graph, seconds: float = _SECONDS) -> list[Figure]:
    """Return how many answers are wrong or undeclared, how soon they come, and how much the server grows."""
    assert graph.folder
    visits = [*_PAGES, *(f"/sparql?{urlencode({'query': query})}" for query in _QUERIES)]
    bombs = [f"/sparql?{urlencode({'query': bomb})}" for bomb in _BOMBS]
    with serve(graph.folder) as server:
        right = {path: _ask(HTTPConnection("127.0.0.1", server.port, timeout=60), path) for path in visits}
        sizes: list[int] = []
        end = time.perf_counter() + seconds
        watch = Thread(target=_watch, args=(server.process, end, sizes))
        watch.start()
        with ThreadPoolExecutor(_CLIENTS) as clients:
            visit_results = [
                *clients.map(lambda number: _visit(server.port, number, right, bombs, end), range(_CLIENTS))
            ]
        watch.join()
    return _figures(visit_results, sizes, seconds)


def _figures(visits: list[_Told], sizes: list[int], seconds: float) -> list[Figure]:
    benign = sorted(second for each in visits for second in each.seconds)
    statuses = sum((each.statuses for each in visits), Counter[str]())
    undeclared_count = sum(count for status, count in statuses.items() if status not in ("200", *map(str, _DECLARED)))
    # A hostile query may have its share of memory while it lasts, up to ten seconds: that is no growth.
    fifth = max(1, len(sizes) // 5)
    early, late = median(sizes[:fifth]), median(sizes[-fifth:])
    name = f"{_CLIENTS} clients for {seconds:g} s, 1 % hostile:"
    status_text = ", ".join(f"{status} {count:,}" for status, count in sorted(statuses.items()))
    return [
        Figure(f"{name} wrong answers", sum(each.wrong for each in visits), 0.0, "", status_text),
        Figure(f"{name} benign visits that ended otherwise than with 200, 429 or 503", undeclared_count, 0.0, ""),
        Figure(f"{name} p95 of a benign answer", benign[int(0.95 * len(benign))] * 1000, 250.0, "ms"),
        Figure(f"{name} answers a second", len(benign) / seconds, None, ""),
        Figure(f"{name} growth of the server's memory", 100 * (late / early - 1), 5.0, "%"),
    ]


def _visit(port: int, number: int, right: dict[str, bytes], bombs: list[str], end: float) -> _Told:
    visit, lot, paths = _Told(), random.Random(number), [*right]
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    while time.perf_counter() < end:
        hostile = lot.random() < _HOSTILE
        path = lot.choice(bombs if hostile else paths)
        start = time.perf_counter()
        try:
            connection.request("GET", path)
            response = connection.getresponse()
            body = response.read()
        except (OSError, HTTPException) as error:
            connection.close()
            visit.statuses[type(error).__name__] += not hostile
            continue
        if hostile:
            continue
        visit.statuses[str(response.status)] += 1
        if response.status == 200:
            visit.seconds.append(time.perf_counter() - start)
            visit.wrong += body != right[path]
    connection.close()
    return visit


def _ask(connection: HTTPConnection, path: str) -> bytes:
    connection.request("GET", path)
    response = connection.getresponse()
    body = response.read()
    if response.status != 200:
        raise ValueError(f"{path}: {response.status}")
    return body


def _watch(process: int, end: float, sizes: list[int]) -> None:
    """Note every second how much memory the server and its workers have."""
    while time.perf_counter() < end:
        sizes.append(resident(process))
        time.sleep(1)


def main(seconds: float) -> int:
    """Print the figures as a Markdown table; return 1 where one misses its target."""
    with tempfile.TemporaryDirectory() as folder:
        build(Path(folder))
        results = figures(open_graph(Path(folder)), seconds)
    print(f"{describe_machine()}\n\n{table(results)}")
    return 0 if all(figure.is_met for figure in results) else 1


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else _SECONDS))
