"""Two pages of one network on disk: the project's own, and the bare one with the same places."""

from dataclasses import dataclass
from pathlib import Path

from benchmarks.bare_page import bare
from benchmarks.networks import network
from graph_cli.views.layouts import arrange
from graph_cli.views.network_page import render


@dataclass(frozen=True)
class PagePair:
    """How big the network is, where the two pages are, and a label that the search has to find."""

    nodes: int
    ours: Path
    bare: Path
    known_label: str


def write_pages(nodes: int, folder: Path) -> PagePair:
    """Write both pages of the network of so many nodes."""
    whole_network = network(nodes)
    pair = PagePair(
        nodes, folder / f"ours-{nodes}.html", folder / f"bare-{nodes}.html", whole_network.nodes[nodes // 2].label
    )
    pair.ours.write_text(render(whole_network, title="Measured"), encoding="utf-8")
    pair.bare.write_text(bare(whole_network, arrange("network", whole_network).places), encoding="utf-8")
    return pair
