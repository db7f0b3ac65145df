"""The page of the interactive network: how big it is, and how long it takes to write."""

from functools import partial

from benchmarks.figure import Figure
from benchmarks.timing import call, in_turns
from graph_cli.views.page import render
from queries import Graph

_RUNS = 5


def figures(graph: Graph) -> list[Figure]:
    """Return the size of the page of the whole graph, and the seconds to read the network and render it."""
    network = graph.network()
    megabytes = len(render(network, title="Janji").encode()) / 1_000_000
    parts = {"network": partial(call, graph.network), "page": partial(call, partial(render, network, title="Janji"))}
    seconds = in_turns(parts, _RUNS)
    medians = f"network {seconds['network']:.2f} s, page {seconds['page']:.2f} s"
    return [
        Figure("page of the network, everything in it", megabytes, 1.5, "MB"),
        Figure("reading the network and rendering its page", sum(seconds.values()), None, "s", medians),
    ]
