"""What a network must hold for a picture or a layout of it to show anything.

>>> from queries.network.model import Node
>>> sorted(find_empty(Network((Node("urn:a", "person", "Ilham Azikin"),), ())))
['layout by-place', 'layout hierarchy', 'layout timeline', 'map', 'matrix', 'timeline']
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import chain

from graph_cli.views.layouts import NAMES, has_order
from ontology.text.dates import bounds
from ontology.vocabulary.data_model import load_model
from queries.network.model import Network, Receipt

#: What the matrix counts, and the relations to those who act.
_COUNTED, _ACTING = load_model().bound_kinds, tuple(each.name for each in load_model().binding)
#: What is dated by when it was said.
_SAID = ("promise", "hope", "claim")


def find_empty(network: Network, layouts: Iterable[str] = NAMES) -> list[str]:
    """Return the names of the pictures, and of some layouts, that would show nothing of a network."""
    pictures = [name for name, shows in _PICTURES.items() if not shows(network)]
    return [*pictures, *(f"layout {name}" for name in layouts if not has_order(name, network))]


def _has_map(network: Network) -> bool:
    return any(node.kind == "place" and node.latitude is not None for node in network.nodes)


def _has_timeline(network: Network) -> bool:
    return any(map(_has_year, _dates(network)))


def _dates(network: Network) -> Iterator[str | None]:
    """Yield the dates of things that happened or were issued, and those on which things were said."""
    node_ids = {node.id for node in network.nodes if node.kind in _SAID}
    yield from (node.date for node in network.nodes)
    facts = chain.from_iterable(node.facts for node in network.nodes if node.id in node_ids)
    yield from (_said_on(fact.receipt) for fact in facts)
    yield from (_said_on(edge.receipt) for edge in network.edges if edge.source in node_ids)


def _said_on(receipt: Receipt | None) -> str | None:
    return receipt.wording.said_on if receipt and receipt.wording else None


def _has_year(date: str | None) -> bool:
    """Say whether a date has a year; what a foreign graph has instead of a date has none."""
    try:
        return bool(date) and bounds(str(date)) is not None
    except ValueError:
        return False


def _has_matrix(network: Network) -> bool:
    """Say whether a promise or program has a theme, and a place or an actor to cross it with."""
    kinds = {node.id: node.kind for node in network.nodes}
    ends_of: defaultdict[str, set[str]] = defaultdict(set)
    for edge in network.edges:
        if kinds[edge.source] in _COUNTED:
            is_other = kinds[edge.target] == "place" or edge.relation in _ACTING
            ends_of[edge.source].add("theme" if edge.relation == "theme" else "other" if is_other else "")
    return any(ends >= {"theme", "other"} for ends in ends_of.values())


_PICTURES: dict[str, Callable[[Network], bool]] = {
    "map": _has_map,
    "timeline": _has_timeline,
    "matrix": _has_matrix,
}
