"""The page of the interactive network: how big it is, how soon it is written, how soon and smoothly it is used.

Whatever has a peer is measured side by side with it, in one browser, taking turns.
"""

from dataclasses import replace
from functools import partial
from pathlib import Path

from benchmarks import assembling, first_frames, long_tasks, moving, stillness
from benchmarks.browser import UNLIMITED, chromium
from benchmarks.figure import Figure, ms
from benchmarks.page_pair import write_pages
from benchmarks.timing import call, in_turns
from graph_cli.views.network_page import render
from queries import Graph

_RUNS = 5
#: The size at which moving and stillness are compared.
_MIDDLE = 5_000


def figures(graph: Graph, folder: Path) -> list[Figure]:
    """Return the figures of the page of the whole graph, and of pages of large networks."""
    results = [*_of_graph(graph), *assembling.figures(folder)]
    pairs = {nodes: write_pages(nodes, folder) for nodes in first_frames.SIZES}
    with chromium(*UNLIMITED) as browser:
        moving_figures = moving.figures(browser, pairs[_MIDDLE])
    with chromium() as browser:
        return [
            *results,
            *first_frames.figures(browser, pairs.values()),
            *moving_figures,
            *long_tasks.figures(browser, pairs[_MIDDLE], folder),
            *stillness.figures(browser, pairs[_MIDDLE], folder),
        ]


def _of_graph(graph: Graph) -> list[Figure]:
    """Return the size of the page as `janji view` writes it, in both languages, and the seconds that takes."""
    network, also = graph.network(), replace(graph, language="id").network()
    page = partial(render, network, title="Janji", also=[also])
    seconds = in_turns({"network": partial(call, graph.network), "page": partial(call, page)}, _RUNS)
    medians = f"network {ms(seconds['network'])}, page {ms(seconds['page'])}"
    return [
        Figure("page of the network, everything in it", len(page().encode()) / 1_000_000, 1.5, "MB"),
        Figure("reading the network and rendering its page", sum(seconds.values()), None, "s", medians),
    ]
