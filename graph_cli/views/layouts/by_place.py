"""Each regency with all that belongs to it, what several of them share above, and what belongs to none at the end.

What a document sets in a place belongs there; what it sets in none belongs where that is which it is tied to, a person
where the promise is that the person made. A place belongs to the regency or city that holds it. Concepts belong where
they are used.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph_cli.views.layouts.arrangement import Arrangement
from graph_cli.views.layouts.block_layout import CELL, ROW, Block, find_best_fit, grid, shelve, sort_nodes, stack
from graph_cli.words.interface_catalogue import choose_language, read_catalogue
from ontology.vocabulary.kinds import NODE_KINDS
from queries.network.model import Network, Node

#: What the code of a regency or city looks like, in the list of the Ministry of Home Affairs.
REGENCY = re.compile(r"\d\d\.\d\d")
#: How far below the country a regency is, where no code tells.
BELOW = 2
#: How much of a picture is air and headings, beside the nodes.
LOOSE = 1.6


def arrange(network: Network) -> Arrangement:
    """Return a network laid out by the places that its nodes belong to."""
    columns = _Columns(network)
    belonging = columns.belonging()
    several_places: list[str] = []
    none: list[str] = []
    own: defaultdict[str, list[str]] = defaultdict(list)
    for node in sort_nodes(network.nodes):
        places = belonging.get(node.id, frozenset())
        (own[min(places)] if len(places) == 1 else several_places if places else none).append(node.id)
    heads = [(place, columns.label(place)) for place in columns.sort_places(own)]
    headings = read_catalogue(choose_language(network.language)).section("layouts")
    several, nowhere = headings["several_places"], headings["no_place"]

    def make_block(rows: int, width: float) -> Block:
        blocks = [grid(own[place], rows).add_heading(label, place) for place, label in heads]
        rest = [grid(none, rows).add_heading(nowhere)] if none else []
        below = shelve([*blocks, *rest], width)
        rows_above = max(round(len(several_places) * CELL / max(below.width - CELL, CELL)), 1)
        above = [grid(several_places, rows_above).add_heading(several)] if several_places else []
        return stack([*above, below])

    return find_best_fit(make_block, len(network.nodes) * CELL * ROW * LOOSE).arrangement()


def has_order(network: Network) -> bool:
    """Say whether the network names a place."""
    return any(node.kind == "place" for node in network.nodes)


class _Columns:
    """The places that stand at the head of a column, and what belongs to them."""

    def __init__(self, network: Network) -> None:
        self.network = network
        self.nodes = {node.id: node for node in network.nodes}
        self.above = {edge.source: edge.target for edge in network.edges if edge.relation == "within"}
        self.holding = set(self.above.values())
        self.near: defaultdict[str, list[str]] = defaultdict(list)
        for edge in network.edges:
            if edge.relation != "within":
                self.near[edge.source].append(edge.target)
                self.near[edge.target].append(edge.source)

    def label(self, place: str) -> str:
        return self.nodes[place].label

    def sort_places(self, places: Iterable[str]) -> list[str]:
        """Return places by the names of what holds them, so that those of one province stand together."""
        return sorted(places, key=lambda place: ([self.label(each) for each in self._way_up(place)[::-1]], place))

    def belonging(self) -> dict[str, frozenset[str]]:
        """Return the columns that each node belongs to; none for what is tied to no place."""
        column_sets = self._of_places([node.id for node in self.network.nodes if node.kind == "place"])
        frontier = list(column_sets)
        while frontier:
            frontier = self._spread(frontier, column_sets)
        concepts = {node.id for node in self.network.nodes if node.kind not in NODE_KINDS}
        return column_sets | {name: self._around(name, column_sets) for name in concepts}

    def _spread(self, frontier: list[str], column_sets: dict[str, frozenset[str]]) -> list[str]:
        """Let the entities next to what was reached belong where that belongs, and return them."""
        beside = dict.fromkeys(other for name in frontier for other in self.near[name])
        fresh = [name for name in beside if name not in column_sets and self.nodes[name].kind in NODE_KINDS]
        column_sets |= {name: self._around(name, column_sets) for name in fresh}
        return fresh

    def _around(self, name: str, column_sets: dict[str, frozenset[str]]) -> frozenset[str]:
        return frozenset().union(*(column_sets.get(other, frozenset()) for other in self.near[name]))

    def _of_places(self, places: Sequence[str]) -> dict[str, frozenset[str]]:
        """Return the column of each place, or all columns that it holds."""
        own = {place: column for place in places if (column := self._column(place))}
        columns_of: defaultdict[str, set[str]] = defaultdict(set)
        for place, column in own.items():
            for each in self._way_up(place):
                columns_of[each].add(column)
        return {place: frozenset((own[place],) if place in own else columns_of[place]) for place in places}

    def _column(self, place: str) -> str | None:
        """Return the regency that a place is or lies in, or the place itself; None where it holds such."""
        way = self._way_up(place)
        regencies = [each for each in way if _is_regency(self.nodes[each])]
        if regencies or len(way) > BELOW or place not in self.holding:
            return (regencies or way[-BELOW - 1 :])[0]
        return None

    def _way_up(self, place: str) -> list[str]:
        """Return a place and the places around it, the nearest first."""
        way = [place]
        while self.above.get(way[-1], place) not in way:
            way.append(self.above[way[-1]])
        return way


def _is_regency(node: Node) -> bool:
    return any(REGENCY.fullmatch(fact.other) for fact in node.facts)
