"""A query by way of a worker, confined and in a process of its own, against the same query in this process."""

import asyncio
from functools import partial

from benchmarks.figure import Figure
from benchmarks.timing import call, in_turns
from graph_cli.web.job import Job
from graph_cli.web.limits import Limits
from graph_cli.web.pool import Pool
from graph_cli.web.results import ROWS, TRIPLES, answer
from graph_cli.web.worker import WorkerConfiguration
from ontology.rdf.terms import JANJI, SKOS
from queries import Graph
from queries.asking.label_step import LanguageChain
from queries.asking.question import read_question
from queries.engines.embedded_store import EmbeddedStore

_RUNS = 100
_QUERIES = {
    "one label": f"SELECT ?label WHERE {{ ?promise a {JANJI.Promise} ; {SKOS.prefLabel} ?label }} LIMIT 1",
    "who-promised-what": read_question("who-promised-what").sparql({}, LanguageChain.of("en")),
}
#: What the way to a worker and back may take, in milliseconds.
_MOST = 5.0


def figures(graph: Graph) -> list[Figure]:
    """Return how many milliseconds a worker takes beyond the query itself, on the graph of the five articles."""
    assert graph.generation
    limits = Limits(workers=1)
    triples = graph.generation.triples
    orders = WorkerConfiguration(str(triples), str(graph.generation.store), small=True, limits=limits)
    pool = Pool("graph_cli.web.worker", orders, limits)
    store = EmbeddedStore.read(triples).store
    results = []
    with asyncio.Runner() as runner, triples.open("rb") as text:
        runner.run(pool.open())
        for name, query in _QUERIES.items():
            job = Job(query, "http://localhost/sparql", next(iter(ROWS)), next(iter(TRIPLES)))
            if runner.run(pool.answer(job)) != answer(store, text, job, limits):
                raise ValueError(f"a worker answers otherwise: {name}")
            once = {
                "worker": partial(_by_worker, runner, pool, job),
                "here": partial(call, partial(answer, store, text, job, limits)),
            }
            seconds = in_turns(once, _RUNS)
            beyond = (seconds["worker"] - seconds["here"]) * 1000
            results.append(Figure(f"a query ({name}) by a worker, beyond asking in the process", beyond, _MOST, "ms"))
        runner.run(pool.close())
    return results


def _by_worker(runner: asyncio.Runner, pool: Pool, job: Job) -> float:
    return call(lambda: runner.run(pool.answer(job)))
