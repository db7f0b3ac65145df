"""The shortest way between two entities, found from both ends at once.

Only what lies near either end is asked for: each side asks for the links of its nearest nodes, the cheaper side first,
until no way can be shorter than the one found.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from ontology.rdf.ids import SCHEMES
from queries.asking.answer import AnswerRow
from queries.asking.short_words import slug_of
from queries.network.relations import SHARED

#: Returns the links (`from`, `to`, `relationId`) of some nodes, in either direction.
Near = Callable[[Sequence[str]], Iterable[AnswerRow]]

_STATED_COST, _SHARED_COST = 2, 3


@dataclass
class _Side:
    """What has been reached from one end: how far it is, and from where it is reached in the shortest way."""

    distances: dict[str, int]
    before: dict[str, set[str]] = field(default_factory=dict)
    closed_set: set[str] = field(default_factory=set)

    def front(self) -> tuple[int, list[str]]:
        """Return the least distance of what has not been passed yet, and the nodes at it; none if all has been."""
        open_ = {node: far for node, far in self.distances.items() if node not in self.closed_set}
        least = min(open_.values(), default=0)
        return least, sorted(node for node, far in open_.items() if far == least)

    def pass_on(self, nodes: Sequence[str], near: Near) -> None:
        """Reach all that stands next to the nodes."""
        self.closed_set.update(nodes)
        batch = set(nodes)
        for row in near(nodes):
            ends = (str(row["from"]), str(row["to"]))
            cost = _SHARED_COST if slug_of(row["relationId"]) in SHARED else _STATED_COST
            for here, there in (ends, ends[::-1]):
                if here in batch:
                    self._reach(there, here, self.distances[here] + cost)

    def _reach(self, node: str, via: str, far: int) -> None:
        distance = self.distances.get(node)
        if distance is None or far < distance:
            self.distances[node] = far
            self.before[node] = {via}
        elif far == distance:
            self.before.setdefault(node, set()).add(via)


def shortest_path(near: Near, start: str, end: str) -> list[str]:
    """Return the entities on the way from one to another, both included; none where nothing connects them.

    Of several shortest ways it is the first in the order of its identifiers.
    """
    here, there = _Side({start: 0}), _Side({end: 0})
    while True:
        (far, front), (other_far, other_front) = here.front(), there.front()
        best, meeting_nodes = _meeting(here, there)
        if not front or not other_front or (meeting_nodes and far + other_far >= best):
            return _first(_onward(here, there, meeting_nodes), start, end) if meeting_nodes else []
        if _effort(far, front) <= _effort(other_far, other_front):
            here.pass_on(front, near)
        else:
            there.pass_on(other_front, near)


def _effort(far: int, front: Sequence[str]) -> tuple[bool, int, int]:
    """Return what going on costs a side, to be compared: a concept stands next to thousands, so it comes last."""
    return any(node.startswith(SCHEMES) for node in front), far, len(front)


def _meeting(here: _Side, there: _Side) -> tuple[int, list[str]]:
    """Return the length of the shortest way found, and the nodes where both sides meet on one as short."""
    lengths = {node: far + there.distances[node] for node, far in here.distances.items() if node in there.distances}
    best = min(lengths.values(), default=0)
    return best, [node for node, length in lengths.items() if length == best]


def _onward(here: _Side, there: _Side, meeting_nodes: Sequence[str]) -> dict[str, set[str]]:
    """Return which nodes may follow each on a shortest way."""
    onward: dict[str, set[str]] = {}
    for side in (here, there):
        visited_nodes, waiting = set(meeting_nodes), list(meeting_nodes)
        while waiting:
            node = waiting.pop()
            for other in side.before.get(node, ()):
                first, then = (other, node) if side is here else (node, other)
                onward.setdefault(first, set()).add(then)
                if other not in visited_nodes:
                    visited_nodes.add(other)
                    waiting.append(other)
    return onward


def _first(onward: dict[str, set[str]], start: str, end: str) -> list[str]:
    way = [start]
    while way[-1] != end:
        way.append(min(onward[way[-1]]))
    return way
