"""How long it takes to lay out, assemble and write the page of a large network, and what pyvis takes to assemble."""

from functools import partial
from pathlib import Path

from benchmarks.default_page import assemble
from benchmarks.figure import Figure, ratio
from benchmarks.networks import network
from benchmarks.timing import call, in_turns
from graph_cli.views.network_page import render
from queries.network.model import Network

_LARGE, _HALF = 20_000, 10_000
_RUNS = 3


def figures(folder: Path) -> list[Figure]:
    """Return the seconds for a large network, and how they grow from one of half its size."""
    writings = {size: partial(_write, network(size), folder / "written.html") for size in (_HALF, _LARGE)}
    seconds = in_turns({size: partial(call, write) for size, write in writings.items()}, _RUNS)
    name, comparison = f"laying out, assembling and writing the page, {_LARGE:,} nodes", f"against {_HALF:,}"
    return [
        Figure(f"{name} and {len(network(_LARGE).edges):,} edges", seconds[_LARGE], 2.0, "s"),
        ratio(f"{name} {comparison}", seconds[_LARGE], seconds[_HALF], 2.5),
        _pyvis(4_000, 2_000),
    ]


def _write(whole_network: Network, path: Path) -> None:
    path.write_text(render(whole_network, title="Measured"), encoding="utf-8")


def _pyvis(large: int, half: int) -> Figure:
    """Return how pyvis's own assembling grows, measured once: it grows with the square."""
    seconds = {size: call(partial(assemble, network(size))) for size in (half, large)}
    return ratio(f"pyvis's own assembling, {large:,} nodes against {half:,}", seconds[large], seconds[half], None)
